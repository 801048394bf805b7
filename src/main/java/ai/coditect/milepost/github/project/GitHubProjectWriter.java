package ai.coditect.milepost.github.project;

import ai.coditect.milepost.github.graphql.BatchMutation;
import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.ProjectOwner;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.ItemWrite;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes to the project board of a repository, by mutations alone: for most of it GitHub has nothing else. */
public final class GitHubProjectWriter implements ProjectWriter {

    /** Of the options that people colour as they like. */
    private static final String COLOR = "GRAY";

    private final RequestFactory requests;
    private final ServerCapabilities server;
    private final BatchMutation batches;

    /** @param requests made with the token for the board */
    public GitHubProjectWriter(RequestFactory requests, ApiClient client, ServerCapabilities server) {
        this.requests = requests;
        this.server = server;
        this.batches = new BatchMutation(requests, client, server);
    }

    @Override
    public Reply<LiveProject> create(ProjectOwner owner, String title) {
        BatchMutation.Kind<String, LiveProject> kind = kind(
                "createProjectV2",
                "CreateProjectV2Input",
                "projectV2{" + ProjectQueries.PROJECT + "}",
                Shape.with("projectV2", ProjectMapping.PROJECT),
                name -> {
                    ObjectNode input = Json.object().put("ownerId", owner.id()).put("title", name);
                    server.repositoryId().ifPresent(id -> input.put("repositoryId", id));
                    return input;
                },
                name -> "create the project \"" + name + "\" of " + owner.login(),
                (name, payload) -> ProjectMapping.project(
                        payload.path("projectV2"), owner, requests.repository().current()));
        return one(kind, title);
    }

    @Override
    public Reply<LiveProject> link(LiveProject project) {
        BatchMutation.Kind<LiveProject, LiveProject> kind = kind(
                "linkProjectV2ToRepository",
                "LinkProjectV2ToRepositoryInput",
                "clientMutationId",
                Shape.ANY,
                linked -> Json.object()
                        .put("projectId", linked.id())
                        .put("repositoryId", server.repositoryId().orElse("")),
                linked -> "link the project \"" + linked.title() + "\" to " + requests.repository(),
                (linked, payload) -> linked.linked());
        return one(kind, project);
    }

    @Override
    public List<Reply<LiveProject.Field>> createFields(LiveProject project, List<DeclaredProject.Field> fields) {
        BatchMutation.Kind<DeclaredProject.Field, LiveProject.Field> kind = kind(
                "createProjectV2Field",
                "CreateProjectV2FieldInput",
                "projectV2Field{" + ProjectQueries.FIELD + "}",
                Shape.with("projectV2Field", ProjectMapping.WRITTEN_FIELD),
                field -> newField(project, field),
                field -> "create the field \"" + field.name() + "\" of the project",
                (field, payload) -> ProjectMapping.field(payload.path("projectV2Field")));
        return advised(batches.write(kind, fields));
    }

    private static ObjectNode newField(LiveProject project, DeclaredProject.Field field) {
        ObjectNode input = Json.object()
                .put("projectId", project.id())
                .put("dataType", field.type().name())
                .put("name", field.name().value());
        if (field.type() == FieldType.SINGLE_SELECT) {
            ArrayNode options = input.putArray("singleSelectOptions");
            field.options().forEach(option -> add(options, option));
        }
        return input;
    }

    private static void add(ArrayNode options, String name) {
        options.addObject().put("name", name).put("color", COLOR).put("description", "");
    }

    @Override
    public Reply<LiveProject.Field> addOptions(LiveProject.Field field, List<String> options) {
        BatchMutation.Kind<LiveProject.Field, LiveProject.Field> kind = kind(
                "updateProjectV2Field",
                "UpdateProjectV2FieldInput",
                "projectV2Field{" + ProjectQueries.FIELD + "}",
                Shape.with("projectV2Field", ProjectMapping.WRITTEN_FIELD),
                live -> withOptions(live, options),
                live -> "add options to the field \"" + live.name() + "\" of the project",
                (live, payload) -> ProjectMapping.field(payload.path("projectV2Field")));
        return one(kind, field);
    }

    /** GitHub replaces all options: one without its id would be another one, and people would lose their values. */
    private static ObjectNode withOptions(LiveProject.Field field, List<String> more) {
        ObjectNode input = Json.object().put("fieldId", field.id());
        ArrayNode options = input.putArray("singleSelectOptions");
        field.options()
                .forEach(option -> options.addObject()
                        .put("id", option.id())
                        .put("name", option.name())
                        .put("color", option.color())
                        .put("description", option.description()));
        more.forEach(name -> add(options, name));
        return input;
    }

    @Override
    public List<Reply<LiveProjectItem>> addItems(LiveProject project, List<LiveIssue> issues) {
        BatchMutation.Kind<LiveIssue, LiveProjectItem> kind = kind(
                "addProjectV2ItemById",
                "AddProjectV2ItemByIdInput",
                "item{" + ProjectQueries.ADDED_ITEM + "}",
                Shape.with("item", ProjectMapping.ITEM),
                issue -> Json.object().put("projectId", project.id()).put("contentId", issue.nodeId()),
                issue -> "put " + issue.link() + " on the board",
                (issue, payload) -> ProjectMapping.addedItem(payload.path("item")));
        return advised(batches.write(kind, issues));
    }

    @Override
    public List<Reply<ItemWrite>> write(LiveProject project, List<ItemWrite> items) {
        List<ValueWrite> values = items.stream()
                .flatMap(item -> ValueWrite.of(item, project).stream())
                .toList();
        List<ValueWrite> set =
                values.stream().filter(value -> value.value().isPresent()).toList();
        List<ValueWrite> cleared =
                values.stream().filter(value -> value.value().isEmpty()).toList();
        List<Reply<ValueWrite>> replies = new ArrayList<>(send("updateProjectV2ItemFieldValue", project, set));
        replies.addAll(send("clearProjectV2ItemFieldValue", project, cleared));
        List<ValueWrite> sent = new ArrayList<>(set);
        sent.addAll(cleared);
        return items.stream().map(item -> reply(item, sent, replies)).toList();
    }

    private List<Reply<ValueWrite>> send(String mutation, LiveProject project, List<ValueWrite> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        BatchMutation.Kind<ValueWrite, ValueWrite> kind = kind(
                mutation,
                mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1) + "Input",
                "clientMutationId",
                Shape.ANY,
                value -> value.input(project),
                value -> (value.value().isPresent() ? "set \"" : "clear \"")
                        + value.field().name() + "\" of #" + value.item().issue() + " on the board",
                (value, payload) -> value);
        return advised(batches.write(kind, values, GitHubLimits.MAX_VALUES));
    }

    /** What became of all values of an item: the first that was not written decides. */
    private static Reply<ItemWrite> reply(ItemWrite item, List<ValueWrite> sent, List<Reply<ValueWrite>> replies) {
        for (int i = 0; i < sent.size(); i++) {
            if (sent.get(i).item().item().equals(item.item())) {
                if (replies.get(i) instanceof Reply.Refused<ValueWrite> refused) {
                    return new Reply.Refused<>(refused.failure());
                }
                if (replies.get(i) instanceof Reply.Unanswered<ValueWrite> open) {
                    return new Reply.Unanswered<>(open.failure());
                }
            }
        }
        return new Reply.Done<>(item, List.of());
    }

    private static <T, R> BatchMutation.Kind<T, R> kind(
            String mutation,
            String inputType,
            String selection,
            Shape payload,
            Function<T, ObjectNode> input,
            Function<T, String> wanted,
            BiFunction<T, JsonNode, R> done) {
        return new BatchMutation.Kind<>(
                mutation, inputType, Load::silent, selection, payload, input, wanted, done, Optional.empty());
    }

    private <T, R> Reply<R> one(BatchMutation.Kind<T, R> kind, T thing) {
        return ProjectAdvice.in(batches.write(kind, List.of(thing)).get(0));
    }

    private static <R> List<Reply<R>> advised(List<Reply<R>> replies) {
        return replies.stream().map(ProjectAdvice::in).toList();
    }
}

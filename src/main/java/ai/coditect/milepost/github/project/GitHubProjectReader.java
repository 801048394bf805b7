package ai.coditect.milepost.github.project;

import ai.coditect.milepost.github.graphql.GraphQlError;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.ApiResult;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.ProjectOwner;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ServiceException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the project board of a repository, in one request as a rule. */
public final class GitHubProjectReader implements ProjectReader {

    /** So many issues share a request. */
    private static final int ISSUES_AT_ONCE = 100;

    private final RequestFactory requests;
    private final ApiClient client;
    private final Paging paging;

    /** @param requests made with the token for the board */
    public GitHubProjectReader(RequestFactory requests, ApiClient client, Paging paging) {
        this.requests = requests;
        this.client = client;
        this.paging = paging;
    }

    @Override
    public BoardReading read(DeclaredProject project, List<LiveIssue> issues) {
        return new Reading(project, issues).read();
    }

    /** The answer to a query, or why there is none. */
    private sealed interface Answer {
        record Data(JsonNode data, List<GraphQlError> errors) implements Answer {}

        record Nothing(BoardReading reading) implements Answer {}
    }

    /** A title in the list of an owner's projects. */
    private record Listed(int number, String title, boolean closed) {}

    /** One reading of a board. */
    private final class Reading {
        private final DeclaredProject declared;
        private final String owner;
        private final String wanted;
        private final List<String> issues;
        private final List<FieldName> names;
        private final Map<String, JsonNode> nodes = new HashMap<>();
        private final Set<String> unread = new HashSet<>();

        Reading(DeclaredProject declared, List<LiveIssue> issues) {
            this.declared = declared;
            this.owner = declared.owner()
                    .orElseGet(() -> requests.repository().current().owner());
            this.wanted = "read the project " + declared.choice() + " of " + owner;
            this.issues = issues.stream().map(LiveIssue::nodeId).toList();
            this.names = ProjectQueries.compared(declared);
        }

        BoardReading read() {
            List<String> first = issues.subList(0, Math.min(ISSUES_AT_ONCE, issues.size()));
            Answer answer =
                    ask(new ProjectQueries().project(owner, declared.choice()).items(first, names));
            if (answer instanceof Answer.Nothing nothing) {
                return nothing.reading();
            }
            Answer.Data asked = (Answer.Data) answer;
            JsonNode account = asked.data().path("repositoryOwner");
            if (!account.isObject()) {
                return denied("there is no account " + owner + " for this token");
            }
            Optional<BoardReading> unseen = collect(first, asked);
            if (unseen.isPresent()) {
                return unseen.get();
            }
            return declared.choice() instanceof DeclaredProject.Titled titled
                    ? titled(titled.title(), account, asked.errors())
                    : numbered(account, asked.errors());
        }

        private BoardReading numbered(JsonNode account, List<GraphQlError> errors) {
            JsonNode project = account.path(ProjectQueries.NUMBERED);
            return project.isObject()
                    ? found(project, account)
                    : denied(errors.stream()
                            .filter(GraphQlError::isRefusal)
                            .findFirst()
                            .map(error -> "GitHub says: " + error.message())
                            .orElse("it is not there, or hidden from this token"));
        }

        private BoardReading titled(String title, JsonNode account, List<GraphQlError> errors) {
            Map<Integer, Listed> all = new TreeMap<>();
            Map<Integer, JsonNode> whole = new HashMap<>();
            ProjectMapping.elements(account.path(ProjectQueries.FOUND).path("nodes"))
                    .filter(JsonNode::isObject)
                    .forEach(node -> {
                        add(node, title, all);
                        whole.put(node.path("number").asInt(), node);
                    });
            Optional<BoardReading> unlisted = listed(title, account.path(ProjectQueries.ALL), all);
            if (unlisted.isPresent()) {
                return unlisted.get();
            }
            List<Integer> open = all.values().stream()
                    .filter(project -> !project.closed())
                    .map(Listed::number)
                    .toList();
            if (open.size() > 1) {
                return new BoardReading.Ambiguous(open);
            }
            Optional<GraphQlError> refusal =
                    errors.stream().filter(GraphQlError::isRefusal).findFirst();
            if (all.isEmpty()) {
                return refusal.map(error -> denied("GitHub says: " + error.message()))
                        .orElseGet(() -> new BoardReading.Missing(owner(account)));
            }
            int number = open.stream()
                    .findFirst()
                    .orElseGet(() -> all.keySet().iterator().next());
            JsonNode known = whole.get(number);
            return known == null ? byNumber(number) : found(known, account);
        }

        private void add(JsonNode node, String title, Map<Integer, Listed> all) {
            if (Json.textOrEmpty(node, "title").equals(title)) {
                int number = node.path("number").asInt();
                all.put(number, new Listed(number, title, node.path("closed").asBoolean()));
            }
        }

        /** All projects of the title; no further page is read once one is known. */
        private Optional<BoardReading> listed(String title, JsonNode first, Map<Integer, Listed> all) {
            Paging.Pages<JsonNode> pages = paging.begin(wanted);
            JsonNode page = first;
            while (true) {
                List<JsonNode> some = ProjectMapping.elements(page.path("nodes"))
                        .filter(JsonNode::isObject)
                        .toList();
                pages.add(some);
                some.forEach(node -> add(node, title, all));
                if (!all.isEmpty() || !page.path("pageInfo").path("hasNextPage").asBoolean()) {
                    return Optional.empty();
                }
                pages.beforeNext();
                Answer answer = ask(new ProjectQueries()
                        .titles(owner, page.path("pageInfo").path("endCursor").asText()));
                if (answer instanceof Answer.Nothing nothing) {
                    return Optional.of(nothing.reading());
                }
                page = ((Answer.Data) answer).data().path("repositoryOwner").path(ProjectQueries.ALL);
            }
        }

        private BoardReading byNumber(int number) {
            Answer answer = ask(new ProjectQueries().numbered(owner, number));
            if (answer instanceof Answer.Nothing nothing) {
                return nothing.reading();
            }
            Answer.Data asked = (Answer.Data) answer;
            return numbered(asked.data().path("repositoryOwner"), asked.errors());
        }

        private BoardReading found(JsonNode node, JsonNode account) {
            check(ProjectMapping.PROJECT, node, "the project");
            for (int from = ISSUES_AT_ONCE; from < issues.size(); from += ISSUES_AT_ONCE) {
                List<String> some = issues.subList(from, Math.min(from + ISSUES_AT_ONCE, issues.size()));
                paging.goOn(wanted);
                Answer answer = ask(new ProjectQueries().items(some, names));
                if (answer instanceof Answer.Nothing nothing) {
                    return nothing.reading();
                }
                Optional<BoardReading> unseen = collect(some, (Answer.Data) answer);
                if (unseen.isPresent()) {
                    return unseen.get();
                }
            }
            LiveProject project = ProjectMapping.project(
                    node, owner(account), requests.repository().current());
            Map<String, LiveProjectItem> items = new HashMap<>();
            nodes.forEach((issue, read) -> item(read, project).ifPresent(item -> items.put(issue, item)));
            nodes.forEach((issue, read) -> {
                boolean cut = read.path("projectItems")
                        .path("pageInfo")
                        .path("hasNextPage")
                        .asBoolean();
                if (cut && !items.containsKey(issue)) {
                    unread.add(issue);
                }
            });
            return new BoardReading.Found(project, items, unread);
        }

        private Optional<LiveProjectItem> item(JsonNode issue, LiveProject project) {
            return ProjectMapping.elements(issue.path("projectItems").path("nodes"))
                    .filter(item -> Json.textOrEmpty(item.path("project"), "id").equals(project.id()))
                    .findFirst()
                    .map(item -> {
                        check(ProjectMapping.ITEM, item, "an item of the project");
                        return ProjectMapping.item(item, names);
                    });
        }

        /** Takes note of the issues of an answer; a reading if the token may not see them. */
        private Optional<BoardReading> collect(List<String> asked, Answer.Data answer) {
            for (int i = 0; i < asked.size(); i++) {
                String position = Integer.toString(i);
                JsonNode node = answer.data().path("nodes").path(i);
                List<GraphQlError> errors = answer.errors().stream()
                        .filter(error -> error.path().size() > 1
                                && error.path().subList(0, 2).equals(List.of("nodes", position)))
                        .toList();
                if (!node.path("projectItems").isObject()) {
                    String why = errors.stream()
                            .findFirst()
                            .map(error -> "GitHub says: " + error.message())
                            .orElse("the token of the board does not see the issues of " + requests.repository());
                    return Optional.of(denied(why));
                }
                nodes.put(asked.get(i), node);
                if (!errors.isEmpty()) {
                    unread.add(asked.get(i));
                }
            }
            return Optional.empty();
        }

        private Answer ask(ProjectQueries query) {
            ObjectNode body = query.body().orElseThrow();
            ApiResult result = client.send(requests.query(body, wanted));
            if (result instanceof ApiResult.Failed failed) {
                if (failed.failure().kind() == FailureKind.NOT_ALLOWED) {
                    return new Answer.Nothing(new BoardReading.Denied(
                            failed.failure().summary(),
                            ProjectAdvice.remedy(failed.failure().summary())));
                }
                throw new ServiceException(failed.failure());
            }
            JsonNode answer = ((ApiResult.Success) result).body();
            List<GraphQlError> errors = GraphQlError.of(answer);
            if (errors.stream().anyMatch(Reading::isUnknown)) {
                return new Answer.Nothing(new BoardReading.Unsupported());
            }
            Optional<GraphQlError> fault = errors.stream()
                    .filter(error -> !error.isRefusal() && !error.isNotFound())
                    .findFirst();
            if (fault.isPresent()) {
                throw new ServiceException(
                        client.failures().incomplete(wanted, fault.get().message()));
            }
            if (!answer.path("data").isObject()) {
                return new Answer.Nothing(denied(errors.stream()
                        .findFirst()
                        .map(error -> "GitHub says: " + error.message())
                        .orElse("GitHub's answer is empty")));
            }
            return new Answer.Data(answer.path("data"), errors);
        }

        private static boolean isUnknown(GraphQlError error) {
            return error.undefined().filter(name -> name.startsWith("project")).isPresent()
                    || (error.type().isEmpty() && error.message().contains("No such type ProjectV2"));
        }

        private ProjectOwner owner(JsonNode account) {
            check(Shape.with("id", Shape.name()).and("login", Shape.name()), account, "the owner");
            return new ProjectOwner(Json.textOrEmpty(account, "login"), Json.textOrEmpty(account, "id"));
        }

        private void check(Shape shape, JsonNode node, String name) {
            shape.fault(node, name).ifPresent(fault -> {
                throw new ServiceException(client.failures().malformed(wanted, fault));
            });
        }

        private BoardReading denied(String why) {
            return new BoardReading.Denied("cannot " + wanted + ": " + why, ProjectAdvice.remedy(why));
        }
    }
}

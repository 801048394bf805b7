package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.rest.RestMapping;
import ai.coditect.milepost.github.rest.RestShapes;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes issues, and looks at what GitHub made of them: it drops in silence what the token may not set. */
final class IssueWriter {

    private final RequestFactory requests;
    private final ApiClient client;
    private final ServerCapabilities server;

    IssueWriter(RequestFactory requests, ApiClient client, ServerCapabilities server) {
        this.requests = requests;
        this.client = client;
        this.server = server;
    }

    /** The state is not sent: GitHub creates open issues only. */
    Reply<LiveIssue> create(IssueWrite issue, Precondition precondition) {
        String wanted = "create the issue \"" + issue.content().title() + "\"";
        ObjectNode body = body(issue);
        body.remove(List.of("state", "state_reason"));
        if (issue.writes(IssueField.FIELDS)) {
            putFields(issue.content().fields(), body.putArray("issue_field_values"));
        }
        return send(
                requests.write("POST", "/issues", Optional.of(body), Idempotency.ONCE, Load.notifying(1), wanted),
                issue,
                precondition);
    }

    Reply<LiveIssue> update(int number, IssueWrite issue, Precondition precondition) {
        return send(
                requests.write(
                        "PATCH",
                        "/issues/" + number,
                        Optional.of(body(issue)),
                        Idempotency.REPEATABLE_WRITE,
                        Load.silent(1),
                        "change issue #" + number),
                issue,
                precondition);
    }

    private Reply<LiveIssue> send(ApiRequest request, IssueWrite issue, Precondition precondition) {
        return client.send(request.onlyIf(precondition), RestShapes.ISSUE).reply((answer, remarks) -> {
            LiveIssue live = RestMapping.issue(answer);
            remarks.addAll(DroppedFields.of(issue, live.content()));
            return live;
        });
    }

    private static ObjectNode body(IssueWrite issue) {
        ObjectNode body = Json.object();
        for (IssueField field : IssueField.values()) {
            if (issue.writes(field)) {
                put(field, issue, body);
            }
        }
        return body;
    }

    private static void put(IssueField field, IssueWrite issue, ObjectNode body) {
        IssueContent content = issue.content();
        switch (field) {
            case TITLE -> body.put("title", content.title());
            case BODY -> body.put("body", content.body());
            case LABELS -> putAll(body.putArray("labels"), content.labels());
            case ASSIGNEES -> putAll(body.putArray("assignees"), content.assignees());
            case MILESTONE ->
                issue.milestone()
                        .ifPresentOrElse(number -> body.put("milestone", number), () -> body.putNull("milestone"));
            case STATE -> content.state().ifPresent(state -> putState(body, state));
            case TYPE -> content.type().ifPresentOrElse(type -> body.put("type", type), () -> body.putNull("type"));
            case FIELDS -> {}
            case BLOCKED_BY, PARENT, BOARD -> throw new IllegalArgumentException(field + " is not a part of the issue");
        }
    }

    /** REST wants options by their names. */
    private void putFields(FieldValues values, ArrayNode array) {
        values.byName()
                .forEach((name, value) -> server.field(name).ifPresent(field -> {
                    ObjectNode entry = array.addObject().put("field_id", field.databaseId());
                    switch (field.type()) {
                        case TEXT, DATE, SINGLE_SELECT -> entry.put("value", value.text());
                        case NUMBER -> entry.put("value", new BigDecimal(value.text()));
                        case MULTI_SELECT -> value.texts().forEach(entry.putArray("value")::add);
                    }
                }));
    }

    private static void putAll(ArrayNode array, List<?> values) {
        values.forEach(value -> array.add(value.toString()));
    }

    private static void putState(ObjectNode body, IssueState state) {
        body.put("state", state.isClosed() ? "closed" : "open");
        reason(state).ifPresent(reason -> body.put("state_reason", reason));
    }

    private static Optional<String> reason(IssueState state) {
        return switch (state) {
            case COMPLETED -> Optional.of("completed");
            case NOT_PLANNED, PRUNED -> Optional.of("not_planned");
            case DUPLICATE -> Optional.of("duplicate");
            case OPEN, CLOSED -> Optional.empty();
        };
    }
}

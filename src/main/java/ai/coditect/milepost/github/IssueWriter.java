package ai.coditect.milepost.github;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.Idempotency;
import ai.coditect.milepost.github.rest.RestMapping;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Writes issues, and looks at what GitHub made of them: it drops in silence what the token may not set. */
final class IssueWriter {

    private final RequestFactory requests;
    private final ApiClient calls;

    IssueWriter(RequestFactory requests, ApiClient calls) {
        this.requests = requests;
        this.calls = calls;
    }

    Reply<LiveIssue> create(IssueWrite issue, Precondition precondition) {
        return calls.send(requests.write(
                                "POST",
                                "/issues",
                                Optional.of(body(issue)),
                                Idempotency.ONCE,
                                "create the issue \"" + issue.title().orElse("") + "\"")
                        .onlyIf(precondition))
                .reply((answer, remarks) -> {
                    remarks.addAll(DroppedFields.of(issue, answer));
                    return RestMapping.issue(answer);
                });
    }

    Reply<LiveIssue> update(int number, IssueWrite issue, Precondition precondition) {
        ObjectNode body = body(issue);
        issue.state().ifPresent(state -> putState(body, state));
        return calls.send(requests.write(
                                "PATCH",
                                "/issues/" + number,
                                Optional.of(body),
                                Idempotency.REPEATABLE_WRITE,
                                "change issue #" + number)
                        .onlyIf(precondition))
                .reply((answer, remarks) -> {
                    remarks.addAll(DroppedFields.of(issue, answer));
                    return RestMapping.issue(answer);
                });
    }

    private static ObjectNode body(IssueWrite issue) {
        ObjectNode body = Json.object();
        issue.title().ifPresent(title -> body.put("title", title));
        issue.body().ifPresent(text -> body.put("body", text));
        issue.milestone()
                .ifPresent(number ->
                        number.ifPresentOrElse(value -> body.put("milestone", value), () -> body.putNull("milestone")));
        issue.labels().ifPresent(labels -> {
            ArrayNode names = body.putArray("labels");
            labels.forEach(label -> names.add(label.value()));
        });
        issue.assignees().ifPresent(logins -> {
            ArrayNode names = body.putArray("assignees");
            logins.forEach(names::add);
        });
        issue.type().ifPresent(type -> body.put("type", type));
        return body;
    }

    private static void putState(ObjectNode body, IssueState state) {
        body.put("state", state.isClosed() ? "closed" : "open");
        reason(state).ifPresent(reason -> body.put("state_reason", reason));
    }

    private static Optional<String> reason(IssueState state) {
        return switch (state) {
            case COMPLETED -> Optional.of("completed");
            case NOT_PLANNED -> Optional.of("not_planned");
            case DUPLICATE -> Optional.of("duplicate");
            case OPEN, CLOSED -> Optional.empty();
        };
    }
}

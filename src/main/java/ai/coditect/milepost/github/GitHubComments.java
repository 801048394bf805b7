package ai.coditect.milepost.github;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.Idempotency;
import ai.coditect.milepost.github.rest.RestMapping;
import ai.coditect.milepost.remote.IssueComment;
import ai.coditect.milepost.remote.IssueComments;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link IssueComments} on GitHub, to whose API a pull request is an issue. */
final class GitHubComments implements IssueComments {

    private static final int PAGE = 100;

    private final RequestFactory requests;
    private final ApiClient client;

    GitHubComments(RequestFactory requests, ApiClient client) {
        this.requests = requests;
        this.client = client;
    }

    @Override
    public List<IssueComment> of(int issue) {
        List<IssueComment> comments = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = client.send(requests.get(
                            "/issues/" + issue + "/comments?per_page=" + PAGE + "&page=" + number++,
                            "read the comments on #" + issue + " of " + requests.repository()))
                    .orThrow();
            page.forEach(node -> comments.add(comment(node)));
        } while (page.size() == PAGE);
        return comments;
    }

    @Override
    public Reply<Long> create(int issue, String body) {
        return write("POST", "/issues/" + issue + "/comments", body, Idempotency.ONCE, "comment on #" + issue);
    }

    @Override
    public Reply<Long> update(long id, String body) {
        return write("PATCH", "/issues/comments/" + id, body, Idempotency.REPEATABLE_WRITE, "change the comment " + id);
    }

    private Reply<Long> write(String method, String path, String body, Idempotency effect, String wanted) {
        return client.send(
                        requests.write(method, path, Optional.of(Json.object().put("body", body)), effect, wanted))
                .reply((answer, remarks) -> answer.path("id").asLong());
    }

    private static IssueComment comment(JsonNode node) {
        return new IssueComment(
                node.path("id").asLong(),
                Json.textOrEmpty(node, "body"),
                RestMapping.author(node).isTrusted());
    }
}

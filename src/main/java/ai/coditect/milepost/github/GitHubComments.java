package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.github.rest.RestMapping;
import ai.coditect.milepost.pace.Load;
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
    private static final Shape.Fields WRITTEN = Shape.with("id", Shape.databaseId());
    private static final Shape SHAPE = WRITTEN.and("body", Shape.optional(Shape.text()))
            .and("author_association", Shape.optional(Shape.text()))
            .and("user", Shape.optional(Shape.with("type", Shape.text())));

    private final RequestFactory requests;
    private final ApiClient client;
    private final Paging paging;

    GitHubComments(RequestFactory requests, ApiClient client, Paging paging) {
        this.requests = requests;
        this.client = client;
        this.paging = paging;
    }

    @Override
    public List<IssueComment> of(int issue) {
        String wanted = "read the comments on #" + issue + " of " + requests.repository();
        Paging.Pages<IssueComment> pages = paging.begin(wanted);
        int number = 1;
        List<IssueComment> page = page(issue, number, wanted);
        pages.add(page);
        while (page.size() == PAGE) {
            pages.beforeNext();
            page = page(issue, ++number, wanted);
            pages.add(page);
        }
        return pages.all();
    }

    private List<IssueComment> page(int issue, int number, String wanted) {
        String path = "/issues/" + issue + "/comments?per_page=" + PAGE + "&page=" + number;
        JsonNode page =
                client.send(requests.get(path, wanted), Shape.listOf(SHAPE)).orThrow();
        List<IssueComment> comments = new ArrayList<>();
        page.forEach(node -> comments.add(comment(node)));
        return comments;
    }

    @Override
    public Reply<Long> create(int issue, String body) {
        return write(
                "POST",
                "/issues/" + issue + "/comments",
                body,
                Idempotency.ONCE,
                Load.notifying(1),
                "comment on #" + issue);
    }

    @Override
    public Reply<Long> update(long id, String body) {
        return write(
                "PATCH",
                "/issues/comments/" + id,
                body,
                Idempotency.REPEATABLE_WRITE,
                Load.silent(1),
                "change the comment " + id);
    }

    private Reply<Long> write(String method, String path, String body, Idempotency effect, Load load, String wanted) {
        return client.send(
                        requests.write(
                                method, path, Optional.of(Json.object().put("body", body)), effect, load, wanted),
                        WRITTEN)
                .reply((answer, remarks) -> answer.path("id").asLong());
    }

    private static IssueComment comment(JsonNode node) {
        return new IssueComment(
                node.path("id").asLong(),
                Json.textOrEmpty(node, "body"),
                RestMapping.author(node).isTrusted());
    }
}

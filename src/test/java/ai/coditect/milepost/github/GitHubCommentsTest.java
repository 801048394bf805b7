package ai.coditect.milepost.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueComment;
import ai.coditect.milepost.remote.IssueComments;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubCommentsTest {

    private static final String LIST = "/repos/o/r/issues/7/comments";

    private final StubbedGitHub wired = new StubbedGitHub("comments");
    private final IssueComments comments = wired.client().comments();

    @AfterEach
    void stop() {
        wired.close();
    }

    @Test
    void readsEveryPage() {
        page(1, IntStream.rangeClosed(1, 100).mapToObj(id -> comment(id, "x", "User", "NONE")));
        page(2, IntStream.of(101).mapToObj(id -> comment(id, "last", "User", "NONE")));
        assertThat(comments.of(7)).hasSize(101).last().isEqualTo(new IssueComment(101, "last", false));
    }

    @Test
    void trustsAppsAndThoseWithAPartInTheRepository() {
        page(
                1,
                List.of(
                        comment(1, "app", "Bot", "NONE"),
                        comment(2, "owner", "User", "OWNER"),
                        comment(3, "member", "User", "MEMBER"),
                        comment(4, "collaborator", "User", "COLLABORATOR"),
                        comment(5, "has a merged change", "User", "CONTRIBUTOR"),
                        comment(6, "passer-by", "User", "NONE"))
                        .stream());
        assertThat(comments.of(7).stream().filter(IssueComment::isTrusted).map(IssueComment::body))
                .containsExactly("app", "owner", "member", "collaborator");
    }

    @Test
    void createsAndUpdates() {
        wired.server.stubFor(post(urlEqualTo(LIST)).willReturn(okJson(comment(9, "text", "Bot", "NONE"))));
        wired.server.stubFor(patch(urlEqualTo("/repos/o/r/issues/comments/9"))
                .willReturn(okJson(comment(9, "more", "Bot", "NONE"))));
        assertThat(comments.create(7, "text")).isEqualTo(new Reply.Done<>(9L, List.of()));
        assertThat(comments.update(9, "more")).isEqualTo(new Reply.Done<>(9L, List.of()));
        assertThat(wired.body(0)).isEqualTo("{\"body\":\"text\"}");
        assertThat(wired.body(1)).isEqualTo("{\"body\":\"more\"}");
    }

    @Test
    void aTokenThatCanOnlyReadIsRefused() {
        wired.server.stubFor(post(urlEqualTo(LIST))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("Content-Type", "application/json; charset=utf-8")
                        .withHeader("X-Accepted-GitHub-Permissions", "issues=write; pull_requests=write")
                        .withBody("{\"message\":\"Resource not accessible by integration\"}")));
        assertThat(comments.create(7, "text"))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.failure().kind()).isEqualTo(FailureKind.NOT_ALLOWED));
        assertThat(wired.requests()).hasSize(1);
    }

    @Test
    void saysThatTheyCannotBeRead() {
        wired.server.stubFor(get(urlEqualTo(LIST + "?per_page=100&page=1"))
                .willReturn(aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/json; charset=utf-8")
                        .withBody("{\"message\":\"Not Found\"}")));
        assertThatThrownBy(() -> comments.of(7))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("cannot read the comments on #7 of o/r");
    }

    private void page(int number, Stream<String> all) {
        wired.server.stubFor(get(urlEqualTo(LIST + "?per_page=100&page=" + number))
                .willReturn(okJson(all.collect(Collectors.joining(",", "[", "]")))));
    }

    /** As GitHub answers, as far as its description demands it. */
    private static String comment(int id, String body, String type, String association) {
        String user = """
                {"login":"someone","id":1,"node_id":"U_1","avatar_url":"https://github.test/a","gravatar_id":"",
                "url":"https://github.test/u","html_url":"https://github.test/u","followers_url":"https://github.test/u",
                "following_url":"https://github.test/u","gists_url":"https://github.test/u",
                "starred_url":"https://github.test/u","subscriptions_url":"https://github.test/u",
                "organizations_url":"https://github.test/u","repos_url":"https://github.test/u",
                "events_url":"https://github.test/u","received_events_url":"https://github.test/u",
                "type":"%s","site_admin":false}""".formatted(type);
        return """
                {"id":%d,"node_id":"IC_%d","url":"https://github.test/c","html_url":"https://github.test/c",
                "issue_url":"https://github.test/i","created_at":"2026-01-01T00:00:00Z",
                "updated_at":"2026-01-01T00:00:00Z","user":%s,"author_association":"%s","body":"%s"}""".formatted(id, id, user, association, body);
    }
}

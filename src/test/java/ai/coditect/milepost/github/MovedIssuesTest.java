package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues that were transferred or deleted, and a repository that was renamed. */
class MovedIssuesTest {

    private static final String SEE_PLAN = "Make a new plan to see what is there now.";

    @AutoClose
    private final StubbedGitHub wired = new StubbedGitHub("MovedIssuesTest");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTransferredIssueIsMissing(boolean graphQl) {
        Sandboxed sandbox = sandbox(graphQl);
        create(sandbox, "One");
        sandbox.server.transferIssue("o", "r", 1, "p", "q");

        Failure failure = unreadable(sandbox, 1);

        assertThat(failure.kind()).isIn(FailureKind.GONE, FailureKind.NOT_FOUND);
        assertThat(failure.summary()).startsWith("cannot read issue #1 of o/r: ");
        assertThat(sandbox.client.reader().newestIssues()).isEmpty();
        assertThat(sandbox.client.reader().readEverything().issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeletedIssueIsMissing(boolean graphQl) {
        Sandboxed sandbox = sandbox(graphQl);
        create(sandbox, "One");
        sandbox.server.deleteIssue("o", "r", 1);

        assertThat(unreadable(sandbox, 1).kind()).isIn(FailureKind.GONE, FailureKind.NOT_FOUND);
        assertThat(sandbox.client.reader().newestIssues()).isEmpty();
    }

    @Test
    void aPullRequestIsNoIssue() {
        Sandboxed sandbox = sandbox(false);
        sandbox.server.addPullRequest("o", "r", "A change");

        assertThat(unreadable(sandbox, 1))
                .isEqualTo(new Failure(
                        FailureKind.NOT_FOUND, "cannot read issue #1 of o/r: it is a pull request", SEE_PLAN));
    }

    @Test
    void nothingIsWrittenToATransferredIssue() {
        Sandboxed sandbox = sandbox(true);
        LiveIssue one = create(sandbox, "One");
        LiveIssue two = create(sandbox, "Two");
        sandbox.server.transferIssue("o", "r", 1, "p", "q");
        String before = stranger(sandbox);

        Reply<LiveIssue> change =
                sandbox.client.writer().updateIssue(1, write("Changed").body("").toWrite(), Precondition.none());
        List<Reply<Relation>> edge =
                sandbox.client.writer().addRelations(List.of(new Relation(RelationKind.BLOCKED_BY, one, two)));

        assertThat(change)
                .isEqualTo(new Reply.Refused<LiveIssue>(new Failure(
                        FailureKind.GONE,
                        "cannot change issue #1: the issue was moved to another repository, or its repository was renamed"
                                + " meanwhile",
                        SEE_PLAN)));
        assertThat(((Reply.Refused<Relation>) edge.get(0)).failure().kind()).isEqualTo(FailureKind.GONE);
        assertThat(stranger(sandbox)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRenamedRepositoryIsWrittenToUnderItsNewName(boolean graphQl) {
        Sandboxed sandbox = sandbox(graphQl);
        LiveIssue one = create(sandbox, "One");
        LiveIssue two = create(sandbox, "Two");
        sandbox.server.renameRepository("o", "r", "renamed");
        sandbox.client.reader().readEverything();
        int before = sandbox.requests().size();

        assertThat(sandbox.client
                        .writer()
                        .updateIssue(1, write("Changed").body("").toWrite(), Precondition.none()))
                .isInstanceOf(Reply.Done.class);
        sandbox.client.writer().addRelations(List.of(new Relation(RelationKind.BLOCKED_BY, two, one)));
        sandbox.client.reader().newestIssues();

        assertThat(sandbox.requests().subList(before, before + 3))
                .containsExactly(
                        "PATCH /repos/o/renamed/issues/1",
                        "POST /repos/o/renamed/issues/2/dependencies/blocked_by",
                        "GET /repos/o/renamed/issues?state=all&sort=created&direction=desc&per_page=100");
        assertThat(sandbox.client.reader().issue(2).content().blockedBy())
                .isEqualTo(graphQl ? List.of(new IssueNumber(1)) : List.of());
        assertThat(sandbox.notices)
                .filteredOn(notice -> notice.contains("now called"))
                .containsExactly("o/r is now called o/renamed; use the new name in the definitions and with -R");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void deletedNumbersDoNotHideTheNewestIssue(boolean graphQl) {
        Sandboxed sandbox = sandbox(graphQl, Duration.ofMinutes(1));
        for (int number = 1; number <= 30; number++) {
            create(sandbox, "Issue " + number);
        }
        for (int number = 1; number < 30; number++) {
            if (number % 2 == 0) {
                sandbox.server.deleteIssue("o", "r", number);
            } else {
                sandbox.server.transferIssue("o", "r", number, "p", "q");
            }
        }

        assertThat(sandbox.client.reader().newestIssues())
                .extracting(LiveIssue::number)
                .containsExactly(30);
    }

    /** Behind so many the look ends; the number of this run's own issue then shows where to look. */
    @Test
    void anIssueBehindAHundredDeletedNumbersIsSeenFromALaterOne() {
        Sandboxed sandbox = sandbox(true, Duration.ofMinutes(1));
        for (int number = 1; number <= 102; number++) {
            create(sandbox, "Issue " + number);
        }
        for (int number = 1; number <= 101; number++) {
            sandbox.server.deleteIssue("o", "r", number);
        }

        assertThat(sandbox.client.reader().newestIssues()).isEmpty();
        assertThat(sandbox.client.reader().issues(1, 102))
                .extracting(LiveIssue::number)
                .containsExactly(102);
    }

    /** One request for the list and one for a hundred numbers, two more where issues are in no list yet. */
    @Test
    void asksForManyNumbersAtOnce() {
        Sandboxed sandbox = sandbox(true, Duration.ofMinutes(1));
        sandbox.client.reader().newestIssues();
        assertThat(sandbox.requests())
                .containsExactly(
                        "GET /repos/o/r/issues?state=all&sort=created&direction=desc&per_page=100", "POST /graphql");
        for (int number = 1; number <= 12; number++) {
            create(sandbox, "Issue " + number);
        }
        int before = sandbox.requests().size();

        assertThat(sandbox.client.reader().newestIssues())
                .extracting(LiveIssue::number)
                .containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(sandbox.requests().subList(before, before + 5))
                .containsExactly(
                        "GET /repos/o/r/issues?state=all&sort=created&direction=desc&per_page=100",
                        "POST /graphql",
                        "POST /graphql",
                        "POST /graphql",
                        "POST /graphql");
    }

    /** Another run creates issue 1 after the look has passed it, and issue 2 before the look comes there. */
    @Test
    void anIssueThatAppearsBehindALookAtManyIsSeenToo() {
        list("[]");
        StringBuilder data = new StringBuilder();
        StringBuilder errors = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            data.append(",\"k" + i + "\":").append(i == 1 ? "{\"__typename\":\"Issue\"}" : "null");
            errors.append(i == 1 ? "" : (i == 0 ? "" : ",") + notFound("k" + i));
        }
        String none = data.toString().replace("{\"__typename\":\"Issue\"}", "null");
        stubGraphQl("k0", "$.variables[?(@.n0 == 1)]", data.toString(), errors.toString());
        stubGraphQl("k0", "$.variables[?(@.n0 == 3)]", none, errors + "," + notFound("k1"));
        stubGraphQl("i0", "$.variables[?(@.n0 == 1)]", ",\"i0\":" + node(1) + ",\"i1\":" + node(2), "");

        assertThat(wired.client().reader().newestIssues())
                .extracting(LiveIssue::number)
                .containsExactly(2, 1);
    }

    /** Null alone does not say that nothing has the number. */
    @Test
    void aNumberThatIsAnsweredWithNothingIsNotTakenForUnknown() {
        list("[]");
        wired.server.stubFor(post("/graphql")
                .willReturn(okJson("{\"data\":{\"repository\":{\"id\":\"R\",\"nameWithOwner\":\"o/r\","
                        + "\"hasIssuesEnabled\":true,\"k0\":null}}}")));

        ServiceException thrown = catchThrowableOfType(
                ServiceException.class, () -> wired.client().reader().newestIssues());

        assertThat(thrown.failure().summary())
                .isEqualTo("cannot read the newest issues of o/r: GitHub's answer cannot be used: the repository.k0 is"
                        + " null");
    }

    private void stubGraphQl(String alias, String variables, String data, String errors) {
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing(" " + alias + ":")))
                .withRequestBody(matchingJsonPath(variables))
                .willReturn(okJson("{\"data\":{\"repository\":{\"id\":\"R\",\"nameWithOwner\":\"o/r\","
                        + "\"hasIssuesEnabled\":true" + data + "}}"
                        + (errors.isEmpty() ? "" : ",\"errors\":[" + errors + "]") + "}")));
    }

    private static String notFound(String alias) {
        return "{\"type\":\"NOT_FOUND\",\"path\":[\"repository\",\"" + alias + "\"],\"message\":\"x\"}";
    }

    private static String node(int number) {
        return """
                {"id":"I_%1$d","fullDatabaseId":"9","number":%1$d,"title":"One","body":"","state":"OPEN",
                "stateReason":null,"url":"https://github.com/o/r/issues/%1$d","milestone":null,"author":null,
                "authorAssociation":"NONE","viewerDidAuthor":false,"issueType":null,"parent":null,
                "labels":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                "assignees":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                "subIssues":{"pageInfo":{"hasNextPage":false},"nodes":[]},
                "blockedBy":{"pageInfo":{"hasNextPage":false},"nodes":[]}}""".formatted(number);
    }

    @Test
    void nineDiscussionsDoNotHideTheNewestIssue() {
        list("[]");
        stub(10, issue(10));

        assertThat(wired.client().reader().newestIssues())
                .extracting(LiveIssue::number)
                .containsExactly(10);
        assertThat(wired.requests()).hasSize(31).last().isEqualTo("GET /repos/o/r/issues/20");
    }

    /** Another run creates issues while the numbers are asked for, in their order. */
    @Test
    void anIssueThatAppearsBehindTheLookIsSeenOnceALaterOneIs() {
        list("[]");
        stub(2, issue(2));
        wired.server.stubFor(get(urlPathEqualTo("/repos/o/r/issues/1"))
                .inScenario("another run")
                .willReturn(okJson("{\"message\":\"Not Found\"}").withStatus(404))
                .willSetStateTo("created"));
        wired.server.stubFor(get(urlPathEqualTo("/repos/o/r/issues/1"))
                .inScenario("another run")
                .whenScenarioStateIs("created")
                .willReturn(okJson(issue(1))));

        assertThat(wired.client().reader().newestIssues())
                .extracting(LiveIssue::number)
                .containsExactly(2, 1);
    }

    @Test
    void issuesWithoutAnEndEndTheRead() {
        list("[" + issue(7) + "]");
        wired.server.stubFor(get(urlPathMatching("/repos/o/r/issues/\\d+")).willReturn(okJson(pullRequest())));

        ServiceException thrown = catchThrowableOfType(
                ServiceException.class, () -> wired.client().reader().newestIssues());

        assertThat(thrown.failure())
                .isEqualTo(new Failure(
                        FailureKind.MALFORMED,
                        "cannot read the newest issues of o/r: GitHub's answer cannot be used: more than 500 issues are in"
                                + " no list yet",
                        "Check --api-url; a proxy in between may have answered in GitHub's place."));
        assertThat(wired.requests()).hasSize(502);
    }

    private void list(String issues) {
        wired.server.stubFor(get(urlPathMatching("/repos/o/r/issues/\\d+"))
                .willReturn(okJson("{\"message\":\"Not Found\"}").withStatus(404)));
        wired.server.stubFor(get(urlPathEqualTo("/repos/o/r/issues")).willReturn(okJson(issues)));
    }

    private void stub(int number, String issue) {
        wired.server.stubFor(get(urlPathEqualTo("/repos/o/r/issues/" + number)).willReturn(okJson(issue)));
    }

    private static String issue(int number) {
        return """
                {"number":%1$d,"id":9,"node_id":"I_9","title":"Ten","body":null,"state":"open","labels":[],"assignees":[],
                "milestone":null,"author_association":"OWNER","html_url":"https://github.com/o/r/issues/%1$d"}""".formatted(number);
    }

    private static String pullRequest() {
        return issue(1).replace("\"body\"", "\"pull_request\":{},\"body\"");
    }

    private static Sandboxed sandbox(boolean graphQl) {
        return sandbox(graphQl, Duration.ZERO);
    }

    private static Sandboxed sandbox(boolean graphQl, Duration listLag) {
        SandboxSettings.Builder settings = SandboxSettings.builder().listLag(listLag);
        Sandboxed sandbox =
                new Sandboxed("MovedIssuesTest", graphQl ? settings : settings.without(SandboxFeature.GRAPHQL));
        sandbox.server.addRepository("p", "q");
        return sandbox;
    }

    private static String stranger(Sandboxed sandbox) {
        return sandbox.server
                .handle(new SandboxRequest("GET", "/repos/p/q/issues/1", Map.of(), new byte[0]))
                .text();
    }

    private static Failure unreadable(Sandboxed sandbox, int number) {
        return catchThrowableOfType(
                        ServiceException.class, () -> sandbox.client.reader().issue(number))
                .failure();
    }

    private static LiveIssue create(Sandboxed sandbox, String title) {
        return RemoteContract.done(
                sandbox.client.writer().createIssue(write(title).body("").toWrite(), Precondition.none()));
    }
}

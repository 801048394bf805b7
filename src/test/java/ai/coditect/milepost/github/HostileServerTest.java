package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.github.InProcessConnector.Reply;
import ai.coditect.milepost.github.http.Paging;
import ai.coditect.milepost.github.resilience.Bounds;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.remote.Sleeper;
import ai.coditect.milepost.testing.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads from a server that makes no sense, or does not end: each is a clear failure, and none an empty repository. */
class HostileServerTest {

    private static final String API = "https://api.test";
    private static final String META = "\"id\":\"R_1\",\"nameWithOwner\":\"o/r\",\"hasIssuesEnabled\":true";
    private static final String REPOSITORY = "{\"name\":\"r\",\"full_name\":\"o/r\",\"has_issues\":true,"
            + "\"owner\":{\"login\":\"o\"},\"url\":\"https://evil.test/repos/o/r\"}";

    private final List<String> requests = new ArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private Sleeper sleeper = duration -> {};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "[null]",
                "\"text\"",
                "12",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":[null]}",
                "{\"data\":{\"repository\":null}}",
                "{\"data\":{\"repository\":{}}}",
                "{\"data\":{\"repository\":[]}}",
                "{\"data\":{\"repository\":{META}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":LIST,\"issues\":null}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":LIST,\"issues\":[]}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":LIST,\"issues\":{\"nodes\":[]}}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":LIST,\"issues\":{\"pageInfo\":"
                        + "{\"hasNextPage\":false},\"nodes\":null}}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":LIST,\"issues\":{\"pageInfo\":"
                        + "{\"hasNextPage\":false},\"nodes\":[null]}}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":LIST,\"issues\":{\"pageInfo\":"
                        + "{\"hasNextPage\":true,\"endCursor\":null},\"nodes\":[]}}}}",
                "{\"data\":{\"repository\":{META,\"labels\":null,\"milestones\":LIST,\"issues\":LIST}}}",
                "{\"data\":{\"repository\":{META,\"labels\":LIST,\"milestones\":null,\"issues\":LIST}}}",
                "{\"errors\":\"none\"}",
                "{\"errors\":[]}"
            })
    void noAnswerOfGraphQlIsTakenForAnEmptyRepository(String template) {
        String answer = template.replace("META", META).replace("LIST", list(""));
        Failure failure = failure(client((method, target, headers, body) -> reply(answer)), HostileServerTest::read);

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure.summary())
                .startsWith("cannot read the issues of o/r: GitHub's answer cannot be used: the repository");
        assertThat(failure.remedy())
                .isEqualTo("Check --api-url; a proxy in between may have answered in GitHub's place.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[null]",
                "[[]]",
                "12",
                "[{}]",
                "[{\"name\":null,\"color\":\"ff0000\"}]",
                "[{\"name\":12,\"color\":\"ff0000\"}]",
                "[{\"name\":\"bug\",\"color\":null}]",
                "[{\"name\":\"bug\",\"color\":\"ff0000\",\"description\":{}}]"
            })
    void noAnswerOfRestIsTakenForAnEmptyList(String answer) {
        Failure failure =
                failure(rest(target -> reply(answer)), client -> client.reader().labels());

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure.summary())
                .startsWith("cannot read the labels of o/r: GitHub's answer cannot be used: the answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "[null]", "{\"name\":\"r\",\"full_name\":\"o/r\"}"})
    void aRepositoryThatSaysNothingHasItsIssuesNotSwitchedOff(String answer) {
        Failure failure = failure(
                client((method, target, headers, body) ->
                        target.equals("/graphql") ? new Reply(404, Map.of(), "") : reply(answer)),
                client -> client.reader().labels());

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "[null]", "{\"number\":0}", "{\"number\":12}"})
    void aCreateThatIsAnsweredWithNonsenseIsOpen(String answer) {
        GitHubClient client = client((method, target, headers, body) -> reply(answer));

        assertThat(client.writer().createIssue(write("T").body("").toWrite(), Precondition.none()))
                .isInstanceOfSatisfying(
                        ai.coditect.milepost.remote.Reply.Unanswered.class,
                        open -> assertThat(open.failure().kind()).isEqualTo(FailureKind.MALFORMED));
        assertThat(requests).containsExactly("POST /repos/o/r/issues token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/repos/o/r/labels?page=2",
                "http://api.test/repos/o/r/labels?page=2",
                "https://api.test:444/repos/o/r/labels?page=2",
                "https://api.test@evil.test/repos/o/r/labels?page=2"
            })
    void theNextPageIsReadFromTheApiOnly(String next) {
        Failure failure = failure(
                rest(target -> linked(next, "[{\"name\":\"bug\",\"color\":\"ff0000\"}]")),
                client -> client.reader().labels());

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure.summary())
                .startsWith("cannot read the labels of o/r: the server names an address on http")
                .endsWith(", and milepost talks to https://api.test only");
        assertThat(requests)
                .containsExactly(
                        "POST /graphql token", "GET /repos/o/r token", "GET /repos/o/r/labels?per_page=100 token");
    }

    @Test
    void theNextPageIsAPageOfTheSameList() {
        Failure failure = failure(
                rest(target -> linked(API + "/user/keys", "[{\"name\":\"bug\",\"color\":\"ff0000\"}]")),
                client -> client.reader().labels());

        assertThat(failure.summary())
                .isEqualTo("cannot read the labels of o/r: GitHub's answer cannot be used: it names /user/keys as its"
                        + " next page");
    }

    @Test
    void aLinkThatRepeatsEnds() {
        Failure failure = failure(
                rest(target -> linked(API + "/repos/o/r/labels?page=2", "[{\"name\":\"bug\",\"color\":\"ff0000\"}]")),
                client -> client.reader().labels());

        assertEndless(failure, "its pages repeat themselves");
        assertThat(requests).hasSizeLessThan(10);
    }

    @Test
    void linksForEverEnd() {
        Failure failure = failure(
                rest(target -> linked(
                        API + "/repos/o/r/labels?page=" + count.incrementAndGet(),
                        "[{\"name\":\"bug" + count + "\",\"color\":\"ff0000\"}]")),
                client -> client.reader().labels());

        assertEndless(failure, "it has more than " + Paging.MAX_PAGES + " pages");
    }

    @Test
    void aCursorThatRepeatsEnds() {
        Failure failure =
                failure(client((method, target, headers, body) -> reply(issues("c1", "5"))), HostileServerTest::read);

        assertEndless(failure, "its pages repeat themselves");
        assertThat(requests).hasSizeLessThan(10);
    }

    @Test
    void emptyPagesForEverEnd() {
        Failure failure = failure(
                client((method, target, headers, body) -> reply(issues("c" + count.incrementAndGet(), ""))),
                HostileServerTest::read);

        assertEndless(failure, "its pages repeat themselves");
    }

    @Test
    void newPagesForEverEnd() {
        Failure failure = failure(
                client((method, target, headers, body) ->
                        reply(issues("c" + count, Integer.toString(count.incrementAndGet())))),
                HostileServerTest::read);

        assertEndless(failure, "it has more than " + Paging.MAX_PAGES + " pages");
    }

    /** Bodies of full length, all to be escaped, are more than is read of two pages in one answer. */
    @Test
    void pagesThatAreLongerThanIsReadAreAskedForSmaller() {
        String empty = ("{\"data\":{\"repository\":{" + META
                        + ",\"labels\":LIST,\"milestones\":LIST,\"issues\":LIST}}}")
                .replace("LIST", list(""));
        String long64 = " ".repeat(Bounds.MAX_ANSWER_BYTES) + empty;
        GitHubClient client =
                client((method, target, headers, body) -> reply(body.contains("\"first\":100") ? long64 : empty));

        assertThat(client.reader().readEverything().issues()).isEmpty();
        assertThat(requests).hasSize(5);
    }

    @Test
    void anIssueUnderEveryNumberEnds() {
        Failure failure = failure(everyNumber(), client -> client.reader().newestIssues());

        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure.summary()).endsWith("more than 500 issues are in no list yet");
    }

    @Test
    void commentsForEverEnd() {
        String comment = "{\"id\":1,\"body\":\"x\",\"user\":null,\"author_association\":\"NONE\"}";
        String full = "[" + comment + ("," + comment).repeat(99) + "]";
        Failure failure = failure(
                client((method, target, headers, body) -> reply(full)),
                client -> client.comments().of(7));

        assertThat(failure.summary())
                .isEqualTo("cannot read the comments on #7 of o/r: GitHub's answer cannot be used: the list does not"
                        + " end: its pages repeat themselves");
    }

    @Test
    void theRunCanBeEndedBetweenTwoPages() {
        List<GitHubClient> servers = List.of(
                client((method, target, headers, body) ->
                        reply(issues("c" + count, Integer.toString(count.incrementAndGet())))),
                rest(target -> target.contains("/issues")
                        ? linked(
                                API + "/repos/o/r/issues?page=" + count, "[" + restIssue(count.incrementAndGet()) + "]")
                        : reply("[]")));
        for (GitHubClient server : servers) {
            assertEndedAfter(5, server, HostileServerTest::read);
        }
        assertEndedAfter(5, everyNumber(), client -> client.reader().newestIssues());
    }

    private void assertEndedAfter(int requestsSent, GitHubClient client, Consumer<GitHubClient> read) {
        requests.clear();
        sleeper = duration -> {
            if (requests.size() >= requestsSent) {
                throw new InterruptedException("the run is being ended");
            }
        };
        Failure failure = failure(client, read);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(FailureKind.INTERRUPTED);
        assertThat(failure.summary()).endsWith(": the run was ended");
        assertThat(requests).hasSizeBetween(requestsSent, requestsSent + 1);
    }

    private GitHubClient everyNumber() {
        return rest(target -> target.contains("?")
                ? reply("[]")
                : reply(restIssue(Integer.parseInt(target.replaceFirst(".*/", "")))));
    }

    private static void assertEndless(Failure failure, String why) {
        assertThat(failure.kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(failure.summary()).endsWith("GitHub's answer cannot be used: the list does not end: " + why);
    }

    private static void read(GitHubClient client) {
        client.reader().readMilestones(Set.of());
    }

    private static Failure failure(GitHubClient client, Consumer<GitHubClient> read) {
        return catchThrowableOfType(ServiceException.class, () -> read.accept(client))
                .failure();
    }

    /** A server without GraphQL. */
    private GitHubClient rest(Function<String, Reply> lists) {
        return client((method, target, headers, body) -> {
            if (target.equals("/graphql")) {
                return new Reply(404, Map.of(), "");
            }
            if (target.equals("/repos/o/r")) {
                return reply(REPOSITORY);
            }
            return lists.apply(target);
        });
    }

    private GitHubClient client(InProcessConnector.Handler handler) {
        VirtualTime time = new VirtualTime();
        return GitHubClient.connect(
                ApiUrl.parse(API),
                StubbedGitHub.REPOSITORY,
                Optional.of(new Token(StubbedGitHub.TOKEN)),
                Transport.inProcess((method, target, headers, body) -> {
                    requests.add(method + " " + target + (headers.containsKey("authorization") ? " token" : ""));
                    return handler.handle(method, target, headers, body);
                }),
                new ResilientConnector.Settings(
                        time,
                        time,
                        duration -> sleeper.sleep(duration),
                        Pacing.unlimited(),
                        Duration.ofMinutes(10),
                        event -> {},
                        (reason, duration, until) -> {},
                        new Random(1)),
                StubbedGitHub.WITHOUT_PLANNING,
                notice -> {});
    }

    private static Reply reply(String body) {
        return new Reply(200, Map.of(), body);
    }

    private static Reply linked(String next, String body) {
        return new Reply(200, Map.of("Link", List.of("<" + next + ">; rel=\"next\"")), body);
    }

    private static String list(String nodes) {
        return "{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[" + nodes + "]}";
    }

    /** A page of issues that says there is more. */
    private static String issues(String cursor, String number) {
        String issue = number.isEmpty() ? "" : """
                {"id":"I","fullDatabaseId":"17","number":NUMBER,"title":"One","body":"","state":"OPEN",
                 "stateReason":null,"url":"https://github.com/o/r/issues/1","milestone":null,"labels":LIST,
                 "assignees":LIST,"issueType":null,"parent":null,"subIssues":LIST,"blockedBy":LIST}""".replace("NUMBER", number);
        return ("{\"data\":{\"repository\":{" + META + ",\"labels\":LIST,\"milestones\":LIST,\"issues\":{\"pageInfo\":"
                        + "{\"hasNextPage\":true,\"endCursor\":\"" + cursor + "\"},\"nodes\":[" + issue + "]}}}}")
                .replace("LIST", list(""));
    }

    private static String restIssue(int number) {
        return "{\"number\":" + number + ",\"id\":9,\"node_id\":\"I\",\"title\":\"T\",\"body\":null,\"state\":\"open\","
                + "\"labels\":[],\"assignees\":[],\"milestone\":null,\"html_url\":\"https://github.com/o/r/issues/1\"}";
    }
}

package ai.coditect.milepost.github;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.notContaining;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.Budget;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubReaderTest {

    private static final String META = "\"id\":\"R_1\",\"nameWithOwner\":\"o/r\",\"hasIssuesEnabled\":true";
    private static final String LAST = "\"pageInfo\":{\"hasNextPage\":false,\"endCursor\":null}";
    private static final String ISSUE = """
            {"id":"I_5","fullDatabaseId":"9000000005","number":5,"title":"Five","body":"Text\\r\\n","state":"CLOSED",
             "stateReason":"DUPLICATE","url":"https://github.com/o/r/issues/5","milestone":{"title":"M"},
             "labels":{"pageInfo":{"hasNextPage":false},"nodes":[{"name":"bug"}]},
             "assignees":{"pageInfo":{"hasNextPage":false},"nodes":[{"login":"ada"}]},
             "issueType":{"name":"Task"},"parent":{"number":1,"repository":{"nameWithOwner":"o/r"}},
             "subIssues":{"pageInfo":{"hasNextPage":false},"nodes":[]},
             "blockedBy":{"pageInfo":{"hasNextPage":true,"endCursor":"b1"},
                          "nodes":[{"number":2,"repository":{"nameWithOwner":"o/r"}}]}}
            """;
    private static final LiveIssue FIVE = new LiveIssue(
            5,
            9000000005L,
            "I_5",
            new IssueContent(
                    "Five",
                    "Text\r\n",
                    List.of(new LabelName("bug")),
                    List.of("ada"),
                    Optional.of("M"),
                    Optional.of(IssueState.DUPLICATE),
                    Optional.of("Task"),
                    FieldValues.NONE,
                    List.of(new IssueNumber(2), new IssueNumber(3), new IssueRef(new RepositoryRef("other", "r"), 4)),
                    Optional.of(new IssueNumber(1))),
            List.of(),
            "https://github.com/o/r/issues/5",
            new Author("ghost", Author.Standing.INSIDER),
            Lifetime.UNKNOWN);

    private final StubbedGitHub wired = new StubbedGitHub("GitHubReaderTest");

    @AfterEach
    void stop() {
        wired.close();
    }

    @Test
    void readsEverythingOfADeclaredMilestoneAndFollowsWhatIsLonger() {
        stub("t0", snapshot("M"));
        stub(
                "number",
                "{\"data\":{\"repository\":{\"issue\":{\"blockedBy\":{" + LAST
                        + ",\"nodes\":[{\"number\":3,\"repository\":{\"nameWithOwner\":\"o/r\"}},"
                        + "{\"number\":4,\"repository\":{\"nameWithOwner\":\"other/r\"}}]}}}}}");

        LiveState state = wired.client().reader().readMilestones(Set.of("M"));

        assertThat(state)
                .isEqualTo(new LiveState(
                        StubbedGitHub.REPOSITORY,
                        LiveState.Scope.DECLARED_MILESTONES,
                        StubbedGitHub.WITHOUT_PLANNING,
                        List.of(new LiveLabel(new LabelName("bug"), "BADA55", Optional.empty())),
                        List.of(new LiveMilestone(
                                7,
                                "M",
                                Optional.of("About"),
                                Optional.of(LocalDate.of(2025, 12, 6)),
                                MilestoneState.CLOSED)),
                        List.of(FIVE)));
        assertThat(wired.requests()).containsExactly("POST /graphql", "POST /graphql");
        assertThat(wired.body(0)).contains("\"variables\":{\"t0\":\"M\",\"owner\":\"o\",\"name\":\"r\",\"first\":100}");
        wired.server.verify(
                2,
                postRequestedFor(urlEqualTo("/graphql"))
                        .withHeader("Authorization", equalTo("Bearer " + StubbedGitHub.TOKEN))
                        .withHeader("User-Agent", equalTo("milepost"))
                        .withHeader("X-GitHub-Api-Version", equalTo("2022-11-28"))
                        .withHeader("Content-Type", equalTo("application/json")));
    }

    /** A parent in a repository that the token cannot see, of an issue that was read from the newer end. */
    @Test
    void aFieldThatIsRefusedAtEitherEndOfAListIsUnknown() {
        String page = "{\"pageInfo\":{\"hasNextPage\":HAS,\"endCursor\":\"c\"},\"nodes\":[NODE]}";
        stub(
                "meta",
                newest("")
                        .replace(
                                "\"issues\":{" + LAST + ",",
                                "\"issues\":{\"totalCount\":9,\"pageInfo\":{\"hasNextPage\":true,\"endCursor\":\"c\"},"));
        String node = ISSUE.replace("\"number\":5,", "\"number\":6,\"createdAt\":\"2025-01-01T00:00:00Z\",")
                .replaceFirst("\"parent\":\\{.*?}},", "\"parent\":null,")
                .replace("\"hasNextPage\":true", "\"hasNextPage\":false");
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing("newest:issues")))
                .willReturn(okJson("{\"data\":{\"repository\":{" + META + ",\"issues\":"
                        + page.replace("HAS", "false").replace("NODE", "") + ",\"newest\":"
                        + page.replace("HAS", "true").replace("NODE", node)
                        + "}},\"errors\":[{\"type\":\"FORBIDDEN\",\"message\":\"x\","
                        + "\"path\":[\"repository\",\"newest\",\"nodes\",0,\"parent\"]}]}")));

        assertThat(wired.client().reader().readEverything().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.unknown()).containsExactly(IssueField.PARENT));
    }

    @Test
    void looksForAMilestoneByNumberWhenItsTitleIsNotFound() {
        stub("t0", snapshot("M with a tail"));
        stub("number", "{\"data\":{\"repository\":{\"milestone\":{\"issues\":{" + LAST + ",\"nodes\":[]}}}}}");

        assertThat(wired.client().reader().readMilestones(Set.of("M")).issues()).isEmpty();

        assertThat(wired.body(1)).contains("\"number\":7");
    }

    @Test
    void asksAnOlderServerWithoutWhatItDoesNotKnow() {
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", containing("blockedBy")))
                .willReturn(okJson("""
                        {"errors":[
                          {"path":["fragment IssueFields","fullDatabaseId"],"message":"Field 'fullDatabaseId' doesn't exist on type 'Issue'"},
                          {"path":["fragment IssueFields","issueType"],"message":"x",
                           "extensions":{"code":"undefinedField","typeName":"Issue","fieldName":"issueType"}},
                          {"path":["fragment IssueFields","blockedBy"],"message":"x",
                           "extensions":{"code":"undefinedField","typeName":"Issue","fieldName":"blockedBy"}}]}
                        """)));
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.query", notContaining("blockedBy")))
                .willReturn(
                        okJson(newest("{\"id\":\"I\",\"databaseId\":17,\"number\":1,\"title\":\"One\",\"body\":\"\","
                                + "\"state\":\"OPEN\",\"url\":\"https://github.com/o/r/issues/1\",\"milestone\":null,\"stateReason\":null,"
                                + "\"parent\":null,\"labels\":{" + LAST + ",\"nodes\":[]},\"assignees\":{" + LAST
                                + ",\"nodes\":[]},\"subIssues\":{" + LAST
                                + ",\"nodes\":[]}}"))));
        GitHubClient client = wired.client();

        assertThat(client.reader().readEverything().issues())
                .extracting(LiveIssue::databaseId)
                .containsExactly(17L);
        client.reader().readEverything();

        assertThat(wired.requests()).hasSize(3);
        assertThat(wired.notices)
                .containsExactly("this server is older and does not show: issue types, dependencies between issues."
                        + " They are left alone; everything else works");
    }

    @Test
    void asksForSmallerPagesWhenAnAnswerIsIncomplete() {
        String timeout = "{\"data\":{\"repository\":null},\"errors\":[{\"message\":\"Something went wrong\"}]}";
        wired.server.stubFor(post("/graphql").willReturn(okJson(timeout)));
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.first", equalTo("25")))
                .willReturn(okJson(newest(""))));

        assertThat(wired.client().reader().readEverything().issues()).isEmpty();
        assertThat(wired.requests()).hasSize(3);

        wired.server.resetMappings();
        wired.server.stubFor(post("/graphql").willReturn(okJson(timeout)));
        assertThat(failure(wired.client()))
                .isEqualTo(new Failure(
                        FailureKind.TRANSIENT,
                        "cannot read the issues of o/r: GitHub answered only in part: Something went wrong",
                        "Run the same command again later. https://www.githubstatus.com reports incidents."));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504})
    void asksForSmallerPagesWhenTheQueryIsTooHeavyToBeAnswered(int status) {
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(status)));
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.first", equalTo("50")))
                .willReturn(okJson(newest(""))));

        assertThat(wired.client().reader().readEverything().issues()).isEmpty();
        assertThat(wired.requests()).hasSize(5);
    }

    @Test
    void asksForSmallerPagesOfAMilestone() {
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(502)));
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables.first", equalTo("50")))
                .willReturn(okJson(snapshot("M").replace("\"hasNextPage\":true", "\"hasNextPage\":false"))));

        assertThat(wired.client().reader().readMilestones(Set.of("M")).issues()).hasSize(1);
        assertThat(sizes()).containsExactly(100, 100, 100, 100, 50);
        assertThat(wired.body(4)).contains("m0:milestones(first:3,query:$t0){nodes{number title issues(first:$first,");
    }

    /** Only what is counted the same before and after the milestones, and is all in them, is the whole repository. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, WHOLE_REPOSITORY",
        "9, 9, DECLARED_MILESTONES",
        "1, 2, DECLARED_MILESTONES",
        "2, 1, DECLARED_MILESTONES"
    })
    void knowsTheWholeRepositoryByTwoCounts(int before, int after, LiveState.Scope scope) {
        wired.server.stubFor(post("/graphql")
                .willReturn(okJson(snapshot("M")
                        .replace("\"hasNextPage\":true", "\"hasNextPage\":false")
                        .replace("\"all\":{\"totalCount\":9}", "\"all\":{\"totalCount\":" + before + "}")
                        .replace("\"still\":{\"totalCount\":9}", "\"still\":{\"totalCount\":" + after + "}"))));

        assertThat(wired.client().reader().readMilestones(Set.of("M")).scope()).isEqualTo(scope);
    }

    @Test
    void anIssueThatIsMovedMeanwhileCountsOnce() {
        String two = snapshot("M")
                .replace("\"hasNextPage\":true", "\"hasNextPage\":false")
                .replace("\"totalCount\":9", "\"totalCount\":2");
        String first = two.substring(two.indexOf("\"m0\":") + 5, two.length() - 3);
        String answer = two.substring(0, two.length() - 3) + ",\"m1\":"
                + first.replace("\"title\":\"M\"", "\"title\":\"N\"") + "}}}";
        wired.server.stubFor(post("/graphql").willReturn(okJson(answer)));

        assertThat(wired.client().reader().readMilestones(Set.of("M", "N")).scope())
                .isEqualTo(LiveState.Scope.DECLARED_MILESTONES);
    }

    @Test
    void endsWhenNotEvenASmallPageIsAnswered() {
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(502)));

        assertThat(failure(wired.client()))
                .isEqualTo(new Failure(
                        FailureKind.TRANSIENT,
                        "cannot read the issues of o/r: GitHub answered with status 502, tried 4 times",
                        "Run the same command again later; it goes on where it stopped."
                                + " https://www.githubstatus.com reports incidents."));
        assertThat(sizes()).containsExactly(100, 100, 100, 100, 50, 50, 50, 50, 25, 25, 25, 25, 12, 12, 12, 12);
    }

    @Test
    void doesNotAskAgainWhatHasNoSmallerPage() {
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(502)));

        assertThat(labelsFailure(wired.client()).kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(wired.requests()).hasSize(4);
    }

    private List<Integer> sizes() {
        return IntStream.range(0, wired.requests().size())
                .mapToObj(wired::body)
                .map(body -> new Response(200, Map.of(), body, true)
                        .json()
                        .path("variables")
                        .path("first")
                        .asInt())
                .toList();
    }

    @Test
    void tellsTheNewNameOfARenamedRepositoryOnce() {
        stub("first", newest("").replace("o/r", "o/new"));
        GitHubClient client = wired.client();

        client.reader().readEverything();
        client.reader().readEverything();

        assertThat(wired.notices)
                .containsExactly("o/r is now called o/new; use the new name in the definitions and with -R");
    }

    private static List<ResponseDefinitionBuilder> answersWithoutGraphQl() {
        return List.of(
                aResponse().withStatus(404),
                aResponse().withStatus(405),
                aResponse().withStatus(501),
                page("text/html; charset=utf-8"),
                page("Text/HTML"));
    }

    private static ResponseDefinitionBuilder page(String contentType) {
        return aResponse().withHeader("Content-Type", contentType).withBody("<html>Sign in</html>");
    }

    private static List<ResponseDefinitionBuilder> answersThatAreNotWhole() {
        return List.of(
                aResponse().withBody("{\"data\":{\"reposi"),
                aResponse().withHeader("Content-Type", "text/html").withBody("{\"data\":{\"reposi"),
                aResponse().withBody("upstream said no"));
    }

    @ParameterizedTest
    @MethodSource("answersThatAreNotWhole")
    void doesNotTakeADamagedAnswerForAMissingGraphQl(ResponseDefinitionBuilder damaged) {
        wired.server.stubFor(post("/graphql").willReturn(damaged));
        GitHubClient client = wired.client();

        assertThat(failure(client).kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(wired.requests()).containsOnly("POST /graphql");
        assertThat(wired.notices).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("answersWithoutGraphQl")
    void readsByRestWhereThereIsNoGraphQl(ResponseDefinitionBuilder answer) {
        wired.server.stubFor(post("/graphql").willReturn(answer));
        wired.server.stubFor(
                get("/repos/o/r").willReturn(okJson("{\"name\":\"r\",\"full_name\":\"o/r\",\"has_issues\":true}")));
        wired.server.stubFor(get(urlPathMatching("/repos/o/r/labels"))
                .willReturn(okJson("[{\"name\":\"bug\",\"color\":\"ff0000\",\"description\":null}]")));
        GitHubClient client = wired.client();

        assertThat(client.reader().labels())
                .containsExactly(new LiveLabel(new LabelName("bug"), "ff0000", Optional.empty()));
        client.reader().labels();

        assertThat(wired.requests())
                .containsExactly(
                        "POST /graphql",
                        "GET /repos/o/r",
                        "GET /repos/o/r/labels?per_page=100",
                        "GET /repos/o/r/labels?per_page=100");
        assertThat(wired.notices).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWhenRestFails() {
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(404)));
        wired.server.stubFor(
                get("/repos/o/r").willReturn(okJson("{\"name\":\"r\",\"full_name\":\"o/r\",\"has_issues\":true}")));
        GitHubClient client = wired.client();

        restAnswers(aResponse().withBody("<html>Sign in</html>"));
        assertThat(labelsFailure(client))
                .isEqualTo(new Failure(
                        FailureKind.MALFORMED,
                        "cannot read the labels of o/r: GitHub's answer (status 200) is not JSON",
                        "Check --api-url; a proxy in between may have answered in GitHub's place."));
        restAnswers(aResponse().withBody("[{\"name\":"));
        assertThat(labelsFailure(client).summary())
                .isEqualTo("cannot read the labels of o/r: GitHub answered 200, but not with complete JSON,"
                        + " tried 4 times");
        restAnswers(aResponse().withStatus(502));
        assertThat(labelsFailure(client).kind()).isEqualTo(FailureKind.TRANSIENT);
        restAnswers(aResponse()
                .withStatus(403)
                .withHeader("X-Accepted-GitHub-Permissions", "issues=read")
                .withBody("{\"message\":\"Resource not accessible\"}"));
        assertThat(labelsFailure(client).remedy()).startsWith("Give the token the permission \"issues: read\";");
        restAnswers(aResponse().withStatus(404).withBody("{\"message\":\"Not Found\"}"));
        assertThat(labelsFailure(client).summary())
                .isEqualTo("cannot read the labels of o/r: not found in o/r, or hidden from this token");
    }

    private void restAnswers(ResponseDefinitionBuilder answer) {
        wired.server.stubFor(get(urlPathMatching("/repos/o/r/labels")).willReturn(answer));
    }

    private static Failure labelsFailure(GitHubClient client) {
        return catchThrowableOfType(
                        ServiceException.class, () -> client.reader().labels())
                .failure();
    }

    @Test
    void remembersTheBudget() {
        wired.server.stubFor(post("/graphql")
                .willReturn(okJson(newest(""))
                        .withHeader("X-RateLimit-Limit", "5000")
                        .withHeader("X-RateLimit-Remaining", "4999")
                        .withHeader("X-RateLimit-Reset", "1790000000")
                        .withHeader("X-RateLimit-Resource", "graphql")));
        GitHubClient client = wired.client();
        client.reader().readEverything();

        assertThat(client.budget("graphql")).contains(new Budget(5000, 4999, Instant.ofEpochSecond(1_790_000_000)));
        assertThat(client.budget("core")).isEmpty();
    }

    @Test
    void doesNotTakeALaterRefusalForAMissingGraphQl() {
        stub("first", newest(""));
        GitHubClient client = wired.client();
        client.reader().readEverything();
        wired.server.resetMappings();
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(404)));

        assertThat(failure(client).kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void namesTheFaultsOfARepository() {
        stub(
                "first",
                "{\"data\":{\"repository\":null},\"errors\":[{\"type\":\"NOT_FOUND\",\"path\":[\"repository\"],"
                        + "\"message\":\"Could not resolve to a Repository with the name 'o/r'.\"}]}");
        assertThat(failure(wired.client()))
                .isEqualTo(new Failure(
                        FailureKind.NOT_FOUND,
                        "there is no repository o/r for this token",
                        "Check the name given with -R, and that the token may see the repository if it is private."));

        stub("first", newest("").replace("\"hasIssuesEnabled\":true", "\"hasIssuesEnabled\":false"));
        assertThat(failure(wired.client()))
                .isEqualTo(new Failure(
                        FailureKind.GONE,
                        "issues are switched off in o/r",
                        "Switch them on in the repository's settings (General, Features, Issues) and run again."));

        stub(
                "first",
                "{\"data\":{\"repository\":null},\"errors\":[{\"type\":\"FORBIDDEN\",\"path\":[\"repository\"],"
                        + "\"message\":\"Resource protected by organization SAML enforcement.\"}]}");
        assertThat(failure(wired.client()).remedy()).contains("single sign-on");
    }

    @Test
    void namesTheFaultsOfAToken() {
        wired.server.stubFor(post("/graphql")
                .willReturn(okJson("{\"message\":\"Bad credentials\"}").withStatus(401)));

        assertThat(failure(wired.client()))
                .isEqualTo(new Failure(
                        FailureKind.NOT_ALLOWED,
                        "cannot read the issues of o/r: GitHub does not accept the token (Bad credentials)",
                        "The token may have expired or been revoked, or belong to another GitHub."
                                + " Make a new one and put it into GITHUB_TOKEN."));
        assertThat(failure(wired.client(Optional.empty())).summary())
                .isEqualTo("cannot read the issues of o/r: GitHub asks for a token");
    }

    @Test
    void theTokenIsInNothingThatCanBePrinted() {
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(500)));

        ServiceException thrown = catchThrowableOfType(
                ServiceException.class, () -> wired.client().reader().readEverything());

        assertThat(thrown.toString() + thrown.failure() + wired.log + wired.notices)
                .contains("status 500")
                .doesNotContain(StubbedGitHub.TOKEN);
        assertThat(new RequestFactory(
                                wired.api().rest(),
                                wired.api().graphQl(),
                                StubbedGitHub.REPOSITORY,
                                Optional.of(new Token(StubbedGitHub.TOKEN).authorization()))
                        .get("/labels", "read"))
                .hasToString("GET /repos/o/r/labels");
    }

    private static Failure failure(GitHubClient client) {
        return catchThrowableOfType(
                        ServiceException.class, () -> client.reader().readEverything())
                .failure();
    }

    private void stub(String variable, String answer) {
        wired.server.stubFor(post("/graphql")
                .withRequestBody(matchingJsonPath("$.variables." + variable))
                .willReturn(okJson(answer)));
    }

    private static String newest(String nodes) {
        String none = "{" + LAST + ",\"nodes\":[]}";
        return "{\"data\":{\"repository\":{" + META + ",\"labels\":" + none + ",\"milestones\":" + none
                + ",\"issues\":{" + LAST + ",\"nodes\":[" + nodes + "]}}}}";
    }

    private static String snapshot(String title) {
        return "{\"data\":{\"repository\":{" + META + ",\"labels\":{" + LAST
                + ",\"nodes\":[{\"name\":\"bug\",\"color\":\"BADA55\",\"description\":null}]},\"milestones\":{" + LAST
                + ",\"nodes\":[{\"number\":7,\"title\":\"M\",\"description\":\"About\",\"state\":\"CLOSED\","
                + "\"dueOn\":\"2025-12-06T08:00:00Z\"}]},\"all\":{\"totalCount\":9},\"still\":{\"totalCount\":9},\"m0\":{\"nodes\":[{\"number\":7,\"title\":\""
                + title
                + "\",\"issues\":{" + LAST + ",\"nodes\":[" + ISSUE + "]}}]}}}}";
    }
}

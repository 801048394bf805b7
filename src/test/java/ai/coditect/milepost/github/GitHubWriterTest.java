package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.github.http.PermissionAdvice;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Relation;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String META =
            "{\"data\":{\"repository\":{\"id\":\"R_1\",\"nameWithOwner\":\"o/r\",\"hasIssuesEnabled\":true,"
                    + "\"labels\":NONE,\"milestones\":NONE,\"issues\":NONE}}}"
                            .replace("NONE", "{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[]}");
    private static final String ISSUE = """
            {"number":12,"id":99,"node_id":"I_12","title":"T","body":"B","state":"open","labels":[],"assignees":[],"milestone":null,
             "html_url":"https://github.com/o/r/issues/12"}""";
    private static final String TIMED_OUT = "Something went wrong while executing your query";

    private final StubbedGitHub wired = new StubbedGitHub("GitHubWriterTest");

    @AfterEach
    void stop() {
        wired.close();
    }

    @Test
    void createsAMilestoneByOneRequest() throws JsonProcessingException {
        answer(201, "{\"number\":3,\"title\":\"M\",\"state\":\"open\",\"due_on\":\"2025-12-06T08:00:00Z\"}");

        wired.client()
                .writer()
                .createMilestone(new DeclaredMilestone(
                        "M",
                        Optional.of("About"),
                        Optional.of(LocalDate.of(2025, 12, 6)),
                        Optional.of(MilestoneState.OPEN),
                        List.of()));

        assertThat(wired.requests()).containsExactly("POST /repos/o/r/milestones");
        assertThat(sent(0)).isEqualTo(json("""
                        {"title":"M","description":"About","due_on":"2025-12-06T12:00:00Z","state":"open"}"""));
    }

    @Test
    void createsAnIssueAndSaysWhatGitHubDropped() throws JsonProcessingException {
        answer(201, ISSUE);

        Reply<LiveIssue> reply = wired.client()
                .writer()
                .createIssue(
                        write("T")
                                .body("B")
                                .labels("bug", "prio")
                                .assignees("ada")
                                .milestone("M", 3)
                                .state(IssueState.COMPLETED)
                                .type("Task")
                                .toWrite(),
                        Precondition.none());

        assertThat(wired.requests()).containsExactly("POST /repos/o/r/issues");
        assertThat(sent(0)).isEqualTo(json("""
                                {"title":"T","body":"B","milestone":3,"labels":["bug","prio"],"assignees":["ada"],"type":"Task"}"""));
        assertThat(((Reply.Done<LiveIssue>) reply).remarks())
                .containsExactly(
                        "GitHub did not set the labels bug, prio; the token lacks push access to the repository,"
                                + " without which GitHub drops them",
                        "GitHub did not set the milestone; the token lacks push access to the repository,"
                                + " without which GitHub drops them",
                        "GitHub did not assign ada; a login has to have access to the repository to be assigned",
                        "GitHub did not set the type \"Task\"; only organisations have issue types");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        OPEN        | {"state":"open"}
        COMPLETED   | {"state":"closed","state_reason":"completed"}
        NOT_PLANNED | {"state":"closed","state_reason":"not_planned"}
        DUPLICATE   | {"state":"closed","state_reason":"duplicate"}
        CLOSED      | {"state":"closed"}
        """)
    void changesAStateByOneRequest(IssueState state, String body) throws JsonProcessingException {
        answer(200, ISSUE);

        wired.client().writer().updateIssue(12, write().state(state).toWrite(), Precondition.none());

        assertThat(wired.requests()).containsExactly("PATCH /repos/o/r/issues/12");
        assertThat(sent(0)).isEqualTo(json(body));
    }

    @Test
    void clearsAMilestone() throws JsonProcessingException {
        answer(200, ISSUE);

        wired.client().writer().updateIssue(12, write().noMilestone().toWrite(), Precondition.none());

        assertThat(sent(0)).isEqualTo(json("{\"milestone\":null}"));
    }

    @Test
    void clearsAType() throws JsonProcessingException {
        answer(200, ISSUE);

        wired.client().writer().updateIssue(12, write().noType().toWrite(), Precondition.none());

        assertThat(sent(0)).isEqualTo(json("{\"type\":null}"));
    }

    @Test
    void saysWhatGitHubDidNotClear() {
        answer(
                200,
                ISSUE.replaceFirst("\\{", "{\"type\":{\"name\":\"Bug\"},")
                        .replace("\"milestone\":null", "\"milestone\":{\"number\":3,\"title\":\"M\"}"));

        Reply<LiveIssue> reply = wired.client()
                .writer()
                .updateIssue(12, write().noMilestone().noType().toWrite(), Precondition.none());

        assertThat(((Reply.Done<LiveIssue>) reply).remarks())
                .containsExactly(
                        "GitHub did not clear the milestone; the token lacks push access to the repository,"
                                + " without which GitHub drops them",
                        "GitHub did not clear the type; the token lacks push access to the repository,"
                                + " without which GitHub drops them");
    }

    @Test
    void renamesALabelOnceWhateverHappens() throws JsonProcessingException {
        answer(502, "");

        Reply<LiveLabel> reply = wired.client().writer().updateLabel(new LabelName("a b/ü"), label("new"));

        assertThat(reply).isInstanceOf(Reply.Unanswered.class);
        assertThat(wired.requests()).containsExactly("PATCH /repos/o/r/labels/a%20b%2F%C3%BC");
        assertThat(sent(0)).isEqualTo(json("{\"new_name\":\"new\",\"color\":\"ff0000\",\"description\":\"About\"}"));
    }

    @Test
    void createsLabelsByOneRequestAliasByAlias() throws JsonProcessingException {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql").willReturn(okJson("""
                        {"data":{"a0":{"label":{"name":"a","color":"ff0000","description":"About"}},"a1":null,"a2":null},
                         "errors":[{"type":"UNPROCESSABLE","path":["a1"],"message":"Name has already been taken"},
                                   {"type":"FORBIDDEN","path":["a2"],"message":"No"}]}
                        """)));

        List<Reply<LiveLabel>> replies = writer.createLabels(List.of(label("a"), label("b"), label("c")));

        assertThat(wired.requests()).containsExactly("POST /graphql");
        assertThat(sent(0)).isEqualTo(json("""
                                {"query":"mutation($i0:CreateLabelInput!,$i1:CreateLabelInput!,$i2:CreateLabelInput!){a0:createLabel(input:$i0){label{name color description}} a1:createLabel(input:$i1){label{name color description}} a2:createLabel(input:$i2){label{name color description}} }",
                                 "variables":{
                                  "i0":{"name":"a","color":"ff0000","description":"About","repositoryId":"R_1"},
                                  "i1":{"name":"b","color":"ff0000","description":"About","repositoryId":"R_1"},
                                  "i2":{"name":"c","color":"ff0000","description":"About","repositoryId":"R_1"}}}"""));
        assertThat(replies)
                .containsExactly(
                        new Reply.Done<>(new LiveLabel(new LabelName("a"), "ff0000", Optional.of("About")), List.of()),
                        new Reply.Refused<>(new Failure(
                                FailureKind.ALREADY_EXISTS,
                                "cannot create the label \"b\": GitHub refuses it: Name has already been taken",
                                "Make a new plan to see what is there now.")),
                        new Reply.Refused<>(new Failure(
                                FailureKind.NOT_ALLOWED,
                                "cannot create the label \"c\": GitHub refuses it: No",
                                "Check the token's permissions. " + PermissionAdvice.NEEDED)));
        assertThat(wired.log.get(wired.log.size() - 1).writes()).isEqualTo(3);
    }

    @Test
    void anUnansweredBatchLeavesEveryLabelOpen() {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql").willReturn(aResponse().withStatus(502)));

        assertThat(writer.createLabels(List.of(label("a"), label("b"))))
                .hasSize(2)
                .allMatch(reply -> reply instanceof Reply.Unanswered);
        assertThat(wired.requests()).containsExactly("POST /graphql");
    }

    @Test
    void anAnswerThatForgetsALabelLeavesItOpen() {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql")
                .willReturn(
                        okJson("{\"data\":{\"a0\":{\"label\":{\"name\":\"a\",\"color\":\"ff0000\"}},\"a1\":null}}")));

        List<Reply<LiveLabel>> replies = writer.createLabels(List.of(label("a"), label("b")));

        assertThat(replies.get(0)).isInstanceOf(Reply.Done.class);
        assertThat(replies.get(1)).isInstanceOf(Reply.Unanswered.class);
    }

    @Test
    void aBatchThatTimedOutLeavesEveryLabelOpen() {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql").willReturn(okJson("""
                        {"data":null,"errors":[{"message":"Something went wrong while executing your query."}]}
                        """)));

        assertThat(writer.createLabels(List.of(label("a"), label("b"))))
                .containsExactly(open("a", TIMED_OUT), open("b", TIMED_OUT));
        assertThat(wired.requests()).containsExactly("POST /graphql");
    }

    @Test
    void anErrorOfNoLabelInParticularOpensOnlyThoseWithoutAnAnswerOfTheirOwn() {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql").willReturn(okJson("""
                        {"data":{"a0":{"label":{"name":"a","color":"ff0000"}},"a1":null,"a2":null,"a3":null},
                         "errors":[{"message":"Something went wrong while executing your query."},
                                   {"type":"FORBIDDEN","path":["a2"],"message":"No"},
                                   {"path":["a3"],"message":"Something went wrong while executing your query."}]}
                        """)));

        List<Reply<LiveLabel>> replies = writer.createLabels(List.of(label("a"), label("b"), label("c"), label("d")));

        assertThat(replies.get(0)).isInstanceOf(Reply.Done.class);
        assertThat(replies.get(1)).isEqualTo(open("b", TIMED_OUT));
        assertThat(((Reply.Refused<LiveLabel>) replies.get(2)).failure().kind()).isEqualTo(FailureKind.NOT_ALLOWED);
        assertThat(replies.get(3)).isEqualTo(open("d", TIMED_OUT));
    }

    private static Reply<LiveLabel> open(String label, String said) {
        return new Reply.Unanswered<>(new Failure(
                FailureKind.TRANSIENT,
                "cannot create the label \"" + label + "\": GitHub says: " + said + ", so it may or may not be done",
                "Run the same command again later; it goes on where it stopped."));
    }

    @Test
    void aLabelThatWasThrottledInABatchIsCreatedAlone() {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql")
                .willReturn(okJson(
                        "{\"data\":{\"a0\":{\"label\":{\"name\":\"a\",\"color\":\"ff0000\"}},\"a1\":null},\"errors\":"
                                + "[{\"path\":[\"a1\"],\"message\":\"was submitted too quickly\"}]}")));
        wired.server.stubFor(post("/repos/o/r/labels")
                .willReturn(okJson("{\"name\":\"b\",\"color\":\"ff0000\"}").withStatus(201)));

        assertThat(writer.createLabels(List.of(label("a"), label("b")))).allMatch(reply -> reply instanceof Reply.Done);
        assertThat(wired.requests()).containsExactly("POST /graphql", "POST /repos/o/r/labels");
    }

    @Test
    void aServerWithoutTheMutationGetsOneRequestALabelAndIsNotAskedAgain() {
        RepositoryWriter writer = writerThatKnowsTheRepository();
        wired.server.stubFor(post("/graphql")
                .willReturn(okJson("{\"errors\":[{\"path\":[\"mutation\"],\"message\":"
                        + "\"CreateLabelInput isn't a defined input type (on $i0)\"}]}")));
        wired.server.stubFor(post("/repos/o/r/labels")
                .willReturn(okJson("{\"name\":\"b\",\"color\":\"ff0000\"}").withStatus(201)));

        writer.createLabels(List.of(label("a"), label("b")));
        writer.createLabels(List.of(label("c"), label("d")));

        assertThat(wired.requests())
                .containsExactly(
                        "POST /graphql",
                        "POST /repos/o/r/labels",
                        "POST /repos/o/r/labels",
                        "POST /repos/o/r/labels",
                        "POST /repos/o/r/labels");
    }

    @Test
    void writesRelationsByRestWithDatabaseIds() throws JsonProcessingException {
        answer(201, "{\"number\":3}");
        RepositoryWriter writer = wired.client().writer();
        Relation blocked = new Relation(RelationKind.BLOCKED_BY, issue(3, 300), issue(1, 9_000_000_001L));
        Relation child = new Relation(RelationKind.SUB_ISSUE_OF, issue(1, 9_000_000_001L), issue(3, 300));

        writer.addRelations(List.of(blocked));
        writer.removeRelations(List.of(blocked));
        writer.addRelations(List.of(child));
        writer.removeRelations(List.of(child));

        assertThat(wired.requests())
                .containsExactly(
                        "POST /repos/o/r/issues/3/dependencies/blocked_by",
                        "DELETE /repos/o/r/issues/3/dependencies/blocked_by/9000000001",
                        "POST /repos/o/r/issues/3/sub_issues",
                        "DELETE /repos/o/r/issues/3/sub_issue");
        assertThat(sent(0)).isEqualTo(json("{\"issue_id\":9000000001}"));
        assertThat(sent(2)).isEqualTo(json("{\"sub_issue_id\":9000000001}"));
        assertThat(sent(3)).isEqualTo(json("{\"sub_issue_id\":9000000001}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        422 | {"message":"Validation Failed","errors":[{"resource":"Issue","field":"title","code":"custom","message":"title is too long (maximum is 256 characters)"}]} | INVALID | GitHub refuses it: title is too long (maximum is 256 characters)
        422 | {"message":"Validation Failed","errors":[{"resource":"Milestone","field":"title","code":"already_exists"}]} | ALREADY_EXISTS | GitHub refuses it: milestone title exists already
        422 | {"message":"Validation Failed","errors":["Sub issue may only have one parent"]} | INVALID | GitHub refuses it: Sub issue may only have one parent
        422 | {"errors":[{"resource":"Issue","field":"milestone","code":"missing","value":"9"},{"field":"x","code":"missing_field"},{"field":"y","code":"odd"}]} | INVALID | GitHub refuses it: issue milestone "9" does not exist; x is missing; y cannot be processed
        422 | | INVALID | GitHub refuses it: no reason given
        410 | {"message":"Issues are disabled for this repo"} | GONE | issues are switched off in o/r
        410 | {"message":"This issue was deleted"} | GONE | it was deleted on GitHub (This issue was deleted)
        404 | {"message":"Not Found"} | NOT_FOUND | not found in o/r, or hidden from this token
        403 | {"message":"Repository was archived so is read-only."} | NOT_ALLOWED | o/r is archived, so nothing can be written to it
        403 | {"message":"Resource not accessible by integration"} | NOT_ALLOWED | the token may not do this (Resource not accessible by integration)
        """)
    void saysWhyAWriteWasRefused(int status, String body, FailureKind kind, String reason) {
        answer(status, body == null ? "" : body);

        Reply<LiveIssue> reply = wired.client().writer().createIssue(titled("T"), Precondition.none());

        assertThat(wired.requests()).hasSize(1);
        Failure failure = ((Reply.Refused<LiveIssue>) reply).failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.summary()).endsWith(reason);
        assertThat(failure.remedy()).isNotBlank();
    }

    @Test
    void saysWhichPermissionIsMissing() {
        wired.server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(403)
                        .withHeader("X-Accepted-GitHub-Permissions", "issues=write; pull_requests=write,contents=read")
                        .withBody("{\"message\":\"Resource not accessible by personal access token\"}")));

        Reply<LiveIssue> reply = wired.client().writer().createIssue(titled("T"), Precondition.none());

        assertThat(((Reply.Refused<LiveIssue>) reply).failure().remedy())
                .isEqualTo("Give the token the permission \"issues: write\" or \"pull_requests: write\" and"
                        + " \"contents: read\"; a classic token needs the scope \"repo\"; in a workflow, set it under"
                        + " `permissions:`.");
    }

    private RepositoryWriter writerThatKnowsTheRepository() {
        wired.server.stubFor(post("/graphql").willReturn(okJson(META)));
        GitHubClient client = wired.client();
        client.reader().readEverything();
        wired.server.resetAll();
        return client.writer();
    }

    private void answer(int status, String body) {
        wired.server.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(status).withBody(body)));
    }

    private JsonNode sent(int index) throws JsonProcessingException {
        return json(wired.body(index));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text);
    }

    private static DeclaredLabel label(String name) {
        return new DeclaredLabel(new LabelName(name), Optional.of("ff0000"), Optional.of("About"), List.of());
    }

    private static IssueWrite titled(String title) {
        return write(title).toWrite();
    }

    private static LiveIssue issue(int number, long databaseId) {
        return new LiveIssue(
                number,
                databaseId,
                "I_" + number,
                IssueContent.EMPTY.withTitle("Title"),
                List.of(),
                "",
                new Author("octocat", Author.Standing.INSIDER),
                Lifetime.UNKNOWN);
    }
}

package ai.coditect.milepost.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RestIssuesTest {
    private final Client client = Client.of(SandboxSettings.builder()
            .assignable("ann", "bob")
            .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC)));

    @Test
    void showsAnIssueAsGitHubDoes() {
        ObjectNode issue = (ObjectNode) client.post("/issues", "{'title':'One','type':'Bug'}");

        assertThat(issue.<ObjectNode>without("user")).isEqualTo(Client.parse("""
                {'url':'https://api.github.com/repos/acme/app/issues/1',
                 'repository_url':'https://api.github.com/repos/acme/app',
                 'comments_url':'https://api.github.com/repos/acme/app/issues/1/comments',
                 'events_url':'https://api.github.com/repos/acme/app/issues/1/events',
                 'timeline_url':'https://api.github.com/repos/acme/app/issues/1/timeline',
                 'labels_url':'https://api.github.com/repos/acme/app/issues/1/labels{/name}',
                 'html_url':'https://github.com/acme/app/issues/1',
                 'id':1002,'node_id':'I_kwru','number':1,'title':'One','body':null,'state':'open','state_reason':null,
                 'locked':false,'active_lock_reason':null,'comments':0,'created_at':'2026-01-02T03:04:05Z',
                 'updated_at':'2026-01-02T03:04:05Z','closed_at':null,'author_association':'OWNER','assignee':null,
                 'assignees':[],'labels':[],'milestone':null,
                 'type':{'id':97909,'node_id':'IT_kw23jp','name':'Bug','description':null,'color':'gray',
                         'is_enabled':true},
                 'sub_issues_summary':{'total':0,'completed':0,'percent_completed':0},
                 'issue_field_values':[],'issue_dependencies_summary':
                     {'blocked_by':0,'blocking':0,'total_blocked_by':0,'total_blocking':0}}
                """));
    }

    static Stream<Arguments> refused() {
        String many = String.join(
                ",", IntStream.range(0, 101).mapToObj(i -> "'l" + i + "'").toList());
        return Stream.of(
                Arguments.of("{'body':'x'}", "[{'resource':'Issue','field':'title','code':'missing_field'}]"),
                Arguments.of(
                        "{'title':'%s'}".formatted("x".repeat(257)),
                        "[{'resource':'Issue','field':'title','code':'custom',"
                                + "'message':'title is too long (maximum is 256 characters)'}]"),
                Arguments.of(
                        "{'title':'t','body':'%s'}".formatted("x".repeat(65_537)),
                        "[{'resource':'Issue','field':'body','code':'custom',"
                                + "'message':'body is too long (maximum is 65536 characters)'}]"),
                Arguments.of(
                        "{'title':'t','labels':['%s']}".formatted("x".repeat(51)),
                        "[{'value':'%s','resource':'Label','field':'name','code':'invalid'}]"
                                .formatted("x".repeat(51))),
                Arguments.of(
                        "{'title':'t','labels':[%s]}".formatted(many),
                        "[{'resource':'Issue','field':'labels','code':'custom',"
                                + "'message':'cannot have more than 100 labels'}]"),
                Arguments.of(
                        "{'title':'t','assignees':['ann','eve'],'milestone':7,'type':'Epic'}",
                        "[{'value':'eve','resource':'Issue','field':'assignees','code':'invalid'},"
                                + "{'value':'7','resource':'Issue','field':'milestone','code':'invalid'},"
                                + "{'value':'Epic','resource':'Issue','field':'type','code':'invalid'}]"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatGitHubRefuses(String body, String errors) {
        SandboxReply reply = client.send("POST", "/issues", body);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(Client.json(reply).path("errors")).isEqualTo(Client.parse(errors));
        assertThat(client.get("/labels")).as("nothing is left behind").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'title':            | 400 | Problems parsing JSON
            []                   | 400 | Body should be a JSON object
            {'title':1}          | 422 | Invalid request. For 'properties/title', 1 is not a string.
            {'labels':'x'}       | 422 | Invalid request. For 'properties/labels', 'x' is not an array.
            {'title':'t','milestone':'1'} | 422 | Invalid request. For 'properties/milestone', '1' is not an integer.
            """)
    void refusesWhatIsNotJsonOfTheRightShape(String body, int status, String message) {
        SandboxReply reply = client.send("POST", "/issues", body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(Client.json(reply)
                        .path("message")
                        .asText()
                        .replace("\n\n", " ")
                        .replace('"', '\''))
                .isEqualTo(message);
    }

    @Test
    void createsUnknownLabelsAndReplacesLists() {
        client.post("/issues", "{'title':'One','labels':['New','b'],'assignees':['ann'],'body':'x'}");
        assertThat(client.get("/labels/new").path("color").asText()).isEqualTo("ededed");
        client.post("/milestones", "{'title':'M'}");
        client.patch("/issues/1", "{'milestone':1}");

        JsonNode issue = client.patch(
                "/issues/1",
                "{'labels':[{'name':'new'},'NEW'],'assignees':['bob'],'milestone':null,'body':null,'title':'Two'}");

        assertThat(issue.path("labels").findValuesAsText("name")).containsExactly("New");
        assertThat(issue.path("assignees").findValuesAsText("login")).containsExactly("bob");
        assertThat(issue.path("milestone").isNull() && issue.path("body").isNull())
                .isTrue();
        assertThat(issue.path("title").asText()).isEqualTo("Two");
    }

    @Test
    void ignoresAReasonUnlessTheStateChanges() {
        client.issue("One");
        List<String> reasons = Stream.of(
                        "{'state_reason':'not_planned'}",
                        "{'state':'closed','state_reason':'not_planned'}",
                        "{'state':'closed','state_reason':'completed'}",
                        "{'state':'open'}",
                        "{'state':'closed'}")
                .map(body ->
                        client.patch("/issues/1", body).path("state_reason").asText())
                .toList();

        assertThat(reasons).containsExactly("null", "not_planned", "not_planned", "reopened", "completed");
        assertThat(client.patch("/issues/1", "{'state':'shut'}")
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("state");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | 4,3,1
            state=all                         | 4,3,2,1
            state=closed                      | 2
            state=all&direction=asc           | 1,2,3,4
            milestone=1&state=all             | 2,1
            milestone=none                    | 4,3
            milestone=*                       | 1
            labels=A,b                        | 1
            labels=a                          | 3,1
            assignee=ANN                      | 3
            assignee=none                     | 4,1
            creator=nobody                    | ''
            sort=comments                     | 3,4,1
            sort=updated&direction=asc        | 1,3,4
            since=2026-01-02T03:04:05Z        | 4,3,1
            since=2026-01-02T03:04:06Z        | ''
            per_page=1&page=2                 | 3
            """)
    void listsIssuesAndPullRequests(String query, String numbers) {
        client.post("/milestones", "{'title':'M'}");
        client.post("/issues", "{'title':'1','milestone':1,'labels':['a','b']}");
        client.post("/issues", "{'title':'2','milestone':1}");
        client.post("/issues", "{'title':'3','labels':['a'],'assignees':['ann']}");
        client.patch("/issues/2", "{'state':'closed'}");
        client.post("/issues/3/comments", "{'body':'Hello'}");
        assertThat(client.gitHub().addPullRequest("acme", "app", "4")).isEqualTo(4);

        assertThat(Client.numbers(client.get("/issues?" + query))).isEqualTo(numbers);
        assertThat(client.get("/issues/4").at("/pull_request/html_url").asText())
                .isEqualTo("https://github.com/acme/app/pull/4");
    }

    @ParameterizedTest
    @CsvSource({"state=x", "milestone=9", "since=yesterday", "per_page=100&page=100"})
    void refusesListsThatGitHubRefuses(String query) {
        assertThat(client.send("GET", "/issues?" + query, "").status()).isEqualTo(422);
    }

    @Test
    void leadsThroughLongListsByCursor() {
        client.issue("1");
        client.issue("2");

        assertThat(client.send("GET", "/issues?per_page=1", "").headers().get("Link"))
                .containsExactly(
                        "<https://api.github.com/repos/acme/app/issues?per_page=1&after=Y3Vyc29yOnYyOjI%3D&page=2>;"
                                + " rel=\"next\", <https://api.github.com/repos/acme/app/issues?per_page=1"
                                + "&after=Y3Vyc29yOnYyOjI%3D&page=2>; rel=\"last\"");
        assertThat(Client.numbers(client.get("/issues?per_page=1&after=Y3Vyc29yOnYyOjI%3D&page=2")))
                .isEqualTo("1");
        assertThat(client.get("/issues?per_page=100&after=x&page=100")).isEmpty();
    }

    @Test
    void dropsUnassignableLoginsWhenAdding() {
        client.issue("One");

        assertThat(client.post("/issues/1/assignees", "{'assignees':['Bob','eve','bob']}")
                        .path("assignees")
                        .findValuesAsText("login"))
                .containsExactly("Bob");
    }

    @Test
    void keepsComments() {
        client.issue("One");
        JsonNode comment = client.post("/issues/1/comments", "{'body':'Hello'}");
        client.patch("/issues/comments/" + comment.path("id").asLong(), "{'body':'Bye'}");

        assertThat(client.get("/issues/1/comments").findValuesAsText("body")).containsExactly("Bye");
        assertThat(client.get("/issues/comments/" + comment.path("id").asLong())
                        .path("body")
                        .asText())
                .isEqualTo("Bye");
        assertThat(client.get("/issues/1").path("comments").asInt()).isEqualTo(1);
        assertThat(client.send("POST", "/issues/1/comments", "{}").status()).isEqualTo(422);
        assertThat(client.send("PATCH", "/issues/comments/1", "{'body':'x'}").status())
                .isEqualTo(404);
    }

    @Test
    void leadsFromATransferredIssueToWhereItIs() {
        client.issue("One");
        client.gitHub().addRepository("acme", "other");
        int number = client.gitHub().transferIssue("acme", "app", 1, "acme", "other");

        SandboxReply read = client.send("GET", "/issues/1/comments?per_page=5", "");
        SandboxReply write = client.send("PATCH", "/issues/1", "{'title':'Two'}");
        String there = "https://api.github.com/repositories/"
                + client.get("!/repos/acme/other").path("id") + "/issues/1";

        assertThat(number).isEqualTo(1);
        assertThat(read.status()).isEqualTo(301);
        assertThat(read.headers().get("Location")).containsExactly(there + "/comments?per_page=5");
        assertThat(write.status()).isEqualTo(307);
        assertThat(write.headers().get("Location")).containsExactly(there);
        assertThat(client.get("!/repos/acme/other/issues/1").path("title").asText())
                .isEqualTo("One");
        assertThat(client.get("/issues?state=all")).isEmpty();
        assertThat(client.post("/issues", "{'title':'Next'}").path("number").asInt())
                .isEqualTo(2);

        client.gitHub().deleteIssue("acme", "other", 1);
        assertThat(client.send("GET", "/issues/1", "").status()).isEqualTo(410);
    }

    @Test
    void saysThatADeletedIssueIsGoneAndNeverReusesItsNumber() {
        client.issue("One");
        client.gitHub().deleteIssue("acme", "app", 1);

        assertThat(client.send("GET", "/issues/1", "").status()).isEqualTo(410);
        assertThat(client.send("GET", "/issues/2", "").status()).isEqualTo(404);
        assertThat(client.post("/issues", "{'title':'Two'}").path("number").asInt())
                .isEqualTo(2);
    }
}

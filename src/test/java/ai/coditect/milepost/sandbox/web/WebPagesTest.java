package ai.coditect.milepost.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesTest {
    private final Client client = Client.of(
            SandboxSettings.builder().clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC)));

    /** The way to a page, above it. */
    private String trail(String path) {
        String page = client.send("GET", "!" + path, "").text();
        return page.substring(page.indexOf("</a>", page.indexOf("<nav")) + 4, page.indexOf("</nav>"));
    }

    /** The page without its forms. */
    private String readable(String path) {
        return body(path)
                .replaceAll("(?s)<details class=\"edit\">.*?</details>", "")
                .replaceAll("(?s)<form.*?</form>", "");
    }

    private String body(String path) {
        String page = client.send("GET", "!" + path, "").text();
        return page.substring(page.indexOf("<main>") + 6, page.indexOf("</main>"));
    }

    @Test
    void listsRepositories() {
        client.issue("One");

        assertThat(body("/"))
                .isEqualTo("<h1>milepost sandbox</h1><ul class=\"rows\"><li>"
                        + "<a href=\"/acme/app\">acme/app</a> <small>1 open</small></li></ul>");
        assertThat(new SandboxGitHub(SandboxSettings.builder().build())
                        .handle(SandboxRequest.of("GET", "/", ""))
                        .text())
                .contains("There is no repository yet");
    }

    @Test
    void listsIssuesByNumber() {
        client.post("/milestones", "{'title':'M1'}");
        client.post("/labels", "{'name':'bug','color':'d73a4a'}");
        client.post("/issues", "{'title':'One','labels':['bug','new'],'milestone':1,'assignees':['ann','bob']}");
        client.gitHub().addPullRequest("acme", "app", "A change");
        client.patch("/issues/1", "{'state':'closed','state_reason':'not_planned'}");

        assertThat(body("/acme/app"))
                .isEqualTo(
                        "<h1>acme/app</h1>"
                                + "<p>1 open, 1 closed · <a href=\"/acme/app/milestones\">Milestones</a> 1"
                                + " · <a href=\"/acme/app/labels\">Labels</a> 2</p><ul class=\"rows\">"
                                + "<li><span class=\"dropped\">closed as not planned</span>"
                                + " <strong><a href=\"/acme/app/issues/1\">One</a></strong>"
                                + " <a class=\"chip cd73a4a\" href=\"/acme/app/labels/bug\">bug</a>"
                                + "<a class=\"chip cededed\" href=\"/acme/app/labels/new\">new</a>"
                                + "<br><small>#1 · M1 · ann, bob</small></li>"
                                + "<li><span class=\"open\">pull request, open</span>"
                                + " <strong><a href=\"/acme/app/issues/2\">A change</a></strong> <br><small>#2</small></li></ul>");
        assertThat(client.send("GET", "!/acme/app", "").text())
                .contains(
                        ".cd73a4a{background:#d73a4a;color:#fff;border-color:transparent}",
                        ".cededed{background:#ededed;color:#000;border-color:transparent}");
    }

    @Test
    void showsMilestonesWithTheirProgress() {
        client.post("/milestones", "{'title':'M <1>','due_on':'2025-12-06T12:00:00Z','description':'All of *it*'}");
        client.post("/milestones", "{'title':'Empty','state':'closed'}");
        for (int number = 1; number <= 3; number++) {
            client.post("/issues", "{'title':'I%d','milestone':1}".formatted(number));
        }
        client.patch("/issues/2", "{'state':'closed'}");
        client.patch("/issues/3", "{'state':'closed'}");

        String progress = "<p><progress max=\"3\" value=\"2\" aria-label=\"Progress of M &lt;1&gt;\"></progress>"
                + "<br>66 % complete · 1 open, 2 closed · due 2025-12-06, overdue</p>";
        assertThat(body("/acme/app/milestones"))
                .isEqualTo("<h1>Milestones</h1><ul class=\"rows\">"
                        + "<li><h2><a href=\"/acme/app/milestone/1\">M &lt;1&gt;</a></h2>" + progress + "</li>"
                        + "<li><h2><a href=\"/acme/app/milestone/2\">Empty</a></h2>"
                        + "<p><progress max=\"1\" value=\"0\" aria-label=\"Progress of Empty\"></progress>"
                        + "<br>0 % complete · 0 open, 0 closed · milestone closed</p></li></ul>");
        assertThat(body("/acme/app/milestone/1"))
                .startsWith("<h1>M &lt;1&gt;</h1>" + progress + "<article><p>All of <em>it</em></p>\n</article>")
                .containsSubsequence(">I1</a>", ">I2</a>", ">I3</a>");
        assertThat(trail("/acme/app/milestone/1"))
                .isEqualTo(" › <a href=\"/acme/app\">acme/app</a> › <a href=\"/acme/app/milestones\">Milestones</a>");
    }

    @Test
    void showsLabelsWithTheirIssues() {
        client.post("/labels", "{'name':'needs/help ü','color':'0e8a16','description':'Ask <us>'}");
        client.post("/labels", "{'name':'bug','color':'D73A4A'}");
        client.post("/issues", "{'title':'One','labels':['bug']}");
        client.post("/issues", "{'title':'Two','labels':['Bug','needs/help ü']}");
        client.patch("/issues/1", "{'state':'closed'}");

        String bug = "<a class=\"chip cd73a4a\" href=\"/acme/app/labels/bug\">bug</a>";
        String help = "<a class=\"chip c0e8a16\" href=\"/acme/app/labels/needs%2Fhelp%20%C3%BC\">needs/help ü</a>";
        assertThat(body("/acme/app/labels"))
                .isEqualTo("<h1>Labels</h1><ul class=\"rows\">"
                        + "<li>" + bug + "<br><small>1 open, 1 closed</small></li>"
                        + "<li>" + help + " Ask &lt;us&gt;<br><small>1 open, 0 closed</small></li></ul>");
        assertThat(body("/acme/app/labels/BUG"))
                .startsWith("<h1>Label " + bug + "</h1><p>1 open, 1 closed</p>")
                .containsSubsequence(">One</a>", ">Two</a>");
        assertThat(body("/acme/app/labels/needs%2Fhelp%20%C3%BC"))
                .startsWith("<h1>Label " + help + "</h1><p>Ask &lt;us&gt;</p><p>1 open, 0 closed</p>")
                .contains(">Two</a>")
                .doesNotContain(">One</a>");
    }

    @Test
    void saysThatThereIsNoMilestoneAndNoLabel() {
        assertThat(body("/acme/app/milestones")).contains("<p>There is no milestone.</p>");
        assertThat(body("/acme/app/labels")).contains("<p>There is no label.</p>");
    }

    @Test
    void showsAnIssueWithItsRelations() {
        client.post("/milestones", "{'title':'M1'}");
        client.post("/issues", "{'title':'Parent','labels':['bug'],'milestone':1,'assignees':['ann'],'type':'Task'}");
        client.issue("Child");
        String other = "':%d}".formatted(client.id(2));
        client.post("/issues/1/sub_issues", "{'sub_issue_id" + other);
        client.post("/issues/1/dependencies/blocked_by", "{'issue_id" + other);
        client.post("/issues/1/comments", "{'body':'See #2'}");

        String link = "<dd><span class=\"open\">open</span> <a href=\"/acme/app/issues/2\">#2 Child</a></dd>";
        assertThat(readable("/acme/app/issues/1"))
                .isEqualTo("<h1>Parent <small>#1</small></h1>"
                        + "<p><span class=\"open\">open</span> octocat opened this on 2026-01-02</p>"
                        + "<p><small>You are monalisa, a member of the team.</small></p><dl>"
                        + "<dt>Labels</dt><dd></dd>"
                        + "<dt>Milestone</dt><dd><a href=\"/acme/app/milestone/1\">M1</a></dd>"
                        + "<dt>Type</dt><dd>Task</dd><dt>Assignees</dt><dd>ann</dd>"
                        + "<dt>Blocked by</dt>" + link + "<dt>Sub-issues</dt>" + link + "</dl>"
                        + "<article><p><em>No description provided.</em></p></article>"
                        + "<article><p><small>octocat on 2026-01-02T03:04:05Z</small></p>"
                        + "<p>See <a rel=\"nofollow\" href=\"/acme/app/issues/2\">#2</a></p>\n</article>");
        assertThat(trail("/acme/app/issues/1")).isEqualTo(" › <a href=\"/acme/app\">acme/app</a>");
        assertThat(body("/acme/app/issues/2")).contains("<dt>Parent</dt>", "<dt>Blocking</dt>");
    }

    /** Of issues that are in the way there is no order of their own; it is by number, whenever each was added. */
    @Test
    void showsRelationsByNumber() {
        client.issue("One");
        client.issue("Two");
        client.issue("Three");
        client.post("/issues/1/dependencies/blocked_by", "{'issue_id':%d}".formatted(client.id(3)));
        client.post("/issues/1/dependencies/blocked_by", "{'issue_id':%d}".formatted(client.id(2)));

        assertThat(body("/acme/app/issues/1")).containsSubsequence("Blocked by", "#2 Two", "#3 Three");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!-- milepost id=x base=y -->", "\\n \\r\\n<!-- a -->\\n<!-- b -->"})
    void saysThatThereIsNoDescription(String text) {
        client.post("/issues", "{'title':'One','body':'%s'}".formatted(text));

        assertThat(body("/acme/app/issues/1")).contains("<article><p><em>No description provided.</em></p></article>");
    }

    private String graphQl(String query, String pointer) {
        String text = client.graphQl(query).at(pointer).asText();
        assertThat(text).as(query).isNotEmpty();
        return text;
    }

    /** Columns in the order of the status, archived items left out, what is in no column first. */
    @Test
    void showsTheBoardOfAProject() {
        client.post("/labels", "{'name':'bug','color':'d73a4a'}");
        client.post(
                "/issues",
                "{'title':'One <b>','labels':['bug'],'issue_field_values':[{'field_id':%d,'value':'High'}]}"
                        .formatted(client.fieldId("Priority")));
        client.issue("Two");
        client.issue("Three");
        client.issue("Four");
        String owner = graphQl("{organization(login:\"acme\"){id}}", "/data/organization/id");
        String repository = client.get("").path("node_id").asText();
        String project = graphQl(
                "mutation{createProjectV2(input:{ownerId:\"%s\",title:\"Plan & more\",repositoryId:\"%s\"}){projectV2{id}}}"
                        .formatted(owner, repository),
                "/data/createProjectV2/projectV2/id");
        graphQl(
                "mutation{createProjectV2Field(input:{projectId:\"%s\",name:\"Hours\",dataType:NUMBER}){projectV2Field{__typename}}}"
                        .formatted(project),
                "/data/createProjectV2Field/projectV2Field/__typename");
        String[] items = new String[5];
        for (int number = 1; number <= 4; number++) {
            items[number] = graphQl(
                    "mutation{addProjectV2ItemById(input:{projectId:\"%s\",contentId:\"%s\"}){item{id}}}"
                            .formatted(
                                    project,
                                    client.get("/issues/" + number)
                                            .path("node_id")
                                            .asText()),
                    "/data/addProjectV2ItemById/item/id");
        }
        String set =
                "mutation{updateProjectV2ItemFieldValue(input:{projectId:\"%s\",itemId:\"%s\",fieldId:\"%s\",value:{%s}}){projectV2Item{id}}}";
        String field = "{node(id:\"%s\"){...on ProjectV2{field(name:\"%s\"){...on ProjectV2FieldCommon{id}}}}}";
        String hours = graphQl(field.formatted(project, "Hours"), "/data/node/field/id");
        String status = graphQl(field.formatted(project, "Status"), "/data/node/field/id");
        client.graphQl(set.formatted(project, items[1], hours, "number:8"));
        client.graphQl(set.formatted(project, items[1], status, "singleSelectOptionId:\"47fc9ee4\""));
        client.patch("/issues/3", "{'state':'closed'}");
        client.graphQl("mutation{archiveProjectV2Item(input:{projectId:\"%s\",itemId:\"%s\"}){item{id}}}"
                .formatted(project, items[4]));

        assertThat(body("/orgs/acme/projects/1"))
                .isEqualTo("<h1>Plan &amp; more <small>#1</small></h1><div class=\"board\">"
                        + "<section><h2>No status <small>1</small></h2><ul class=\"cards\">"
                        + "<li><a href=\"/acme/app/issues/2\">Two</a> <small>#2</small></li></ul></section>"
                        + "<section><h2>Todo <small>0</small></h2><ul class=\"cards\"></ul></section>"
                        + "<section><h2>In Progress <small>1</small></h2><ul class=\"cards\">"
                        + "<li><a href=\"/acme/app/issues/1\">One &lt;b&gt;</a> <small>#1</small><br>"
                        + "<a class=\"chip cd73a4a\" href=\"/acme/app/labels/bug\">bug</a><br><small>Hours: 8 · Priority: High</small></li></ul></section>"
                        + "<section><h2>Done <small>1</small></h2><ul class=\"cards\">"
                        + "<li><a href=\"/acme/app/issues/3\">Three</a> <small>#3</small>"
                        + " <span class=\"closed\">closed</span></li></ul></section></div>");
        assertThat(trail("/orgs/acme/projects/1")).isEqualTo(" › <a href=\"/acme/app\">acme/app</a>");
        String link = "<a href=\"/orgs/acme/projects/1\">Plan &amp; more</a>";
        assertThat(body("/acme/app")).contains("<p>Project: " + link + "</p>");
        assertThat(body("/acme/app/issues/1"))
                .contains("<dt>Priority</dt><dd>High</dd><dt>Project</dt><dd>" + link + "</dd>");
        assertThat(client.send("GET", "!/users/acme/projects/1", "").status()).isEqualTo(404);
        assertThat(client.send("GET", "!/orgs/acme/projects/2", "").status()).isEqualTo(404);
    }

    @Test
    void escapesWhatPeopleWrite() {
        String hostile = "<script>alert(1)</script>\\\"'&";
        client.post(
                "/issues",
                "{\"title\":\"%1$s\",\"labels\":[\"%1$s\"],\"assignees\":[\"<i>\"]}"
                        .formatted(hostile)
                        .replace("'", "&#39;"));

        assertThat(client.send("GET", "!/acme/app", "").text()
                        + client.send("GET", "!/acme/app/issues/1", "").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script")
                .doesNotContain("<i>");
    }

    @ParameterizedTest
    @CsvSource({
        "/acme/none",
        "/acme/app/milestone/1",
        "/acme/app/milestone/x",
        "/acme/app/labels/none",
        "/acme/app/issues/1/title",
        "/acme/app/issues/9",
        "/acme/app/issues/x",
        "/acme",
        "/acme/app/wiki"
    })
    void hasNoOtherPages(String path) {
        assertThat(client.send("GET", "!" + path, "").status()).isEqualTo(404);
    }
}

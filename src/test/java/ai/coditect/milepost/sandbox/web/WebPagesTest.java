package ai.coditect.milepost.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.Repository;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPagesTest {
    private final Client client = Client.of(
            SandboxSettings.builder().clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC)));

    private String body(String path) {
        String page = client.send("GET", "!" + path, "").text();
        return page.substring(page.indexOf("<body>") + 6, page.indexOf("</body>"));
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
    void listsIssuesNewestFirst() {
        client.post("/milestones", "{'title':'M1'}");
        client.post("/labels", "{'name':'bug','color':'d73a4a'}");
        client.post("/issues", "{'title':'One','labels':['bug','new'],'milestone':1,'assignees':['ann','bob']}");
        client.gitHub().addPullRequest("acme", "app", "A change");
        client.patch("/issues/1", "{'state':'closed'}");

        assertThat(body("/acme/app"))
                .isEqualTo("<p><a href=\"/\">All repositories</a></p><h1>acme/app</h1>"
                        + "<p>1 open</p><ul class=\"rows\">"
                        + "<li><span class=\"open\">pull request, open</span>"
                        + " <strong><a href=\"/acme/app/issues/2\">A change</a></strong> <br><small>#2</small></li>"
                        + "<li><span class=\"closed\">closed</span>"
                        + " <strong><a href=\"/acme/app/issues/1\">One</a></strong>"
                        + " <span class=\"chip cd73a4a\">bug</span><span class=\"chip cededed\">new</span>"
                        + "<br><small>#1 · M1 · ann, bob</small></li></ul>");
        assertThat(client.send("GET", "!/acme/app", "").text())
                .contains(".cd73a4a{background:#d73a4a;color:#000}", ".cededed{background:#ededed;color:#000}");
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
        assertThat(body("/acme/app/issues/1"))
                .isEqualTo("<p><a href=\"/acme/app\">acme/app</a></p>"
                        + "<h1>Parent <small>#1</small></h1>"
                        + "<p><span class=\"open\">open</span> octocat opened this on 2026-01-02</p><dl>"
                        + "<dt>Labels</dt><dd><span class=\"chip cededed\">bug</span></dd>"
                        + "<dt>Milestone</dt><dd>M1</dd><dt>Type</dt><dd>Task</dd><dt>Assignees</dt><dd>ann</dd>"
                        + "<dt>Blocked by</dt>" + link + "<dt>Sub-issues</dt>" + link + "</dl><article></article>"
                        + "<article><p><small>octocat on 2026-01-02T03:04:05Z</small></p>"
                        + "<p>See <a rel=\"nofollow\" href=\"/acme/app/issues/2\">#2</a></p>\n</article>");
        assertThat(body("/acme/app/issues/2")).contains("<dt>Parent</dt>", "<dt>Blocking</dt>");
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
                .isEqualTo("<p><a href=\"/\">All repositories</a> · <a href=\"/acme/app\">acme/app</a></p>"
                        + "<h1>Plan &amp; more <small>#1</small></h1><div class=\"board\">"
                        + "<section><h2>No status <small>1</small></h2><ul class=\"cards\">"
                        + "<li><a href=\"/acme/app/issues/2\">Two</a> <small>#2</small></li></ul></section>"
                        + "<section><h2>Todo <small>0</small></h2><ul class=\"cards\"></ul></section>"
                        + "<section><h2>In Progress <small>1</small></h2><ul class=\"cards\">"
                        + "<li><a href=\"/acme/app/issues/1\">One &lt;b&gt;</a> <small>#1</small><br>"
                        + "<span class=\"chip cd73a4a\">bug</span><br><small>Hours: 8 · Priority: High</small></li></ul></section>"
                        + "<section><h2>Done <small>1</small></h2><ul class=\"cards\">"
                        + "<li><a href=\"/acme/app/issues/3\">Three</a> <small>#3</small>"
                        + " <span class=\"closed\">closed</span></li></ul></section></div>");
        String link = "<a href=\"/orgs/acme/projects/1\">Plan &amp; more</a>";
        assertThat(body("/acme/app")).contains("<p>Project: " + link + "</p>");
        assertThat(body("/acme/app/issues/1"))
                .contains("<dt>Priority</dt><dd>High</dd><dt>Project</dt><dd>" + link + "</dd>");
        assertThat(client.send("GET", "!/users/acme/projects/1", "").status()).isEqualTo(404);
        assertThat(client.send("GET", "!/orgs/acme/projects/2", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            - [ ] a\\n- [x] b    | <ul> <li><input type="checkbox" disabled=""> a</li> <li><input type="checkbox" disabled="" checked=""> b</li> </ul>
            a #12, x#13 [#14](/y) | <p>a <a rel="nofollow" href="/acme/app/issues/12">#12</a>, x#13 <a rel="nofollow" href="/y">#14</a></p>
            a\\nb                 | <p>a<br> b</p>
            <b onclick=x>hi</b>   | <p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>
            <script>x()</script>  | <p>&lt;script&gt;x()&lt;/script&gt;</p>
            a <!-- no --> b       | <p>a  b</p>
            a\\n\\n<!-- milepost id=x base=y --> | <p>a</p>
            [x](javascript:alert) | <p><a rel="nofollow" href="">x</a></p>
            """)
    void showsMarkdownSafely(String markdown, String html) {
        String shown =
                MarkdownRenderer.html(markdown.replace("\\n", "\n"), new Repository(1, "acme", "app", Instant.EPOCH));

        assertThat(shown.strip().replace('\n', ' ')).startsWith(html);
    }

    @Test
    void showsTables() {
        assertThat(MarkdownRenderer.html("|a|b|\n|-|-|\n|1|2|", new Repository(1, "acme", "app", Instant.EPOCH)))
                .startsWith("<table>");
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
    @CsvSource({"000000,fff", "ffffff,000", "1d76db,000", "5319e7,fff", "ededed,000"})
    void choosesATextColourThatCanBeRead(String background, String text) {
        assertThat(HtmlPage.textColor(background)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"/acme/none", "/acme/app/issues/9", "/acme/app/issues/x", "/acme", "/acme/app/wiki"})
    void hasNoOtherPages(String path) {
        assertThat(client.send("GET", "!" + path, "").status()).isEqualTo(404);
    }
}

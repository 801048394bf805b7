package ai.coditect.milepost.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person changes on the page of an issue, and what keeps everybody else from it. */
class IssueEditTest {
    private static final String ISSUE = "/acme/app/issues/1";

    private final Client client = Client.of(SandboxSettings.builder());
    private final Browser browser = new Browser(client.gitHub());

    @BeforeEach
    void fill() {
        client.post("/labels", "{'name':'bug'}");
        client.post("/labels", "{'name':'a <b> & c'}");
        client.post("/issues", "{'title':'One','body':'Do\\n\\n- [ ] a\\n- [x] b\\n\\n<!-- end -->','labels':['bug']}");
    }

    private JsonNode issue() {
        return client.get("/issues/1");
    }

    private String value(String field) {
        return issue().path(field).asText();
    }

    private String labels() {
        return String.join(
                ",",
                StreamSupport.stream(issue().path("labels").spliterator(), false)
                        .map(label -> label.path("name").asText())
                        .toList());
    }

    @Test
    void ticksABoxAndUnticksIt() {
        browser.change(ISSUE, "task", "task", "0");
        assertThat(value("body")).isEqualTo("Do\n\n- [x] a\n- [x] b\n\n<!-- end -->");

        browser.change(ISSUE, "task", "task", "1");
        assertThat(value("body")).isEqualTo("Do\n\n- [x] a\n- [ ] b\n\n<!-- end -->");
    }

    @Test
    void editsTheTitle() {
        browser.change(ISSUE, "title", "title", "Zwei & <drei> + 4 %");

        assertThat(value("title")).isEqualTo("Zwei & <drei> + 4 %");
        assertThat(browser.page(ISSUE)).contains("<h1>Zwei &amp; &lt;drei&gt; + 4 % <small>#1</small></h1>");
    }

    /** With the line breaks of a browser, as GitHub stores them. */
    @Test
    void editsTheDescription() {
        browser.change(ISSUE, "body", "body", "\r\nNew 😀\r\n\r\n- [ ] c\r\n");

        assertThat(value("body")).isEqualTo("\r\nNew 😀\r\n\r\n- [ ] c\r\n");
    }

    /** The browser drops one line break after the tag, and reads the rest as it was. */
    @Test
    void offersTheWholeTextToEdit() {
        client.patch("/issues/1", "{'body':'\\n  </textarea><b>&amp;'}");

        assertThat(browser.page(ISSUE)).contains(" rows=\"16\">\n\n  &lt;/textarea&gt;&lt;b&gt;&amp;amp;</textarea>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "not_planned"})
    void closesAndReopens(String reason) {
        assertThat(browser.page(ISSUE)).contains("value=\"" + reason + "\"").doesNotContain("Reopen");

        browser.change(ISSUE, "state", "state", reason);

        assertThat(value("state")).isEqualTo("closed");
        assertThat(value("state_reason")).isEqualTo(reason);
        assertThat(browser.page(ISSUE)).contains("Reopen").doesNotContain("Close as");

        browser.change(ISSUE, "state", "state", "reopened");

        assertThat(value("state")).isEqualTo("open");
    }

    @Test
    void addsAndRemovesALabel() {
        assertThat(browser.page(ISSUE))
                .contains("<option>a &lt;b&gt; &amp; c</option>")
                .doesNotContain("<option>bug<");

        browser.change(ISSUE, "labels", "add", "a <b> & c");
        assertThat(labels()).isEqualTo("bug,a <b> & c");

        browser.change(ISSUE, "labels", "remove", "bug");
        assertThat(labels()).isEqualTo("a <b> & c");
    }

    /** Two people take off and put on different labels; none of it is lost. */
    @Test
    void changesOneLabelOnly() {
        String page = browser.page(ISSUE);
        client.patch("/issues/1", "{'labels':['bug','new']}");

        assertThat(browser.send(page, ISSUE + "/labels", "remove", "bug").status())
                .isEqualTo(303);
        assertThat(labels()).isEqualTo("new");
    }

    @Test
    void commentsAsSomebodyElseThanMilepost() {
        browser.change(ISSUE, "comment", "comment", "Well done, *all*");

        JsonNode comment = client.get("/issues/1/comments").path(0);
        assertThat(comment.path("body").asText()).isEqualTo("Well done, *all*");
        assertThat(comment.at("/user/login").asText()).isEqualTo("monalisa");
        assertThat(client.get("!/user").path("login").asText()).isEqualTo("octocat");
        assertThat(browser.page(ISSUE)).contains("monalisa on ", "<em>all</em>");
    }

    @Test
    void overwritesNoDescriptionThatThePersonHasNotSeen() {
        String page = browser.page(ISSUE);
        client.patch("/issues/1", "{'body':'Theirs </textarea>'}");

        SandboxReply refused = browser.send(page, ISSUE + "/body", "body", "Mine </textarea>\r\nall of it");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains(
                        "Somebody changed this issue after you opened its page.",
                        ">\nMine &lt;/textarea&gt;\r\nall of it</textarea>",
                        "readonly>\nTheirs &lt;/textarea&gt;</textarea>");
        assertThat(value("body")).isEqualTo("Theirs </textarea>");

        assertThat(browser.send(refused.text(), ISSUE + "/body", "body", "Both").status())
                .isEqualTo(303);
        assertThat(value("body")).isEqualTo("Both");
    }

    @Test
    void overwritesNoTitleThatThePersonHasNotSeen() {
        String page = browser.page(ISSUE);
        client.patch("/issues/1", "{'title':'Theirs'}");

        SandboxReply refused = browser.send(page, ISSUE + "/title", "title", "\"Mine\"");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("The title is now: Theirs", "value=\"&quot;Mine&quot;\"");
        assertThat(value("title")).isEqualTo("Theirs");
    }

    @Test
    void ticksNoBoxOfATextThatThePersonHasNotSeen() {
        String page = browser.page(ISSUE);
        client.patch("/issues/1", "{'body':'- [ ] z\\n- [ ] a'}");

        SandboxReply refused = browser.send(page, ISSUE + "/task", "task", "0");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("<a href=\"/acme/app/issues/1\">Back to the issue</a>");
        assertThat(value("body")).isEqualTo("- [ ] z\n- [ ] a");
    }

    /** A title, a label or a comment that came meanwhile is no reason to refuse a tick. */
    @Test
    void ticksABoxThoughSomethingElseChanged() {
        String page = browser.page(ISSUE);
        client.patch("/issues/1", "{'title':'Theirs','labels':[],'state':'closed'}");

        assertThat(browser.send(page, ISSUE + "/task", "task", "0").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title   | title   | ' '          | 422 | Title can&#39;t be blank.
            comment | comment | ' '          | 422 | Body can&#39;t be blank.
            task    | task    | 7            | 422 | The description has no such box.
            task    | task    | x            | 422 | The description has no such box.
            task    | task    | -1           | 422 | The description has no such box.
            task    | task    | 99999999999  | 422 | The description has no such box.
            task    | other   | 0            | 422 | The form has no task.
            title   | other   | x            | 422 | The form has no title.
            state   | other   | x            | 422 | The form has no state.
            state   | state   | nonsense     | 422 | State_reason is invalid.
            labels  | add     | none         | 409 | The repository has no such label any more.
            """)
    void saysWhyNothingWasSaved(String edit, String name, String value, int status, String why) {
        String before = issue().toString();

        SandboxReply refused = browser.send(browser.page(ISSUE), ISSUE + "/" + edit, name, value);

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text()).contains("<h1>Not saved</h1><p class=\"alert\" role=\"alert\">" + why);
        assertThat(issue()).hasToString(before);
    }

    @Test
    void keepsATextThatIsTooLong() {
        String text = "ä".repeat(65_537);

        SandboxReply refused = browser.send(browser.page(ISSUE), ISSUE + "/body", "body", text);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("body is too long (maximum is 65536 characters)", ">\n" + text + "<");
    }

    @ParameterizedTest
    @EnumSource(IssueEdit.class)
    void hasAFormForEachChange(IssueEdit edit) {
        assertThat(Browser.hidden(browser.page(ISSUE), ISSUE + "/" + edit.segment()))
                .containsKey("token");
    }

    /** Each of what is sent from elsewhere lacks something, and every kind of change asks for it. */
    @ParameterizedTest
    @EnumSource(IssueEdit.class)
    void refusesWhatIsNotFromItsOwnPage(IssueEdit edit) {
        Map<String, String> fields = Browser.hidden(browser.page(ISSUE), ISSUE + "/" + edit.segment());
        fields.putAll(Map.of(
                "title", "Theirs", "body", "Theirs", "task", "0", "state", "completed", "add", "bug", "comment", "T"));
        String action = ISSUE + "/" + edit.segment();
        String before = issue().toString();
        String notOwn = "The browser does not say that the form is from a page of this sandbox.";
        String noToken = "The form is not from this sandbox, or from before it was started anew: load its page again.";

        assertRefused(403, notOwn, new Browser(client.gitHub()).with("origin", "https://evil.example"), action, fields);
        assertRefused(403, notOwn, new Browser(client.gitHub()).with("origin", "null"), action, fields);
        assertRefused(403, notOwn, new Browser(client.gitHub()).with("origin", "http://localhost:1"), action, fields);
        assertRefused(
                403, notOwn, new Browser(client.gitHub()).with("origin", "https://localhost:8765"), action, fields);
        assertRefused(403, notOwn, new Browser(client.gitHub()).with("host", ""), action, fields);
        Browser old = new Browser(client.gitHub()).with("origin", "").with("sec-fetch-site", "");
        assertRefused(403, notOwn, old, action, fields);
        assertRefused(403, notOwn, old.with("sec-fetch-site", "same-site"), action, fields);
        assertRefused(403, notOwn, old.with("sec-fetch-site", "none"), action, fields);
        for (String type : new String[] {"", "text/plain", "multipart/form-data; boundary=x", "application/json"}) {
            assertRefused(
                    415,
                    "A page takes application/x-www-form-urlencoded only.",
                    new Browser(client.gitHub()).with("content-type", type),
                    action,
                    fields);
        }
        fields.computeIfPresent("token", (name, token) -> token.substring(1));
        assertRefused(403, noToken, browser, action, fields);
        fields.remove("token");
        assertRefused(403, noToken, browser, action, fields);
        fields.put("token", "");
        assertRefused(403, noToken, browser, action, fields);

        assertThat(issue()).hasToString(before);
        assertThat(client.gitHub().statistics().writes()).isEqualTo(3);
    }

    private static void assertRefused(
            int status, String why, Browser sender, String action, Map<String, String> fields) {
        SandboxReply reply = sender.post(action, fields);
        assertThat(reply.status()).as(why).isEqualTo(status);
        assertThat(reply.text())
                .contains("<h1>Refused</h1><p class=\"alert\" role=\"alert\">" + why + "</p>")
                .doesNotContain("<form", "Theirs");
    }

    @Test
    void takesASameOriginProofInEitherForm() {
        String page = browser.page(ISSUE);

        assertThat(new Browser(client.gitHub())
                        .with("origin", "")
                        .send(page, ISSUE + "/title", "title", "Two")
                        .status())
                .isEqualTo(303);
        assertThat(new Browser(client.gitHub())
                        .with("sec-fetch-site", "")
                        .with("content-type", "application/x-www-form-urlencoded; charset=UTF-8")
                        .send(browser.page(ISSUE), ISSUE + "/title", "title", "Three")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void everyServerHasATokenOfItsOwn() {
        Client other = Client.of(SandboxSettings.builder());
        other.issue("One");
        String page = new Browser(other.gitHub()).page(ISSUE);

        assertThat(browser.send(page, ISSUE + "/state", "state", "completed").status())
                .isEqualTo(403);
        assertThat(Browser.hidden(page, ISSUE + "/state").get("token")).hasSize(43);
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(browser.post(ISSUE + "/title", "%zz=1").status()).isEqualTo(400);
        assertThat(browser.post(ISSUE + "/title", "&&=&token").status()).isEqualTo(403);
        assertThat(browser.post("/acme/app/issues/9/title", Map.of()).status()).isEqualTo(404);
        assertThat(browser.post("/acme/none/issues/1/title", Map.of()).status()).isEqualTo(404);
        assertThat(browser.post(ISSUE + "/delete", Map.of()).status()).isEqualTo(404);
        assertThat(browser.post("/acme/app/pull/1/title", Map.of()).status()).isEqualTo(404);
    }

    /** Other pages than an issue's send nothing anywhere. */
    @Test
    void allowsFormsOnPagesThatHaveSome() {
        assertThat(policy(ISSUE)).contains("form-action 'self'; frame-ancestors 'none'");
        assertThat(policy("/acme/app")).contains("form-action 'none'; frame-ancestors 'none'");
    }

    private String policy(String path) {
        return String.valueOf(client.send("GET", "!" + path, "").headers().get("Content-Security-Policy"));
    }

    @Test
    void offersNoFormWhereNothingCanBeChanged() {
        Client guarded =
                Client.of(SandboxSettings.builder().requiredToken("secret")).withToken("secret");
        guarded.issue("One");
        client.gitHub().addPullRequest("acme", "app", "A change");

        assertThat(new Browser(guarded.gitHub()).page(ISSUE)).doesNotContain("<form");
        assertThat(new Browser(guarded.gitHub())
                        .post(ISSUE + "/title", Map.of("title", "x"))
                        .status())
                .isIn(401, 404);
        assertThat(browser.page("/acme/app/issues/2")).doesNotContain("<form");
    }
}

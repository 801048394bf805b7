package ai.coditect.milepost.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What we believe of GitHub's fields over REST. Sources: its OpenAPI description 23.0.2 for forms, statuses, names on
 * write and ids on read, and the silent drop on creation; github/github-mcp-server#2551 for the PATCH that replaces
 * all.
 */
class RestIssueFieldsTest {
    private static final String VALUES = "/issues/1/issue-field-values";
    private final Client client = Client.of(ofEveryType());

    private static SandboxSettings.Builder ofEveryType() {
        return SandboxSettings.builder()
                .account(SandboxAccount.outsider("guest", "eve"))
                .issueFields(
                        SandboxIssueField.singleSelect("Priority", "Urgent", "High"),
                        SandboxIssueField.multiSelect("Teams", "Core", "Docs", "Web"),
                        SandboxIssueField.number("Hours"),
                        SandboxIssueField.date("Due"),
                        SandboxIssueField.text("Note"));
    }

    private String entry(String field, String value) {
        return "{'field_id':%d,'value':%s}".formatted(client.fieldId(field), value);
    }

    private static String values(String... entries) {
        return "{'issue_field_values':[%s]}".formatted(String.join(",", entries));
    }

    private static String shown(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.path("issue_field_name").asText() + "="
                        + value.path("single_select_option")
                                .path("name")
                                .asText(value.path("value").asText()))
                .collect(Collectors.joining(" "));
    }

    /** A single choice is written by its name and read as an id; several are read as one text. */
    @Test
    void createsAnIssueWithValuesByNameAndShowsThemOtherwise() {
        client.recorded("RestIssueFieldsTest");
        JsonNode issue = client.post(
                "/issues",
                "{'title':'One','issue_field_values':[%s]}"
                        .formatted(String.join(
                                ",",
                                entry("Priority", "'High'"),
                                entry("Teams", "['Web','Core']"),
                                entry("Hours", "13.50"),
                                entry("Due", "'2026-03-01'"),
                                entry("Note", "'Ask Ana'"))));

        assertThat(issue.path("issue_field_values")).isEqualTo(Client.parse("""
                [{'issue_field_id':92529714,'issue_field_name':'Priority','node_id':'IFSS_kw1j38du','data_type':'single_select',
                  'value':242940651,'single_select_option':{'id':242940651,'name':'High','color':'orange'}},
                 {'issue_field_id':6320714,'issue_field_name':'Teams','node_id':'IFMS_kw3rh3e','data_type':'multi_select',
                  'value':'Core,Web','multi_select_options':[{'id':121631550,'name':'Core','color':'red'},
                  {'id':168467447,'name':'Web','color':'yellow'}]},
                 {'issue_field_id':263991203,'issue_field_name':'Hours','node_id':'IFN_kw4d68wz','data_type':'number','value':13.5},
                 {'issue_field_id':224851784,'issue_field_name':'Due','node_id':'IFD_kw3pvcqw','data_type':'date','value':'2026-03-01'},
                 {'issue_field_id':259811584,'issue_field_name':'Note','node_id':'IFT_kw4aonwg','data_type':'text','value':'Ask Ana'}]
                """));
        assertThat(client.get(VALUES)).isEqualTo(issue.path("issue_field_values"));
        assertThat(client.get("/issues").at("/0/issue_field_values")).isEqualTo(issue.path("issue_field_values"));
    }

    @Test
    void addsReplacesAndClears() {
        client.recorded("RestIssueFieldsTest");
        client.issue("One");
        client.post(VALUES, values(entry("Hours", "1"), entry("Note", "'A'")));

        assertThat(shown(client.post(VALUES, values(entry("Note", "'B'"))))).isEqualTo("Hours=1 Note=B");
        assertThat(shown(Client.json(client.send("PUT", VALUES, values(entry("Priority", "'High'"))))))
                .isEqualTo("Priority=High");
        client.post(VALUES, values(entry("Hours", "2")));
        String hours = VALUES + "/" + client.fieldId("Hours");
        assertThat(client.send("DELETE", hours, "").status()).isEqualTo(204);
        assertThat(client.send("DELETE", hours, "").status()).isEqualTo(404);
        assertThat(shown(client.get(VALUES))).isEqualTo("Priority=High");
        assertThat(client.post(VALUES, values())).isEmpty();
    }

    /** Not documented, but seen: what the list of a PATCH leaves out is gone. */
    @Test
    void aPatchReplacesAllValues() {
        client.recorded("RestIssueFieldsTest");
        client.post(
                "/issues",
                "{'title':'One',%s"
                        .formatted(values(entry("Hours", "1"), entry("Note", "'A'"))
                                .substring(1)));

        assertThat(shown(client.patch("/issues/1", "{'title':'Two'}").path("issue_field_values")))
                .isEqualTo("Hours=1 Note=A");
        assertThat(shown(client.patch("/issues/1", values(entry("Note", "'B'"))).path("issue_field_values")))
                .isEqualTo("Note=B");
    }

    @Test
    void refusesUnknownFieldsAndWhatTheyCannotHold() {
        client.issue("One");
        List<String> wrong = List.of(
                "{'field_id':1,'value':'x'}",
                entry("Priority", "'Low'"),
                entry("Priority", "1"),
                entry("Teams", "'Core'"),
                entry("Teams", "['Core','Legal']"),
                entry("Hours", "'1'"),
                entry("Due", "'1.3.2026'"),
                entry("Note", "null"),
                "{'field_id':'x','value':'x'}");

        assertThat(wrong).allSatisfy(one -> {
            assertThat(client.send("POST", VALUES, values(entry("Hours", "9"), one))
                            .status())
                    .isEqualTo(422);
            assertThat(client.send("PATCH", "/issues/1", values(one)).status()).isEqualTo(422);
            assertThat(client.send(
                                    "POST",
                                    "/issues",
                                    "{'title':'x',%s".formatted(values(one).substring(1)))
                            .status())
                    .isEqualTo(422);
        });
        assertThat(client.send("POST", VALUES, "[]").status()).isEqualTo(400);
        assertThat(client.get(VALUES)).isEmpty();
        assertThat(client.get("/issues")).hasSize(1);
    }

    /** Creating drops in silence what may not be set; the endpoint of the values says so. */
    @Test
    void aReaderSetsNone() {
        String entry = entry("Hours", "1");
        Client reader = new Client(client.gitHub()).withToken("guest");

        JsonNode issue = reader.post(
                "/issues", "{'title':'One',%s".formatted(values(entry).substring(1)));

        assertThat(issue.path("issue_field_values")).isEmpty();
        assertThat(reader.patch("/issues/1", values(entry)).path("issue_field_values"))
                .isEmpty();
        assertThat(List.of(
                        reader.send("POST", VALUES, values(entry)),
                        reader.send("PUT", VALUES, values(entry)),
                        reader.send("DELETE", VALUES + "/1", ""),
                        reader.send("GET", "!/orgs/acme/issue-fields", "")))
                .extracting(SandboxReply::status)
                .containsOnly(403);
    }

    @Test
    void dropsThemWhereThereAreNone() {
        String entry = entry("Hours", "1");

        assertThat(List.of(
                        Client.of(ofEveryType().ownedByUser()),
                        Client.of(ofEveryType().without(SandboxFeature.ISSUE_FIELDS))))
                .allSatisfy(without -> {
                    JsonNode issue = without.post(
                            "/issues",
                            "{'title':'One',%s".formatted(values(entry).substring(1)));
                    assertThat(issue.path("number").asInt()).isEqualTo(1);
                    assertThat(issue.has("issue_field_values")).isFalse();
                    assertThat(without.send("GET", VALUES, "").status()).isEqualTo(404);
                    assertThat(without.send("POST", VALUES, values(entry)).status())
                            .isEqualTo(404);
                    assertThat(without.send("GET", "!/orgs/acme/issue-fields", "")
                                    .status())
                            .isEqualTo(404);
                });
    }

    @Test
    void anAdministratorDefinesFields() {
        client.recorded("RestIssueFieldsTest");
        JsonNode size = client.post("!/orgs/acme/issue-fields", """
                {'name':'Size','data_type':'single_select','options':[
                 {'name':'S','color':'gray','priority':1},{'name':'L','color':'red','priority':2}]}""");

        assertThat(size.path("options").findValuesAsText("name")).containsExactly("S", "L");
        assertThat(client.send("POST", "!/orgs/acme/issue-fields", "{'name':'size','data_type':'text'}")
                        .status())
                .isEqualTo(422);
        assertThat(new Client(client.gitHub())
                        .send("POST", "!/orgs/acme/issue-fields", "{'name':'X','data_type':'iteration'}")
                        .status())
                .isEqualTo(422);
        client.issue("One");
        assertThat(shown(client.post(VALUES, values(entry("Size", "'L'"))))).isEqualTo("Size=L");

        String path = "!/orgs/acme/issue-fields/" + client.fieldId("Size");
        assertThat(client.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(client.send("DELETE", path, "").status()).isEqualTo(404);
        assertThat(client.get(VALUES)).isEmpty();
    }
}

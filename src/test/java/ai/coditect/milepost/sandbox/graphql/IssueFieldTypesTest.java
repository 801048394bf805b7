package ai.coditect.milepost.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What we believe of GitHub's fields over GraphQL. Sources: the schema data behind GitHub's reference for types and for
 * what a mutation takes; that a mutation leaves other fields alone is how every published client uses it.
 */
class IssueFieldTypesTest {
    private static final String VALUES = """
            issueFieldValues(first:25){totalCount nodes{__typename
             ...on IssueFieldValueCommon{field{...on IssueFieldCommon{name}}}
             ...on IssueFieldDateValue{date:value} ...on IssueFieldNumberValue{number:value} ...on IssueFieldTextValue{text:value}
             ...on IssueFieldSingleSelectValue{name optionId} ...on IssueFieldMultiSelectValue{value options{name}}}}
            """;

    private final Client client = Client.of(ofEveryType());

    private static SandboxSettings.Builder ofEveryType() {
        return SandboxSettings.builder()
                .issueFields(
                        SandboxIssueField.singleSelect("Priority", "Urgent", "High"),
                        SandboxIssueField.multiSelect("Teams", "Core", "Docs", "Web"),
                        SandboxIssueField.number("Hours"),
                        SandboxIssueField.date("Due"),
                        SandboxIssueField.text("Note"));
    }

    private static JsonNode definitions(Client client) {
        return client.graphQl("""
                {repository(owner:"acme",name:"app"){issueFields(first:100){totalCount nodes{__typename
                 ...on Node{id} ...on IssueFieldCommon{name dataType visibility description}
                 ...on IssueFieldNumber{fullDatabaseId}
                 ...on IssueFieldSingleSelect{options{id name color priority}}
                 ...on IssueFieldMultiSelect{options{name}}}}}}""");
    }

    private static String field(Client client, String name) {
        return nodes(client)
                .filter(node -> node.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static Stream<JsonNode> nodes(Client client) {
        return StreamSupport.stream(
                definitions(client).at("/data/repository/issueFields/nodes").spliterator(), false);
    }

    private String option(String field, int index) {
        return client.graphQl("""
                {repository(owner:"acme",name:"app"){issueFields(first:9){nodes{
                 ...on IssueFieldSingleSelect{name options{id}} ...on IssueFieldMultiSelect{name options{id}}}}}}""")
                .at("/data/repository/issueFields/nodes/%d/options/%d/id"
                        .formatted(field.equals("Teams") ? 1 : 0, index))
                .asText();
    }

    private JsonNode values(int number) {
        return client.graphQl(
                        "{repository(owner:\"acme\",name:\"app\"){issue(number:%d){%s}}}".formatted(number, VALUES))
                .at("/data/repository/issue/issueFieldValues");
    }

    @Test
    void showsTheFieldsOfTheOrganisation() {
        assertThat(definitions(Client.of(SandboxSettings.builder()).recorded("IssueFieldTypesTest"))
                        .at("/data/repository/issueFields"))
                .isEqualTo(Client.parse("""
                        {'totalCount':4,'nodes':[
                         {'__typename':'IssueFieldSingleSelect','id':'IFSS_kw1j38du','name':'Priority','dataType':'SINGLE_SELECT',
                          'visibility':'ORG_ONLY','description':null,'options':[
                          {'id':'IFSSO_kwnbmoa','name':'Urgent','color':'RED','priority':1},
                          {'id':'IFSSO_kw40n27f','name':'High','color':'ORANGE','priority':2},
                          {'id':'IFSSO_kw13l03i','name':'Medium','color':'YELLOW','priority':3},
                          {'id':'IFSSO_kw3kedql','name':'Low','color':'GREEN','priority':4}]},
                         {'__typename':'IssueFieldDate','id':'IFD_kw2d73sq','name':'Start date','dataType':'DATE',
                          'visibility':'ORG_ONLY','description':null},
                         {'__typename':'IssueFieldDate','id':'IFD_kw4e5d0x','name':'Target date','dataType':'DATE',
                          'visibility':'ORG_ONLY','description':null},
                         {'__typename':'IssueFieldSingleSelect','id':'IFSS_kwlfx6i','name':'Effort','dataType':'SINGLE_SELECT',
                          'visibility':'ORG_ONLY','description':null,'options':[
                          {'id':'IFSSO_kw3nb5ir','name':'High','color':'RED','priority':1},
                          {'id':'IFSSO_kwe9rie','name':'Medium','color':'ORANGE','priority':2},
                          {'id':'IFSSO_kw1u3qkl','name':'Low','color':'YELLOW','priority':3}]}]}
                        """));
    }

    @Test
    void setsValuesOfEveryTypeAndLeavesTheOthers() {
        client.recorded("IssueFieldTypesTest");
        String issue = client.issue("One");
        JsonNode first = client.graphQl("""
                mutation{setIssueFieldValue(input:{issueId:"%s",clientMutationId:"7",issueFields:[
                 {fieldId:"%s",singleSelectOptionId:"%s"},{fieldId:"%s",multiSelectOptionIds:["%s","%s"]},
                 {fieldId:"%s",numberValue:13.50},{fieldId:"%s",dateValue:"2026-03-01"},{fieldId:"%s",textValue:"Ask Ana"}]})
                 {clientMutationId issue{number} issueFieldValues{__typename}}}""".formatted(
                        issue,
                        field(client, "Priority"),
                        option("Priority", 1),
                        field(client, "Teams"),
                        option("Teams", 2),
                        option("Teams", 0),
                        field(client, "Hours"),
                        field(client, "Due"),
                        field(client, "Note")));

        assertThat(first).isEqualTo(Client.parse("""
                {'data':{'setIssueFieldValue':{'clientMutationId':'7','issue':{'number':1},'issueFieldValues':[
                 {'__typename':'IssueFieldSingleSelectValue'},{'__typename':'IssueFieldMultiSelectValue'},
                 {'__typename':'IssueFieldNumberValue'},{'__typename':'IssueFieldDateValue'},
                 {'__typename':'IssueFieldTextValue'}]}}}"""));

        client.graphQl("""
                mutation{setIssueFieldValue(input:{issueId:"%s",issueFields:[
                 {fieldId:"%s",delete:true},{fieldId:"%s",textValue:"Ask Bob"}]}){issue{id}}}""".formatted(issue, field(client, "Due"), field(client, "Note")));

        assertThat(values(1)).isEqualTo(Client.parse("""
                {'totalCount':4,'nodes':[
                 {'__typename':'IssueFieldSingleSelectValue','field':{'name':'Priority'},'name':'High','optionId':'%s'},
                 {'__typename':'IssueFieldMultiSelectValue','field':{'name':'Teams'},'value':'Core,Web',
                  'options':[{'name':'Core'},{'name':'Web'}]},
                 {'__typename':'IssueFieldNumberValue','field':{'name':'Hours'},'number':13.5},
                 {'__typename':'IssueFieldTextValue','field':{'name':'Note'},'text':'Ask Bob'}]}
                """.formatted(option("Priority", 1))));
    }

    /** Of several aliases each succeeds or fails by itself; of one all entries, or none. */
    @Test
    void refusesWhatAFieldCannotHold() {
        client.recorded("IssueFieldTypesTest");
        String one = client.issue("One");
        client.gitHub().addPullRequest("acme", "app", "Two");
        String pull = client.graphQl(
                        "{repository(owner:\"acme\",name:\"app\"){issueOrPullRequest(number:2){...on PullRequest{id}}}}")
                .at("/data/repository/issueOrPullRequest/id")
                .asText();
        String hours = field(client, "Hours");
        String set = "%s:setIssueFieldValue(input:{issueId:\"%s\",issueFields:[{fieldId:\"%s\",%s}]}){issue{number}}\n";

        JsonNode reply = client.graphQl("mutation{"
                + set.formatted("a", one, hours, "numberValue:2")
                + set.formatted("b", one, "IFN_kw1", "numberValue:2")
                + set.formatted("c", one, field(client, "Priority"), "singleSelectOptionId:\"IFSSO_kw1\"")
                + set.formatted("d", one, field(client, "Priority"), "textValue:\"Urgent\"")
                + set.formatted("e", one, hours, "numberValue:2,delete:true")
                + set.formatted("f", one, field(client, "Due"), "dateValue:\"1.3.2026\"")
                + set.formatted("g", pull, hours, "numberValue:2")
                + "h:setIssueFieldValue(input:{issueId:\"%s\",issueFields:[{fieldId:\"%s\",numberValue:99},{fieldId:\"IFN_kw1\",numberValue:1}]}){issue{number}}"
                        .formatted(one, hours)
                + "}");

        assertThat(reply.path("data"))
                .isEqualTo(Client.parse(
                        "{'a':{'issue':{'number':1}},'b':null,'c':null,'d':null,'e':null,'f':null,'g':null,'h':null}"));
        assertThat(reply.path("errors").findValuesAsText("type"))
                .containsExactly(
                        "NOT_FOUND",
                        "NOT_FOUND",
                        "UNPROCESSABLE",
                        "UNPROCESSABLE",
                        "UNPROCESSABLE",
                        "NOT_FOUND",
                        "NOT_FOUND");
        assertThat(reply.path("errors").findValuesAsText("message"))
                .containsExactly(
                        "Could not resolve to a node with the global id of 'IFN_kw1'.",
                        "Could not resolve to a node with the global id of 'IFSSO_kw1'.",
                        "The field 'Priority' is of the type SINGLE_SELECT and takes no textValue.",
                        "Exactly one value must be given for the field 'Hours'.",
                        "'1.3.2026' is not a date as 2026-03-01.",
                        "Could not resolve to a node with the global id of '%s'.".formatted(pull),
                        "Could not resolve to a node with the global id of 'IFN_kw1'.");
        assertThat(values(1).at("/nodes/0/number").asInt()).isEqualTo(2);
    }

    @Test
    void createsAnIssueWithItsFields() {
        client.recorded("IssueFieldTypesTest");
        client.post("/labels", "{'name':'bug'}");
        client.post("/milestones", "{'title':'M'}");
        String ids = "{repository(owner:\"acme\",name:\"app\"){id label(name:\"bug\"){id} milestone(number:1){id}}}";
        JsonNode repository = client.graphQl(ids).at("/data/repository");

        JsonNode reply = client.graphQl("""
                mutation{createIssue(input:{repositoryId:"%s",title:"New",body:"Text",labelIds:["%s"],milestoneId:"%s",
                 issueFields:[{fieldId:"%s",numberValue:8}]})
                 {issue{number title body milestone{title} labels(first:9){nodes{name}} %s}}}""".formatted(
                        repository.path("id").asText(),
                        repository.at("/label/id").asText(),
                        repository.at("/milestone/id").asText(),
                        field(client, "Hours"),
                        VALUES));

        assertThat(reply).isEqualTo(Client.parse("""
                {'data':{'createIssue':{'issue':{'number':1,'title':'New','body':'Text','milestone':{'title':'M'},
                 'labels':{'nodes':[{'name':'bug'}]},'issueFieldValues':{'totalCount':1,'nodes':[
                 {'__typename':'IssueFieldNumberValue','field':{'name':'Hours'},'number':8.0}]}}}}}"""));
    }

    @Test
    void forbidsAReaderToSetThem() {
        Client reader = Client.of(ofEveryType().permission(SandboxPermission.READ));
        String issue = reader.issue("One");

        assertThat(reader.graphQl("{repository(owner:\"acme\",name:\"app\"){issue(number:1){viewerCanSetFields}}}"))
                .isEqualTo(Client.parse("{'data':{'repository':{'issue':{'viewerCanSetFields':false}}}}"));
        assertThat(reader.graphQl("""
                mutation{setIssueFieldValue(input:{issueId:"%s",issueFields:[{fieldId:"%s",numberValue:1}]}){issue{id}}}
                """.formatted(issue, field(reader, "Hours")))
                        .at("/errors/0/type")
                        .asText())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void aUsersRepositoryHasNone() {
        Client user = Client.of(ofEveryType().ownedByUser()).recorded("IssueFieldTypesTest");
        user.issue("One");

        assertThat(user.graphQl("""
                {repository(owner:"acme",name:"app"){owner{__typename} issueTypes(first:9){totalCount}
                 issueFields(first:9){totalCount}
                 issue(number:1){viewerCanSetFields issueFieldValues(first:9){totalCount}}}}""")).isEqualTo(Client.parse("""
                        {'data':{'repository':{'owner':{'__typename':'User'},'issueTypes':null,'issueFields':null,
                         'issue':{'viewerCanSetFields':false,'issueFieldValues':null}}}}"""));
    }

    /** Fields are for the organisation's people, unless they are made public. */
    @Test
    void hidesTheFieldsOfTheOrganisationFromStrangers() {
        Client stranger = Client.of(ofEveryType()
                        .issueFields(
                                SandboxIssueField.number("Hours"),
                                SandboxIssueField.text("Note").visibleToAll())
                        .account(SandboxAccount.outsider("guest", "eve")))
                .withToken("guest");

        assertThat(nodes(stranger).map(node -> node.path("name").asText())).containsExactly("Note");
    }

    @Test
    void anOlderServerDoesNotKnowThem() {
        Client older = Client.of(SandboxSettings.builder().without(SandboxFeature.ISSUE_FIELDS));
        older.issue("One");

        assertThat(older.graphQl("{repository(owner:\"acme\",name:\"app\"){issueFields(first:9){totalCount}}}")
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("Field 'issueFields' doesn't exist on type 'Repository'");
        assertThat(older.graphQl("{viewer{...on IssueFieldText{id}}}")
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("No such type IssueFieldText, so it can't be a fragment condition");
        assertThat(older.graphQl("query($f:[IssueFieldCreateOrUpdateInput!]!){viewer{login}}")
                        .path("errors")
                        .findValuesAsText("message"))
                .contains("IssueFieldCreateOrUpdateInput isn't a defined input type");
    }
}

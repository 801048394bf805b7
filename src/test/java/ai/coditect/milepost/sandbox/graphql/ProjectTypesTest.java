package ai.coditect.milepost.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxProjectAccess;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What we believe of GitHub's projects. Sources: its page on managing projects by API for adding twice, for the call in
 * which no value can be set, and for the scopes; gr2m/github-project's recorded exchanges for archived items, the date
 * and the messages; williacj/rigger#212 for built-in fields, reserved names and options that are replaced;
 * cli/cli#13280 for what an integration sees.
 */
class ProjectTypesTest {
    private final Client client = Client.of(SandboxSettings.builder()
            .account(SandboxAccount.app("bot", "actions[bot]"))
            .account(SandboxAccount.member("none", "ann").with(SandboxProjectAccess.OUT_OF_SCOPE))
            .account(SandboxAccount.member("reads", "bob").with(SandboxProjectAccess.READ)));

    private String id(String query, String pointer) {
        String id = client.graphQl(query).at(pointer).asText();
        assertThat(id).as(query).isNotEmpty();
        return id;
    }

    private String project(String title) {
        return id(
                "mutation{createProjectV2(input:{ownerId:\"%s\",title:\"%s\"}){projectV2{id}}}"
                        .formatted(owner(), title),
                "/data/createProjectV2/projectV2/id");
    }

    private String owner() {
        return id("{repositoryOwner(login:\"acme\"){id}}", "/data/repositoryOwner/id");
    }

    private String add(String project, String issue) {
        return id(
                "mutation{addProjectV2ItemById(input:{projectId:\"%s\",contentId:\"%s\"}){item{id}}}"
                        .formatted(project, issue),
                "/data/addProjectV2ItemById/item/id");
    }

    private String field(String project, String name) {
        return id(
                "{node(id:\"%s\"){...on ProjectV2{field(name:\"%s\"){...on ProjectV2FieldCommon{id}}}}}"
                        .formatted(project, name),
                "/data/node/field/id");
    }

    private JsonNode createField(String project, String name, String rest) {
        return client.graphQl("""
                mutation{createProjectV2Field(input:{projectId:"%s",name:"%s",%s}){projectV2Field{
                 ...on ProjectV2FieldCommon{name dataType}
                 ...on ProjectV2SingleSelectField{options{id name color description}}}}}""".formatted(project, name, rest));
    }

    private static String set(String alias, String project, String item, String field, String value) {
        return "%s:updateProjectV2ItemFieldValue(input:{projectId:\"%s\",itemId:\"%s\",fieldId:\"%s\",value:{%s}}){projectV2Item{id}}\n"
                .formatted(alias, project, item, field, value);
    }

    private static String message(JsonNode reply) {
        return reply.at("/errors/0/type").asText() + " "
                + reply.at("/errors/0/message").asText();
    }

    private static String text(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(name).asText())
                .collect(Collectors.joining(","));
    }

    @Test
    void createsAProjectAsGitHubDoes() {
        client.recorded("ProjectTypesTest");
        String repository = client.get("").path("node_id").asText();
        client.graphQl(
                "mutation{createProjectV2(input:{ownerId:\"%s\",title:\"Plan\",repositoryId:\"%s\"}){projectV2{id}}}"
                        .formatted(owner(), repository));

        JsonNode found = client.graphQl("""
                {repositoryOwner(login:"acme"){...on ProjectV2Owner{projectV2(number:1){number title url closed public
                 viewerCanUpdate creator{login} owner{__typename id} repositories(first:9){nodes{nameWithOwner}}
                 fields(first:20){nodes{__typename ...on ProjectV2FieldCommon{name dataType}
                  ...on ProjectV2SingleSelectField{options{id name color}}}}}}}}""").at("/data/repositoryOwner/projectV2");

        assertThat(text(found.at("/fields/nodes"), "name"))
                .isEqualTo("Title,Assignees,Status,Labels,Linked pull requests,Milestone,Repository,Reviewers,"
                        + "Parent issue,Sub-issues progress");
        assertThat(found.at("/fields/nodes/2")).isEqualTo(Client.parse("""
                {'__typename':'ProjectV2SingleSelectField','name':'Status','dataType':'SINGLE_SELECT','options':[
                 {'id':'f75ad846','name':'Todo','color':'GREEN'},{'id':'47fc9ee4','name':'In Progress','color':'YELLOW'},
                 {'id':'98236657','name':'Done','color':'PURPLE'}]}"""));
        ((ObjectNode) found).remove("fields");
        assertThat(found).isEqualTo(Client.parse("""
                {'number':1,'title':'Plan','url':'https://github.com/orgs/acme/projects/1','closed':false,'public':false,
                 'viewerCanUpdate':true,'creator':{'login':'octocat'},'owner':{'__typename':'Organization','id':'%s'},
                 'repositories':{'nodes':[{'nameWithOwner':'acme/app'}]}}""".formatted(owner())));
        assertThat(client.graphQl("{repository(owner:\"acme\",name:\"app\"){projectsV2(first:9){nodes{title}}}}"))
                .isEqualTo(Client.parse("{'data':{'repository':{'projectsV2':{'nodes':[{'title':'Plan'}]}}}}"));
    }

    /** Titles are not unique, numbers are. */
    @Test
    void twoProjectsMayHaveOneTitle() {
        client.recorded("ProjectTypesTest");
        project("Plan");
        String second = project("Plan");
        project("Other");
        client.graphQl("mutation{updateProjectV2(input:{projectId:\"%s\",title:\"Plan B\",closed:true}){projectV2{id}}}"
                .formatted(second));

        assertThat(
                        client.graphQl(
                                "{organization(login:\"acme\"){projectsV2(first:9,query:\"plan\"){totalCount nodes{number title closed}}}}"))
                .isEqualTo(Client.parse("""
                        {'data':{'organization':{'projectsV2':{'totalCount':2,'nodes':[
                         {'number':2,'title':'Plan B','closed':true},{'number':1,'title':'Plan','closed':false}]}}}}"""));
        assertThat(message(client.graphQl("{organization(login:\"acme\"){projectV2(number:9){id}}}")))
                .isEqualTo("NOT_FOUND Could not resolve to a ProjectV2 with the number 9.");
        assertThat(message(client.graphQl("{user(login:\"acme\"){projectV2(number:1){id}}}")))
                .isEqualTo("NOT_FOUND Could not resolve to a User with the login of 'acme'.");
        assertThat(message(client.graphQl(
                        "mutation{createProjectV2(input:{ownerId:\"O_kw1\",title:\"x\"}){projectV2{id}}}")))
                .isEqualTo("NOT_FOUND Could not resolve to a node with the global id of 'O_kw1'.");
    }

    @Test
    void refusesFieldsThatGitHubRefuses() {
        String project = project("Plan");
        String options = IntStream.range(0, 51)
                .mapToObj(i -> "{name:\"%d\",color:RED,description:\"\"}".formatted(i))
                .collect(Collectors.joining(","));

        assertThat(createField(project, "Hours", "dataType:NUMBER").at("/data/createProjectV2Field/projectV2Field"))
                .isEqualTo(Client.parse("{'name':'Hours','dataType':'NUMBER'}"));
        assertThat(message(createField(project, "hours", "dataType:TEXT")))
                .isEqualTo("UNPROCESSABLE Name has already been taken");
        assertThat(message(createField(project, "status", "dataType:TEXT")))
                .isEqualTo("UNPROCESSABLE Name has already been taken");
        assertThat(message(createField(project, "Type", "dataType:TEXT")))
                .isEqualTo("UNPROCESSABLE Name cannot have a reserved value");
        assertThat(message(createField(project, "Size", "dataType:SINGLE_SELECT")))
                .startsWith("UNPROCESSABLE");
        assertThat(message(createField(
                        project, "Size", "dataType:SINGLE_SELECT,singleSelectOptions:[%s]".formatted(options))))
                .isEqualTo("UNPROCESSABLE Options cannot have more than 50 entries");
        assertThat(createField(project, "Size", "dataType:SINGLE_SELECT,singleSelectOptions:[{name:\"S\",color:RED}]")
                        .has("data"))
                .isFalse();
        for (int i = 0; i < 36; i++) {
            assertThat(createField(project, "Text " + i, "dataType:TEXT").has("errors"))
                    .isFalse();
        }
        assertThat(message(createField(project, "One more", "dataType:TEXT")))
                .isEqualTo("UNPROCESSABLE Project cannot have more than 50 fields");
    }

    /** The set of options is replaced: one that is sent without its id is another, whatever its name. */
    @Test
    void anOptionWithoutItsIdIsANewOne() {
        client.recorded("ProjectTypesTest");
        String project = project("Plan");
        JsonNode size = createField(
                project,
                "Size",
                "dataType:SINGLE_SELECT,singleSelectOptions:[{name:\"S\",color:RED,description:\"small\"},"
                        + "{name:\"L\",color:BLUE,description:\"\"}]");
        String small = size.at("/data/createProjectV2Field/projectV2Field/options/0/id")
                .asText();
        String large = size.at("/data/createProjectV2Field/projectV2Field/options/1/id")
                .asText();
        String one = add(project, client.issue("One"));
        String two = add(project, client.issue("Two"));
        String field = field(project, "Size");
        client.graphQl("mutation{" + set("a", project, one, field, "singleSelectOptionId:\"" + small + "\"")
                + set("b", project, two, field, "singleSelectOptionId:\"" + large + "\"") + "}");

        client.graphQl("""
                mutation{updateProjectV2Field(input:{fieldId:"%s",singleSelectOptions:[
                 {id:"%s",name:"Small",color:RED,description:""},{name:"L",color:BLUE,description:""}]}){projectV2Field{__typename}}}
                """.formatted(field, small));

        assertThat(client.graphQl("""
                {node(id:"%s"){...on ProjectV2{items(first:9){nodes{
                 fieldValueByName(name:"size"){...on ProjectV2ItemFieldSingleSelectValue{name}}}}}}}""".formatted(project)).at("/data/node/items/nodes"))
                .isEqualTo(Client.parse("[{'fieldValueByName':{'name':'Small'}},{'fieldValueByName':null}]"));
    }

    @Test
    void showsAnItemWithItsValues() {
        client.recorded("ProjectTypesTest");
        String project = project("Plan");
        createField(project, "Hours", "dataType:NUMBER");
        createField(project, "Due", "dataType:DATE");
        createField(project, "Note", "dataType:TEXT");
        createField(project, "Sprint", "dataType:ITERATION");
        String sprint = id("""
                {node(id:"%s"){...on ProjectV2{field(name:"Sprint"){...on ProjectV2IterationField{configuration{duration
                 iterations{id title startDate duration}}}}}}}""".formatted(project), "/data/node/field/configuration/iterations/1/id");
        String issue = client.issue("One");
        String item = add(project, issue);

        assertThat(add(project, issue)).as("the same item").isEqualTo(item);
        assertThat(client.graphQl("mutation{"
                                + set("a", project, item, field(project, "Hours"), "number:13.5")
                                + set("b", project, item, field(project, "Due"), "date:\"2026-03-01\"")
                                + set("c", project, item, field(project, "Note"), "text:\"Ask Ana\"")
                                + set("d", project, item, field(project, "Sprint"), "iterationId:\"" + sprint + "\"")
                                + set("e", project, item, field(project, "Status"), "singleSelectOptionId:\"47fc9ee4\"")
                                + "}")
                        .has("errors"))
                .isFalse();

        String query = """
                {repository(owner:"acme",name:"app"){issue(number:1){projectsV2(first:9){nodes{number}}
                 projectItems(first:9){nodes{type isArchived project{number}
                 content{...on Issue{number}} fieldValues(first:20){nodes{__typename
                 ...on ProjectV2ItemFieldValueCommon{field{...on ProjectV2FieldCommon{name}}}
                 ...on ProjectV2ItemFieldNumberValue{number} ...on ProjectV2ItemFieldDateValue{date}
                 ...on ProjectV2ItemFieldTextValue{text} ...on ProjectV2ItemFieldIterationValue{title startDate}
                 ...on ProjectV2ItemFieldSingleSelectValue{name optionId color}
                 ...on ProjectV2ItemFieldRepositoryValue{repository{name}}}}}}}}}""";
        assertThat(client.graphQl(query).at("/data/repository/issue")).isEqualTo(Client.parse("""
                {'projectsV2':{'nodes':[{'number':1}]},'projectItems':{'nodes':[
                 {'type':'ISSUE','isArchived':false,'project':{'number':1},'content':{'number':1},'fieldValues':{'nodes':[
                 {'__typename':'ProjectV2ItemFieldTextValue','field':{'name':'Title'},'text':'One'},
                 {'__typename':'ProjectV2ItemFieldSingleSelectValue','field':{'name':'Status'},'name':'In Progress',
                  'optionId':'47fc9ee4','color':'YELLOW'},
                 {'__typename':'ProjectV2ItemFieldRepositoryValue','repository':{'name':'app'}},
                 {'__typename':'ProjectV2ItemFieldNumberValue','field':{'name':'Hours'},'number':13.5},
                 {'__typename':'ProjectV2ItemFieldDateValue','field':{'name':'Due'},'date':'2026-03-01'},
                 {'__typename':'ProjectV2ItemFieldTextValue','field':{'name':'Note'},'text':'Ask Ana'},
                 {'__typename':'ProjectV2ItemFieldIterationValue','field':{'name':'Sprint'},'title':'Iteration 2',
                  'startDate':'2025-12-08'}]}}]}}"""));

        client.graphQl(
                "mutation{clearProjectV2ItemFieldValue(input:{projectId:\"%s\",itemId:\"%s\",fieldId:\"%s\"}){projectV2Item{id}}}"
                        .formatted(project, item, field(project, "Hours")));
        assertThat(client.graphQl(query).at("/data/repository/issue/projectItems/nodes/0/fieldValues/nodes"))
                .hasSize(6);
    }

    @Test
    void refusesValuesThatGitHubRefuses() {
        String project = project("Plan");
        String other = project("Other");
        String item = add(project, client.issue("One"));
        createField(project, "Hours", "dataType:NUMBER");
        createField(project, "Due", "dataType:DATE");
        String hours = field(project, "Hours");
        String status = field(project, "Status");

        JsonNode reply = client.graphQl("mutation{"
                + set("a", project, item, hours, "number:1")
                + set("b", project, item, hours, "text:\"1\"")
                + set("c", project, item, status, "singleSelectOptionId:\"00000000\"")
                + set("d", project, item, field(project, "Title"), "text:\"x\"")
                + set("e", project, item, hours, "number:1,text:\"1\"")
                + set("f", other, item, hours, "number:1")
                + set("g", project, item, field(other, "Status"), "singleSelectOptionId:\"98236657\"")
                + "}");

        assertThat(reply.at("/data/a/projectV2Item/id").asText()).isEqualTo(item);
        assertThat(reply.path("errors").findValuesAsText("message"))
                .containsExactly(
                        "Did not receive a number value to update a field of type number",
                        "The single select option Id does not belong to the field",
                        "The field of type title is currently not supported.",
                        "Exactly one value must be given.",
                        "Could not resolve to a node with the global id of '%s'.".formatted(item),
                        "Could not resolve to a node with the global id of '%s'.".formatted(field(other, "Status")));

        JsonNode wrongDate = client.graphQl("mutation{"
                + set("a", project, item, hours, "number:2")
                + set("b", project, item, field(project, "Due"), "date:\"1.3.2026\"") + "}");
        assertThat(wrongDate.has("data")).isFalse();
        assertThat(client.gitHub().statistics().writes()).isPositive();

        client.graphQl("mutation{archiveProjectV2Item(input:{projectId:\"%s\",itemId:\"%s\"}){item{id}}}"
                .formatted(project, item));
        assertThat(message(client.graphQl("mutation{" + set("a", project, item, hours, "number:3") + "}")))
                .isEqualTo("UNPROCESSABLE The item is archived and cannot be updated");
        assertThat(client.graphQl(
                                "{repository(owner:\"acme\",name:\"app\"){issue(number:1){projectItems(first:9,includeArchived:false){totalCount}}}}")
                        .at("/data/repository/issue/projectItems/totalCount")
                        .asInt())
                .isZero();
        client.graphQl("mutation{deleteProjectV2Item(input:{projectId:\"%s\",itemId:\"%s\"}){deletedItemId}}"
                .formatted(project, item));
        assertThat(client.graphQl("{node(id:\"%s\"){...on ProjectV2{items(first:9){totalCount}}}}".formatted(project))
                        .at("/data/node/items/totalCount")
                        .asInt())
                .isZero();
    }

    /** Nobody asked for it: closing an issue moves its cards. */
    @Test
    void closingAnIssueSetsItsStatusToDone() {
        client.recorded("ProjectTypesTest");
        String project = project("Plan");
        add(project, client.issue("One"));

        client.patch("/issues/1", "{'state':'closed'}");

        assertThat(client.graphQl("""
                {node(id:"%s"){...on ProjectV2{items(first:9){nodes{
                 fieldValueByName(name:"Status"){...on ProjectV2ItemFieldSingleSelectValue{name}}}}}}}""".formatted(project))
                        .at("/data/node/items/nodes/0/fieldValueByName/name")
                        .asText())
                .isEqualTo("Done");
    }

    /** A classic token without the scope gets no part of the document, one that only reads no part of a mutation. */
    @Test
    void refusesTheWholeDocumentToATokenWithoutTheScope() {
        String project = project("Plan");
        String query =
                "{viewer{login} repositoryOwner(login:\"acme\"){...on ProjectV2Owner{projectV2(number:1){title}}}}";
        String mutation =
                "mutation{updateProjectV2(input:{projectId:\"%s\",title:\"x\"}){projectV2{title}}}".formatted(project);
        Client without = new Client(client.gitHub()).withToken("none");
        Client reader = new Client(client.gitHub()).withToken("reads");

        assertThat(without.graphQl(query)).isEqualTo(Client.parse("""
                {'errors':[{'type':'INSUFFICIENT_SCOPES','locations':[{'line':1,'column':67}],'message':'Your token has not been granted the required scopes to execute this query. The "projectV2" field requires one of the following scopes: ["read:project"], but your token has only been granted the: ["repo"] scopes. Please modify your token"s scopes at: https://github.com/settings/tokens.'}]}
                """.replace("\"", "\\u0027")));
        assertThat(without.graphQl("{viewer{login}}").has("errors")).isFalse();
        assertThat(reader.graphQl(query).has("errors")).isFalse();
        assertThat(message(reader.graphQl(mutation))).contains("INSUFFICIENT_SCOPES", "['project']");
    }

    /** The token of a workflow sees that there are projects, and none of them. */
    @Test
    void projectsAreNullForAnIntegration() {
        String project = project("Plan");
        add(project, client.issue("One"));
        Client app = new Client(client.gitHub()).recorded("ProjectTypesTest").withToken("bot");

        assertThat(app.graphQl("""
                {repositoryOwner(login:"acme"){...on ProjectV2Owner{
                 projectV2(number:1){title} projectsV2(first:9){totalCount nodes{title}}}}
                 repository(owner:"acme",name:"app"){issue(number:1){title projectItems(first:9){nodes{id}}}}}""")).isEqualTo(Client.parse("""
                {'data':{'repositoryOwner':{'projectV2':null,'projectsV2':{'totalCount':1,'nodes':[null]}},
                 'repository':{'issue':{'title':'One','projectItems':{'nodes':[null]}}}},
                 'errors':[
                 {'type':'FORBIDDEN','path':['repositoryOwner','projectV2'],'locations':[{'line':2,'column':2}],
                  'message':'Resource not accessible by integration'},
                 {'type':'FORBIDDEN','path':['repositoryOwner','projectsV2','nodes',0],'locations':[{'line':2,'column':60}],
                  'message':'Resource not accessible by integration'},
                 {'type':'FORBIDDEN','path':['repository','issue','projectItems','nodes',0],
                  'locations':[{'line':3,'column':82}],'message':'Resource not accessible by integration'}]}"""));
        assertThat(app.graphQl("mutation{createProjectV2(input:{ownerId:\"%s\",title:\"x\"}){projectV2{id}}}"
                        .formatted(owner())))
                .isEqualTo(Client.parse("""
                        {'data':{'createProjectV2':null},'errors':[{'type':'FORBIDDEN','path':['createProjectV2'],
                         'locations':[{'line':1,'column':10}],'message':'Resource not accessible by integration'}]}"""));
        assertThat(message(app.graphQl("{node(id:\"%s\"){...on ProjectV2{title}}}".formatted(project))))
                .isEqualTo("FORBIDDEN Resource not accessible by integration");
    }
}

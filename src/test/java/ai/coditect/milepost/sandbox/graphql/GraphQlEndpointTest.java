package ai.coditect.milepost.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphQlEndpointTest {
    private final Client client = Client.of(SandboxSettings.builder());

    private static String inRepository(String selection) {
        return "{repository(owner:\"acme\",name:\"app\"){%s}}".formatted(selection);
    }

    private String repositoryId() {
        return client.get("").path("node_id").asText();
    }

    @Test
    void carriesOutEachMutationOfARequestByItself() {
        String id = repositoryId();
        String query = """
                mutation {
                  a: createLabel(input:{repositoryId:"%s",name:"bug",color:"d73a4a",clientMutationId:"1"})
                    {clientMutationId label{name color url repository{name}}}
                  b: createLabel(input:{repositoryId:"%s",name:"BUG",color:"d73a4a"}){label{name}}
                  c: createLabel(input:{repositoryId:"%s",name:"doc",color:"0075ca",description:"Text"})
                    {label{name description}}
                }""".formatted(id, id, id);

        assertThat(client.graphQl(query)).isEqualTo(Client.parse("""
                {'data':{
                  'a':{'clientMutationId':'1','label':{'name':'bug','color':'d73a4a',
                       'url':'https://github.com/acme/app/labels/bug','repository':{'name':'app'}}},
                  'b':null,
                  'c':{'label':{'name':'doc','description':'Text'}}},
                 'errors':[{'type':'UNPROCESSABLE','path':['b'],'locations':[{'line':4,'column':3}],
                            'message':'Name has already been taken'}]}
                """));
        assertThat(client.gitHub().statistics().writes()).isEqualTo(3);
    }

    /** Numbers that nothing has come as null beside the others, each with an error of its own. */
    @Test
    void readsWhatHasANumberAndSaysWhatHasNone() {
        client.issue("One");
        client.gitHub().addPullRequest("acme", "app", "Two");

        assertThat(client.graphQl("""
                        { repository(owner:"acme",name:"app") {
                        a:issueOrPullRequest(number:1){__typename ...on Issue{title}}
                        b:issueOrPullRequest(number:2){__typename ...on PullRequest{number title}}
                        c:issueOrPullRequest(number:3){__typename}
                        d:issue(number:2){title}
                        e:issue(number:1){number} } }""")).isEqualTo(Client.parse("""
                {'data':{'repository':{'a':{'__typename':'Issue','title':'One'},
                 'b':{'__typename':'PullRequest','number':2,'title':'Two'},'c':null,'d':null,'e':{'number':1}}},
                 'errors':[
                 {'type':'NOT_FOUND','path':['repository','c'],'locations':[{'line':4,'column':1}],
                  'message':'Could not resolve to an issue or pull request with the number of 3.'},
                 {'type':'NOT_FOUND','path':['repository','d'],'locations':[{'line':5,'column':1}],
                  'message':'Could not resolve to an Issue with the number of 2.'}]}
                """));
    }

    @Test
    void writesEdges() {
        String one = client.issue("One");
        String two = client.issue("Two");
        String three = client.issue("Three");
        String query = """
                mutation {
                  a: addBlockedBy(input:{issueId:"%1$s",blockingIssueId:"%2$s"}){issue{number} blockingIssue{number}}
                  b: addBlockedBy(input:{issueId:"%1$s",blockingIssueId:"%2$s"}){issue{number}}
                  c: addBlockedBy(input:{issueId:"%1$s",blockingIssueId:"I_kwzzz"}){issue{number}}
                  d: addSubIssue(input:{issueId:"%1$s",subIssueId:"%2$s"}){subIssue{parent{number}}}
                  e: addSubIssue(input:{issueId:"%3$s",subIssueId:"%2$s"}){issue{number}}
                  f: addSubIssue(input:{issueId:"%1$s",subIssueId:"%3$s"}){issue{subIssues(first:5){nodes{number}}}}
                  g: reprioritizeSubIssue(input:{issueId:"%1$s",subIssueId:"%3$s",beforeId:"%2$s"})
                    {issue{subIssuesSummary{total completed percentCompleted} subIssues(first:5){nodes{number}}}}
                  h: removeSubIssue(input:{issueId:"%1$s",subIssueId:"%2$s"}){issue{number} subIssue{number}}
                  i: removeBlockedBy(input:{issueId:"%1$s",blockingIssueId:"%2$s"})
                    {issue{issueDependenciesSummary{blockedBy blocking totalBlockedBy totalBlocking}}}
                  j: deleteIssue(input:{issueId:"%3$s"}){repository{issues(first:9){totalCount}}}
                }""".formatted(one, two, three);

        JsonNode reply = client.graphQl(query);

        assertThat(reply.path("data")).isEqualTo(Client.parse("""
                {'a':{'issue':{'number':1},'blockingIssue':{'number':2}},'b':null,'c':null,
                 'd':{'subIssue':{'parent':{'number':1}}},'e':null,
                 'f':{'issue':{'subIssues':{'nodes':[{'number':2},{'number':3}]}}},
                 'g':{'issue':{'subIssuesSummary':{'total':2,'completed':0,'percentCompleted':0},
                               'subIssues':{'nodes':[{'number':3},{'number':2}]}}},
                 'h':{'issue':{'number':1},'subIssue':{'number':2}},
                 'i':{'issue':{'issueDependenciesSummary':
                      {'blockedBy':0,'blocking':0,'totalBlockedBy':0,'totalBlocking':0}}},
                 'j':{'repository':{'issues':{'totalCount':2}}}}
                """));
        assertThat(reply.path("errors").findValuesAsText("type"))
                .containsExactly("UNPROCESSABLE", "NOT_FOUND", "UNPROCESSABLE");
        assertThat(reply.path("errors").findValuesAsText("message"))
                .containsExactly(
                        "Target issue has already been taken",
                        "Could not resolve to a node with the global id of 'I_kwzzz'.",
                        "Sub issue may only have one parent");
    }

    @Test
    void walksThroughPages() {
        for (int i = 1; i <= 5; i++) {
            client.issue("Issue " + i);
        }
        client.gitHub().addPullRequest("acme", "app", "A change");
        String page = "issues(%s){totalCount pageInfo{hasNextPage hasPreviousPage startCursor endCursor}"
                + " nodes{number} edges{cursor node{number}}}";

        JsonNode first = client.graphQl(inRepository(page.formatted("first:2"))).at("/data/repository/issues");
        String after = first.at("/pageInfo/endCursor").asText();
        JsonNode second = client.graphQl(inRepository(page.formatted("first:2,after:\"" + after + "\"")))
                .at("/data/repository/issues");
        JsonNode last = client.graphQl(inRepository(page.formatted("last:2,orderBy:{field:CREATED_AT,direction:DESC}")))
                .at("/data/repository/issues");

        assertThat(first.path("totalCount").asInt()).isEqualTo(5);
        assertThat(first.path("nodes")).isEqualTo(Client.parse("[{'number':1},{'number':2}]"));
        assertThat(second.path("nodes")).isEqualTo(Client.parse("[{'number':3},{'number':4}]"));
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(last.path("nodes")).isEqualTo(Client.parse("[{'number':2},{'number':1}]"));
        assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/edges/0/cursor")).isEqualTo(second.at("/pageInfo/startCursor"));
    }

    @Test
    void goesOnAfterAnIssueThatIsGone() {
        client.issue("1");
        client.issue("2");
        client.issue("3");
        String after = client.graphQl(inRepository("issues(first:2){pageInfo{endCursor}}"))
                .at("/data/repository/issues/pageInfo/endCursor")
                .asText();
        client.gitHub().deleteIssue("acme", "app", 2);

        assertThat(client.graphQl(inRepository("issues(first:2,after:\"%s\"){nodes{number}}".formatted(after)))
                        .at("/data/repository/issues/nodes"))
                .isEqualTo(Client.parse("[{'number':3}]"));
        assertThat(client.graphQl(inRepository("issues(first:2,after:\"x\"){nodes{number}}"))
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("`x` does not appear to be a valid cursor.");
    }

    @Test
    void selectsAndOrders() {
        client.post("/milestones", "{'title':'Late','due_on':'2026-02-01T12:00:00Z','state':'closed'}");
        client.post("/milestones", "{'title':'Soon','due_on':'2026-01-01T12:00:00Z'}");
        client.post("/issues", "{'title':'a','milestone':2,'labels':['zoo','ape']}");
        client.post("/issues", "{'title':'b','milestone':2}");
        client.patch("/issues/1", "{'state':'closed'}");
        client.post("/issues/2/comments", "{'body':'Hi'}");

        assertThat(client.graphQl(inRepository("""
                        due: milestones(first:9,orderBy:{field:DUE_DATE,direction:ASC}){nodes{title}}
                        open: milestones(first:9,states:[OPEN],query:"so"){nodes{number state closed
                          issues(first:5,states:[CLOSED],orderBy:{field:COMMENTS,direction:DESC}){nodes{title stateReason}}}}
                        labels(first:9,orderBy:{field:NAME,direction:ASC},query:"o"){nodes{name isDefault}}
                        tagged: issues(first:9,labels:["APE"],orderBy:{field:UPDATED_AT,direction:ASC}){nodes{number}}
                        milestone(number:1){title closed} none: milestone(number:9){title}
                        label(name:"APE"){name} issue(number:2){title author{login} url}
                        owner{login __typename} issueTypes(first:1){nodes{name isEnabled}}
                        """)).at("/data/repository")).isEqualTo(Client.parse("""
                        {'due':{'nodes':[{'title':'Soon'},{'title':'Late'}]},
                         'open':{'nodes':[{'number':2,'state':'OPEN','closed':false,
                                 'issues':{'nodes':[{'title':'a','stateReason':'COMPLETED'}]}}]},
                         'labels':{'nodes':[{'name':'zoo','isDefault':false}]},
                         'tagged':{'nodes':[{'number':1}]},
                         'milestone':{'title':'Late','closed':true},'none':null,
                         'label':{'name':'ape'},
                         'issue':{'title':'b','author':{'login':'octocat'},'url':'https://github.com/acme/app/issues/2'},
                         'owner':{'login':'acme','__typename':'Organization'},
                         'issueTypes':{'nodes':[{'name':'Task','isEnabled':true}]}}
                        """));
    }

    @Test
    void callsADuplicateNotPlannedUnlessAskedForDuplicates() {
        client.issue("One");
        client.patch("/issues/1", "{'state':'closed','state_reason':'duplicate'}");

        assertThat(client.graphQl(inRepository("""
                        issue(number:1){stateReason no:stateReason(enableDuplicate:false) yes:stateReason(enableDuplicate:true)}
                        """)).at("/data/repository/issue"))
                .isEqualTo(Client.parse("{'stateReason':'NOT_PLANNED','no':'NOT_PLANNED','yes':'DUPLICATE'}"));
    }

    @Test
    void findsNodesById() {
        String issue = client.issue("One");
        String label = client.post("/labels", "{'name':'bug'}").path("node_id").asText();
        String milestone =
                client.post("/milestones", "{'title':'M'}").path("node_id").asText();

        assertThat(client.graphQl("""
                        {a:node(id:"%s"){id ... on Issue{title}} b:node(id:"%s"){... on Label{name}}
                         c:node(id:"%s"){... on Milestone{title}} d:node(id:"%s"){... on Repository{nameWithOwner}}
                         viewer{login}}
                        """.formatted(issue, label, milestone, repositoryId())))
                .isEqualTo(Client.parse("""
                        {'data':{'a':{'id':'%s','title':'One'},'b':{'name':'bug'},'c':{'title':'M'},
                         'd':{'nameWithOwner':'acme/app'},'viewer':{'login':'octocat'}}}
                        """.formatted(issue)));
        assertThat(client.graphQl("{node(id:\"nonsense\"){id}}")
                        .at("/errors/0/type")
                        .asText())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void saysWhatCannotBeFound() {
        assertThat(client.graphQl("{repository(owner:\"acme\",name:\"nope\"){id}}"))
                .isEqualTo(Client.parse("""
                {'data':{'repository':null},
                 'errors':[{'type':'NOT_FOUND','path':['repository'],'locations':[{'line':1,'column':2}],
                            'message':"Could not resolve to a Repository with the name 'acme/nope'."}]}
                """));
        assertThat(client.graphQl(inRepository("issue(number:7){id}"))
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("Could not resolve to an Issue with the number of 7.");
    }

    @Test
    void namesFieldsThatAnOlderServerDoesNotHave() {
        Client old = Client.of(SandboxSettings.builder()
                .without(
                        SandboxFeature.DEPENDENCIES,
                        SandboxFeature.SUB_ISSUES,
                        SandboxFeature.ISSUE_TYPES,
                        SandboxFeature.BATCHED_MUTATIONS));

        assertThat(old.graphQl(inRepository("issues(first:1){nodes{blockedBy(first:1){totalCount}}}")))
                .isEqualTo(Client.parse("""
                        {'errors':[{'path':['query','repository','issues','nodes','blockedBy'],
                          'extensions':{'code':'undefinedField','typeName':'Issue','fieldName':'blockedBy'},
                          'locations':[{'line':1,'column':60}],
                          'message':"Field 'blockedBy' doesn't exist on type 'Issue'"}]}
                        """));
        assertThat(List.of("createLabel", "addBlockedBy", "addSubIssue"))
                .allSatisfy(name -> assertThat(old.graphQl("mutation{%s(input:{}){clientMutationId}}".formatted(name))
                                .at("/errors/0/message")
                                .asText())
                        .isEqualTo("Field '%s' doesn't exist on type 'Mutation'".formatted(name)));
        assertThat(old.graphQl(inRepository("owner{__typename}"))
                        .at("/data/repository/owner/__typename")
                        .asText())
                .isEqualTo("User");
    }

    /** The order is GitHub's, and the same in every process. */
    @Test
    void theMembersOfAnErrorStandInOneOrder() {
        assertThat(client.send("POST", "!/graphql", "{'query':'{viewer{nothing}}'}")
                        .text())
                .contains("""
                        "extensions":{"code":"undefinedField","typeName":"User","fieldName":"nothing"},\
                        "locations":[{"line":1,"column":9}],"message":""");
    }

    @Test
    void refusesVariablesThatAreNoObject() {
        for (String variables : List.of("[1]", "'x'", "1", "true")) {
            SandboxReply reply =
                    client.send("POST", "!/graphql", "{'query':'{viewer{login}}','variables':%s}".formatted(variables));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(Client.json(reply).path("message").asText()).isEqualTo("Variables should be a JSON object");
        }
    }

    @Test
    void wantsPagesOfOneToAHundred() {
        assertThat(client.graphQl(inRepository("issues{totalCount}"))
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("You must provide a `first` or `last` value to properly paginate the `issues` connection.");
        assertThat(client.graphQl(inRepository("issues(first:101){totalCount}"))
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo(
                        "Requesting 101 records on the `issues` connection exceeds the `first` limit of 100 records.");
    }

    @Test
    void answersWhatIsNotGraphQl() {
        assertThat(client.graphQl("{repository(").path("errors")).hasSize(1);
        assertThat(client.send("GET", "!/graphql", "").status()).isEqualTo(404);
        assertThat(client.send("POST", "!/api/graphql", "{'query':'{viewer{login}}','variables':null}")
                        .text())
                .isEqualTo("{\"data\":{\"viewer\":{\"login\":\"octocat\"}}}");
        assertThat(Client.of(SandboxSettings.builder().without(SandboxFeature.GRAPHQL))
                        .graphQl("{viewer{login}}")
                        .path("message")
                        .asText())
                .isEqualTo("Not Found");
    }

    @Test
    void updatesLabels() {
        String label = client.post("/labels", "{'name':'bug'}").path("node_id").asText();

        assertThat(client.graphQl("""
                        mutation{updateLabel(input:{id:"%s",name:"Bug",color:"ffffff",description:"Text"})
                          {label{name color description}}}
                        """.formatted(label)).at("/data/updateLabel/label"))
                .isEqualTo(Client.parse("{'name':'Bug','color':'ffffff','description':'Text'}"));
    }

    @Test
    void refusesAQueryForMoreNodesThanGitHubAllows() {
        String nested = inRepository("issues(first:100){nodes{blocking(first:100){nodes{blockedBy(first:100){nodes{"
                + "blocking(first:100){nodes{title}}}}}}}}");
        String byVariable = "query($n:Int=100){repository(owner:\"acme\",name:\"app\"){issues(first:$n){nodes{...I}}}}"
                + " fragment I on Issue{blocking(last:$n){nodes{blockedBy(first:51){nodes{title}}}}}";

        assertThat(client.graphQl(nested)).isEqualTo(Client.parse("""
                {'errors':[{'type':'MAX_NODE_LIMIT_EXCEEDED','locations':[],'message':
                'This query requests up to 101,010,100 possible nodes which exceeds the maximum limit of 500,000.'}]}
                """));
        assertThat(client.graphQl(byVariable).at("/errors/0/message").asText())
                .isEqualTo(
                        "This query requests up to 520,100 possible nodes which exceeds the maximum limit of 500,000.");
        assertThat(client.graphQl(byVariable.replace("51", "48")).path("errors"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsTooDeepOrTooWide() {
        String deep = "parent{".repeat(25) + "title" + "}".repeat(25);
        String manyFields =
                IntStream.range(0, 600).mapToObj(i -> "a" + i + ":title").collect(Collectors.joining(" "));

        assertThat(client.graphQl(inRepository("issues(first:1){nodes{%s}}".formatted(deep)))
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("Query has depth of 29, which exceeds max depth of 25");
        assertThat(client.graphQl(inRepository(
                                "issues(first:100){nodes{blocking(first:100){nodes{%s}}}}".formatted(manyFields)))
                        .at("/errors/0/type")
                        .asText())
                .isEqualTo("RESOURCE_LIMITS_EXCEEDED");
    }

    /** Each fragment spreads the next one twice: 60 levels would be 2^60 fields. */
    @Test
    void reckonsFragmentsInLinearTime() {
        String bomb = IntStream.range(0, 60)
                .mapToObj(i -> "fragment f%d on Issue{...f%d ...f%d}".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));

        JsonNode reply = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> client.graphQl(
                        inRepository("issues(first:1){nodes{...f0}}") + bomb + " fragment f60 on Issue{title}"));

        assertThat(reply.at("/errors/0/type").asText()).isEqualTo("RESOURCE_LIMITS_EXCEEDED");
    }

    @Test
    void namesTheFaultOfAPage() {
        JsonNode reply = client.graphQl(inRepository("issues{totalCount} labels(first:101){totalCount}"));

        assertThat(reply.path("errors").findValuesAsText("type"))
                .containsExactlyInAnyOrder("MISSING_PAGINATION_BOUNDARIES", "EXCESSIVE_PAGINATION");
    }
}

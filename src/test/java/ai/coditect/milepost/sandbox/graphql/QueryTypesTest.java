package ai.coditect.milepost.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class QueryTypesTest {
    private static final String QUERY = """
            query State($owner:String!,$name:String!,$after:String,$meta:Boolean!){
             repository(owner:$owner,name:$name){ id hasIssuesEnabled viewerPermission
              labels(first:100)@include(if:$meta){pageInfo{hasNextPage endCursor}nodes{id name color description}}
              milestones(first:100)@include(if:$meta){pageInfo{hasNextPage endCursor}nodes{id number title description state dueOn}}
              issues(first:100,after:$after,orderBy:{field:CREATED_AT,direction:ASC}){totalCount pageInfo{hasNextPage endCursor}
               nodes{id fullDatabaseId number title body state stateReason updatedAt
                milestone{number title} parent{number repository{nameWithOwner}}
                labels(first:100){nodes{name}} assignees(first:20){nodes{login}}
                issueType{name} issueDependenciesSummary{totalBlockedBy}
                blockedBy(first:50){totalCount nodes{id number repository{nameWithOwner}}}
                subIssues(first:100){nodes{number}}}}}
             rateLimit{cost remaining resetAt}}
            """;

    @Test
    void readsTheWholeRepositoryInOneRequest() {
        Client client = Client.of(SandboxSettings.builder()
                .clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC))
                .primaryLimit(5000));
        client.post("/labels", "{'name':'bug','color':'d73a4a','description':'It is broken'}");
        client.post("/milestones", "{'title':'M1','due_on':'2025-12-06T12:00:00Z'}");
        client.issue("Parent");
        client.post(
                "/issues",
                "{'title':'Child','body':'Text','labels':['Bug','new'],'assignees':['ann'],'milestone':1,'type':'Task'}");
        client.post("/issues/2/dependencies/blocked_by", "{'issue_id':%d}".formatted(client.id(1)));
        client.post("/issues/1/sub_issues", "{'sub_issue_id':%d}".formatted(client.id(2)));

        JsonNode body = Client.JSON
                .createObjectNode()
                .put("query", QUERY)
                .set(
                        "variables",
                        Client.JSON
                                .createObjectNode()
                                .put("owner", "acme")
                                .put("name", "app")
                                .put("meta", true));
        JsonNode reply = Client.json(client.gitHub().handle(SandboxRequest.of("POST", "/graphql", body.toString())));

        assertThat(reply).isEqualTo(Client.parse("""
                {'data':{'repository':{'id':'R_kwrt','hasIssuesEnabled':true,'viewerPermission':'ADMIN',
                'labels':{'pageInfo':{'hasNextPage':false,'endCursor':'Y3Vyc29yOnYyOjEwMDY='},'nodes':[{'id':'LA_kwru','name':'bug','color':'d73a4a',
                'description':'It is broken'},{'id':'LA_kwry','name':'new','color':'ededed','description':null}]},
                'milestones':{'pageInfo':{'hasNextPage':false,'endCursor':'Y3Vyc29yOnYyOjEwMDM='},'nodes':[{'id':'MI_kwrv','number':1,'title':'M1','description':null,
                'state':'OPEN','dueOn':'2025-12-06T08:00:00Z'}]},
                'issues':{'totalCount':2,'pageInfo':{'hasNextPage':false,'endCursor':'Y3Vyc29yOnYyOjEwMDU='},'nodes':[
                {'id':'I_kwrw','fullDatabaseId':'1004','number':1,'title':'Parent','body':'','state':'OPEN','stateReason':null,'updatedAt':'2026-01-02T03:04:05Z',
                'milestone':null,'parent':null,'labels':{'nodes':[]},'assignees':{'nodes':[]},'issueType':null,'issueDependenciesSummary':{'totalBlockedBy':0},
                'blockedBy':{'totalCount':0,'nodes':[]},'subIssues':{'nodes':[{'number':2}]}},
                {'id':'I_kwrx','fullDatabaseId':'1005','number':2,'title':'Child','body':'Text','state':'OPEN','stateReason':null,'updatedAt':'2026-01-02T03:04:05Z',
                'milestone':{'number':1,'title':'M1'},'parent':{'number':1,'repository':{'nameWithOwner':'acme/app'}},'labels':{'nodes':[{'name':'bug'},
                {'name':'new'}]},'assignees':{'nodes':[{'login':'ann'}]},'issueType':{'name':'Task'},'issueDependenciesSummary':{'totalBlockedBy':1},
                'blockedBy':{'totalCount':1,'nodes':[{'id':'I_kwrw','number':1,'repository':{'nameWithOwner':'acme/app'}}]},'subIssues':{'nodes':[]}}]}},
                'rateLimit':{'cost':1,'remaining':4991,'resetAt':'2026-01-02T04:04:05Z'}}}
                """));
    }
}

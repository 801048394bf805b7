package ai.coditect.milepost.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestMilestonesTest {
    private final Client client = Client.of(
            SandboxSettings.builder().clock(Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC)));

    @ParameterizedTest
    @CsvSource({
        "2025-12-06T12:00:00Z, 2025-12-06T08:00:00Z",
        "2025-07-06T12:00:00Z, 2025-07-06T07:00:00Z",
        "2025-07-06T06:59:00Z, 2025-07-05T07:00:00Z",
        "2025-12-06T08:00:00Z, 2025-12-06T08:00:00Z"
    })
    void keepsOnlyThePacificDayOfADueDate(String sent, String kept) {
        assertThat(client.post("/milestones", "{'title':'M','due_on':'%s'}".formatted(sent))
                        .path("due_on")
                        .asText())
                .isEqualTo(kept);
    }

    @Test
    void countsIssuesAndChangesState() {
        client.post("/milestones", "{'title':'M','description':'First'}");
        client.post("/issues", "{'title':'a','milestone':1}");
        client.post("/issues", "{'title':'b','milestone':1}");
        client.patch("/issues/2", "{'state':'closed'}");

        ObjectNode closed =
                (ObjectNode) client.patch("/milestones/1", "{'state':'closed','title':'M2','description':null}");

        assertThat(closed.<ObjectNode>without("creator")).isEqualTo(Client.parse("""
                        {'url':'https://api.github.com/repos/acme/app/milestones/1',
                         'html_url':'https://github.com/acme/app/milestone/1',
                         'labels_url':'https://api.github.com/repos/acme/app/milestones/1/labels',
                         'id':1002,'node_id':'MI_kwru','number':1,'title':'M2','description':null,
                         'open_issues':1,'closed_issues':1,'state':'closed','created_at':'2026-01-02T03:04:05Z',
                         'updated_at':'2026-01-02T03:04:05Z','due_on':null,'closed_at':'2026-01-02T03:04:05Z'}
                        """));
        assertThat(client.get("/milestones")).isEmpty();
        assertThat(client.get("/milestones?state=all")).hasSize(1);
        assertThat(client.patch("/milestones/1", "{'state':'open','due_on':'2025-12-06T12:00:00Z'}")
                        .path("closed_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void countsNoIssueThatWasMovedOrDeleted() {
        client.post("/milestones", "{'title':'M'}");
        client.post("/milestones", "{'title':'N'}");
        for (int i = 0; i < 3; i++) {
            client.post("/issues", "{'title':'a','milestone':1}");
        }

        client.patch("/issues/1", "{'milestone':2}");
        client.patch("/issues/2", "{'milestone':null}");
        client.gitHub().deleteIssue("acme", "app", 3);

        assertThat(client.get("/milestones/1").path("open_issues").asInt()).isZero();
        assertThat(client.get("/milestones/2").path("open_issues").asInt()).isEqualTo(1);

        client.send("DELETE", "/milestones/2", "");
        assertThat(client.get("/issues/1").path("milestone").isNull()).isTrue();
    }

    @Test
    void refusesATitleThatAClosedMilestoneHas() {
        client.post("/milestones", "{'title':'M','state':'closed'}");
        client.post("/milestones", "{'title':'N'}");

        assertThat(client.post("/milestones", "{'title':'M'}").at("/errors").toString())
                .isEqualTo("[{\"resource\":\"Milestone\",\"field\":\"title\",\"code\":\"already_exists\"}]");
        assertThat(client.patch("/milestones/2", "{'title':'M'}")
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("already_exists");
        assertThat(client.post("/milestones", "{'title':' ','due_on':'soon','state':'x'}")
                        .at("/errors")
                        .toString())
                .isEqualTo("[{\"resource\":\"Milestone\",\"field\":\"title\",\"code\":\"missing_field\"},"
                        + "{\"resource\":\"Milestone\",\"field\":\"state\",\"code\":\"invalid\"},"
                        + "{\"resource\":\"Milestone\",\"field\":\"due_on\",\"code\":\"invalid\"}]");
    }

    @Test
    void deletesAMilestoneFromItsIssues() {
        client.post("/milestones", "{'title':'M'}");
        client.post("/issues", "{'title':'a','milestone':1}");

        assertThat(client.send("DELETE", "/milestones/1", "").status()).isEqualTo(204);
        assertThat(client.get("/issues/1").path("milestone").isNull()).isTrue();
        assertThat(client.send("GET", "/milestones/1", "").status()).isEqualTo(404);
    }
}

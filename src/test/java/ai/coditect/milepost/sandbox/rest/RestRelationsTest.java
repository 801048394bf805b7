package ai.coditect.milepost.sandbox.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestRelationsTest {
    private final Client client = Client.of(SandboxSettings.builder());

    private SandboxReply block(int issue, int blocker) {
        return client.send(
                "POST",
                "/issues/" + issue + "/dependencies/blocked_by",
                "{'issue_id':%d}".formatted(client.id(blocker)));
    }

    private SandboxReply adopt(int parent, int child, boolean replace) {
        return client.send(
                "POST",
                "/issues/" + parent + "/sub_issues",
                "{'sub_issue_id':%d,'replace_parent':%s}".formatted(client.id(child), replace));
    }

    private void issues(int count) {
        for (int i = 0; i < count; i++) {
            client.issue("Issue");
        }
    }

    private String numbers(String path) {
        return Client.numbers(client.get(path));
    }

    private static String reason(SandboxReply reply) {
        return reply.status() + " " + Client.json(reply).at("/errors/0/message").asText();
    }

    @Test
    void addsAndRemovesBlockers() {
        issues(2);

        assertThat(block(1, 2).status()).isEqualTo(201);
        assertThat(numbers("/issues/1/dependencies/blocked_by")).isEqualTo("2");
        assertThat(numbers("/issues/2/dependencies/blocking")).isEqualTo("1");
        assertThat(client.get("/issues/1").path("issue_dependencies_summary"))
                .isEqualTo(Client.parse("{'blocked_by':1,'blocking':0,'total_blocked_by':1,'total_blocking':0}"));

        String edge = "/issues/1/dependencies/blocked_by/" + client.id(2);
        assertThat(client.send("DELETE", edge, "").status()).isEqualTo(200);
        assertThat(client.send("DELETE", edge, "").status()).isEqualTo(404);
        assertThat(numbers("/issues/1/dependencies/blocked_by")).isEmpty();
    }

    @Test
    void refusesBlockersThatGitHubRefuses() {
        issues(53);
        int pull = client.gitHub().addPullRequest("acme", "app", "A change");
        block(1, 2);

        assertThat(reason(block(1, 2))).isEqualTo("422 Target issue has already been taken");
        assertThat(reason(block(1, pull))).isEqualTo("422 Target issue may only be an issue");
        assertThat(reason(block(1, 1))).isEqualTo("422 Target issue cannot be the same as the source issue");
        for (int blocker = 3; blocker <= 51; blocker++) {
            assertThat(block(1, blocker).status()).isEqualTo(201);
        }
        assertThat(reason(block(1, 52))).isEqualTo("422 Issue may not have more than 50 dependencies of one type");
        assertThat(client.send("POST", "/issues/1/dependencies/blocked_by", "{'issue_id':1}")
                        .status())
                .isEqualTo(404);
        assertThat(client.post("/issues/1/dependencies/blocked_by", "{}")
                        .path("message")
                        .asText())
                .isEqualTo("Invalid request.\n\n\"issue_id\" wasn't supplied.");
    }

    @Test
    void givesASubIssueItsParentsMilestone() {
        client.post("/milestones", "{'title':'M'}");
        client.post("/issues", "{'title':'Parent','milestone':1}");
        client.issue("Child");

        assertThat(adopt(1, 2, false).status()).isEqualTo(201);

        JsonNode child = client.get("/issues/2");
        assertThat(child.at("/milestone/title").asText()).isEqualTo("M");
        assertThat(child.path("parent_issue_url").asText()).endsWith("/issues/1");
        assertThat(client.get("/issues/2/parent").path("number").asInt()).isEqualTo(1);
    }

    @Test
    void keepsOneParentUnlessItIsReplaced() {
        issues(3);
        int pull = client.gitHub().addPullRequest("acme", "app", "A change");
        adopt(1, 3, false);

        assertThat(reason(adopt(1, 3, false))).isEqualTo("422 Issue may not contain duplicate sub-issues");
        assertThat(reason(adopt(2, 3, false))).isEqualTo("422 Sub issue may only have one parent");
        assertThat(reason(adopt(2, pull, false))).isEqualTo("422 Sub issue may only be an issue");
        assertThat(reason(adopt(3, 1, false))).isEqualTo("422 Sub issue may not create a circular dependency");
        assertThat(adopt(2, 3, true).status()).isEqualTo(201);
        assertThat(numbers("/issues/1/sub_issues")).isEmpty();
        assertThat(numbers("/issues/2/sub_issues")).isEqualTo("3");

        String body = "{'sub_issue_id':%d}".formatted(client.id(3));
        assertThat(client.send("DELETE", "/issues/2/sub_issue", body).status()).isEqualTo(200);
        assertThat(client.send("DELETE", "/issues/2/sub_issue", body).status()).isEqualTo(404);
        assertThat(client.send("GET", "/issues/3/parent", "").status()).isEqualTo(404);
    }

    @Test
    void limitsDepthAndNumberOfSubIssues() {
        issues(110);
        for (int level = 1; level < 8; level++) {
            assertThat(adopt(level, level + 1, false).status()).isEqualTo(201);
        }
        assertThat(reason(adopt(8, 9, false))).isEqualTo("422 Issues may not be nested deeper than 8 levels");
        for (int child = 9; child < 108; child++) {
            assertThat(adopt(1, child, false).status()).isEqualTo(201);
        }
        assertThat(reason(adopt(1, 108, false))).isEqualTo("422 Parent cannot have more than 100 sub-issues");
    }

    @Test
    void ordersSubIssues() {
        issues(4);
        adopt(1, 2, false);
        adopt(1, 3, false);
        adopt(1, 4, false);
        String move = "{'sub_issue_id':%d,'%s':%d}";

        client.patch("/issues/1/sub_issues/priority", move.formatted(client.id(2), "after_id", client.id(3)));
        assertThat(numbers("/issues/1/sub_issues")).isEqualTo("3,2,4");
        client.patch("/issues/1/sub_issues/priority", move.formatted(client.id(4), "before_id", client.id(3)));
        assertThat(numbers("/issues/1/sub_issues")).isEqualTo("4,3,2");
        assertThat(client.send("PATCH", "/issues/1/sub_issues/priority", "{'sub_issue_id':%d}".formatted(client.id(4)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void doesNotKnowRelationsOnAnOlderServer() {
        Client old = Client.of(SandboxSettings.builder()
                .without(SandboxFeature.DEPENDENCIES, SandboxFeature.SUB_ISSUES, SandboxFeature.ISSUE_TYPES));
        old.issue("One");

        assertThat(List.of("dependencies/blocked_by", "dependencies/blocking", "sub_issues", "parent"))
                .allSatisfy(path -> assertThat(
                                old.send("GET", "/issues/1/" + path, "").status())
                        .isEqualTo(404));
        assertThat(old.get("/issues/1").has("issue_dependencies_summary")).isFalse();
        assertThat(old.get("/issues/1").has("type")).isFalse();
        assertThat(old.send("GET", "/issue-types", "").status()).isEqualTo(404);
        assertThat(client.get("/issue-types").findValuesAsText("name")).containsExactly("Task", "Bug", "Feature");
    }
}

package ai.coditect.milepost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.SandboxStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static String answer(SandboxReply reply) {
        return reply.status() + " " + Client.json(reply).path("message").asText();
    }

    @Test
    void refusesAWrongToken() {
        Client client =
                Client.of(SandboxSettings.builder().requiredToken("good")).withToken("bad");

        assertThat(answer(client.send("GET", "", ""))).isEqualTo("401 Bad credentials");
        assertThat(client.graphQl("{viewer{login}}").path("message").asText()).isEqualTo("Bad credentials");
        assertThat(client.withToken("good").send("GET", "", "").status()).isEqualTo(200);
    }

    @Test
    void letsAnyoneReadWhatIsPublic() {
        Client client = Client.of(SandboxSettings.builder().requiredToken("good"));

        assertThat(client.get("").at("/permissions/push").asBoolean()).isFalse();
        assertThat(answer(client.send("POST", "/labels", "{'name':'x'}"))).isEqualTo("401 Requires authentication");
        assertThat(client.graphQl("{viewer{login}}").path("status").asText()).isEqualTo("401");
    }

    @Test
    void hidesWhatATokenMayNotSee() {
        Client hidden = Client.of(SandboxSettings.builder().permission(SandboxPermission.NONE));
        Client anonymous =
                Client.of(SandboxSettings.builder().requiredToken("good").privateRepositories());

        assertThat(List.of(hidden, anonymous)).allSatisfy(client -> {
            assertThat(answer(client.send("GET", "", ""))).isEqualTo("404 Not Found");
            assertThat(answer(client.send("POST", "/issues", "{'title':'x'}"))).isEqualTo("404 Not Found");
        });
        assertThat(hidden.graphQl("{repository(owner:\"acme\",name:\"app\"){id}}")
                        .at("/errors/0/type")
                        .asText())
                .isEqualTo("NOT_FOUND");
        assertThat(anonymous.send("GET", "!/acme/app", "").status()).isEqualTo(404);
    }

    @Test
    void dropsWhatAReaderMayNotSet() {
        Client client = Client.of(SandboxSettings.builder().permission(SandboxPermission.READ));

        JsonNode issue =
                client.post("/issues", "{'title':'x','labels':['bug'],'assignees':['ann'],'milestone':9,'type':'Bug'}");

        assertThat(issue.path("labels")).isEmpty();
        assertThat(issue.path("assignees")).isEmpty();
        assertThat(issue.path("type").isNull()).isTrue();
        assertThat(client.patch("/issues/1", "{'state':'closed'}").path("state").asText())
                .isEqualTo("closed");
        assertThat(client.post("/issues/1/assignees", "{'assignees':['ann']}").path("assignees"))
                .isEmpty();
        assertThat(client.send("POST", "/issues/1/comments", "{'body':'x'}").status())
                .isEqualTo(201);
    }

    @Test
    void forbidsWritesToAReaderAndNamesThePermission() {
        Client client = Client.of(SandboxSettings.builder().permission(SandboxPermission.READ));
        client.issue("x");
        String edge = "{'issue_id':%d}".formatted(client.id(1));

        assertThat(List.of(
                        client.send("POST", "/labels", "{'name':'x'}"),
                        client.send("POST", "/milestones", "{'title':'x'}"),
                        client.send("POST", "/issues/1/dependencies/blocked_by", edge)))
                .allSatisfy(reply -> {
                    assertThat(answer(reply)).isEqualTo("403 Resource not accessible by integration");
                    assertThat(reply.headers().get("X-Accepted-GitHub-Permissions"))
                            .containsExactly("issues=write");
                });
        String id = client.get("").path("node_id").asText();
        assertThat(client.graphQl(
                                "mutation{createLabel(input:{repositoryId:\"%s\",name:\"x\",color:\"ffffff\"}){label{id}}}"
                                        .formatted(id))
                        .at("/errors/0/type")
                        .asText())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void forbidsReadersToChangeWhatOthersWrote() {
        SandboxStore store = SandboxStore.none();
        Client author = new Client(new SandboxGitHub(
                SandboxSettings.builder().createsRepositories().build(), store));
        author.issue("x");
        long comment =
                author.post("/issues/1/comments", "{'body':'x'}").path("id").asLong();
        Client reader = new Client(new SandboxGitHub(
                SandboxSettings.builder()
                        .login("eve")
                        .permission(SandboxPermission.READ)
                        .build(),
                store));

        assertThat(reader.send("PATCH", "/issues/1", "{'title':'y'}").status()).isEqualTo(403);
        assertThat(reader.send("PATCH", "/issues/comments/" + comment, "{'body':'y'}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysThatIssuesAreDisabled() {
        Client client = Client.of(SandboxSettings.builder().issuesDisabled());

        assertThat(answer(client.send("POST", "/issues", "{'title':'x'}")))
                .isEqualTo("410 Issues are disabled for this repo");
        assertThat(answer(client.send("GET", "/issues/1", ""))).isEqualTo("410 Issues are disabled for this repo");
        assertThat(client.get("").path("has_issues").asBoolean()).isFalse();
    }

    @Test
    void saysThatTheRepositoryIsArchived() {
        Client client = Client.of(SandboxSettings.builder().archived());

        assertThat(List.of(
                        client.send("POST", "/issues", "{'title':'x'}"),
                        client.send("POST", "/labels", "{'name':'x'}"),
                        client.send("POST", "/milestones", "{'title':'x'}")))
                .allSatisfy(
                        reply -> assertThat(answer(reply)).isEqualTo("403 Repository was archived so is read-only."));
        assertThat(client.get("").path("archived").asBoolean()).isTrue();
    }

    @Test
    void createsRepositoriesOnFirstTouchOnlyWhenToldTo() {
        Client strict = new Client(new SandboxGitHub(SandboxSettings.builder().build()));
        Client easy = new Client(new SandboxGitHub(
                SandboxSettings.builder().createsRepositories().build()));

        assertThat(strict.send("GET", "", "").status()).isEqualTo(404);
        assertThat(easy.get("").path("full_name").asText()).isEqualTo("acme/app");
    }

    @Test
    void sendsRequestsForARenamedRepositoryOn() {
        Client client = Client.of(SandboxSettings.builder());
        client.gitHub().renameRepository("acme", "app", "tool");

        SandboxReply read = client.send("GET", "/labels?per_page=5", "");
        SandboxReply write = client.send("POST", "/labels", "{'name':'bug'}");

        assertThat(read.status()).isEqualTo(301);
        assertThat(write.status()).isEqualTo(307);
        assertThat(read.headers().get("Location"))
                .containsExactly("https://api.github.com/repositories/1001/labels?per_page=5");
        assertThat(client.post("!/repositories/1001/labels", "{'name':'bug'}")
                        .path("url")
                        .asText())
                .isEqualTo("https://api.github.com/repos/acme/tool/labels/bug");
        assertThat(client.send("GET", "!/repositories/7/labels", "").status()).isEqualTo(404);
        assertThat(client.graphQl("{repository(owner:\"acme\",name:\"app\"){name}}")
                        .toString())
                .isEqualTo("{\"data\":{\"repository\":{\"name\":\"tool\"}}}");
    }

    @Test
    void knowsTheSender() {
        Client client = Client.of(SandboxSettings.builder().login("ann"));

        assertThat(client.get("!/user").path("login").asText()).isEqualTo("ann");
        assertThat(client.send("GET", "!/nowhere/at/all", "").status()).isEqualTo(404);
        assertThat(client.send("GET", "!/%zz", "").status()).isEqualTo(400);
    }
}

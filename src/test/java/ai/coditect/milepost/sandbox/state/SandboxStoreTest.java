package ai.coditect.milepost.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxStoreTest {
    private static final List<String> PATHS = List.of(
            "/labels",
            "/milestones?state=all",
            "/issues?state=all",
            "/issues/2/comments",
            "/issues/2/issue-field-values",
            "!/orgs/acme/issue-fields",
            "/issues/2/dependencies/blocked_by",
            "/issues/1/sub_issues",
            "/issues/2/parent");

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("state/sandbox.json");
    }

    private static Client client(SandboxStore store) {
        return new Client(new SandboxGitHub(
                SandboxSettings.builder().createsRepositories().build(), store));
    }

    private static void fill(Client client) {
        client.post("/labels", "{'name':'Bug','description':'Text'}");
        client.post("/milestones", "{'title':'M','due_on':'2025-12-06T12:00:00Z','state':'closed'}");
        client.post("/issues", "{'title':'Parent'}");
        client.post(
                "/issues",
                "{'title':'Child','body':'B','labels':['bug'],'assignees':['ann'],'milestone':1,'type':'Task'}");
        client.post("/issues", "{'title':'Gone'}");
        client.post("/issues/2/comments", "{'body':'Hello'}");
        client.post("/issues/2/dependencies/blocked_by", "{'issue_id':%d}".formatted(client.id(1)));
        client.post("/issues/1/sub_issues", "{'sub_issue_id':%d}".formatted(client.id(2)));
        client.patch("/issues/2", "{'state':'closed','state_reason':'not_planned'}");
        client.post("!/orgs/acme/issue-fields", "{'name':'Note','data_type':'text','visibility':'all'}");
        client.post(
                "!/orgs/acme/issue-fields",
                "{'name':'Teams','data_type':'multi_select','options':[{'name':'Core'},{'name':'Docs'}]}");
        client.post("!/orgs/acme/issue-fields", "{'name':'Hours','data_type':'number'}");
        client.post(
                "/issues/2/issue-field-values",
                "{'issue_field_values':[{'field_id':%d,'value':'T'},{'field_id':%d,'value':['Docs']},{'field_id':%d,'value':2.5}]}"
                        .formatted(client.fieldId("Note"), client.fieldId("Teams"), client.fieldId("Hours")));
        client.gitHub().addPullRequest("acme", "app", "A change");
        client.gitHub().deleteIssue("acme", "app", 3);
        client.post("/issues", "{'title':'Moved'}");
        client.gitHub().addRepository("acme", "other");
        client.gitHub().transferIssue("acme", "app", 5, "acme", "other");
        client.gitHub().renameRepository("acme", "app", "tool");
        client.gitHub().renameRepository("acme", "tool", "app");
    }

    /** A project with every kind of field, an item with values, and one that is archived. */
    private static void fillProject(Client client) {
        String owner = client.graphQl("{organization(login:\"acme\"){id}}")
                .at("/data/organization/id")
                .asText();
        String repository = client.get("").path("node_id").asText();
        String project = client.graphQl(
                        "mutation{createProjectV2(input:{ownerId:\"%s\",title:\"Plan\",repositoryId:\"%s\"}){projectV2{id}}}"
                                .formatted(owner, repository))
                .at("/data/createProjectV2/projectV2/id")
                .asText();
        List.of("NUMBER", "TEXT", "DATE", "ITERATION")
                .forEach(type -> client.graphQl(
                        "mutation{createProjectV2Field(input:{projectId:\"%s\",name:\"my %s\",dataType:%s}){projectV2Field{__typename}}}"
                                .formatted(project, type, type)));
        List<String> items = List.of(1, 2).stream()
                .map(number -> client.graphQl(
                                "mutation{addProjectV2ItemById(input:{projectId:\"%s\",contentId:\"%s\"}){item{id}}}"
                                        .formatted(
                                                project,
                                                client.get("/issues/" + number)
                                                        .path("node_id")
                                                        .asText()))
                        .at("/data/addProjectV2ItemById/item/id")
                        .asText())
                .toList();
        String number = client.graphQl(
                        "{node(id:\"%s\"){...on ProjectV2{field(name:\"my NUMBER\"){...on ProjectV2Field{id}}}}}"
                                .formatted(project))
                .at("/data/node/field/id")
                .asText();
        client.graphQl(
                "mutation{updateProjectV2ItemFieldValue(input:{projectId:\"%s\",itemId:\"%s\",fieldId:\"%s\",value:{number:2.5}}){projectV2Item{id}}}"
                        .formatted(project, items.get(0), number));
        client.graphQl("mutation{archiveProjectV2Item(input:{projectId:\"%s\",itemId:\"%s\"}){item{id}}}"
                .formatted(project, items.get(1)));
        client.graphQl(
                "mutation{updateProjectV2(input:{projectId:\"%s\",closed:true}){projectV2{id}}}".formatted(project));
    }

    private static JsonNode projects(Client client) {
        JsonNode reply = client.graphQl("""
                {repository(owner:"acme",name:"app"){projectsV2(first:9){nodes{id number title closedAt updatedAt createdAt
                 creator{login} fields(first:20){nodes{...on ProjectV2FieldCommon{id name dataType createdAt}
                  ...on ProjectV2SingleSelectField{options{id name color description}}
                  ...on ProjectV2IterationField{configuration{iterations{id title startDate duration}}}}}
                 items(first:9){nodes{id isArchived updatedAt createdAt content{...on Issue{number}}
                  fieldValues(first:9){nodes{...on ProjectV2ItemFieldNumberValue{number}}}}}}}}}""");
        assertThat(reply.at("/data/repository/projectsV2/nodes/0/items/nodes")).hasSize(2);
        return reply;
    }

    @Test
    void goesOnWithItsProjects() {
        JsonNode before;
        try (SandboxStore store = SandboxStore.open(file())) {
            Client client = client(store);
            fill(client);
            fillProject(client);
            before = projects(client);
        }
        try (SandboxStore store = SandboxStore.open(file())) {
            assertThat(projects(client(store))).isEqualTo(before);
        }
    }

    @Test
    void goesOnWhereItStopped() {
        List<JsonNode> before;
        try (SandboxStore store = SandboxStore.open(file())) {
            Client client = client(store);
            fill(client);
            before = PATHS.stream().map(client::get).toList();
        }
        try (SandboxStore store = SandboxStore.open(file())) {
            Client client = client(store);
            assertThat(PATHS.stream().map(client::get)).isEqualTo(before);
            assertThat(client.send("GET", "/issues/3", "").status()).isEqualTo(410);
            assertThat(client.send("GET", "/issues/5", "").status()).isEqualTo(301);
            assertThat(client.send("GET", "!/repos/acme/tool", "").status()).isEqualTo(301);
            assertThat(client.post("/issues", "{'title':'Next'}").path("number").asInt())
                    .isEqualTo(6);
        }
        assertThat(directory.resolve("state")).isDirectoryContaining("glob:**sandbox.json");
        assertThat(directory.resolve("state")).isDirectoryNotContaining("glob:**.new");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"version":1,           | Unexpected end-of-input
            []                      | "version" is missing
            {"version":2}           | it has version 2 and this milepost knows version 1
            {"version":"1"}         | "version" is not a whole number
            {"version":1,"lastId":5}| "repositories" is missing
            {"version":1,"lastId":5,"repositories":{"a/b":3}} | a/b leads to an unknown repository
            {"version":1,"lastId":5,"repositories":{"a/b":{"id":1,"owner":2}}} | "owner" is not text
            """, quoteCharacter = '~')
    void refusesADamagedFile(String content, String reason) throws IOException {
        Files.createDirectories(directory.resolve("state"));
        Files.writeString(file(), content);

        assertThatThrownBy(() -> SandboxStore.open(file()))
                .isInstanceOf(SandboxStoreException.class)
                .hasMessageStartingWith("The sandbox's file " + file() + " is damaged: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("Restore it, or delete it to start with an empty sandbox.");
        assertThat(file()).hasContent(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "labels":[1               | "labels":[99,1             | issue #2 has an unknown label
            "blockedBy":[1            | "blockedBy":[99,1          | a relation leads to an unknown issue
            "createdAt":"2            | "createdAt":"x2            | "createdAt" is not a time
            "transferredIssues":{"5"  | "transferredIssues":{"x"   | a transferred issue has no number
            """, quoteCharacter = '~')
    void refusesWhatDoesNotFitTogether(String part, String changed, String reason) throws IOException {
        try (SandboxStore store = SandboxStore.open(file())) {
            fill(client(store));
        }
        String content = Files.readString(file());
        assertThat(content).contains(part);
        Files.writeString(file(), content.replace(part, changed));

        assertThatThrownBy(() -> SandboxStore.open(file())).hasMessageContaining(reason);
    }

    @Test
    void isUsedByOneAtATime() {
        try (SandboxStore first = SandboxStore.open(file())) {
            assertThat(first.state().repositories()).isEmpty();
            assertThatThrownBy(() -> SandboxStore.open(file()))
                    .hasMessage("The sandbox's file " + file()
                            + " is in use by another milepost. Wait for it, stop it, or choose another file.");
        }
    }

    @Test
    void keepsNothingOfARequestThatCannotBeSaved() throws IOException {
        AtomicBoolean full = new AtomicBoolean();
        try (SandboxStore store = SandboxStore.open(file(), unless(full))) {
            Client client = client(store);
            fill(client);
            List<JsonNode> before = PATHS.stream().map(client::get).toList();
            String saved = Files.readString(file());
            String id = client.get("").path("node_id").asText();
            full.set(true);

            List<SandboxReply> refused = List.of(
                    client.send("POST", "/issues", "{'title':'Lost'}"),
                    client.send("PATCH", "/issues/1", "{'title':'Lost'}"),
                    client.send("POST", "/labels", "{'name':'lost'}"),
                    client.send("POST", "!/repos/acme/other/milestones", "{'title':'Lost'}"),
                    client.send(
                            "POST",
                            "!/graphql",
                            ("{'query':'mutation($r:ID!,$n:String!){createLabel(input:{repositoryId:$r,name:$n,color:$n})"
                                            + "{label{id}}}','variables':{'r':'%s','n':'ffffff'}}")
                                    .formatted(id)));

            assertThat(refused).allSatisfy(reply -> {
                assertThat(reply.status()).isEqualTo(507);
                assertThat(Client.json(reply).path("message").asText())
                        .isEqualTo(
                                "Cannot write the sandbox's file " + file() + ": IOException No space left on device");
            });
            assertThat(PATHS.stream().map(client::get)).isEqualTo(before);
            assertThat(file()).hasContent(saved);

            full.set(false);
            assertThat(client.post("/issues", "{'title':'Next'}").path("number").asInt())
                    .isEqualTo(6);
        }
    }

    private static SandboxStore.Writer unless(AtomicBoolean full) {
        return (file, content) -> {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            WholeFile.replace(file, content);
        };
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoPlantedLink() throws IOException {
        Path theirs = directory.resolve("theirs");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file().resolveSibling("sandbox.json.new"), theirs);
        try (SandboxStore store = SandboxStore.open(file())) {
            client(store).post("/labels", "{'name':'bug'}");
        }
        assertThat(theirs).doesNotExist();
        assertThat(Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)).isTrue();

        Path lock = file().resolveSibling("sandbox.json.lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, theirs);
        assertThatThrownBy(() -> SandboxStore.open(file()))
                .isInstanceOf(SandboxStoreException.class)
                .hasMessageStartingWith("Cannot use the sandbox's file " + file());
        assertThat(theirs).doesNotExist();
    }

    @Test
    void takesAnEmptyFileForDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.createFile(file());

        assertThatThrownBy(() -> SandboxStore.open(file())).hasMessageContaining(" is damaged: ");
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        try (SandboxStore store = SandboxStore.open(file())) {
            Client client = client(store);
            Files.createDirectories(file().resolve("in-the-way"));

            assertThat(client.post("/labels", "{'name':'bug'}").path("message").asText())
                    .startsWith("Cannot write the sandbox's file " + file());
        }
        assertThatThrownBy(() -> SandboxStore.open(file())).hasMessageContaining("Cannot read the sandbox's file");
        assertThatThrownBy(() -> SandboxStore.open(
                        directory.resolve("blocked/sandbox.json").resolve("x").resolveSibling("\0")))
                .isInstanceOf(RuntimeException.class);
    }
}

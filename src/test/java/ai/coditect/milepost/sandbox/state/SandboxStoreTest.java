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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static SandboxStore open(Path file) {
        return SandboxStore.open(file, time -> {});
    }

    private SandboxStore writing(SandboxStore.Writer writer) {
        return SandboxStore.open(file(), new SandboxLock(file(), Duration.ofSeconds(10), time -> {}), writer);
    }

    /** A store that waits for nobody of this process, and in its own way for others. */
    private SandboxStore impatient(Pause pause) {
        return SandboxStore.open(file(), new SandboxLock(file(), Duration.ZERO, pause), WholeFile::replace);
    }

    /** A client of a GitHub of its own, which has opened the file. */
    private Client opened() {
        return client(open(file()));
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
        Client client = opened();
        fill(client);
        fillProject(client);

        assertThat(projects(opened())).isEqualTo(projects(client));
    }

    @Test
    void goesOnWhereItStopped() {
        Client first = opened();
        fill(first);
        List<JsonNode> before = PATHS.stream().map(first::get).toList();

        Client client = opened();

        assertThat(PATHS.stream().map(client::get)).isEqualTo(before);
        assertThat(client.send("GET", "/issues/3", "").status()).isEqualTo(410);
        assertThat(client.send("GET", "/issues/5", "").status()).isEqualTo(301);
        assertThat(client.send("GET", "!/repos/acme/tool", "").status()).isEqualTo(301);
        assertThat(client.post("/issues", "{'title':'Next'}").path("number").asInt())
                .isEqualTo(6);
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

        assertThatThrownBy(() -> open(file()))
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
        fill(opened());
        String content = Files.readString(file());
        assertThat(content).contains(part);
        Files.writeString(file(), content.replace(part, changed));

        assertThatThrownBy(() -> open(file())).hasMessageContaining(reason);
    }

    /** A process that was stopped in the middle of a request, say. */
    @Test
    void saysThatItIsInUseWhenOthersDoNotLetGo() {
        SandboxStore first = open(file());
        SandboxStore second = impatient(time -> {});
        try (SandboxStore.Hold held = first.hold()) {
            assertThat(held.hasNew()).isFalse();
            assertThatThrownBy(second::hold)
                    .hasMessage("The sandbox's file " + file()
                            + " has been in use by another milepost for 0 s. End it, or choose another file.");
            assertThat(Client.json(client(second).send("GET", "/labels", ""))
                            .path("message")
                            .asText())
                    .endsWith(" has been in use by another milepost for 0 s");
        }
        second.hold().close();
    }

    /** The system forgets all locks of a process with the first channel that is closed. */
    @Test
    void keepsItsLockWhileOthersOfTheProcessTryForIt() throws IOException {
        SandboxStore first = open(file());
        SandboxStore second = impatient(time -> {});
        try (SandboxStore.Hold held = first.hold()) {
            assertThatThrownBy(second::hold).isInstanceOf(SandboxStoreException.class);
            assertThat(held.hasNew()).isFalse();
            assertThat(lockedByAnotherProcess()).isTrue();
        }
        assertThat(lockedByAnotherProcess()).isFalse();
    }

    private boolean lockedByAnotherProcess() throws IOException {
        Process process = probe();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(said).isIn("free", "locked");
        return said.equals("locked");
    }

    private Process probe() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProbe.class.getName(),
                        file() + ".lock")
                .redirectErrorStream(true)
                .start();
    }

    /** It lets go while the store waits. */
    @Test
    void waitsForAnotherProcess() throws IOException {
        SandboxStore store = open(file());
        Process other = probe();
        assertThat(other.getInputStream().read()).isEqualTo('f');
        List<Duration> waits = new ArrayList<>();
        SandboxStore waiting = SandboxStore.open(
                file(),
                new SandboxLock(file(), Duration.ofSeconds(10), time -> {
                    waits.add(time);
                    if (waits.size() == 3) {
                        other.destroy();
                        other.waitFor();
                    }
                }),
                WholeFile::replace);

        assertThat(waits).hasSize(3).containsOnly(Duration.ofMillis(2));
        try (SandboxStore.Hold held = waiting.hold()) {
            assertThat(held.hasNew()).isFalse();
        }
        store.hold().close();
    }

    @Test
    void waitsForAnotherProcessTenSecondsAtMost() throws IOException {
        SandboxStore store = open(file());
        Process other = probe();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('f');
            List<Duration> waits = new ArrayList<>();

            assertThatThrownBy(() -> SandboxStore.open(file(), waits::add))
                    .hasMessage("The sandbox's file " + file()
                            + " has been in use by another milepost for 10 s. End it, or choose another file.");
            assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofSeconds(10));
            assertThatThrownBy(() -> SandboxStore.open(file(), time -> {
                        throw new InterruptedException();
                    }))
                    .hasMessage("The wait for the sandbox's file " + file()
                            + " was interrupted. Run the same command again.");
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            other.destroy();
        }
        assertThat(store.state().repositories()).isEmpty();
    }

    @Test
    void seesWhatAnotherSaves() {
        Client one = opened();
        Client other = opened();
        one.issue("First");
        other.issue("Second");
        one.patch("/issues/2", "{'title':'Changed'}");

        assertThat(other.get("/issues/1").path("title").asText()).isEqualTo("First");
        assertThat(other.get("/issues/2").path("title").asText()).isEqualTo("Changed");
        assertThat(other.post("/issues", "{'title':'Third'}").path("number").asInt())
                .isEqualTo(3);
        assertThat(Client.numbers(one.get("/issues"))).isEqualTo("3,2,1");
    }

    /** The id that a read made known is still good when another has saved. */
    @Test
    void keepsARepositoryThatARequestToReadHasMade() {
        Client reader = opened();
        String id = reader.get("").path("node_id").asText();
        opened().send("POST", "!/repos/acme/other/labels", "{'name':'bug'}");

        assertThat(reader.get("").path("node_id").asText()).isEqualTo(id);
        assertThat(opened().get("").path("node_id").asText()).isEqualTo(id);
    }

    /** Two saves of the same length within one tick of the file system's clock look alike but for their count. */
    @Test
    void seesASaveThatTheFileDoesNotShow() throws IOException {
        Client one = opened();
        one.issue("First");
        FileTime time = Files.getLastModifiedTime(file());
        SandboxStore store = writing(SandboxStoreTest::rewrite);
        Client other = client(store);
        other.patch("/issues/1", "{'title':'Other'}");
        Files.setLastModifiedTime(file(), time);

        assertThat(one.get("/issues/1").path("title").asText()).isEqualTo("Other");
    }

    /** Every request of every thread has its effect, and its number only once. */
    @Test
    void losesNoUpdateOfManyAtOnce() throws Exception {
        opened().get("");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<Integer>>> writers = Stream.generate(this::opened)
                    .limit(4)
                    .<Callable<List<Integer>>>map(client -> () -> IntStream.range(0, 25)
                            .map(any -> client.post("/issues", "{'title':'x'}")
                                    .path("number")
                                    .asInt())
                            .boxed()
                            .toList())
                    .toList();
            List<Integer> numbers = new ArrayList<>();
            for (Future<List<Integer>> ended : threads.invokeAll(writers)) {
                numbers.addAll(ended.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 100).boxed().toList());
            assertThat(opened().get("").path("open_issues_count").asInt()).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void beginsAnewWhenTheFileIsTakenAway() throws IOException {
        Client client = opened();
        client.issue("Gone");
        Files.delete(file());

        assertThat(client.post("/issues", "{'title':'New'}").path("number").asInt())
                .isEqualTo(1);

        Files.delete(file());
        Files.delete(file().resolveSibling("sandbox.json.lock"));
        Files.delete(file().getParent());
        assertThat(client.post("/issues", "{'title':'New'}").path("number").asInt())
                .isEqualTo(1);
    }

    @Test
    void saysThatTheFileWasDamagedMeanwhileAndGoesOnOnceItIsWell() throws IOException {
        Client client = opened();
        client.issue("One");
        String well = Files.readString(file());
        Files.writeString(file(), "{");

        assertThat(client.get("/issues/1").path("message").asText())
                .startsWith("The sandbox's file " + file() + " is damaged: ");
        assertThat(client.post("/issues", "{'title':'Two'}").path("message").asText())
                .contains(" is damaged: ");
        assertThat(file()).hasContent("{");

        Files.writeString(file(), well);
        assertThat(client.get("/issues/1").path("title").asText()).isEqualTo("One");
    }

    /** A large file is parsed once, however many requests there are. */
    @Test
    void readsTheFileOnlyWhenItHasChanged() {
        SandboxStore store = open(file());
        Client client = client(store);
        client.issue("One");
        SandboxState state = store.state();
        client.issue("Two");
        client.get("/issues");

        assertThat(store.state()).isSameAs(state);
    }

    @Test
    void keepsNothingOfARequestThatCannotBeSaved() throws IOException {
        AtomicBoolean full = new AtomicBoolean();
        Client client = client(writing(unless(full)));
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
                    .isEqualTo("Cannot write the sandbox's file " + file() + ": IOException No space left on device");
        });
        assertThat(PATHS.stream().map(client::get)).isEqualTo(before);
        assertThat(file()).hasContent(saved);

        full.set(false);
        assertThat(client.post("/issues", "{'title':'Next'}").path("number").asInt())
                .isEqualTo(6);
    }

    /** In the same place, as if the file system had given the same one out again. */
    private static void rewrite(Path file, byte[] content) throws IOException {
        Files.write(file, content);
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
        opened().post("/labels", "{'name':'bug'}");
        assertThat(theirs).doesNotExist();
        assertThat(Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)).isTrue();

        Path lock = file().resolveSibling("sandbox.json.lock");
        Files.delete(lock);
        Files.createSymbolicLink(lock, theirs);
        assertThatThrownBy(() -> open(file()))
                .isInstanceOf(SandboxStoreException.class)
                .hasMessageStartingWith("Cannot use the sandbox's file " + file());
        assertThat(theirs).doesNotExist();
    }

    @Test
    void takesAnEmptyFileForDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.createFile(file());

        assertThatThrownBy(() -> open(file())).hasMessageContaining(" is damaged: ");
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Client client = client(writing(unless(new AtomicBoolean(true))));

        assertThat(client.post("/labels", "{'name':'bug'}").path("message").asText())
                .startsWith("Cannot write the sandbox's file " + file());
        Files.createDirectories(file().resolve("in-the-way"));
        assertThatThrownBy(() -> open(file())).hasMessageContaining("Cannot read the sandbox's file");
        assertThatThrownBy(() -> open(
                        directory.resolve("blocked/sandbox.json").resolve("x").resolveSibling("\0")))
                .isInstanceOf(RuntimeException.class);
    }
}

package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.testing.FailingWriter;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.ProcessKilled;
import ai.coditect.milepost.testing.Result;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong in a pull, and wherever: the files are as they were, or as they have to be. */
class PullFaultTest {

    private static final String ROOT = """
            repository: o/r
            milestones: [{title: Beta}]
            labels: [{name: bug, color: d73a4a}]
            """;

    @TempDir
    private Path directory;

    private Scenario scenario;
    private Map<String, String> before = Map.of();

    @BeforeEach
    void peopleEditTwoFiles() {
        scenario = Scenario.empty(directory)
                .write("root.yaml", ROOT)
                .write("a/one.yaml", "issues:\n  - {id: one, title: One, milestone: Beta}\n")
                .write("b/two.yaml", "issues:\n  - {id: two, title: Two}   # outside of it\n");
        assertThat(scenario.apply().exit()).isZero();
        scenario.people().retitle(scenario.people().number("one"), "One, edited");
        scenario.people().retitle(scenario.people().number("two"), "Two, edited");
        before = files();
    }

    private Result pull() {
        return scenario.run("pull", "--yes");
    }

    /** All that is below the definitions, with what a run may have left behind. */
    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory.resolve("issues")).filter(Files::isRegularFile)) {
            for (Path file : all.toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private void isWritten(Result result) {
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        Map<String, String> expected = new TreeMap<>(before);
        expected.put("issues/a/one.yaml", "issues:\n  - {id: one, title: 'One, edited', milestone: Beta}\n");
        expected.put("issues/b/two.yaml", "issues:\n  - {id: two, title: 'Two, edited'}   # outside of it\n");
        assertThat(files()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void ofOneRequestIsRiddenOutOrWritesNothing(Fault fault) {
        int requests =
                scenario.requestsOf(() -> scenario.run("pull", "--dry-run")).size();
        assertThat(requests).isEqualTo(2);
        for (int index = 0; index < requests; index++) {
            int broken = index;
            scenario.cli()
                    .withFaults(inner -> new FaultyConnector(
                            inner,
                            scenario.cli().time(),
                            sent -> sent == broken ? Optional.of(fault) : Optional.empty()));
            try {
                Result result = scenario.run("pull", "--dry-run", "--detailed-exitcode");
                assertThat(result.exit())
                        .as(fault + " at " + index + result.err())
                        .isEqualTo(2);
            } catch (ProcessKilled killed) {
                assertThat(fault).isIn(Fault.KILLED_BEFORE, Fault.KILLED_AFTER);
            }
            assertThat(files()).isEqualTo(before);
        }
        scenario.cli().withFaults(inner -> inner);
        isWritten(pull());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"KILLED_BEFORE", "KILLED_AFTER"},
            mode = EnumSource.Mode.EXCLUDE)
    void ofEveryRequestWritesNothing(Fault fault) {
        long writes = scenario.writes();
        scenario.cli()
                .withFaults(inner -> new FaultyConnector(inner, scenario.cli().time(), sent -> Optional.of(fault)));

        Result result = pull();

        assertThat(result.exit()).as(result.err()).isIn(69, 75);
        assertThat(result.out()).doesNotContain("edited");
        assertThat(files()).isEqualTo(before);
        assertThat(scenario.writes()).isEqualTo(writes);
        scenario.cli().withFaults(inner -> inner);
        isWritten(pull());
    }

    @Test
    void aTokenThatIsNotAcceptedWritesNothing() {
        scenario.cli()
                .withFaults(inner -> new InProcessConnector((method, target, headers, body) ->
                        new InProcessConnector.Reply(401, Map.of(), "{\"message\":\"Bad credentials\"}")));

        Result result = pull();

        assertThat(result.exit()).as(result.err()).isEqualTo(77);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatMayNotBeWrittenToLeavesAllFilesAsTheyWere() throws IOException {
        Path closed = directory.resolve("issues/b");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(closed)).as("not as root").isFalse();

        Result result = pull();

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(result.exit()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
        isWritten(pull());
    }

    @Test
    void aFileThatIsGoneWhenItIsWrittenLeavesTheOthersAsTheyWere() throws IOException {
        Path gone = directory.resolve("issues/b/two.yaml");
        meanwhile(() -> Files.deleteIfExists(gone));

        Result result = pull();

        assertThat(result.exit()).as(result.err()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("milepost: cannot read or write a file: issues/b/two.yaml\n");
        before.remove("issues/b/two.yaml");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileThatIsEditedMeanwhileIsNotOverwritten() throws IOException {
        Path edited = directory.resolve("issues/b/two.yaml");
        String mine = "issues:\n  - {id: two, title: Two, goal: Mine.}\n";
        meanwhile(() -> Files.writeString(edited, mine));

        Result result = pull();

        scenario.cli().withFaults(inner -> inner);
        assertThat(result.exit()).as(result.err()).isEqualTo(75);
        assertThat(result.err())
                .contains("was changed while this ran. Nothing was written; run the same command again.");
        before.put("issues/b/two.yaml", mine);
        assertThat(files()).isEqualTo(before);
        assertThat(pull().exit()).isZero();
        assertThat(Files.readString(edited)).isEqualTo("issues:\n  - {id: two, title: 'Two, edited', goal: Mine.}\n");
    }

    @Test
    void aFileThatIsEditedWhileTheQuestionWaitsIsNotOverwritten() throws IOException {
        Path edited = directory.resolve("issues/a/one.yaml");
        String mine = "issues: [{id: one, title: Mine, milestone: Beta}]\n";
        scenario.cli().answering("yes").withOutput(screen -> new FilterWriter(screen) {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                Files.writeString(edited, mine);
                super.write(text, offset, length);
            }
        });

        Result result = scenario.run("pull");

        assertThat(result.exit()).as(result.err()).isEqualTo(75);
        before.put("issues/a/one.yaml", mine);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatCannotBeShownIsNotWritten() {
        scenario.cli().withOutput(screen -> new FailingWriter("No space left on device"));

        Result result = pull();

        assertThat(result.exit()).isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkedFileIsWrittenWhereItIsAndStaysALink() throws IOException {
        Path link = directory.resolve("issues/a/one.yaml");
        Path real = directory.resolve("issues/b/one-really.txt");
        Files.move(link, real);
        Files.createSymbolicLink(link, Path.of("../b/one-really.txt"));

        assertThat(pull().exit()).isZero();

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).contains("One, edited");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileKeepsItsPermissions() throws IOException {
        Path file = directory.resolve("issues/a/one.yaml");
        Set<PosixFilePermission> shared = PosixFilePermissions.fromString("rw-rw-r-x");
        Files.setPosixFilePermissions(file, shared);

        assertThat(pull().exit()).isZero();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(shared);
    }

    @Test
    void aFileWithoutAnEditIsNotTouched() throws IOException {
        Path root = directory.resolve("issues/root.yaml");
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(root, old);

        isWritten(pull());

        assertThat(Files.getLastModifiedTime(root)).isEqualTo(old);
    }

    private interface Action {
        void run() throws IOException;
    }

    /** Does something after the definitions were read and before they are written. */
    private void meanwhile(Action action) {
        scenario.cli().withFaults(inner -> request -> {
            action.run();
            return inner.send(request);
        });
    }
}

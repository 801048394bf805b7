package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImportFolderTest {

    @TempDir
    private Path directory;

    private Path plan;

    @BeforeEach
    void prepare() throws IOException {
        plan = Files.createDirectory(directory.resolve("plan"));
        write("plan/dig.md", "---\ntitle: Dig\nlabels: [garden]\n---\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void followsNoLinkAndWaitsForNoPipe() throws Exception {
        Path secret = directory.resolve("secret.md");
        write("secret.md", "---\ntitle: Secret\nlabels: [a]\n---\n");
        Files.createSymbolicLink(plan.resolve("link.md"), secret);
        Files.createSymbolicLink(plan.resolve("folder"), directory);
        assumeTrue(new ProcessBuilder("mkfifo", plan.resolve("pipe.md").toString())
                        .start()
                        .waitFor()
                == 0);

        Result result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run("plan"));

        assertThat(result.exit()).isZero();
        assertThat(result.out() + result.err())
                .contains("3 files are left out: plan/folder, plan/link.md, plan/pipe.md")
                .contains("Found: 1 issue, 1 label.");
    }

    @Test
    void readsTheDirectoryItselfAndWritesBesideIt() throws IOException {
        Result result = new CliHarness(plan).run("import", ".", "--yes");

        assertThat(result.exit()).isZero();
        assertThat(plan.resolve("issues/issues.yaml")).content().contains("# ./dig.md:1\n  - id: dig");
        assertThat(new CliHarness(directory)
                        .run("import", "plan", "-f", "plan", "--yes")
                        .exit())
                .as("definitions are there, in a folder")
                .isEqualTo(65);
        assertThat(plan.resolve("dig.md")).content().isEqualTo("---\ntitle: Dig\nlabels: [garden]\n---\n");
    }

    @Test
    void issuesOfSeveralFoldersReferToEachOther() throws IOException {
        write("tasks/task-2 - Sow.md", "---\nid: TASK-2\ntitle: Sow\nstatus: To Do\ndependencies: [TASK-1]\n---\n");
        write("completed/task-1 - Rake.md", "---\nid: TASK-1\ntitle: Rake\nstatus: Done\nlabels: []\n---\n");

        Result result = run("tasks", "completed");

        assertThat(result.out()).contains("Found: 2 issues, 1 dependency.").contains("Left: nothing.");
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Files.write(plan.resolve("old.md"), "---\ntitle: Gr\u00e4ben\n---\n".getBytes(StandardCharsets.ISO_8859_1));

        Result result = run("plan");

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.err() + result.out()).contains("plan/old.md:1:1: error: the file is not UTF-8 text");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        grow("plan/large.md", (16 << 20) + 1);

        Result result = run("plan");

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.err() + result.out()).contains("plan/large.md:1:1: error: the file is larger than 16 MiB");
    }

    @Test
    void refusesADirectoryThatIsTooLarge() throws IOException {
        for (int i = 0; i < 5; i++) {
            grow("plan/large-" + i + ".md", 16 << 20);
        }

        Result result = run("plan");

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.err() + result.out())
                .contains("plan:1:1: error: the directory has more than 20,000 files, or more than 64 MiB")
                .doesNotContain("nothing to import");
    }

    @Test
    void looksNoDeeperThanAPersonWould() throws IOException {
        Path deep = plan;
        for (int i = 0; i < 30; i++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("far.md"), "---\ntitle: Far\nlabels: [a]\n---\n");

        Result result = run("plan");

        assertThat(result.out() + result.err())
                .contains("1 file is left out: plan/d/d/")
                .contains("Found: 1 issue");
    }

    @Test
    void readsThousandsOfFilesInTheOrderOfTheirNumbers() throws IOException {
        for (int i = 1; i <= 5_000; i++) {
            write(
                    ".issues/open/" + i + "-dig.md",
                    "---\ntitle: Dig " + i + "\nlabels: [a]\nblocked_by: [" + (i % 50 == 1 ? "" : i - 1)
                            + "]\nstate: open\n---\n\nAfter #" + (i + 1) + ".\n");
        }

        Result result = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run(".issues"));

        assertThat(result.out()).contains("Found: 5000 issues, 4900 dependencies");
        assertThat(Files.readString(directory.resolve("issues/issues.yaml")))
                .contains("id: dig-9\n")
                .containsSubsequence("id: dig-9\n", "id: dig-10\n");
    }

    private Result run(String... sources) {
        String[] command = new String[sources.length + 2];
        command[0] = "import";
        command[1] = "--yes";
        System.arraycopy(sources, 0, command, 2, sources.length);
        return new CliHarness(directory).run(command);
    }

    private void grow(String name, long bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

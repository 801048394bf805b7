package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.Main;
import ai.coditect.milepost.cli.ProgramProcess;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.sandbox.Client;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that may write no file of more than 20 KiB stands for a disk that fills up while it runs. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

    private static final List<String> APPLY =
            List.of("apply", "--sandbox", "--yes", "-f", CliHarness.ISSUES.toString());

    @TempDir
    private Path directory;

    @Test
    void saysOfTheSandboxWhatIsInItsFile() throws Exception {
        Result full = run(20, APPLY);

        assertThat(full.exit()).isEqualTo(ExitCode.UNREACHABLE.status());
        assertThat(full.out())
                .contains("the server cannot store it: Cannot write the sandbox's file "
                        + directory.toRealPath().resolve(".milepost/sandbox.json"))
                .contains("\nDone: " + kept() + " created, 0 updated, 0 closed; 1 failed.\n");
        assertThat(directory.resolve(".milepost")).isDirectoryNotContaining("glob:**.new");

        int first = kept();
        Result rest = run(1024, APPLY);

        assertThat(rest.exit()).isZero();
        assertThat(rest.out()).contains("Apply complete: " + (107 - first) + " created, 0 updated, 0 closed.");
    }

    @Test
    void keepsTheOldPlanWhenTheNewOneDoesNotFit() throws Exception {
        List<String> plan = List.of("plan", "--sandbox", "--out", "p.json", "-f", CliHarness.ISSUES.toString());
        assertThat(run(1024, plan).exit()).isZero();
        String old = Files.readString(directory.resolve("p.json"));

        Result full = run(20, plan);

        assertThat(full.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(full.err()).contains("milepost: cannot read or write a file: ");
        assertThat(directory.resolve("p.json")).hasContent(old);
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void changesNoFileOfAPullWhenOneDoesNotFit() throws Exception {
        Path small = Files.createDirectories(directory.resolve("issues")).resolve("a.yaml");
        Path big = directory.resolve("issues/b.yaml");
        Files.writeString(small, "repository: o/r\nissues:\n  - {id: small, title: A small one}\n");
        Files.writeString(big, "# " + "x".repeat(40_000) + "\nissues:\n  - {id: big, title: A big one}\n");
        List<String> pull = List.of("pull", "--sandbox", "--yes");
        assertThat(run(1024, List.of("apply", "--sandbox", "--yes")).exit()).isZero();
        Path sandbox = directory.resolve(".milepost/sandbox.json");
        Files.writeString(
                sandbox,
                Files.readString(sandbox).replace("A small one", "A new one").replace("A big one", "A new, big one"));
        String smallBefore = Files.readString(small);
        String bigBefore = Files.readString(big);

        Result full = run(20, pull);

        assertThat(full.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(full.err()).contains("milepost: cannot read or write a file: ");
        assertThat(small).hasContent(smallBefore);
        assertThat(big).hasContent(bigBefore);
        assertThat(directory.resolve("issues")).isDirectoryNotContaining("glob:**.new");
        Result room = run(1024, pull);
        assertThat(room.exit()).as(room.out() + room.err()).isZero();
        assertThat(small).content().contains("A new one");
        assertThat(big).content().contains("A new, big one");
    }

    /** The labels, milestones and issues in the file. */
    private int kept() throws IOException {
        JsonNode file = Client.parse(Files.readString(directory.resolve(".milepost/sandbox.json")));
        JsonNode repository = file.path("repositories").elements().next();
        return repository.path("labels").size()
                + repository.path("milestones").size()
                + repository.path("issues").size();
    }

    private Result run(int kibibytes, List<String> arguments) throws Exception {
        return new ProgramProcess(directory)
                .after("bash", "-c", "set -o pipefail; (ulimit -f " + kibibytes + "; exec \"$@\") | cat", "bash")
                .with("-XX:-UsePerfData")
                .run(Main.class, arguments);
    }
}

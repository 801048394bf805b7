package ai.coditect.milepost.importer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --map} takes. */
final class ColumnMeaningsTest {

    @TempDir
    private Path directory;

    @Test
    void refusesMeaningThatThereIsNot() throws IOException {
        Files.writeString(directory.resolve("plan.csv"), "What\nDig\n");

        Result result = new CliHarness(directory).run("import", "plan.csv", "--map", "What=titel", "--yes");

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err())
                .contains("--map takes COLUMN=KEY, and a key is one of assignees, blocks, body, ")
                .contains(", type, workstream, not 'titel'.");
        assertThat(directory.resolve("issues")).doesNotExist();
    }

    @Test
    void readsKeysOfJsonToo() throws IOException {
        Files.writeString(directory.resolve("plan.json"), "[{\"what\": \"Dig\", \"who\": \"@ada-example\"}]");

        Result result = new CliHarness(directory)
                .run("import", "plan.json", "--from", "json", "--map", "what=title", "--map", "who=assignees", "--yes");

        assertThat(result.exit()).isZero();
        assertThat(Files.readString(directory.resolve("issues/issues.yaml")))
                .contains("    title: Dig\n    assignees: ['@ada-example']\n");
    }
}

package ai.coditect.milepost.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepFilesTest {

    private static final int LIMIT = 1024 * 1024;

    @TempDir
    private Path directory;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = directory.resolve("file");
    }

    @Test
    void appendsAnOutputOfSeveralLines() throws IOException {
        Files.writeString(file, "before=1\n");
        new StepOutputs(file, () -> "abc").set("summary", "one\ntwo = 2 << EOF");
        assertThat(file).hasContent("""
                before=1
                summary<<milepost_abc
                one
                two = 2 << EOF
                milepost_abc
                """);
    }

    @Test
    void aValueCannotEndItself() throws IOException {
        Iterator<String> tokens = List.of("abc", "def").iterator();
        new StepOutputs(file, tokens::next).set("summary", "x\nmilepost_abc\nexit-code=0");
        assertThat(file).hasContent("""
                summary<<milepost_def
                x
                milepost_abc
                exit-code=0
                milepost_def
                """);
    }

    @Test
    void appendsTheSummary() throws IOException {
        Files.writeString(file, "# Before\n");
        new StepSummary(file).append("### milepost");
        assertThat(file).hasContent("# Before\n### milepost\n");
    }

    @Test
    void countsTheSummaryInBytes() throws IOException {
        StepSummary summary = new StepSummary(file);
        String rockets = "\uD83D\uDE80".repeat(summary.room() / 4);
        summary.append(rockets);
        assertThat(Files.size(file)).isLessThanOrEqualTo(LIMIT).isGreaterThan(LIMIT - 8);
    }

    @Test
    void saysThatTheSummaryIsTooLong() throws IOException {
        new StepSummary(file).append("\uD83D\uDE80".repeat(LIMIT / 4));
        assertThat(file)
                .hasContent(
                        "The summary of this run is too long to be shown here. The log of the step has it in full.");
    }

    @Test
    void leavesAFullSummaryAlone() throws IOException {
        String full = "x".repeat(LIMIT - 10);
        Files.writeString(file, full);
        new StepSummary(file).append("### milepost plan");
        assertThat(file).hasContent(full);
    }
}

package ai.coditect.milepost.cli.random;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Main;
import ai.coditect.milepost.cli.ProgramProcess;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of 10 MiB are imported, or refused, in a memory of 512 MiB. The time is a guard and no measurement. */
@Tag("slow")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ImportSizeTest {

    private static final int SIZE = 10 << 20;

    private static final String PROSE = "The bridge is closed while the river is high. ".repeat(40);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"plan.md", "issues.csv", "issues.json", "issues.jsonl"})
    void imports(String name) throws Exception {
        Result result = run(name, source(name));

        assertThat(result.err()).isEqualTo("Nothing was written, because of --dry-run.\n");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).containsPattern("^Found: \\d{4} issues").contains("\nLeft: nothing.\n");
    }

    @Test
    void refusesMoreIssuesThanDefinitionsCanHold() throws Exception {
        Result result = run("many.csv", source("many.csv"));

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                        error: the definitions would be larger than milepost reads
                            They can have 16 MiB, and each file 1 MiB. Import a part of the source.

                        Nothing was written.
                        """);
        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*a **b ", "| a "})
    void findsNothingInMarkdownOfNothingElse(String nothing) throws Exception {
        Result result = run("nothing.md", i -> nothing);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("nothing.md:1:1: error: nothing to import was found\n");
        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
    }

    @Test
    void refusesLinesWithoutEnd() throws Exception {
        Result result = run("items.md", i -> "- a\n");

        assertThat(result.out()).isEqualTo("""
                        items.md:1:1: error: the document has more than 500,000 lines
                            Divide it, and import the parts.

                        Nothing was written.
                        """);
        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
    }

    @Test
    void refusesLabelsWithoutEnd() throws Exception {
        Result result = run("labels.yml", i -> "- name: label " + i + "\n  color: '00ff00'\n");

        assertThat(result.out()).isEqualTo("""
                        labels.yml:1:1: error: YAML of more than 1 MiB is not read
                            Divide it, and import the parts.

                        Nothing was written.
                        """);
        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
    }

    private static IntFunction<String> source(String name) {
        return switch (name) {
            case "plan.md" ->
                i -> "### Issue #" + (i + 1) + ": Build bridge " + i + "\n\n**Labels:** bridge\n**Depends on:** "
                        + (i == 0 ? "None" : "#" + i) + "\n\n" + PROSE + "\n\n- [ ] Dig\n\n";
            case "issues.csv" ->
                i -> (i == 0 ? "id,title,body,labels,estimate\n" : "") + i + ",Build bridge " + i + ",\"" + PROSE
                        + "\n\nThen \"\"open\"\" it.\",\"bridge, river\",4h\n";
            case "issues.json", "issues.jsonl" ->
                i -> "{\"title\": \"Build bridge " + i + "\", \"body\": \"" + PROSE
                        + "\\n\", \"labels\": [\"bridge\"]}\n";
            case "many.csv" -> i -> (i == 0 ? "id,title,labels\n" : "") + i + ",Build bridge " + i + ",bridge\n";
            default -> throw new IllegalArgumentException(name);
        };
    }

    private Result run(String name, IntFunction<String> part) throws IOException, InterruptedException {
        try (Writer file = Files.newBufferedWriter(directory.resolve(name))) {
            int written = 0;
            for (int i = 0; written < SIZE; i++) {
                String text = part.apply(i);
                file.write(text);
                written += text.length();
            }
        }
        return new ProgramProcess(directory)
                .with("-Xmx512m", "-XX:TieredStopAtLevel=4")
                .run(Main.class, List.of("import", name, "--dry-run"));
    }
}

package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {

    @TempDir
    private Path directory;

    @Test
    void drawsTheMilestoneToPasteIntoGitHub() {
        Result result = run("-f", CliHarness.ISSUES.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .startsWith("```mermaid\nflowchart LR\n")
                .contains("```\n\n32 issues, 174 h. The critical path takes 52 h: `pytest-setup` → ")
                .endsWith(" → `testing-docs-and-ci`.\n");
    }

    @Test
    void writesTheChartAloneAndDot() throws IOException {
        Files.writeString(directory.resolve("two.yaml"), """
                repository: o/r
                issues:
                  - {id: one, title: One, estimate: 1}
                  - {id: two, title: Two, estimate: 2, depends_on: [one]}
                """);

        assertThat(run("-f", directory.toString(), "--format", "mermaid").out())
                .startsWith("flowchart LR\n")
                .doesNotContain("```");
        assertThat(run("-f", directory.toString(), "--format", "dot").out()).startsWith("digraph");
    }

    @Test
    void refusesDefinitionsWithFaults() throws IOException {
        Files.writeString(directory.resolve("loop.yaml"), """
                issues:
                  - {id: one, title: One, depends_on: [one]}
                """);

        Result result = run("-f", directory.toString());

        assertThat(result.exit()).isEqualTo(ExitCode.INVALID_DEFINITIONS.status());
        assertThat(result.err()).contains("loop.yaml:2:");
        assertThat(result.out()).isEmpty();
    }

    private Result run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "graph";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CliHarness(directory).run(all);
    }
}

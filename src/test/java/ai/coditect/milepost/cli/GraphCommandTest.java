package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.RepositoryDump;
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
                .startsWith("```mermaid\n%%{init: ")
                .contains("\nflowchart LR\n")
                .contains("```\n\n32 issues, 174\u00A0h. The critical path takes 52\u00A0h: `pytest-setup` → ")
                .endsWith(" → `testing-docs-and-ci`. 16 dependencies that follow from others are not drawn."
                        + " Titles are shown without `[Phase 1]`.\n");
    }

    @Test
    void writesTheChartAloneDotAndSvg() throws IOException {
        two();

        assertThat(run("-f", "two", "--format", "mermaid").out())
                .contains("flowchart LR\n")
                .doesNotContain("```");
        assertThat(run("-f", "two", "--format", "dot").out()).startsWith("digraph");
        assertThat(run("-f", "two", "--format", "svg").out())
                .startsWith("<svg ")
                .endsWith("</svg>\n");
    }

    @Test
    void turnsAndSelects() throws IOException {
        two();

        assertThat(run("-f", "two", "--direction", "tb", "--critical").out())
                .contains("flowchart TB\n", "2 issues, 3\u00A0h.");
        assertThat(run("-f", "two", "--workstream", "Later", "--workstream", "Now")
                        .out())
                .contains("2 issues, 3\u00A0h.");
        assertThat(run("-f", "two", "--workstream", "Later").out())
                .contains("1 of 2 issues, 2\u00A0h of 3\u00A0h.", "  class n2 outside\n");
    }

    @Test
    void namesTheWorkstreamsIfOneIsUnknown() throws IOException {
        two();

        Result result = run("-f", "two", "--workstream", "Latr");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .isEqualTo(
                        "milepost: No workstream is named 'Latr'. Did you mean 'Later'? There are 'Now', 'Later'.\n");
        assertThat(result.out()).isEmpty();
        assertThat(run("-f", "two", "--workstream", "Something").err())
                .isEqualTo("milepost: No workstream is named 'Something'. There are 'Now', 'Later'.\n");
    }

    @Test
    void showsHowTheIssuesStandOnGitHub() throws IOException {
        two();
        CliHarness cli = new CliHarness(directory);
        assertThat(cli.run("apply", "-f", "two", "--yes").exit()).isZero();
        People people = new People(new RepositoryDump(cli.sandbox(), "o/r"));
        people.close(people.number("one"), "completed");
        long before = cli.sandbox().statistics().requests();

        Result mermaid = cli.run("graph", "-f", "two", "--live", "--format", "mermaid");

        assertThat(mermaid.exit()).isZero();
        assertThat(cli.sandbox().statistics().requests()).isEqualTo(before + 1);
        assertThat(mermaid.out())
                .contains("[\"✓ #35;1<br/>One ·\u00A01\u00A0h\"]", "[\"○ #35;2<br/>Two ·\u00A02\u00A0h\"]")
                .contains("  classDef done ", "  classDef ready ")
                .containsPattern("(?m)^  click n1 href \"https?://[^\"]*/o/r/issues/1\"$");
        assertThat(cli.run("graph", "-f", "two", "--live", "--format", "dot").out())
                .containsPattern("label=\"✓ #1\\\\nOne[^\"]*\".*, URL=\"https?://[^\"]*/o/r/issues/1\"");
        assertThat(cli.run("graph", "-f", "two", "--live", "--format", "svg").out())
                .contains(" role=\"group\" ", ">✓ #1</text>", ">✓ done</text>")
                .containsPattern("<a href=\"https?://[^\"]*/o/r/issues/2\">");
        assertThat(cli.run("graph", "-f", "two", "--live").out()).endsWith(" ✓ done, ○ can be started.\n");
    }

    @Test
    void showsWhatIsNotOnGitHubYetByItsId() throws IOException {
        two();
        CliHarness cli = new CliHarness(directory);
        cli.sandbox().addRepository("o", "r");

        assertThat(cli.run("graph", "-f", "two", "--live", "--format", "mermaid")
                        .out())
                .contains("[\"○ one<br/>One", "[\"◷ two<br/>Two")
                .doesNotContain("click");
    }

    @Test
    void asksGitHubOnlyIfToldTo() throws IOException {
        two();
        CliHarness cli = new CliHarness(directory);

        Result result = cli.run("graph", "-f", "two", "-R", "o/r");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .isEqualTo(
                        "milepost: --repo is about GitHub, which is asked only with --live. Add --live, or leave --repo"
                                + " out.\n");
        assertThat(cli.run("graph", "-f", "two", "--sandbox").err()).startsWith("milepost: --sandbox is about GitHub");
        assertThat(cli.sandbox().statistics().requests()).isZero();
    }

    private void two() throws IOException {
        Path two = Files.createDirectories(directory.resolve("two"));
        Files.writeString(two.resolve("1.yaml"), """
                repository: o/r
                workstream: Now
                issues:
                  - {id: one, title: One, estimate: 1}
                """);
        Files.writeString(two.resolve("2.yaml"), """
                workstream: Later
                issues:
                  - {id: two, title: Two, estimate: 2, depends_on: [one]}
                """);
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

package ai.coditect.milepost.actions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnnotationsTest {

    private final StringBuilder log = new StringBuilder();
    private final ActionsEnvironment environment = ActionsEnvironment.of(
                    Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/home/runner/work/r/r"))
            .orElseThrow();
    private final Annotations annotations = new Annotations(environment, new WorkflowCommands(log, () -> "token"));

    @Test
    void pointsAtThePlaceInTheCheckout() throws IOException {
        annotations.write(List.of(Diagnostic.error(
                new Location("/home/runner/work/r/r/issues/a.yaml", 3, 7), "unknown key `titel`", "Write `title`.")));
        assertThat(log)
                .hasToString("::error col=7,file=issues/a.yaml,line=3,title=milepost::unknown key `titel`%0A"
                        + "Write `title`.\n");
    }

    @Test
    void aFindingWithoutAPlaceBelongsToTheRun() throws IOException {
        annotations.write(List.of(Diagnostic.warning("two issues with one id", "")));
        assertThat(log).hasToString("::warning title=milepost::two issues with one id\n");
    }

    @Test
    void countsWhatGitHubWouldDrop() throws IOException {
        Stream<Diagnostic> errors = IntStream.rangeClosed(1, 13)
                .mapToObj(line -> Diagnostic.error(new Location("issues/a.yaml", line, 1), "fault " + line, ""));
        Stream<Diagnostic> warnings =
                IntStream.rangeClosed(1, 11).mapToObj(number -> Diagnostic.warning("warning " + number, ""));
        annotations.write(Stream.concat(errors, warnings).toList());
        List<String> lines = log.toString().lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("::error ")).hasSize(10);
        assertThat(lines).filteredOn(line -> line.startsWith("::warning ")).hasSize(10);
        assertThat(lines.subList(20, 22))
                .containsExactly(
                        "3 more errors are not annotated: GitHub takes 10 from a step. The job summary lists all.",
                        "1 more warning is not annotated: GitHub takes 10 from a step. The job summary lists all.");
    }

    @Test
    void foreignTextStaysInItsPart() throws IOException {
        annotations.write(List.of(Diagnostic.error(
                new Location("issues/a,line=1::x.yaml", 1, 1),
                "label `../../x\n::set-output name=changes::0` \u202Eevil\u202C",
                "@everyone --> | ` \uD83D\uDE80 100%")));
        assertThat(log)
                .hasToString("::error col=1,file=issues/a%2Cline=1%3A%3Ax.yaml,line=1,title=milepost::"
                        + "label `../../x\\n::set-output name=changes::0` \\u{202e}evil\\u{202c}%0A"
                        + "@everyone --> | ` \uD83D\uDE80 100%25\n");
    }
}

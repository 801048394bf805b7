package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.http.SandboxStatistics.Logged;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact requests of the job that milepost is for, as the server counts them. */
class WirePinTest {

    private static final String[] APPLY = {"apply", "--yes", "--quiet", "-f", CliHarness.ISSUES.toString()};
    private static final String AT = " /repos/coditect-ai/coditect-core";
    private static final String LIST = "GET" + AT + "/issues?state=all&sort=created&direction=desc&per_page=100 200 0";
    private static final String QUERY = "POST /graphql 200 0";

    @TempDir
    private Path directory;

    @Test
    void aFirstRun() {
        CliHarness cli = new CliHarness(directory);

        cli.run(APPLY);

        List<String> expected = new ArrayList<>(List.of(QUERY, "POST /graphql 200 19"));
        expected.add("POST" + AT + "/milestones 201 1");
        expected.addAll(List.of(LIST, QUERY));
        expected.addAll(Collections.nCopies(32, "POST" + AT + "/issues 201 1"));
        expected.addAll(List.of("POST /graphql 200 20", "POST /graphql 200 20", "POST /graphql 200 15"));
        assertThat(sent(cli, 0)).containsExactlyElementsOf(expected).hasSize(40);
    }

    @Test
    void aRunThatHasNothingToDo() {
        CliHarness cli = new CliHarness(directory);
        cli.run(APPLY);
        int before = sent(cli, 0).size();

        cli.run(APPLY);
        cli.run("plan", "-f", CliHarness.ISSUES.toString());

        assertThat(sent(cli, before)).containsExactly(QUERY, QUERY);
    }

    @Test
    void aPlanOfAnEmptyRepository() {
        CliHarness cli = new CliHarness(directory);

        cli.run("plan", "-f", CliHarness.ISSUES.toString());

        assertThat(sent(cli, 0)).containsExactly(QUERY);
    }

    /** Elsewhere in the repository an issue may stand that was moved out of the milestone. */
    @Test
    void aPlanOfARepositoryWithIssuesOfNoMilestone() {
        CliHarness cli = new CliHarness(directory);
        cli.sandbox().addRepository("coditect-ai", "coditect-core");
        cli.sandbox()
                .handle(new SandboxRequest(
                        "POST",
                        "/repos/coditect-ai/coditect-core/issues",
                        Map.of(),
                        "{\"title\":\"Theirs\"}".getBytes(StandardCharsets.UTF_8)));

        cli.run("plan", "-f", CliHarness.ISSUES.toString());

        assertThat(sent(cli, 1)).containsExactly(QUERY, QUERY);
    }

    @Test
    void aFirstRunWithoutMutationsForLabelsAndDependencies() {
        CliHarness cli = new CliHarness(directory, settings -> settings.without(SandboxFeature.BATCHED_MUTATIONS));

        cli.run(APPLY);

        List<String> expected = new ArrayList<>(List.of(QUERY, "POST /graphql 200 19"));
        expected.addAll(Collections.nCopies(19, "POST" + AT + "/labels 201 1"));
        expected.add("POST" + AT + "/milestones 201 1");
        expected.addAll(List.of(LIST, QUERY));
        expected.addAll(Collections.nCopies(32, "POST" + AT + "/issues 201 1"));
        expected.add("POST /graphql 200 20");
        expected.addAll(Collections.nCopies(55, "POST" + AT + "/issues/N/dependencies/blocked_by 201 1"));
        assertThat(sent(cli, 0)).containsExactlyElementsOf(expected);
    }

    /** Method, target, status and writes; the number of a blocked issue is shown as N. */
    private static List<String> sent(CliHarness cli, int from) {
        return cli.sandbox().statistics().log().stream()
                .skip(from)
                .map(WirePinTest::line)
                .toList();
    }

    private static String line(Logged logged) {
        return logged.method() + " " + logged.target().replaceFirst("/\\d+/dependencies", "/N/dependencies") + " "
                + logged.status() + " " + logged.writes();
    }
}

package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.ProcessKilled;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** What people move, rename and delete on GitHub: the definitions are carried out all the same, and nothing twice. */
class MovedThingsTest {

    private static final String YAML = """
            issues:
              - {id: build, title: Build it, goal: It stands.}
              - {id: paint, title: Paint it, depends_on: [build], goal: 'It shines after #{build}.'}
            """;
    private static final String NO_CHANGES = "No changes. GitHub matches issues/.\n";

    @TempDir
    private Path directory;

    @Test
    void aTransferredIssueIsMadeAnewAndTheStrangersIsLeftAlone() {
        Scenario scenario = Scenario.empty(directory).define(YAML);
        scenario.cli().sandbox().addRepository("p", "q");
        scenario.apply();
        scenario.cli().sandbox().transferIssue("o", "r", 1, "p", "q");
        RepositoryDump other = new RepositoryDump(scenario.cli().sandbox(), "p/q");
        String before = other.canonical();

        Result result = scenario.apply();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(scenario.people().number("build")).isEqualTo(3);
        assertThat(scenario.people().text(2)).contains("It shines after #3.");
        assertThat(scenario.people().blockers(2)).isEqualTo("3");
        assertThat(scenario.plan().out()).isEqualTo(NO_CHANGES);
        assertThat(other.canonical()).isEqualTo(before);
    }

    /** The number that is asked for first is the stranger's, too. */
    @Test
    void aTransferredIssueOfTheSameNumberIsNotTakenForOurs() {
        Scenario scenario = Scenario.empty(directory).define("issues: [{id: build, title: Build it}]");
        scenario.cli().withVariable("GITHUB_API_URL", "https://api.github.com");
        scenario.cli().sandbox().addRepository("p", "q");
        scenario.apply();
        assertThat(scenario.cli().sandbox().transferIssue("o", "r", 1, "p", "q"))
                .isEqualTo(1);

        Result result = scenario.apply();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(result.out()).doesNotContain("It was there already");
        assertThat(scenario.people().number("build")).isEqualTo(2);
    }

    @Test
    void aRenamedRepositorySettles() {
        Scenario scenario = Scenario.empty(directory).define(YAML);
        scenario.apply();
        scenario.cli().sandbox().renameRepository("o", "r", "renamed");
        People people = new People(new RepositoryDump(scenario.cli().sandbox(), "o/renamed"));

        Result plan = scenario.plan();

        assertThat(plan.out()).isEqualTo(NO_CHANGES);
        assertThat(plan.err())
                .containsOnlyOnce("o/r is now called o/renamed; use the new name in the definitions and with -R");

        scenario.define(YAML.replace("depends_on: [build], ", ""));
        assertThat(scenario.requestsOf(scenario::apply))
                .containsExactly(
                        "POST /graphql",
                        "DELETE /issues/2/dependencies/blocked_by/"
                                + people.issue(1).path("id").asText(),
                        "POST /graphql",
                        "PATCH /issues/2");
        assertThat(people.blockers(2)).isEmpty();
        assertThat(scenario.plan().out()).isEqualTo(NO_CHANGES);
    }

    @Test
    void deletedNumbersBeforeAnUnlistedIssueMakeNoSecondOne() {
        Scenario scenario = Scenario.empty(directory, settings -> settings.listLag(Duration.ofSeconds(20)))
                .define("issues: [{id: build, title: Build it}]");
        for (int number = 1; number <= 12; number++) {
            scenario.people().open("To be deleted", "");
        }
        for (int number = 1; number <= 12; number++) {
            scenario.cli().sandbox().deleteIssue("o", "r", number);
        }
        scenario.apply();

        Result again = scenario.apply();

        assertThat(again.out()).contains("It was there already, from another run.");
        scenario.cli().time().sleep(Duration.ofMinutes(1));
        assertThat(scenario.repository().issues())
                .extracting(issue -> issue.path("number").asInt())
                .containsExactly(13);
    }

    @Test
    void theReasonOfAClosedIssueReachesGitHub() {
        Scenario scenario = Scenario.empty(directory).define(closed("duplicate"));
        scenario.apply();
        assertThat(reason(scenario)).isEqualTo("duplicate");
        assertThat(scenario.plan().out()).isEqualTo(NO_CHANGES);

        for (String reason : List.of("not_planned", "duplicate", "completed", "not_planned")) {
            scenario.define(closed(reason));
            Result plan = scenario.plan();
            assertThat(plan.out()).contains("2 writes");

            Result result = scenario.apply();

            assertThat(result.exit()).as(result.out() + result.err()).isZero();
            assertThat(reason(scenario)).isEqualTo(reason);
            assertThat(scenario.plan().out()).isEqualTo(NO_CHANGES);
        }
    }

    @Test
    void anIssueLeftOpenBetweenTwoReasonsIsClosedByTheNextRun() {
        Scenario scenario = Scenario.empty(directory).define(closed("completed"));
        scenario.apply();
        scenario.define(closed("duplicate"));
        scenario.cli().withFaults(inner -> request -> {
            GitHubConnectorResponse response = inner.send(request);
            if (request.method().equals("PATCH")) {
                throw new ProcessKilled();
            }
            return response;
        });
        assertThatThrownBy(scenario::apply).isInstanceOf(ProcessKilled.class);
        assertThat(scenario.people().issue(1).path("state").asText()).isEqualTo("open");

        scenario.cli().withFaults(inner -> inner);
        scenario.apply();

        assertThat(reason(scenario)).isEqualTo("duplicate");
        assertThat(scenario.plan().out()).isEqualTo(NO_CHANGES);
    }

    private static String closed(String reason) {
        return "issues: [{id: copy, title: Copy, state: " + reason + ", goal: 'Once only.'}]";
    }

    private static String reason(Scenario scenario) {
        JsonNode issue = scenario.people().issue(1);
        assertThat(issue.path("state").asText()).isEqualTo("closed");
        return issue.path("state_reason").asText();
    }
}

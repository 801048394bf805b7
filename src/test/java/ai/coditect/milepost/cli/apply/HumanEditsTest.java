package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team works for a day in the issues of this repository's plan while its definitions change: nothing is lost. */
class HumanEditsTest {

    private static final String REPOSITORY = "coditect-ai/coditect-core";
    private static final String COVERAGE = "1-test-coverage.yaml";
    private static final String ERRORS = "2-error-handling.yaml";
    private static final String MONITORING = "4-production-monitoring.yaml";

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People people;

    @BeforeEach
    void applyThenLetEverybodyWork() {
        scenario = Scenario.ofThisRepository(directory);
        people = scenario.people();
        assertThat(scenario.apply().exit()).isZero();
        peopleWork();
    }

    private void peopleWork() {
        people.retitle(number("pytest-setup"), "Set up pytest");
        people.tick(
                number("pytest-setup"),
                "Install pytest, pytest-cov, pytest-mock libraries",
                "Configure CI integration hooks",
                "Create `requirements-dev.txt` with testing dependencies");
        people.removeMilestone(number("test-directories"));
        people.close(number("error-standards"), "completed");
        people.write(number("error-library"), "#### Notes\nAsk the platform team first.");
        people.saveInBrowser(number("error-library"));
        people.saveInBrowser(number("category-readmes"));
        people.writeBelow(number("category-claude-files"), "Reviewed by the writers.");
        people.label(number("monitoring-infrastructure"), "P0", "workstream-4", "devops", "help wanted", "urgent");
        people.assign(number("monitoring-infrastructure"), "hubot", "octocat");
        people.tick(number("prometheus-metrics"), "Test metrics collection locally");
        people.replace(number("prometheus-metrics"), "- Metrics documentation", "- Metrics handbook");
        people.block(number("error-standards"), number("pytest-setup"));
        people.deleteMarker(number("docs-index"));
        people.open("Coffee machine is broken", "Not a plan of anybody.");
    }

    private void definitionsChange() {
        scenario.edit(COVERAGE, "Configure CI integration hooks", "Configure CI integration hooks for each push")
                .edit(COVERAGE, "      - Create `requirements-dev.txt` with testing dependencies\n", "")
                .edit(ERRORS, "      - Write usage examples\n", "      - Write usage examples\n      - Publish it\n")
                .edit(ERRORS, "    labels: [library]\n", "    labels: [library, setup]\n")
                .edit(MONITORING, "      - Metrics documentation\n", "      - Metrics guide\n");
    }

    private int number(String id) {
        return people.number(id);
    }

    @Test
    void theDefinitionsAreUnchanged() {
        GoldenFile.assertSame(
                "human-edits/unchanged-definitions.txt", scenario.plan().out());
    }

    @Test
    void theWayBackIsAdvisedWithTheOptionsThatItNeeds() {
        String advice =
                "To bring in what definitions can hold (--progress: ticks, too): milepost pull -R " + REPOSITORY + "\n";

        assertThat(scenario.plan("-R", REPOSITORY).out())
                .contains("Kept on GitHub: 13 changes on 6 issues, among them 4 ticks; -v lists them.\n" + advice)
                .doesNotContain("urgent");
        assertThat(scenario.plan("-R", REPOSITORY, "-v").out())
                .contains(
                        "Kept as it is on GitHub:\n  issue #1 pytest-setup  body: box ticked: Install pytest",
                        "\n  issue #23 monitoring-infrastructure  labels: added help wanted, urgent\n",
                        "\n  issue #24 prometheus-metrics  body: text changed: - Metrics handbook\n" + advice)
                .doesNotContain("Kept on GitHub: ");
    }

    @Test
    void thePlanTellsWhoWinsAndWhy() {
        definitionsChange();

        GoldenFile.assertSame(
                "human-edits/changed-definitions.txt", scenario.plan().out());
        GoldenFile.assertSame(
                "human-edits/changed-definitions.json",
                scenario.plan("--format", "json").out());
        GoldenFile.assertSame(
                "human-edits/changed-definitions.md",
                scenario.plan("--format", "markdown").out());
    }

    @Test
    void everyHumanEditSurvives() {
        int metrics = number("prometheus-metrics");
        String inConflict = people.body(metrics);
        definitionsChange();

        List<String> requests = scenario.requestsOf(() ->
                GoldenFile.assertSame("human-edits/apply.txt", scenario.apply().out()));

        assertThat(requests)
                .as("a look at the milestone, one at everything, then each issue as it is now, and its change")
                .containsExactly(
                        "POST /graphql",
                        "POST /graphql",
                        "POST /graphql",
                        "PATCH /issues/1",
                        "POST /graphql",
                        "PATCH /issues/2",
                        "POST /graphql",
                        "PATCH /issues/14",
                        "POST /graphql",
                        "PATCH /issues/22",
                        "POST /graphql",
                        "PATCH /issues/23");
        assertThat(people.issue(number("pytest-setup")).path("title").asText())
                .isEqualTo("[Phase 1] Setup pytest environment and coverage reporting");
        assertThat(people.text(number("pytest-setup")))
                .contains("- [x] Install pytest, pytest-cov, pytest-mock libraries")
                .contains("- [x] Configure CI integration hooks for each push")
                .contains("- [x] Create `requirements-dev.txt` with testing dependencies");
        assertThat(people.issue(number("test-directories"))
                        .path("milestone")
                        .path("number")
                        .asInt())
                .isEqualTo(1);
        assertThat(people.issue(number("error-standards")).path("state").asText())
                .isEqualTo("closed");
        assertThat(people.blockers(number("error-standards"))).isEqualTo("" + number("pytest-setup"));
        assertThat(people.text(number("error-library")))
                .contains("- [ ] Publish it")
                .endsWith("#### Notes\nAsk the platform team first.");
        assertThat(people.text(number("category-claude-files"))).endsWith("Reviewed by the writers.");
        assertThat(people.labels(number("monitoring-infrastructure")))
                .isEqualTo("P0,devops,help wanted,monitoring,phase-1,production-readiness,urgent,workstream-4");
        assertThat(people.assignees(number("monitoring-infrastructure"))).isEqualTo("hubot,octocat");
        assertThat(people.body(metrics)).isEqualTo(inConflict);
        assertThat(scenario.repository().issues()).hasSize(33);
    }

    @Test
    void afterItOnlyTheConflictIsLeft() {
        definitionsChange();
        scenario.apply();

        Result again = scenario.plan("--detailed-exitcode");
        assertThat(again.exit()).isZero();
        GoldenFile.assertSame("human-edits/conflict-left.txt", again.out());

        assertThat(scenario.apply("--on-conflict=yaml").exit()).isZero();
        assertThat(people.text(number("prometheus-metrics")))
                .contains("- [x] Test metrics collection locally")
                .contains("- Metrics guide")
                .doesNotContain("- Metrics handbook");
        assertThat(scenario.requestsOf(() -> assertThat(scenario.plan().out()).contains("No changes. GitHub matches")))
                .containsExactly("POST /graphql");
    }
}

package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.ProcessKilled;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the definitions say to be nothing is taken away on GitHub, and what they leave out is not. */
class SaidToBeNothingTest {

    private static final String YAML = """
            people: {lead: ada}
            milestones: [{title: Beta, description: For testers}, {title: Later}]
            labels: [{name: bug, color: d73a4a, description: Something is wrong}, {name: docs, color: 0075ca}]
            defaults: {milestone: Beta, type: Task, labels: [bug], assignees: [lead], estimate: 4h}
            issues:
              - {id: build, title: Build it}
              - {id: paint, title: Paint it}
            """;
    private static final int BUILD = 1;
    private static final int PAINT = 2;
    private static final String NO_CHANGES = "No changes. GitHub matches issues/.\n";

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People people;

    @BeforeEach
    void firstApply() {
        on(Scenario.empty(directory, settings -> settings.account(SandboxAccount.member("ada-token", "ada"))));
    }

    private void on(Scenario other) {
        scenario = other.define(YAML);
        people = scenario.people();
        Result result = scenario.apply();
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
    }

    private void define(String old, String text) {
        scenario.edit("milepost.yaml", old, text);
    }

    private void applies() {
        Result result = scenario.apply();
        assertThat(result.exit()).as(result.out() + result.err()).isZero();
    }

    private void settles() {
        assertThat(scenario.plan("--detailed-exitcode").out()).endsWith(NO_CHANGES);
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    private String milestone(int number) {
        return people.issue(number).path("milestone").path("title").asText("-");
    }

    private String type(int number) {
        return people.issue(number).path("type").path("name").asText("-");
    }

    @Test
    void whatComesFromDefaultsIsTakenOffAgain() {
        define(
                "title: Paint it",
                "title: Paint it, without: {labels: [BUG], assignees: [\"@Ada\"]}, milestone: none,"
                        + " type: none, estimate: none");

        List<String> requests = scenario.requestsOf(this::applies);

        assertThat(requests).containsOnlyOnce("PATCH /issues/2").noneMatch(line -> line.startsWith("POST /issues"));
        assertThat(people.labels(PAINT)).isEmpty();
        assertThat(people.assignees(PAINT)).isEmpty();
        assertThat(milestone(PAINT)).isEqualTo("-");
        assertThat(type(PAINT)).isEqualTo("-");
        assertThat(people.text(PAINT)).isEmpty();
        assertThat(people.labels(BUILD)).isEqualTo("bug");
        assertThat(milestone(BUILD)).isEqualTo("Beta");
        settles();
    }

    @Test
    void anIssueThatLeftItsMilestoneIsFoundAndNeverMadeAgain() {
        define("title: Paint it", "title: Paint it, milestone: none");
        applies();
        settles();

        define("title: Paint it", "title: Paint it twice");
        applies();

        assertThat(scenario.repository().issues()).hasSize(2);
        assertThat(people.issue(PAINT).path("title").asText()).isEqualTo("Paint it twice");

        people.moveTo(PAINT, 2);
        define("milestone: none", "milestone: Later");
        applies();
        define("milestone: Later", "milestone: none");
        applies();

        assertThat(milestone(PAINT)).isEqualTo("-");
        assertThat(scenario.repository().issues()).hasSize(2);
        settles();
    }

    @Test
    void aSubIssueDoesNotKeepTheMilestoneThatItInherits() {
        define("title: Paint it", "title: Paint it, milestone: none, parent: build");
        scenario.edit("milepost.yaml", "issues:", "issues:\n  - {id: new, title: New, milestone: none, parent: paint}");

        assertThat(scenario.plan().out()).contains("""
                To write: 2 issues, 2 sub-issues.
                6 writes in 6 requests, about 5 s (one request a second; at most 80 issues and relations a minute).
                2 sub-issues take a second write: to take the parent's milestone off again.
                """);
        long before = scenario.writes();
        applies();

        assertThat(scenario.writes() - before).isEqualTo(6);
        assertThat(milestone(PAINT)).isEqualTo("-");
        assertThat(milestone(people.number("new"))).isEqualTo("-");
        assertThat(people.issue(BUILD).path("sub_issues_summary").path("total").asInt())
                .isEqualTo(1);
        settles();
    }

    @ParameterizedTest
    @EnumSource(names = {"STATUS_500", "KILLED_BEFORE"})
    void aRunThatEndsBeforeTheInheritedMilestoneIsTakenOffIsMadeGood(Fault fault) {
        scenario.edit("milepost.yaml", "issues:", "issues:\n  - {id: new, title: New, milestone: none, parent: build}");
        AtomicBoolean isSubIssue = new AtomicBoolean();
        scenario.cli().withFaults(inner -> {
            FaultyConnector broken = new FaultyConnector(inner, scenario.cli().time(), sent -> Optional.of(fault));
            return request -> {
                if (request.method().equals("PATCH") && isSubIssue.get()) {
                    return broken.send(request);
                }
                isSubIssue.compareAndSet(false, request.url().getPath().endsWith("/sub_issues"));
                return inner.send(request);
            };
        });

        try {
            assertThat(scenario.apply().out()).contains("cannot change issue #3");
        } catch (ProcessKilled killed) {
            assertThat(fault).isEqualTo(Fault.KILLED_BEFORE);
        }
        assertThat(milestone(people.number("new"))).isEqualTo("Beta");

        scenario.cli().withFaults(inner -> inner);
        applies();
        assertThat(milestone(people.number("new"))).isEqualTo("-");
        assertThat(scenario.repository().issues()).hasSize(3);
        settles();
    }

    @Test
    void whatPeoplePutThereIsDrift() {
        define("title: Paint it", "title: Paint it, milestone: none, type: none");
        applies();
        people.moveTo(PAINT, 2);
        scenario.repository().send("PATCH", "/issues/2", "{\"type\":\"Bug\"}");

        assertThat(scenario.plan().out()).startsWith("""
                Differs on GitHub, and the definitions win:
                  issue #2 paint: milestone is now "Later"
                  issue #2 paint: type is now "Bug"
                """);
        assertThat(scenario.plan("--format", "json").out())
                .contains("""
                          "field": "milestone",
                          "before": "Later",
                          "after": null,
                          "reason": "drift"
                """.indent(0).stripTrailing());
        applies();

        assertThat(milestone(PAINT)).isEqualTo("-");
        assertThat(type(PAINT)).isEqualTo("-");
        settles();
    }

    @Test
    void whatIsLeftOutStaysPeoples() {
        define("milestone: Beta, type: Task, ", "");
        applies();
        people.moveTo(PAINT, 2);
        scenario.repository().send("PATCH", "/issues/2", "{\"type\":\"Bug\"}");

        settles();

        assertThat(milestone(PAINT)).isEqualTo("Later");
        assertThat(type(PAINT)).isEqualTo("Bug");
    }

    @Test
    void descriptionsGoAndStayAway() {
        define("description: For testers", "description: ''");
        define("description: Something is wrong", "description: \"\"");
        define("color: 0075ca}", "color: 0075ca, description: ''}, {name: new, color: ffffff, description: ''}");

        assertThat(scenario.plan().out()).contains("""
                  ~ label "bug"
                      description:  (differs on GitHub; the definitions win)
                        - "Something is wrong"
                        + (none)
                  + label "new"  #ffffff

                  ~ milestone #1 "Beta"
                      description:  (differs on GitHub; the definitions win)
                        - "For testers"
                        + (none)
                """);
        applies();

        assertThat(scenario.repository().labels())
                .extracting(label -> label.path("description").asText(""))
                .containsOnly("");
        settles();
        scenario.repository().send("PATCH", "/milestones/1", "{\"description\":\"Two\\nlines\"}");
        applies();
        assertThat(scenario.repository().milestones().get(0).path("description").asText())
                .isEmpty();
        settles();
    }

    @Test
    void aServerThatIsReadByRest() {
        on(Scenario.empty(
                directory,
                settings -> settings.account(SandboxAccount.member("ada-token", "ada"))
                        .without(SandboxFeature.GRAPHQL)));
        define("title: Paint it", "title: Paint it, milestone: none, type: none");
        define("description: Something is wrong", "description: ''");

        applies();

        assertThat(milestone(PAINT)).isEqualTo("-");
        settles();
        people.moveTo(PAINT, 2);
        applies();
        assertThat(milestone(PAINT)).isEqualTo("-");
        settles();
    }
}

package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One small plan, and one thing that happens to it: in the browser, or in the definitions. */
class OneIssueTest {

    private static final String YAML = """
            milestones: [{title: Beta}]
            labels: [{name: bug, color: d73a4a}, {name: docs, color: 0075ca}]
            defaults: {milestone: Beta}
            issues:
              - id: build
                title: Build it
                labels: [bug]
                goal: It stands.
                tasks: [Draw it, Cut it, Glue it]
              - id: paint
                title: Paint it
                depends_on: [build]
                goal: It shines.
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
        scenario = Scenario.applied(directory, YAML);
        people = scenario.people();
        assertThat(people.number("build")).isEqualTo(BUILD);
        assertThat(people.number("paint")).isEqualTo(PAINT);
    }

    private void define(String old, String text) {
        scenario.edit("milepost.yaml", old, text);
    }

    private void settles() {
        assertThat(scenario.plan().out()).endsWith(NO_CHANGES);
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @Test
    void whatAPersonClosedIsNotReopened() {
        people.close(BUILD, "not_planned");
        define("goal: It stands.", "state: open\n    goal: It stands firmly.");

        assertThat(scenario.apply().exit()).isZero();

        assertThat(people.issue(BUILD).path("state").asText()).isEqualTo("closed");
        assertThat(people.text(BUILD)).contains("It stands firmly.");
        settles();
    }

    @Test
    void whatAPersonReopenedStaysOpen() {
        define("goal: It stands.", "state: completed\n    goal: It stands.");
        scenario.apply();
        assertThat(people.issue(BUILD).path("state_reason").asText()).isEqualTo("completed");

        people.reopen(BUILD);

        settles();
        assertThat(people.issue(BUILD).path("state").asText()).isEqualTo("open");
    }

    @Test
    void aTickedTaskThatTheDefinitionsDropStays() {
        people.tick(BUILD, "Cut it");
        define("[Draw it, Cut it, Glue it]", "[Draw it]");

        scenario.apply();

        assertThat(people.text(BUILD)).contains("- [ ] Draw it\n- [x] Cut it").doesNotContain("Glue it");
        settles();
    }

    @Test
    void aRewordedTaskKeepsItsTick() {
        people.tick(BUILD, "Glue it");
        define("Glue it]", "Bond the parts]");

        scenario.apply();

        assertThat(people.text(BUILD)).endsWith("- [ ] Draw it\n- [ ] Cut it\n- [x] Bond the parts");
        settles();
    }

    @Test
    void theSameChangeOnBothSidesIsMadeOnceAndNotReported() {
        people.replace(
                BUILD,
                "- [ ] Draw it\n- [ ] Cut it\n- [ ] Glue it",
                "- [ ] Glue it\n- [ ] Draw it\n- [ ] Cut it\n- [ ] Sand it");
        define("[Draw it, Cut it, Glue it]", "[Glue it, Draw it, Cut it, Sand it]");
        String text = people.text(BUILD);

        Result result = scenario.apply();

        assertThat(result.out()).doesNotContain("Kept").doesNotContain("conflict");
        assertThat(people.text(BUILD)).isEqualTo(text);
        settles();
    }

    @Test
    void textBelowTheMarkerIsMergedLikeAnyOther() {
        people.writeBelow(BUILD, "Ask Ana.");
        define("goal: It stands.", "goal: It stands firmly.");

        assertThat(scenario.apply().exit()).isZero();

        assertThat(people.text(BUILD)).contains("It stands firmly.").endsWith("- [ ] Glue it\n\nAsk Ana.");
        assertThat(people.body(BUILD)).endsWith("-->");
        settles();
    }

    @Test
    void aDisputeBesideTextBelowTheMarkerIsNoTwin() {
        people.writeBelow(BUILD, "Ask Ana.");
        people.replace(BUILD, "It stands.", "It leans.");
        define("goal: It stands.", "goal: It stands firmly.");
        define("Glue it]", "Glue it, Sand it]");

        Result result = scenario.apply();

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("The same lines were changed on GitHub and in the definitions.")
                .contains("-It leans.\n        | +It stands firmly.\n")
                .doesNotContain("--adopt");
        assertThat(people.text(BUILD))
                .isEqualTo(
                        "#### Goal\nIt leans.\n\n#### Tasks\n- [ ] Draw it\n- [ ] Cut it\n- [ ] Glue it\n- [ ] Sand it\n\nAsk Ana.");
        assertThat(scenario.requestsOf(scenario::apply)).hasSize(1);

        assertThat(scenario.apply("--on-conflict=yaml").exit()).isZero();
        assertThat(people.text(BUILD))
                .contains("It stands firmly.")
                .contains("Sand it")
                .endsWith("Ask Ana.");
        settles();
    }

    @Test
    void anEscapedReferenceCostsNoSecondWrite() {
        scenario.write(
                "note.yaml",
                "issues: [{id: note, title: Note, milestone: Beta, body: 'Write \\#{build} for #{build}.'}]");

        long before = scenario.writes();
        assertThat(scenario.apply().exit()).isZero();

        assertThat(scenario.writes() - before).isEqualTo(1);
        int note = people.number("note");
        assertThat(people.text(note)).isEqualTo("Write #{build} for #1.");
        settles();

        people.write(note, "Ask Ana.");
        scenario.edit("note.yaml", "Write", "Put");
        assertThat(scenario.apply().exit()).isZero();
        assertThat(people.text(note)).isEqualTo("Put #{build} for #1.\n\nAsk Ana.");
        settles();
    }

    @Test
    void aDroppedLabelGoesAndAPersonsStays() {
        people.label(BUILD, "bug", "mine");
        define("labels: [bug]", "labels: [docs]");

        scenario.apply();

        assertThat(people.labels(BUILD)).isEqualTo("docs,mine");
        settles();
    }

    @Test
    void aDroppedDependencyGoesAndAPersonsStays() {
        int other = people.open("Buy paint", "");
        people.block(PAINT, other);
        define("    depends_on: [build]\n", "");

        assertThat(scenario.apply().exit()).isZero();

        assertThat(people.blockers(PAINT)).isEqualTo("" + other);
        assertThat(people.text(PAINT)).isEqualTo("#### Goal\nIt shines.");
        settles();
    }

    @Test
    void aDeletedMarkerIsPutBack() {
        people.deleteMarker(BUILD);

        Result plan = scenario.plan();
        assertThat(scenario.apply().exit()).isZero();

        assertThat(plan.out()).contains("1 to adopt");
        assertThat(scenario.repository().issues()).hasSize(2);
        assertThat(people.number("build")).isEqualTo(BUILD);
        settles();
    }

    @Test
    void aDeletedMarkerUnderAnEditedTextIsNotGuessedAt() {
        people.deleteMarker(BUILD);
        people.edit(BUILD, body -> body.replace("It stands.", "It stands and holds."));
        String before = scenario.repository().canonical();

        Result refused = scenario.apply();

        assertThat(refused.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(refused.out()).contains("#1").contains("--adopt");
        assertThat(scenario.repository().canonical()).isEqualTo(before);

        assertThat(scenario.apply("--adopt").exit()).isZero();
        assertThat(people.text(BUILD)).contains("It stands and holds.");
        assertThat(scenario.repository().issues()).hasSize(2);
        settles();
    }

    static Stream<Arguments> damages() {
        return Stream.<UnaryOperator<String>>of(
                        body -> body.substring(0, body.length() - 12),
                        body -> body.substring(0, body.length() - 40) + " -->",
                        body -> body.replace("id=build", "id=built"),
                        body -> body.replace(" base=", " basis="),
                        body -> body + "\n\n" + body.substring(body.indexOf("<!-- milepost")),
                        body -> body.replace("<!-- milepost", "```\n<!-- milepost") + "\n```",
                        body -> body.replace("<!-- milepost", "> <!-- milepost"),
                        body -> body.replace("<!-- milepost", "`<!-- milepost") + "`",
                        body -> body.replace("#### Tasks", "<!-- hidden\n#### Tasks"),
                        body -> body.replace("<!-- milepost", "<!-- "))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedMarkerMakesNoTwinAndLosesNothing(UnaryOperator<String> damage) {
        people.edit(BUILD, damage);
        people.retitle(BUILD, "Build it well");
        String text = people.text(BUILD);
        define("goal: It shines.", "goal: It shines brightly.");

        Result result = scenario.apply();

        assertThat(result.err()).doesNotContain("Exception");
        assertThat(scenario.repository().issues()).hasSize(2);
        assertThat(people.text(BUILD)).isEqualTo(text);
        assertThat(scenario.apply().exit()).isEqualTo(result.exit());
        assertThat(scenario.repository().issues()).hasSize(2);
    }

    @Test
    void aCopiedBodyIsNamedAndLeftAlone() {
        int copy = people.open("A copy", people.body(BUILD));
        people.moveTo(copy, 1);
        define("goal: It stands.", "goal: It stands firmly.");

        Result result = scenario.apply();

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("more than one issue carries the id \"build\": #1, #" + copy);
        assertThat(people.text(BUILD)).contains("It stands firmly.");
        assertThat(people.text(copy)).contains("It stands.");
        assertThat(people.issue(copy).path("title").asText()).isEqualTo("A copy");
        assertThat(scenario.apply().out())
                .contains("Plan: 0 to create, 0 to update, 0 to close, 1 conflict.")
                .contains("Delete the marker, the line that starts with `<!-- milepost`, from #" + copy);
    }

    @Test
    void aBodyPastedOverAnotherMakesNoSecondIssue() {
        people.edit(PAINT, body -> people.body(BUILD));

        Result result = scenario.apply();

        assertThat(result.out())
                .contains("Its marker is damaged: it carries the id \"build\".")
                .contains("Plan: 0 to create, 0 to update, 0 to close, 2 conflicts.");
        assertThat(scenario.repository().issues()).hasSize(2);

        people.deleteMarker(PAINT);
        assertThat(scenario.apply("--adopt").exit()).isZero();
        assertThat(scenario.repository().issues()).hasSize(2);
        settles();
    }

    @Test
    void whatWasPrunedComesBackWithItsDefinition() {
        people.tick(BUILD, "Cut it");
        String text = people.text(BUILD);
        removeAllButPaint();
        assertThat(scenario.apply("--prune").exit()).isZero();
        assertThat(people.issue(BUILD).path("state_reason").asText()).isEqualTo("not_planned");
        settles();

        scenario.define(YAML);
        Result result = scenario.apply();

        assertThat(result.out())
                .contains("state: \"not_planned\" → \"open\"  (the definitions changed)")
                .contains("1 reopened");
        assertThat(people.issue(BUILD).path("state").asText()).isEqualTo("open");
        assertThat(people.text(BUILD)).isEqualTo(text);
        settles();
    }

    @Test
    void whatAPersonClosedAfterItWasPrunedStaysClosed() {
        removeAllButPaint();
        scenario.apply("--prune");
        people.reopen(BUILD);
        people.close(BUILD, "completed");

        scenario.define(YAML);
        Result result = scenario.apply();

        assertThat(result.out()).contains("Kept on GitHub: 1 state on 1 issue; -v lists it.");
        assertThat(people.issue(BUILD).path("state_reason").asText()).isEqualTo("completed");
        settles();
    }

    @Test
    void whatAPersonReopenedAfterItWasPrunedIsLeftOpen() {
        removeAllButPaint();
        scenario.apply("--prune");
        people.reopen(BUILD);

        scenario.define(YAML);
        scenario.apply();

        assertThat(people.issue(BUILD).path("state").asText()).isEqualTo("open");
        settles();
        people.close(BUILD, "not_planned");
        settles();
        assertThat(people.issue(BUILD).path("state").asText()).isEqualTo("closed");
    }

    private void removeAllButPaint() {
        scenario.define("""
                milestones: [{title: Beta}]
                labels: [{name: bug, color: d73a4a}, {name: docs, color: 0075ca}]
                defaults: {milestone: Beta}
                issues:
                  - id: paint
                    title: Paint it
                    goal: It shines.
                """);
    }

    @Test
    void aDamagedMarkerOrTwoIssuesOfOneIdAreNoMatch() {
        people.moveTo(people.open("Copy", people.body(BUILD)), 1);
        Result copied = scenario.plan("--detailed-exitcode");
        assertThat(copied.exit()).isEqualTo(ExitCode.CHANGES_PENDING.status());
        assertThat(copied.out()).endsWith("Plan: 0 to create, 0 to update, 0 to close, 1 conflict.\n");
        people.deleteMarker(3);

        people.replace(BUILD, "<!-- milepost", "<!- milepost");

        Result damaged = scenario.plan("--detailed-exitcode");
        assertThat(damaged.exit()).isEqualTo(ExitCode.CHANGES_PENDING.status());
        assertThat(damaged.out()).endsWith("Plan: 0 to create, 0 to update, 0 to close, 1 conflict.\n");
        assertThat(scenario.apply().exit()).isZero();
    }

    @Test
    void anOrphanIsOnlyShownUntilItIsPruned() {
        define("""
                  - id: paint
                    title: Paint it
                    depends_on: [build]
                    goal: It shines.
                """, "");

        Result shown = scenario.apply();
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("1 orphaned");
        assertThat(people.issue(PAINT).path("state").asText()).isEqualTo("open");

        String text = people.text(PAINT);
        assertThat(scenario.apply("--prune").exit()).isZero();
        assertThat(people.issue(PAINT).path("state_reason").asText()).isEqualTo("not_planned");
        assertThat(people.text(PAINT)).isEqualTo(text);
        settles();
    }

    @Test
    void renamesKeepWhatIsThere() {
        people.label(BUILD, "bug", "mine");
        define("{name: bug, color: d73a4a}", "{name: defect, color: d73a4a, previously: [bug]}");
        define("labels: [bug]", "labels: [defect]");
        define("{title: Beta}", "{title: Release, previously: [Beta]}");
        define("milestone: Beta", "milestone: Release");
        define("- id: build\n", "- id: construction\n    previously_id: build\n");
        define("depends_on: [build]", "depends_on: [construction]");

        Result result = scenario.apply();

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(people.number("construction")).isEqualTo(BUILD);
        assertThat(people.labels(BUILD)).isEqualTo("defect,mine");
        assertThat(scenario.repository().labels()).hasSize(3);
        assertThat(scenario.repository().milestones()).hasSize(1);
        assertThat(scenario.repository().issues()).hasSize(2);
        assertThat(people.blockers(PAINT)).isEqualTo("1");
        settles();
    }

    @Test
    void aRenameThatFailsMakesNoSecondLabel() {
        define("{name: bug, color: d73a4a}", "{name: defect, color: d73a4a, previously: [bug]}");
        define("labels: [bug]", "labels: [defect, docs]");
        scenario.cli().withFaults(inner -> {
            FaultyConnector broken =
                    new FaultyConnector(inner, scenario.cli().time(), sent -> Optional.of(Fault.STATUS_500));
            return request -> request.url().getPath().contains("/labels/") ? broken.send(request) : inner.send(request);
        });

        Result failed = scenario.apply();
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.out()).contains("the label \"defect\" could not be made");
        assertThat(scenario.repository().labels()).hasSize(2);
        assertThat(people.labels(BUILD)).isEqualTo("bug");

        scenario.cli().withFaults(inner -> inner);
        assertThat(scenario.apply().exit()).isZero();
        assertThat(scenario.repository().labels()).hasSize(2);
        assertThat(people.labels(BUILD)).isEqualTo("defect,docs");
        settles();
    }
}

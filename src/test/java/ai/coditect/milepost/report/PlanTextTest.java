package ai.coditect.milepost.report;

import static ai.coditect.milepost.report.SamplePlans.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import ai.coditect.milepost.report.text.Ansi;
import ai.coditect.milepost.report.text.Detail;
import ai.coditect.milepost.report.text.PlanText;
import ai.coditect.milepost.report.text.Style;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    private static final Style PLAIN = new Style(Ansi.OFF, 80);

    @Test
    void showsFirstRun() {
        Golden.assertSame("first-run.txt", out -> new PlanText(PLAIN).write(SamplePlans.firstRun(), SETTING, out));
    }

    @Test
    void showsCreatedBodiesWholeOnRequest() {
        Style full = new Style(Ansi.OFF, 80, Detail.WHOLE);
        Golden.assertSame("first-run-full.txt", out -> new PlanText(full).write(SamplePlans.firstRun(), SETTING, out));
    }

    @Test
    void showsLaterRun() {
        Golden.assertSame("later-run.txt", out -> new PlanText(PLAIN).write(SamplePlans.laterRun(), SETTING, out));
    }

    @Test
    void showsLaterRunInColour() {
        Style colour = new Style(Ansi.ON, 80);
        Golden.assertSame("later-run.ansi", out -> new PlanText(colour).write(SamplePlans.laterRun(), SETTING, out));
    }

    @Test
    void makesHostileTextHarmless() {
        Golden.assertSame("hostile.txt", out -> new PlanText(PLAIN).write(SamplePlans.hostile(), SETTING, out));
    }

    @Test
    void letsNoLineBeCommandOfRunner() {
        for (int width = 40; width < 200; width++) {
            Style style = new Style(Ansi.OFF, width, Detail.WHOLE);
            String text = Golden.text(out -> new PlanText(style).write(SamplePlans.hostile(), SETTING, out));
            assertThat(text.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
            assertThat(text).doesNotContain("##[").doesNotContain("\u001b", "\u0007", "\r", "\u202E", "\u200F");
        }
    }

    @Test
    void saysThatNothingChangesAndWhatIsKept() {
        Golden.assertSame("nothing.txt", out -> new PlanText(PLAIN).write(SamplePlans.nothingToDo(), SETTING, out));
    }

    @Test
    void saysOnlyThatNothingChanges() {
        Plan empty = SamplePlans.plan(List.of(), List.of(), List.of(), Map.of(), 107, new Forecast(0, 0, 0));
        assertThat(Golden.text(out -> new PlanText(PLAIN).write(empty, SETTING, out)))
                .isEqualTo("No changes. GitHub matches issues/.\n");
    }

    @Test
    void saysThatBlockedPlanCannotBeApplied() {
        Diagnostic error = new Diagnostic(
                Severity.ERROR,
                "issue #12 holds two markers",
                "Delete one of them on GitHub, then run the same command again.",
                Optional.empty());
        Plan blocked = SamplePlans.plan(List.of(), List.of(), List.of(error), Map.of(), 0, new Forecast(0, 0, 0));
        assertThat(Golden.text(out -> new PlanText(PLAIN).write(blocked, SETTING, out)))
                .isEqualTo("""
                        error: issue #12 holds two markers
                            Delete one of them on GitHub, then run the same command again.

                        No changes are planned.
                        This plan cannot be applied until the errors above are fixed.
                        """);
    }

    @Test
    void tellsThePaceAsItIs() {
        Plan plan = SamplePlans.firstRun();
        assertThat(lastLine(plan, Duration.ofSeconds(1)))
                .isEqualTo("11 writes in 9 requests, about 1 min 48 s (one request a second; at most 80 issues and"
                        + " relations a minute).");
        assertThat(lastLine(plan, Duration.ofMillis(500)))
                .isEqualTo("11 writes in 9 requests, about 1 min 48 s (one request every 0.5 s; at most 80 issues and"
                        + " relations a minute).");
        assertThat(lastLine(plan, Duration.ZERO)).isEqualTo("11 writes in 9 requests, sent without a pause.");
    }

    @Test
    void countsWhatIsKept() {
        Difference edits = new Difference.Edits(List.of(
                new Edit(Edit.Kind.TEXT_CHANGED, "It must stand."),
                new Edit(Edit.Kind.TEXT_REMOVED, "It stands."),
                new Edit(Edit.Kind.BOX_TICKED, "Draw it"),
                new Edit(Edit.Kind.TEXT_REMOVED, "- [ ] Cut it"),
                new Edit(Edit.Kind.TEXT_REMOVED, "- [ ] Glue it")));
        Kept kept = new Kept(
                Kind.ISSUE,
                "tests",
                OptionalInt.of(9),
                "Test the scripts",
                List.of(new FieldChange("body", edits, Reason.MERGE)));
        Plan plan = SamplePlans.plan(List.of(), List.of(kept), List.of(), Map.of(), 1, new Forecast(0, 0, 0));

        assertThat(text(PLAIN, plan)).isEqualTo("""
                        Kept on GitHub: 5 changes on 1 issue, among them 1 tick; -v lists them.
                        To bring in what definitions can hold (--progress: ticks, too): milepost pull

                        No changes. GitHub matches issues/.
                        """);
        assertThat(text(new Style(Ansi.OFF, 80, Detail.WHOLE), plan)).isEqualTo("""
                        Kept as it is on GitHub:
                          issue #9 tests  body: text changed: It must stand.
                          issue #9 tests  body: text removed: It stands.
                          issue #9 tests  body: box ticked: Draw it
                          issue #9 tests  body: text removed: - [ ] Cut it
                          issue #9 tests  body: text removed: - [ ] Glue it
                        To bring in what definitions can hold (--progress: ticks, too): milepost pull

                        No changes. GitHub matches issues/.
                        """);
        assertThat(Golden.text(out -> new PlanMarkdown().write(plan, SETTING, out)))
                .contains(
                        "<details><summary>Kept on GitHub: 5 changes on 1 issue, among them 1 tick. To bring in what"
                                + " definitions can hold (--progress: ticks, too): <code>milepost pull</code></summary>\n\n",
                        "\n- issue `#9` `tests` `body: text changed: It must stand.`\n");
    }

    @Test
    void promisesOnlyWhatAPullCanBringIn() {
        FieldChange ticks = new FieldChange(
                "body",
                new Difference.Edits(
                        List.of(new Edit(Edit.Kind.BOX_TICKED, "Draw it"), new Edit(Edit.Kind.BOX_UNTICKED, "Cut it"))),
                Reason.MERGE);
        FieldChange closed = new FieldChange(
                "state", new Difference.Value(Optional.empty(), Optional.of("completed")), Reason.MERGE);
        FieldChange named = SamplePlans.field("state", "open", "completed", Reason.MERGE);
        FieldChange goneTask = new FieldChange(
                "body", new Difference.Edits(List.of(new Edit(Edit.Kind.TICKED_TASK_KEPT, "Glue it"))), Reason.MERGE);
        FieldChange child = SamplePlans.members("sub_issues", List.of(), List.of("#40", "#41"), Reason.MERGE);
        FieldChange foreign = SamplePlans.members("blocked_by", List.of(), List.of("o/other#3"), Reason.MERGE);
        FieldChange known = SamplePlans.members("blocked_by", List.of("#40"), List.of("#12"), Reason.MERGE);

        assertThat(kept(ticks)).isEqualTo("""
                        Kept on GitHub: 2 ticks on 1 issue; -v lists them.
                        To bring the ticks into the definitions: milepost pull --progress
                        """);
        assertThat(kept(closed, ticks)).isEqualTo("""
                        Kept on GitHub: 2 ticks and 1 state on 1 issue; -v lists them.
                        To bring the ticks and states into the definitions: milepost pull --progress
                        """);
        assertThat(kept(child, foreign, goneTask)).isEqualTo("""
                        Kept on GitHub: 4 changes on 1 issue; -v lists them.
                        """);
        assertThat(kept(child, closed)).isEqualTo("""
                        Kept on GitHub: 3 changes on 1 issue, among them 1 state; -v lists them.
                        To bring the state into the definitions: milepost pull --progress
                        """);
        assertThat(kept(named)).isEqualTo("""
                        Kept on GitHub: 1 change on 1 issue; -v lists it.
                        To bring in what definitions can hold: milepost pull
                        """);
        assertThat(kept(known)).isEqualTo("""
                        Kept on GitHub: 2 changes on 1 issue; -v lists them.
                        To bring in what definitions can hold: milepost pull
                        """);
    }

    /** What is said of changes to one issue; #12 is the only one with a definition. */
    private static String kept(FieldChange... fields) {
        Kept kept = new Kept(Kind.ISSUE, "tests", OptionalInt.of(9), "Test the scripts", List.of(fields));
        Plan plan = SamplePlans.plan(
                List.of(), List.of(kept), List.of(), Map.of(new IssueId("other"), 12), 1, new Forecast(0, 0, 0));
        String text = text(PLAIN, plan);
        return text.substring(0, text.indexOf("\nNo changes."));
    }

    private static String text(Style style, Plan plan) {
        return Golden.text(out -> new PlanText(style).write(plan, SETTING, out));
    }

    private static String lastLine(Plan plan, Duration pace) {
        String text = Golden.text(out -> new PlanText(PLAIN).write(plan, new Setting("issues", pace), out));
        return text.lines().reduce("", (first, last) -> last);
    }
}

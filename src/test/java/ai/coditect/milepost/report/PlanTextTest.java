package ai.coditect.milepost.report;

import static ai.coditect.milepost.report.SamplePlans.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                        This plan cannot be applied until the errors above are mended.
                        """);
    }

    @Test
    void tellsThePaceAsItIs() {
        Plan plan = SamplePlans.firstRun();
        assertThat(lastLine(plan, Duration.ofSeconds(1)))
                .isEqualTo("This takes 9 requests that write, about 1 min 48 s at the pace of one write a second.");
        assertThat(lastLine(plan, Duration.ofMillis(500)))
                .isEqualTo("This takes 9 requests that write, about 1 min 48 s at the pace of one write every 0.5 s.");
        assertThat(lastLine(plan, Duration.ZERO)).isEqualTo("This takes 9 requests that write, sent without a pause.");
    }

    private static String lastLine(Plan plan, Duration pace) {
        String text = Golden.text(out -> new PlanText(PLAIN).write(plan, new Setting("issues", pace), out));
        return text.lines().reduce("", (first, last) -> last);
    }
}

package ai.coditect.milepost.report;

import static ai.coditect.milepost.report.SamplePlans.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.markdown.OutcomeMarkdown;
import ai.coditect.milepost.report.markdown.PlanMarkdown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OutcomeMarkdownTest {

    @Test
    void showsPartialRun() {
        Golden.assertSame("partial.md", out -> new OutcomeMarkdown().write(SampleOutcomes.partial(), SETTING, out));
    }

    @Test
    void showsStoppedRun() {
        Golden.assertSame("stopped.md", out -> new OutcomeMarkdown().write(SampleOutcomes.stopped(), SETTING, out));
    }

    @Test
    void saysThatNothingWasToDo() {
        ApplyOutcome nothing = new ApplyOutcome(SamplePlans.nothingToDo(), List.of(), Optional.empty());
        assertThat(markdown(nothing, PlanMarkdown.JOB_SUMMARY_BYTES)).isEqualTo("""
                        ### milepost apply to `coditect-ai/coditect-core`

                        **No changes. GitHub matches issues/.**
                        """);
    }

    @Test
    void staysWithinItsLimit() {
        ApplyOutcome outcome = all(SamplePlans.manyRows(300), "https://github.com/o/r/issues/1");
        assertThat(markdown(outcome, 5_000).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(5_000);
        assertThat(markdown(outcome, 5_000)).contains(" more rows are left out; see the log\n");
    }

    @Test
    void linksOnlyPlainAddresses() {
        Plan plan = SamplePlans.manyRows(1);
        assertThat(markdown(all(plan, "javascript:alert(1)"), 5_000)).doesNotContain("javascript");
        assertThat(markdown(all(plan, "https://github.com/o/r/issues/7"), 5_000))
                .contains("[#7](https://github.com/o/r/issues/7)");
    }

    private static ApplyOutcome all(Plan plan, String url) {
        List<StepOutcome> steps = plan.changes().stream()
                .<StepOutcome>map(
                        change -> new StepOutcome.Applied(change, OptionalInt.of(7), Optional.of(url), List.of()))
                .toList();
        return new ApplyOutcome(plan, steps, Optional.empty());
    }

    private static String markdown(ApplyOutcome outcome, int limit) {
        return Golden.text(out -> new OutcomeMarkdown(limit).write(outcome, SETTING, out));
    }
}

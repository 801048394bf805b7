package ai.coditect.milepost.report;

import static ai.coditect.milepost.report.SamplePlans.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.report.json.OutcomeJson;
import ai.coditect.milepost.report.text.Ansi;
import ai.coditect.milepost.report.text.OutcomeText;
import ai.coditect.milepost.report.text.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Style PLAIN = new Style(Ansi.OFF, 80);

    @Test
    void sumsUpCompleteRunInOneLine() {
        assertThat(text(SampleOutcomes.complete())).isEqualTo("Apply complete: 11 created, 0 updated, 0 closed.\n");
    }

    @Test
    void tellsEachFailureAndWhatToDo() {
        assertThat(text(SampleOutcomes.partial())).isEqualTo("""
                        Failed:
                          issue unit-tests: GitHub refused the issue: title is too long (422)
                            Shorten the title to at most 256 characters, then run the same command
                            again.

                        Skipped:
                          dependency unit-tests ← pytest-setup: unit-tests was not created
                          dependency ci-integration ← unit-tests: unit-tests was not created
                          sub-issue pytest-setup ← unit-tests: unit-tests was not created

                        GitHub did not do all of what was asked:
                          issue ci-integration: octocat cannot be assigned here and was dropped

                        Apply did not complete: 7 created, 0 updated, 0 closed; 1 failed; 3 skipped.
                        """);
    }

    @Test
    void tellsHowToGoOnAfterEarlyStop() {
        assertThat(text(SampleOutcomes.stopped())).isEqualTo("""
                        Stopped by Ctrl-C or a signal.
                        Done: 5 created, 0 updated, 0 closed.
                        Remaining: 2 issues, 3 dependencies, 1 sub-issue.
                        Run the same command again to go on.
                        """);
    }

    @Test
    void saysWhatWasLeftAlone() {
        ApplyOutcome outcome = new ApplyOutcome(
                SamplePlans.laterRun(),
                SamplePlans.laterRun().changes().stream()
                        .filter(change -> change.action().writes())
                        .<StepOutcome>map(change -> SampleOutcomes.applied(change, 1, List.of()))
                        .toList(),
                Optional.empty());
        assertThat(text(outcome)).isEqualTo("""
                        Apply complete: 0 created, 3 updated, 1 closed, 1 adopted, 1 reopened, 2 removed.
                        Left alone: 4 conflicts, 1 orphaned.
                        """);
    }

    @Test
    void saysThatNothingWasToDo() {
        assertThat(text(new ApplyOutcome(SamplePlans.nothingToDo(), List.of(), Optional.empty())))
                .isEqualTo("No changes. GitHub matches issues/.\n");
    }

    @Test
    void writesPartialRunAsJson() {
        Golden.assertSame("partial.json", out -> new OutcomeJson().write(SampleOutcomes.partial(), out));
    }

    @Test
    void writesStoppedRunAsJson() {
        Golden.assertSame("stopped.json", out -> new OutcomeJson().write(SampleOutcomes.stopped(), out));
    }

    private static String text(ApplyOutcome outcome) {
        return Golden.text(out -> new OutcomeText(PLAIN).write(outcome, SETTING, out));
    }
}

package ai.coditect.milepost.report;

import static ai.coditect.milepost.report.SamplePlans.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.report.json.OutcomeJson;
import ai.coditect.milepost.report.text.Ansi;
import ai.coditect.milepost.report.text.OutcomeText;
import ai.coditect.milepost.report.text.Style;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

    private static final Style PLAIN = new Style(Ansi.OFF, 80);

    @Test
    void namesEveryNewIssueByNumberAndAddressAndSumsUp() {
        assertThat(text(SampleOutcomes.complete())).isEqualTo("""
                          #5  https://github.com/coditect-ai/coditect-core/issues/5  pytest-setup
                          #6  https://github.com/coditect-ai/coditect-core/issues/6  unit-tests
                          #7  https://github.com/coditect-ai/coditect-core/issues/7  ci-integration

                        Apply complete: 11 created, 0 updated, 0 closed.
                        Written: 3 labels, 1 milestone, 3 issues, 3 dependencies, 1 sub-issue.
                        """);
    }

    @Test
    void tellsEachFailureAndWhatToDo() {
        assertThat(text(SampleOutcomes.partial())).isEqualTo("""
                        Failed:
                          issue unit-tests: GitHub refused the issue: title is too long (422)
                            Shorten the title to at most 256 characters, then run the same command
                            again.

                        Skipped:
                          dependency of unit-tests on pytest-setup: unit-tests was not created
                          dependency of ci-integration on unit-tests: unit-tests was not created
                          sub-issue unit-tests of pytest-setup: unit-tests was not created

                        GitHub did not do all of what was asked:
                          issue ci-integration: octocat cannot be assigned here and was dropped

                          #5  https://github.com/coditect-ai/coditect-core/issues/5  pytest-setup
                          #6  https://github.com/coditect-ai/coditect-core/issues/6  ci-integration

                        Apply did not complete: 7 created, 0 updated, 0 closed; 1 failed; 3 skipped.
                        Written: 3 labels, 1 milestone, 2 issues, 1 dependency.
                        """);
    }

    @Test
    void tellsHowToGoOnAfterEarlyStop() {
        assertThat(text(SampleOutcomes.stopped())).isEqualTo("""
                          #5  https://github.com/coditect-ai/coditect-core/issues/5  pytest-setup

                        Stopped by Ctrl-C or a signal.
                        Done: 5 created, 0 updated, 0 closed.
                        Written: 3 labels, 1 milestone, 1 issue.
                        Remaining: 2 issues, 3 dependencies, 1 sub-issue.
                        Run the same command again to go on.
                        """);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void advisesToRunAgainOnlyWhereThatHelps(FailureKind kind) {
        String text = text(stopped(kind), SETTING);

        switch (kind) {
            case INTERRUPTED -> assertThat(text).endsWith("\nRun the same command again to go on.\n");
            case TRANSIENT, THROTTLED, UNREACHABLE, NOT_STORED, UNSETTLED, CHANGED_MEANWHILE, OVERTAKEN ->
                assertThat(text).contains("\n  The remedy.\n").endsWith("\nRemaining: nothing.\n");
            case NOT_ALLOWED, NOT_FOUND, INVALID, ALREADY_EXISTS, GONE, MALFORMED ->
                assertThat(text).endsWith("\nOnce that is put right, the same command goes on from here.\n");
        }
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void aSavedPlanIsNeverAdvisedTwice(FailureKind kind) {
        Setting saved = SETTING.ofSavedPlan("milepost plan --out p.json");
        assertThat(text(stopped(kind), saved))
                .endsWith(
                        "\nA saved plan is carried out once. Make one for the rest with: milepost plan --out p.json\n");
        assertThat(text(SampleOutcomes.partial(), saved)).endsWith(" with: milepost plan --out p.json\n");
        assertThat(text(SampleOutcomes.complete(), saved)).doesNotContain("saved plan");
    }

    private static ApplyOutcome stopped(FailureKind kind) {
        return new ApplyOutcome(
                SamplePlans.firstRun(), List.of(), Optional.of(new Failure(kind, "What happened", "The remedy.")));
    }

    @Test
    void neverCutsAnAddress() {
        Style narrow = new Style(Ansi.OFF, 40);
        assertThat(Golden.text(out -> new OutcomeText(narrow).write(SampleOutcomes.complete(), SETTING, out)))
                .startsWith("  #5  https://github.com/coditect-ai/coditect-core/issues/5  …\n");
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
                        Written: 1 label, 1 milestone, 4 issues, 1 dependency, 1 sub-issue.
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
        Golden.assertSame("partial.json", "apply", out -> new OutcomeJson().write(SampleOutcomes.partial(), out));
    }

    @Test
    void writesStoppedRunAsJson() {
        Golden.assertSame("stopped.json", "apply", out -> new OutcomeJson().write(SampleOutcomes.stopped(), out));
    }

    private static String text(ApplyOutcome outcome) {
        return text(outcome, SETTING);
    }

    private static String text(ApplyOutcome outcome, Setting setting) {
        return Golden.text(out -> new OutcomeText(PLAIN).write(outcome, setting, out));
    }
}

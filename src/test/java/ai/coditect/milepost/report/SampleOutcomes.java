package ai.coditect.milepost.report;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Outcomes of the sample plans. */
final class SampleOutcomes {

    private SampleOutcomes() {}

    /** Everything was carried out. */
    static ApplyOutcome complete() {
        Plan plan = SamplePlans.firstRun();
        List<StepOutcome> steps = new ArrayList<>();
        int number = 1;
        for (Change change : plan.changes()) {
            steps.add(applied(change, number++, List.of()));
        }
        return new ApplyOutcome(plan, steps, Optional.empty());
    }

    /** One write was refused, what hangs on it skipped, and an assignee dropped. */
    static ApplyOutcome partial() {
        Plan plan = SamplePlans.firstRun();
        List<StepOutcome> steps = new ArrayList<>();
        int number = 1;
        for (Change change : plan.changes()) {
            switch (change.key()) {
                case "unit-tests" -> steps.add(new StepOutcome.Failed(change, refused()));
                case "unit-tests<-pytest-setup", "ci-integration<-unit-tests" ->
                    steps.add(new StepOutcome.Skipped(change, "unit-tests was not created"));
                case "ci-integration" ->
                    steps.add(applied(change, number++, List.of("octocat cannot be assigned here and was dropped")));
                default -> steps.add(applied(change, number++, List.of()));
            }
        }
        return new ApplyOutcome(plan, steps, Optional.empty());
    }

    /** The user ended the run after five writes, while the next one waited for its turn. */
    static ApplyOutcome stopped() {
        Plan plan = SamplePlans.firstRun();
        Failure ended = new Failure(
                FailureKind.INTERRUPTED,
                "the run was ended from the keyboard",
                "Run the same command again; it goes on where it stopped.");
        List<StepOutcome> steps = new ArrayList<>();
        for (Change change : plan.changes()) {
            switch (steps.size()) {
                case 0, 1, 2, 3, 4 -> steps.add(applied(change, steps.size() + 1, List.of()));
                case 5 -> steps.add(new StepOutcome.Failed(change, ended));
                default -> steps.add(new StepOutcome.Skipped(change, "the run was ended before it"));
            }
        }
        return new ApplyOutcome(plan, steps, Optional.of(ended));
    }

    static Failure refused() {
        return new Failure(
                FailureKind.INVALID,
                "GitHub refused the issue: title is too long (422)",
                "Shorten the title to at most 256 characters, then run the same command again.");
    }

    static StepOutcome.Applied applied(Change change, int number, List<String> remarks) {
        boolean issue = change.kind() == Kind.ISSUE;
        return new StepOutcome.Applied(
                change,
                issue ? OptionalInt.of(number) : OptionalInt.empty(),
                issue ? Optional.of("https://github.com/coditect-ai/coditect-core/issues/" + number) : Optional.empty(),
                remarks);
    }
}

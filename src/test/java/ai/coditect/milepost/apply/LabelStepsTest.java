package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.applied;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.liveLabel;
import static ai.coditect.milepost.apply.Rows.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.remote.FailureKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Answers for a fault at the one request that creates many labels, and at a rename. */
class LabelStepsTest {

    private final ScriptedRepository repository = new ScriptedRepository();
    private final LabelSteps steps = new LabelSteps(repository, repository, new Creation(new Settlement(repository)));

    @Test
    void createsAllLabelsInOneCall() {
        assertThat(steps.create(List.of(label("a"), label("b"))))
                .containsExactly(applied(label("a")), applied(label("b")));
        assertThat(repository.calls()).containsExactly("createLabels [a, b]");
    }

    @Test
    void settlesEachLabelOfAnUnansweredCallByItself() {
        repository.answering(lostAfter(), done(), lostBefore(), refused(FailureKind.INVALID));

        assertThat(steps.create(List.of(label("a"), label("b"), label("c"), label("d"))))
                .containsExactly(
                        applied(label("a")),
                        applied(label("b")),
                        applied(label("c")),
                        failed(label("d"), FailureKind.INVALID));
        assertThat(repository.calls())
                .containsExactly(
                        "createLabels [a, b, c, d]",
                        "labels",
                        "labels",
                        "sleep 3",
                        "labels",
                        "sleep 5",
                        "labels",
                        "sleep 8",
                        "labels",
                        "sleep 15",
                        "labels",
                        "sleep 30",
                        "labels",
                        "createLabels [c]");
    }

    @Test
    void takesALabelThatIsThereInAnotherSpelling() {
        repository.with(liveLabel("Bug"));

        assertThat(steps.create(List.of(label("bug")))).containsExactly(applied(label("bug")));
        assertThat(repository.calls()).containsExactly("createLabels [bug]", "labels");
    }

    @Test
    void updatesALabelUnderTheNameThatItHas() {
        repository.with(liveLabel("bug")).answering(done("GitHub cut its description."));

        assertThat(steps.update(renamed("bug", "defect")))
                .isEqualTo(new StepOutcome.Applied(
                        renamed("bug", "defect"),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of("GitHub cut its description.")));
        assertThat(repository.calls()).containsExactly("updateLabel bug to defect");
    }

    @Test
    void sendsAnUpdateOnceAndLeavesTheRestToTheNextRun() {
        repository.with(liveLabel("bug")).answering(lostAfter());

        assertThat(steps.update(renamed("bug", "defect")))
                .isEqualTo(failed(renamed("bug", "defect"), FailureKind.TRANSIENT));
        assertThat(repository.calls()).containsExactly("updateLabel bug to defect");
    }
}

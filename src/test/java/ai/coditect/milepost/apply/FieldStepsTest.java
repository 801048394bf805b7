package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.appliedTo;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.plan;
import static ai.coditect.milepost.apply.Rows.update;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.remote.FailureKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Issue fields come before the rest of their row, of several issues by one request, and hold up no other issue. */
class FieldStepsTest {

    private final ScriptedRepository repository = new ScriptedRepository();
    private final ApplyState state = new ApplyState(plan());
    private final IssueUpdater updater = new IssueUpdater(
            repository,
            new IssueWriteBuilder(state),
            state,
            new EditGuard(repository, new Renames(Map.of(), Map.of(), Map.of())));

    /** An issue whose priority goes from high to low, with a field that is not ours. */
    private IssueChange lowered(String id, int number) {
        LiveIssue live = before(id).applied(number);
        repository.with(live);
        return update(live, after(id), IssueField.FIELDS, IssueField.BODY);
    }

    private static IssueExample before(String id) {
        return issue(id).field("Priority", "High").field("Note", "theirs");
    }

    private static IssueExample after(String id) {
        return issue(id).field("Priority", "Low").field("Note", "theirs");
    }

    private FieldValues fields(int number) {
        return repository.at(number).content().fields();
    }

    @Test
    void theFieldsOfTheBatchGoFirstAndOnlyWhatChanges() {
        IssueChange one = lowered("a", 1);
        IssueChange two = lowered("b", 2);

        assertThat(updater.update(List.of(one, two))).containsExactly(appliedTo(one, 1), appliedTo(two, 2));

        assertThat(repository.calls())
                .filteredOn(call -> !call.startsWith("issue "))
                .containsExactly(
                        "setFields [#1 [Priority], #2 [Priority]]", "updateIssue #1 [BODY]", "updateIssue #2 [BODY]");
        assertThat(fields(1)).isEqualTo(after("a").base().fields());
    }

    @Test
    void aRowOfFieldsAloneIsOneWrite() {
        LiveIssue live = before("a").applied(1);
        repository.with(live);
        IssueChange change = update(live, issue("a").field("Note", "theirs"), IssueField.FIELDS);

        assertThat(updater.update(List.of(change))).containsExactly(appliedTo(change, 1));

        assertThat(repository.calls()).noneMatch(call -> call.startsWith("updateIssue"));
        assertThat(fields(1))
                .isEqualTo(issue("a").field("Note", "theirs").base().fields());
    }

    @Test
    void oneThatSomebodyChangedMeanwhileHoldsUpNoOther() {
        IssueChange one = lowered("a", 1);
        IssueChange two = lowered("b", 2);
        LiveIssue edited =
                issue("a").field("Priority", "Urgent").applied(1, before("a").base());
        repository.with(edited);

        List<StepOutcome> outcomes = updater.update(List.of(one, two));

        assertThat(outcomes.get(0)).isInstanceOfSatisfying(StepOutcome.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(FailureKind.CHANGED_MEANWHILE);
            assertThat(failed.failure().summary())
                    .isEqualTo("an issue field of #1 was changed after the plan was made");
        });
        assertThat(outcomes.get(1)).isEqualTo(appliedTo(two, 2));
        assertThat(repository.at(1)).isEqualTo(edited);
        assertThat(fields(2)).isEqualTo(after("b").base().fields());
    }

    @Test
    void aChangeOfAnotherFieldIsNoReasonToStop() {
        IssueChange one = lowered("a", 1);
        repository.with(before("a")
                .field("Note", "theirs, changed")
                .applied(1, before("a").base()));

        assertThat(updater.update(List.of(one))).containsExactly(appliedTo(one, 1));
        assertThat(fields(1))
                .isEqualTo(issue("a")
                        .field("Priority", "Low")
                        .field("Note", "theirs, changed")
                        .base()
                        .fields());
    }

    @Test
    void whatWasNotAnsweredIsSentAgainWhetherItWasDoneOrNot() {
        IssueChange one = lowered("a", 1);
        IssueChange two = lowered("b", 2);
        repository.answering(lostBefore(), lostAfter());

        assertThat(updater.update(List.of(one, two))).containsExactly(appliedTo(one, 1), appliedTo(two, 2));
        assertThat(fields(1)).isEqualTo(after("a").base().fields());
        assertThat(fields(2)).isEqualTo(after("b").base().fields());
    }

    /** The marker must not say what GitHub does not have. */
    @Test
    void theRestOfARowWhoseFieldsFailedIsNotWritten() {
        IssueChange one = lowered("a", 1);
        IssueChange two = lowered("b", 2);
        repository.answering(refused(FailureKind.NOT_ALLOWED), done());

        assertThat(updater.update(List.of(one, two)))
                .containsExactly(failed(one, FailureKind.NOT_ALLOWED), appliedTo(two, 2));

        assertThat(repository.calls()).doesNotContain("updateIssue #1 [BODY]");
        assertThat(repository.at(1)).isEqualTo(before("a").applied(1));
    }
}

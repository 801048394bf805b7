package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.appliedTo;
import static ai.coditect.milepost.apply.Rows.blocked;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.plan;
import static ai.coditect.milepost.apply.Rows.skipped;
import static ai.coditect.milepost.apply.Rows.there;
import static ai.coditect.milepost.apply.Rows.toCome;
import static ai.coditect.milepost.apply.Rows.unblocked;
import static ai.coditect.milepost.apply.Rows.under;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Relation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers for a fault at an edge: it is there once, or gone, whatever the reply was. */
class RelationStepsTest {

    private static final LiveIssue ONE = issue("a").live(1);
    private static final LiveIssue TWO = issue("b").live(2);
    private static final LiveIssue THREE = issue("c").blockedBy(1).live(3);
    private static final IssueHandle A = there("a", ONE);
    private static final IssueHandle B = there("b", TWO);
    private static final IssueHandle C = there("c", THREE);

    private final ScriptedRepository repository = new ScriptedRepository().with(ONE, TWO, THREE);
    private final ApplyState state = new ApplyState(plan());
    private final RelationSteps steps = new RelationSteps(repository, repository, new IssueWriteBuilder(state), state);

    @Test
    void addsAllRelationsInOneCall() {
        assertThat(steps.carryOut(List.of(blocked(A, B), blocked(B, C))))
                .containsExactly(appliedTo(blocked(A, B), 1), appliedTo(blocked(B, C), 2));
        assertThat(repository.calls()).containsExactly("addRelations [#1 BLOCKED_BY #2, #2 BLOCKED_BY #3]");
    }

    @Test
    void removesRelations() {
        assertThat(steps.carryOut(List.of(unblocked(C, A)))).containsExactly(appliedTo(unblocked(C, A), 3));
        assertThat(repository.calls()).containsExactly("removeRelations [#3 BLOCKED_BY #1]");
    }

    @Test
    void takesAwayWhatASubIssueInherits() {
        RelationChange change = new RelationChange(
                RelationKind.SUB_ISSUE_OF, Action.CREATE, A, B, IssuePatch.clearing(Set.of(IssueField.MILESTONE)));

        assertThat(steps.carryOut(List.of(change))).containsExactly(appliedTo(change, 1));
        assertThat(repository.calls())
                .containsExactly("addRelations [#1 SUB_ISSUE_OF #2]", "updateIssue #1 [MILESTONE]");
    }

    @Test
    void saysWhyWhatASubIssueInheritsCouldNotBeTakenAway() {
        RelationChange change = new RelationChange(
                RelationKind.SUB_ISSUE_OF, Action.CREATE, A, B, IssuePatch.clearing(Set.of(IssueField.MILESTONE)));
        repository.answering(Answer.done(), refused(FailureKind.NOT_ALLOWED));

        assertThat(steps.carryOut(List.of(change))).containsExactly(failed(change, FailureKind.NOT_ALLOWED));
    }

    @Test
    void takesNothingAwayWhereTheRelationCouldNotBeMade() {
        RelationChange change = new RelationChange(
                RelationKind.SUB_ISSUE_OF, Action.CREATE, A, B, IssuePatch.clearing(Set.of(IssueField.MILESTONE)));
        repository.answering(refused(FailureKind.INVALID));

        assertThat(steps.carryOut(List.of(change))).containsExactly(failed(change, FailureKind.INVALID));
        assertThat(repository.calls()).containsExactly("addRelations [#1 SUB_ISSUE_OF #2]");
    }

    @Test
    void doesNotSendAgainWhatAnUnansweredCallDid() {
        repository.answering(lostAfter(), lostAfter());

        assertThat(steps.carryOut(List.of(blocked(A, B), blocked(B, C))))
                .containsExactly(appliedTo(blocked(A, B), 1), appliedTo(blocked(B, C), 2));
        assertThat(repository.calls())
                .containsExactly("addRelations [#1 BLOCKED_BY #2, #2 BLOCKED_BY #3]", "issue #1", "issue #2");
    }

    @Test
    void sendsOnceMoreAndAloneWhatAnUnansweredCallDidNotDo() {
        repository.answering(lostBefore(), lostAfter());

        assertThat(steps.carryOut(List.of(blocked(A, B), blocked(B, C))))
                .containsExactly(appliedTo(blocked(A, B), 1), appliedTo(blocked(B, C), 2));
        assertThat(repository.calls())
                .containsExactly(
                        "addRelations [#1 BLOCKED_BY #2, #2 BLOCKED_BY #3]",
                        "issue #1",
                        "addRelations [#1 BLOCKED_BY #2]",
                        "issue #2");
    }

    @Test
    void looksAfterTheSecondCallAndSendsNoThirdOne() {
        repository.answering(lostBefore(), lostBefore(), lostBefore());

        assertThat(steps.carryOut(List.of(under(A, B)))).containsExactly(failed(under(A, B), FailureKind.TRANSIENT));
        assertThat(repository.calls())
                .containsExactly(
                        "addRelations [#1 SUB_ISSUE_OF #2]",
                        "issue #1",
                        "addRelations [#1 SUB_ISSUE_OF #2]",
                        "issue #1");
    }

    @Test
    void findsWhatTheSecondCallDid() {
        repository.answering(lostBefore(), lostAfter());

        assertThat(steps.carryOut(List.of(unblocked(C, A)))).containsExactly(appliedTo(unblocked(C, A), 3));
        assertThat(repository.calls())
                .containsExactly(
                        "removeRelations [#3 BLOCKED_BY #1]",
                        "issue #3",
                        "removeRelations [#3 BLOCKED_BY #1]",
                        "issue #3");
    }

    @Test
    void takesTheRefusalOfTheSecondCall() {
        repository.answering(lostBefore(), refused(FailureKind.NOT_ALLOWED));

        assertThat(steps.carryOut(List.of(under(A, B)))).containsExactly(failed(under(A, B), FailureKind.NOT_ALLOWED));
        assertThat(repository.calls())
                .containsExactly("addRelations [#1 SUB_ISSUE_OF #2]", "issue #1", "addRelations [#1 SUB_ISSUE_OF #2]");
    }

    @ParameterizedTest
    @EnumSource(names = {"ALREADY_EXISTS", "NOT_FOUND"})
    void takesARefusalForDoneWhenTheRelationIsAsWanted(FailureKind kind) {
        repository.answering(refused(kind), refused(kind));
        repository.changed(new Relation(RelationKind.BLOCKED_BY, ONE, TWO), true);
        repository.changed(new Relation(RelationKind.BLOCKED_BY, THREE, ONE), false);

        assertThat(steps.carryOut(List.of(blocked(A, B)))).containsExactly(appliedTo(blocked(A, B), 1));
        assertThat(steps.carryOut(List.of(unblocked(C, A)))).containsExactly(appliedTo(unblocked(C, A), 3));
        assertThat(repository.calls())
                .containsExactly(
                        "addRelations [#1 BLOCKED_BY #2]",
                        "issue #1",
                        "removeRelations [#3 BLOCKED_BY #1]",
                        "issue #3");
    }

    @ParameterizedTest
    @EnumSource(names = {"ALREADY_EXISTS", "NOT_FOUND"})
    void believesARefusalWhenTheRelationIsNotAsWanted(FailureKind kind) {
        repository.answering(refused(kind));

        assertThat(steps.carryOut(List.of(blocked(A, B)))).containsExactly(failed(blocked(A, B), kind));
        assertThat(repository.calls()).containsExactly("addRelations [#1 BLOCKED_BY #2]", "issue #1");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ALREADY_EXISTS", "NOT_FOUND"})
    void readsNothingAfterAnyOtherRefusal(FailureKind kind) {
        repository.answering(refused(kind));

        assertThat(steps.carryOut(List.of(blocked(A, B)))).containsExactly(failed(blocked(A, B), kind));
        assertThat(repository.calls()).containsExactly("addRelations [#1 BLOCKED_BY #2]");
    }

    @Test
    void failsOnlyTheRelationThatCannotBeLookedAt() {
        repository.answering(lostAfter(), Answer.done()).unreadable(FailureKind.UNREACHABLE);

        assertThat(steps.carryOut(List.of(blocked(A, B), blocked(B, C))))
                .containsExactly(failed(blocked(A, B), FailureKind.UNREACHABLE), appliedTo(blocked(B, C), 2));
        assertThat(repository.calls()).containsExactly("addRelations [#1 BLOCKED_BY #2, #2 BLOCKED_BY #3]", "issue #1");
    }

    @Test
    void skipsRelationsOfIssuesThatAreNotThereAndSendsTheOthers() {
        RelationChange orphan = blocked(A, toCome("missing"));

        assertThat(steps.carryOut(List.of(orphan, blocked(B, C))))
                .containsExactly(
                        skipped(orphan, "one of the two issues could not be created"), appliedTo(blocked(B, C), 2));
        assertThat(repository.calls()).containsExactly("addRelations [#2 BLOCKED_BY #3]");
    }

    @Test
    void sendsNothingWhenNoIssueIsThere() {
        RelationChange orphan = blocked(toCome("missing"), A);

        assertThat(steps.carryOut(List.of(orphan)))
                .containsExactly(skipped(orphan, "one of the two issues could not be created"));
        assertThat(repository.calls()).isEmpty();
    }

    @Test
    void connectsIssuesThatTheRunCreated() {
        LiveIssue created = issue("new").live(4);
        repository.with(created);
        state.issueIsThere(new IssueId("new"), created);
        RelationChange change = under(toCome("new"), B);

        assertThat(steps.carryOut(List.of(change))).containsExactly(appliedTo(change, 4));
        assertThat(repository.calls()).containsExactly("addRelations [#4 SUB_ISSUE_OF #2]");
    }
}

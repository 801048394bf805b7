package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.failure;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.applied;
import static ai.coditect.milepost.apply.Rows.appliedTo;
import static ai.coditect.milepost.apply.Rows.blocked;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.liveLabel;
import static ai.coditect.milepost.apply.Rows.milestone;
import static ai.coditect.milepost.apply.Rows.newIssue;
import static ai.coditect.milepost.apply.Rows.plan;
import static ai.coditect.milepost.apply.Rows.renamed;
import static ai.coditect.milepost.apply.Rows.skipped;
import static ai.coditect.milepost.apply.Rows.there;
import static ai.coditect.milepost.apply.Rows.toCome;
import static ai.coditect.milepost.apply.Rows.unblocked;
import static ai.coditect.milepost.apply.Rows.under;
import static ai.coditect.milepost.apply.Rows.update;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.World;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Answers for the order of a run, for what follows a failed row, and for where a run ends. */
class ApplierTest {

    private static final String BEFORE_IT = "the run ended before it";
    private static final Failure ENDED = new Failure(
            FailureKind.INTERRUPTED,
            "The run was ended before its last row",
            "The write in flight was finished; no other was begun.");
    private static final LiveIssue OLD =
            issue("old").labels("bug").milestone("M1").applied(1);

    private final ScriptedRepository repository = new ScriptedRepository();
    private final ScriptedBoard board = new ScriptedBoard();
    private final List<String> progress = new ArrayList<>();
    private final AtomicInteger batchesBeforeTheEnd = new AtomicInteger(Integer.MAX_VALUE);

    @Test
    void carriesOutEveryKindOfRowInTheOrderOfThePlan() {
        LiveIssue blockedByItself = issue("old").blockedBy(1).applied(1);
        repository.with(liveLabel("bug")).with(World.liveMilestone(1, "M1")).with(blockedByItself);
        LabelChange renamedLabel = renamed("bug", "defect");
        MilestoneChange renamedMilestone = renamed(World.liveMilestone(1, "M1"), "First");
        RelationChange removed = unblocked(there("old", blockedByItself), there("old", blockedByItself));
        IssueChange created = newIssue(issue("new").labels("docs").milestone("M2"));
        IssueChange changed = update(blockedByItself, issue("old").title("New title"), IssueField.TITLE);
        RelationChange dependency = blocked(toCome("new"), there("old", blockedByItself));
        RelationChange subIssue = under(toCome("new"), there("old", blockedByItself));
        Plan plan = plan(
                renamedLabel,
                label("docs"),
                renamedMilestone,
                milestone("M2"),
                removed,
                created,
                changed,
                dependency,
                subIssue);

        assertThat(apply(plan))
                .isEqualTo(toTheEnd(
                        plan,
                        applied(renamedLabel),
                        applied(label("docs")),
                        applied(renamedMilestone, 1),
                        applied(milestone("M2"), 2),
                        appliedTo(removed, 1),
                        appliedTo(created, 2),
                        appliedTo(changed, 1),
                        appliedTo(dependency, 2),
                        appliedTo(subIssue, 2)));
        assertThat(repository.calls())
                .containsExactly(
                        "updateLabel bug to defect",
                        "createLabels [docs]",
                        "updateMilestone 1 to First",
                        "createMilestone M2",
                        "removeRelations [#1 BLOCKED_BY #1]",
                        "newestIssues",
                        "createIssue Title of new",
                        "updateIssue #1 [TITLE]",
                        "issue #1",
                        "addRelations [#2 BLOCKED_BY #1]",
                        "addRelations [#2 SUB_ISSUE_OF #1]");
        assertThat(repository.issueWrites().get(0).milestone()).hasValue(2);
    }

    @Test
    void writesCreatedIssuesASecondTimeAfterTheLastOneIsThere() {
        IssueChange first = newIssue(issue("a").body("After #{b}."));
        IssueChange second = newIssue(issue("b").body("After #{a}.").state(IssueState.COMPLETED));
        RelationChange edge = blocked(toCome("a"), toCome("b"));
        Plan plan = plan(first, second, edge);

        assertThat(apply(plan))
                .isEqualTo(toTheEnd(plan, appliedTo(first, 1), appliedTo(second, 2), appliedTo(edge, 1)));
        assertThat(repository.calls())
                .containsExactly(
                        "newestIssues",
                        "createIssue Title of a",
                        "createIssue Title of b",
                        "updateIssue #1 [BODY]",
                        "issue #1",
                        "updateIssue #2 [STATE, BODY]",
                        "issue #2",
                        "addRelations [#1 BLOCKED_BY #2]");
        assertThat(progress)
                .containsExactly(
                        "started a 1/3",
                        "started b 2/3",
                        "finished a 1/3",
                        "finished b 2/3",
                        "started a<-b 3/3",
                        "finished a<-b 3/3");
    }

    @Test
    void tellsTheProgressOfABatchRowByRow() {
        apply(plan(label("x"), label("y"), milestone("M1")));

        assertThat(progress)
                .containsExactly(
                        "started x 1/3",
                        "started y 2/3",
                        "finished x 1/3",
                        "finished y 2/3",
                        "started M1 3/3",
                        "finished M1 3/3");
    }

    @Test
    void leavesRowsThatOnlyTellOutOfTheOutcome() {
        IssueConflict conflict = new IssueConflict(
                new IssueId("old"), Optional.of(OLD), "Title of old", new Conflict.DamagedMarker("it is cut off"));
        IssueChange orphan = new IssueChange(
                Action.ORPHANED, new IssueId("old"), Optional.of(OLD), "Title of old", IssuePatch.nothing(), List.of());
        Plan plan = plan(label("x"), conflict, orphan);

        assertThat(apply(plan)).isEqualTo(toTheEnd(plan, applied(label("x"))));
        assertThat(progress).containsExactly("started x 1/1", "finished x 1/1");
    }

    @Test
    void asksNothingForAnEmptyPlan() {
        assertThat(apply(plan())).isEqualTo(toTheEnd(plan()));
        assertThat(repository.calls()).isEmpty();
    }

    @Test
    void refusesABlockedPlan() {
        Plan blocked =
                plan(label("x")).withFindings(List.of(new Diagnostic(Severity.ERROR, "no", "", Optional.empty())));

        assertThatThrownBy(() -> apply(blocked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a blocked plan cannot be applied");
        assertThat(repository.calls()).isEmpty();
    }

    @Test
    void goesOnAfterTheFailureOfOneThingAndSkipsWhatNeedsIt() {
        IssueChange labelled = newIssue(issue("a").labels("bug"));
        IssueChange refersToIt = newIssue(issue("b").body("After #{a}."));
        IssueChange free = newIssue(issue("c"));
        RelationChange edge = blocked(toCome("c"), toCome("a"));
        Plan plan = plan(label("bug"), label("docs"), labelled, refersToIt, free, edge);
        repository.answering(refused(FailureKind.INVALID));

        assertThat(apply(plan))
                .isEqualTo(toTheEnd(
                        plan,
                        failed(label("bug"), FailureKind.INVALID),
                        applied(label("docs")),
                        skipped(labelled, "the label \"bug\" could not be made"),
                        skipped(refersToIt, "the issue a that it refers to could not be made"),
                        appliedTo(free, 1),
                        skipped(edge, "one of the two issues could not be created")));
        assertThat(repository.calls())
                .containsExactly("createLabels [bug, docs]", "newestIssues", "createIssue Title of c");
    }

    @Test
    void keepsTheBaseOfAnIssueWhoseRelationCouldNotBeRemoved() {
        repository.with(OLD);
        RelationChange removal = unblocked(there("old", OLD), there("old", OLD));
        IssueChange change = update(OLD, issue("old"), IssueField.TITLE);
        Plan plan = plan(removal, change);
        repository.answering(refused(FailureKind.INVALID));

        assertThat(apply(plan))
                .isEqualTo(toTheEnd(
                        plan,
                        failed(removal, FailureKind.INVALID),
                        skipped(change, "a relation of it could not be removed")));
        assertThat(repository.calls()).containsExactly("removeRelations [#1 BLOCKED_BY #1]");
    }

    @Test
    void connectsAnIssueWhoseSecondWriteFailed() {
        IssueChange closed = newIssue(issue("a").state(IssueState.COMPLETED));
        IssueChange parent = newIssue(issue("b"));
        RelationChange edge = under(toCome("a"), toCome("b"));
        Plan plan = plan(closed, parent, edge);
        repository.answering(done(), done(), refused(FailureKind.INVALID));

        assertThat(apply(plan))
                .isEqualTo(
                        toTheEnd(plan, failed(closed, FailureKind.INVALID), appliedTo(parent, 2), appliedTo(edge, 1)));
    }

    @Test
    void doesNotTakeItsOwnRenamesForSomebodysChange() {
        LiveMilestone live = World.liveMilestone(1, "M1");
        repository.with(OLD).with(liveLabel("bug")).with(live);
        LiveIssue renamed = issue("old").labels("defect").milestone("First").live(1, OLD.body());
        repository.before("updateIssue", () -> repository.with(renamed));
        LabelChange renamedLabel = renamed("bug", "defect");
        MilestoneChange renamedMilestone = renamed(live, "First");
        IssueChange change = update(OLD, issue("old").title("New title"), IssueField.TITLE);
        Plan plan = plan(renamedLabel, renamedMilestone, change);

        assertThat(apply(plan))
                .isEqualTo(toTheEnd(plan, applied(renamedLabel), applied(renamedMilestone, 1), appliedTo(change, 1)));
    }

    @Test
    void endsAtOnceWhenEveryRowWouldMeetTheSameAndSaysItOnce() {
        Plan plan = plan(label("x"), label("y"), label("z"), milestone("M1"));
        repository.answering(refused(FailureKind.NOT_ALLOWED), refused(FailureKind.NOT_ALLOWED));

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(
                        plan,
                        List.of(
                                failed(label("x"), FailureKind.NOT_ALLOWED),
                                skipped(label("y"), BEFORE_IT),
                                applied(label("z")),
                                skipped(milestone("M1"), BEFORE_IT)),
                        Optional.of(failure(FailureKind.NOT_ALLOWED))));
        assertThat(repository.calls()).containsExactly("createLabels [x, y, z]");
        assertThat(progress)
                .containsExactly("started x 1/4", "started y 2/4", "started z 3/4", "finished x 1/4", "finished z 3/4");
    }

    @Test
    void endsAfterThreeRowsInARowThatTheServiceFailedAt() {
        Plan plan = plan(milestone("M1"), milestone("M2"), milestone("M3"), milestone("M4"), milestone("M5"));
        repository.answering(
                refused(FailureKind.TRANSIENT),
                done(),
                refused(FailureKind.TRANSIENT),
                refused(FailureKind.MALFORMED),
                refused(FailureKind.TRANSIENT));

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(
                        plan,
                        List.of(
                                failed(milestone("M1"), FailureKind.TRANSIENT),
                                applied(milestone("M2"), 1),
                                failed(milestone("M3"), FailureKind.TRANSIENT),
                                failed(milestone("M4"), FailureKind.MALFORMED),
                                failed(milestone("M5"), FailureKind.TRANSIENT)),
                        Optional.of(failure(FailureKind.TRANSIENT))));
    }

    @Test
    void failsTheRowsOfABatchThatCannotBeReadFor() {
        IssueChange first = newIssue(issue("a"));
        IssueChange second = newIssue(issue("b"));
        Plan plan = plan(first, second);
        repository.unreadable(FailureKind.UNREACHABLE);

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(
                        plan,
                        List.of(failed(first, FailureKind.UNREACHABLE), skipped(second, BEFORE_IT)),
                        Optional.of(failure(FailureKind.UNREACHABLE))));
        assertThat(repository.calls()).containsExactly("newestIssues");
    }

    @Test
    void beginsNoOtherWriteOnceTheUserEndedTheRun() {
        Plan plan = plan(label("x"), label("y"), milestone("M1"), milestone("M2"));
        batchesBeforeTheEnd.set(2);

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(
                        plan,
                        List.of(
                                applied(label("x")),
                                applied(label("y")),
                                applied(milestone("M1"), 1),
                                skipped(milestone("M2"), BEFORE_IT)),
                        Optional.of(ENDED)));
        assertThat(repository.calls()).containsExactly("createLabels [x, y]", "createMilestone M1");
    }

    @Test
    void saysWhichCreatedIssuesTheRunDidNotFinish() {
        IssueChange closed = newIssue(issue("a").state(IssueState.COMPLETED));
        IssueChange next = newIssue(issue("b"));
        Plan plan = plan(closed, next);
        batchesBeforeTheEnd.set(1);

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(
                        plan,
                        List.of(
                                skipped(closed, "it was created as #1, but the run ended before its second write"),
                                skipped(next, BEFORE_IT)),
                        Optional.of(ENDED)));
        assertThat(repository.calls()).containsExactly("newestIssues", "createIssue Title of a");
    }

    @Test
    void endsWhenItIsInterruptedWhileACreateIsOpen() {
        Plan plan = plan(milestone("M1"), milestone("M2"));
        repository.answering(lostBefore()).before("sleep 3", Thread.currentThread()::interrupt);
        Failure open = new Failure(
                FailureKind.INTERRUPTED,
                "Ended while it was open whether the milestone \"M1\" was created",
                "Run the same command again: it looks before it creates anything.");

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(
                        plan,
                        List.of(new StepOutcome.Failed(milestone("M1"), open), skipped(milestone("M2"), BEFORE_IT)),
                        Optional.of(open)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(repository.calls()).containsExactly("createMilestone M1", "milestones", "sleep 3");
    }

    @Test
    void isCompleteOnlyWhenEveryRowWasCarriedOut() {
        repository.answering(refused(FailureKind.INVALID));
        assertThat(apply(plan(label("x"))).isComplete()).isFalse();
        assertThat(apply(plan(label("x"))).isComplete()).isTrue();
        batchesBeforeTheEnd.set(0);
        assertThat(apply(plan(label("y"))).isComplete()).isFalse();
    }

    @Test
    void aSecondRunAfterALostAnswerCreatesNothingTwice() {
        IssueChange created = newIssue(issue("a"));
        repository.answering(lostAfter()).before("createIssue", () -> repository.unreadable(FailureKind.UNREACHABLE));
        Plan plan = plan(created);
        Failure open = new Failure(
                FailureKind.UNREACHABLE,
                "It is open whether the issue a was created: it failed: UNREACHABLE",
                "Do something about UNREACHABLE. Run the same command again: it looks before it creates anything.");

        assertThat(apply(plan))
                .isEqualTo(new ApplyOutcome(plan, List.of(new StepOutcome.Failed(created, open)), Optional.of(open)));
        repository.readable();
        assertThat(apply(plan))
                .isEqualTo(toTheEnd(plan, appliedTo(created, 1, "It was there already, from another run.")));
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "newestIssues", "newestIssues");
        assertThat(repository.size()).isOne();
    }

    private ApplyOutcome apply(Plan plan) {
        ApplyListener listener = new ApplyListener() {
            @Override
            public void started(Change change, int position, int total) {
                progress.add("started " + change.key() + " " + position + "/" + total);
            }

            @Override
            public void finished(StepOutcome outcome, int position, int total) {
                progress.add("finished " + outcome.change().key() + " " + position + "/" + total);
            }
        };
        return new Applier(
                        repository,
                        repository,
                        board,
                        board,
                        repository,
                        listener,
                        () -> batchesBeforeTheEnd.getAndDecrement() <= 0)
                .apply(plan);
    }

    private static ApplyOutcome toTheEnd(Plan plan, StepOutcome... steps) {
        return new ApplyOutcome(plan, List.of(steps), Optional.empty());
    }
}

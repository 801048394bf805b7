package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Rows.blocked;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.milestone;
import static ai.coditect.milepost.apply.Rows.newIssue;
import static ai.coditect.milepost.apply.Rows.planKnowing;
import static ai.coditect.milepost.apply.Rows.renamed;
import static ai.coditect.milepost.apply.Rows.there;
import static ai.coditect.milepost.apply.Rows.toCome;
import static ai.coditect.milepost.apply.Rows.unblocked;
import static ai.coditect.milepost.apply.Rows.update;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.World;
import ai.coditect.milepost.plan.change.IssueHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers for what a failed row means to the rows behind it. */
class ApplyStateTest {

    private static final IssueId A = new IssueId("a");
    private static final IssueId B = new IssueId("b");
    private static final LiveIssue A_THERE = issue("a").applied(1);

    private final ApplyState state = new ApplyState(planKnowing(Map.of(A, 1)));

    @Test
    void knowsTheNumbersOfThePlanAndOfWhatIsMade() {
        assertThat(state.numbers()).isEqualTo(Map.of(A, 1));
        assertThat(state.milestoneNumber("Known")).hasValue(7);
        assertThat(state.milestoneNumber("New")).isEmpty();

        state.issueIsThere(B, issue("b").live(2));
        state.milestoneIsThere(World.liveMilestone(8, "New"));

        assertThat(state.numbers()).isEqualTo(Map.of(A, 1, B, 2));
        assertThat(state.milestoneNumber("New")).hasValue(8);
    }

    @Test
    void takesTheIssueAsTheRunLeftItForAnEndOfAnEdge() {
        IssueHandle asPlanned = there("a", A_THERE);
        LiveIssue changed = issue("a").title("Changed").applied(1);

        assertThat(state.live(asPlanned)).contains(A_THERE);
        state.issueIsThere(A, changed);
        assertThat(state.live(asPlanned)).contains(changed);
        assertThat(state.live(toCome("b"))).isEmpty();
    }

    @Test
    void namesWhatCouldNotBeMadeMilestonesFirst() {
        assertThat(missing()).isEmpty();
        state.couldNot(newIssue(issue("c")));
        assertThat(missing()).contains("the issue c that it refers to could not be made");
        state.couldNot(newIssue(issue("b")));
        assertThat(missing()).contains("the issue b that it refers to could not be made");
        state.couldNot(label("Bug"));
        assertThat(missing()).contains("the label \"bug\" could not be made");
        state.couldNot(milestone("M1"));
        assertThat(missing()).contains("the milestone \"M1\" could not be made");
    }

    @Test
    void missesNothingThatIsNotWanted() {
        state.couldNot(newIssue(issue("other")));
        state.couldNot(label("other"));
        state.couldNot(milestone("Other"));

        assertThat(missing()).isEmpty();
    }

    @Test
    void forgetsThatAnIssueWasMissingOnceItIsThere() {
        state.couldNot(newIssue(issue("b")));
        state.issueIsThere(B, issue("b").live(2));

        assertThat(missing()).isEmpty();
    }

    @Test
    void doesNotMissAnIssueWhoseSecondWriteFailed() {
        state.issueIsThere(B, issue("b").live(2));
        state.couldNot(newIssue(issue("b")));

        assertThat(missing()).isEmpty();
    }

    @Test
    void missesALabelThatCouldNotBeRenamedButNotOneThatCouldNotBeRecoloured() {
        state.couldNot(renamed("bug", "BUG"));
        assertThat(missing()).isEmpty();
        state.couldNot(renamed("fault", "bug"));
        assertThat(missing()).contains("the label \"bug\" could not be made");
    }

    @Test
    void missesNothingBecauseOfAChangeThatFailed() {
        state.couldNot(renamed(World.liveMilestone(3, "Old"), "M1"));
        state.couldNot(update(issue("b").live(2), issue("b"), IssueField.TITLE));

        assertThat(missing()).isEmpty();
    }

    @Test
    void remembersWhoseRelationsCouldNotBeRemoved() {
        state.couldNot(blocked(there("a", A_THERE), toCome("b")));
        assertThat(state.heldBack(A)).isEmpty();
        state.couldNot(unblocked(there("a", A_THERE), toCome("b")));
        assertThat(state.heldBack(A)).contains("a relation of it could not be removed");
        assertThat(state.heldBack(B)).isEmpty();
    }

    private Optional<String> missing() {
        return state.missing(
                List.of(new IssueId("c"), B), List.of(new LabelName("docs"), new LabelName("bug")), Optional.of("M1"));
    }
}

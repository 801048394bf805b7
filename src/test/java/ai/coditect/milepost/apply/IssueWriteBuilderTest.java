package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.milestone;
import static ai.coditect.milepost.apply.Rows.newIssue;
import static ai.coditect.milepost.apply.Rows.planKnowing;
import static ai.coditect.milepost.apply.Rows.there;
import static ai.coditect.milepost.apply.Rows.toCome;
import static ai.coditect.milepost.apply.Rows.unblocked;
import static ai.coditect.milepost.apply.Rows.update;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.World;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.remote.IssueWrite;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers for what is sent after other rows failed: no number that nobody knows, no label that nobody made. */
class IssueWriteBuilderTest {

    private static final IssueId A = new IssueId("a");
    private static final IssueId B = new IssueId("b");
    private static final IssueId C = new IssueId("c");

    private final ApplyState state = new ApplyState(planKnowing(Map.of(B, 2)));
    private final IssueWriteBuilder writes = new IssueWriteBuilder(state);

    @Test
    void writesTheNumbersThatAreKnownByNowIntoTheBodyAndItsBase() {
        IssueExample example = issue("a").body("After #{b} and #{c}.");

        assertThat(sent(example)).isEqualTo(sentBody(example, "After #2 and #{c}."));
        assertThat(writes.unresolved(newIssue(example).patch())).containsExactly(C);

        state.issueIsThere(C, issue("c").live(3));
        assertThat(sent(example)).isEqualTo(sentBody(example, "After #2 and #3."));
        assertThat(writes.unresolved(newIssue(example).patch())).isEmpty();
    }

    @Test
    void leavesEscapedReferencesAsTheyAreMeant() {
        IssueExample example = issue("a").body("Write \\#{b} for a reference.");

        assertThat(sent(example)).isEqualTo(sentBody(example, "Write #{b} for a reference."));
        assertThat(writes.unresolved(newIssue(example).patch())).isEmpty();
    }

    @Test
    void sendsNoMarkerWithoutABody() {
        IssueExample example = issue("a").body("After #{c}.").labels("bug");
        IssueChange change = update(issue("a").live(1), example, IssueField.TITLE, IssueField.LABELS);

        assertThat(writes.write(A, change.patch()))
                .isEqualTo(new IssueWrite(
                        Set.of(IssueField.TITLE, IssueField.LABELS),
                        example.declared().content(),
                        OptionalInt.empty()));
        assertThat(writes.unresolved(change.patch())).isEmpty();
    }

    @Test
    void sendsTheNumberOfTheMilestone() {
        IssueChange known = newIssue(issue("a").milestone("Known"));
        IssueChange made = newIssue(issue("a").milestone("New"));
        state.milestoneIsThere(World.liveMilestone(8, "New"));

        assertThat(writes.write(A, known.patch()).milestone()).hasValue(7);
        assertThat(writes.write(A, made.patch()).milestone()).hasValue(8);
        assertThat(writes.write(A, newIssue(issue("a")).patch()).milestone()).isEmpty();
    }

    @Test
    void missesWhatTheRowNeedsAndCouldNotBeMade() {
        IssueChange change =
                newIssue(issue("a").body("After #{c}.").labels("bug").milestone("New"));
        assertThat(writes.missing(change)).isEmpty();

        state.couldNot(newIssue(issue("c")));
        assertThat(writes.missing(change)).contains("the issue c that it refers to could not be made");
        state.couldNot(label("bug"));
        assertThat(writes.missing(change)).contains("the label \"bug\" could not be made");
        state.couldNot(milestone("New"));
        assertThat(writes.missing(change)).contains("the milestone \"New\" could not be made");
    }

    @Test
    void missesNothingThatTheRowDoesNotWrite() {
        state.couldNot(newIssue(issue("c")));
        state.couldNot(label("bug"));
        state.couldNot(milestone("New"));
        IssueExample example = issue("a").body("After #{c}.").labels("bug").milestone("New");

        assertThat(writes.missing(update(issue("a").live(1), example, IssueField.TITLE)))
                .isEmpty();
    }

    @Test
    void recordsNoNewBaseWhileARelationOfTheOldOneIsLeft() {
        state.couldNot(unblocked(there("a", issue("a").live(1)), toCome("b")));

        assertThat(writes.missing(update(issue("a").live(1), issue("a"), IssueField.TITLE)))
                .contains("a relation of it could not be removed");
    }

    private IssueWrite sent(IssueExample example) {
        return writes.write(A, newIssue(example).patch());
    }

    /** A create whose body says this, in the issue as well as in what is recorded. */
    private static IssueWrite sentBody(IssueExample example, String text) {
        IssueContent base = example.base().withBody(text);
        return new IssueWrite(
                Set.of(IssueField.TITLE, IssueField.BODY),
                base.withBody(Marker.append(text, A, base)),
                OptionalInt.empty());
    }
}

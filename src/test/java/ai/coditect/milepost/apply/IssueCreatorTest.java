package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.appliedTo;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.newIssue;
import static ai.coditect.milepost.apply.Rows.plan;
import static ai.coditect.milepost.apply.Rows.skipped;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers for the fault that costs most: an issue that is there twice. */
class IssueCreatorTest {

    private static final IssueChange A = newIssue(issue("a"));
    private static final IssueChange B = newIssue(issue("b"));
    private static final IssueChange C = newIssue(issue("c"));

    private final ScriptedRepository repository = new ScriptedRepository();
    private final ApplyState state = new ApplyState(plan());
    private final IssueCreator creator = new IssueCreator(
            repository,
            repository,
            new Creation(new Settlement(repository)),
            new IssueWriteBuilder(state),
            state,
            new EditGuard(repository, new Renames(Map.of(), Map.of(), Map.of())));

    @Test
    void looksOnceForWhatAKilledRunLeftAndCreatesTheRest() {
        repository.with(issue("foreign").live(4));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 5));
        assertThat(creator.create(B)).isEqualTo(appliedTo(B, 6));
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "createIssue Title of b");
        assertThat(repository.issueWrites())
                .containsExactly(
                        sent(issue("a"), "Text of a", issue("a").base(), IssueField.TITLE, IssueField.BODY),
                        sent(issue("b"), "Text of b", issue("b").base(), IssueField.TITLE, IssueField.BODY));
        assertThat(state.numbers()).isEqualTo(Map.of(new IssueId("a"), 5, new IssueId("b"), 6));
    }

    @Test
    void takesTheOldestIssueThatAnEarlierRunMade() {
        repository.with(issue("a").applied(3), issue("a").applied(2), issue("b").applied(4));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 2, "It was there already, from another run."));
        assertThat(creator.create(B)).isEqualTo(appliedTo(B, 4, "It was there already, from another run."));
        assertThat(creator.create(C)).isEqualTo(appliedTo(C, 5));
        assertThat(repository.calls()).containsExactly("newestIssues", "createIssue Title of c");
        assertThat(state.numbers()).isEqualTo(Map.of(new IssueId("a"), 2, new IssueId("b"), 4, new IssueId("c"), 5));
    }

    @Test
    void readsTheNumbersThatSomebodyElseTook() {
        repository.before(
                "createIssue Title of a", () -> repository.with(issue("b").applied(1)));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 2));
        assertThat(creator.create(B)).isEqualTo(appliedTo(B, 1, "It was there already, from another run."));
        assertThat(creator.create(C)).isEqualTo(appliedTo(C, 3));
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "issues #1 to #1", "createIssue Title of c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 200})
    void readsTheNumbersThatSomebodyTook(int count) {
        repository.before(
                "createIssue Title of a", () -> repository.with(issue("foreign").live(count)));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, count + 1));
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "issues #1 to #" + count);
    }

    @Test
    void yieldsToTheLowerNumberAndCreatesNoMore() {
        repository.before(
                "createIssue Title of a",
                () -> repository.with(issue("a").applied(1), issue("c").applied(2)));
        String body = "Text of a\n\nDuplicate of #1.";

        assertThat(creator.create(A))
                .isEqualTo(appliedTo(
                        A,
                        1,
                        "It was created twice at the same moment. #1 is the one, and #3 was closed as its duplicate."));
        assertThat(creator.create(B))
                .isEqualTo(new StepOutcome.Failed(
                        B,
                        new Failure(
                                FailureKind.OVERTAKEN,
                                "another run is creating the same issues at this moment, #1 among them",
                                "This run creates no more, so that nothing is there twice. Run the same command again"
                                        + " when the other one has ended; it goes on from there. Let runs queue, on"
                                        + " GitHub Actions by a `concurrency` group.")));
        assertThat(creator.create(C)).isEqualTo(appliedTo(C, 2, "It was there already, from another run."));
        assertThat(repository.calls())
                .containsExactly(
                        "newestIssues",
                        "createIssue Title of a",
                        "issues #1 to #2",
                        "updateIssue #3 [STATE, BODY]",
                        "issue #3");
        assertThat(repository.at(3).content())
                .isEqualTo(issue("a").live(3, body).content().withState(Optional.of(IssueState.DUPLICATE)));
        assertThat(repository.at(1)).isEqualTo(issue("a").applied(1));
        assertThat(state.numbers()).isEqualTo(Map.of(new IssueId("a"), 1, new IssueId("c"), 2));
    }

    @Test
    void leavesItsIssueAloneOnceSomebodyTouchedIt() {
        LiveIssue touched = issue("a").labels("mine").applied(2);
        repository
                .before("createIssue", () -> repository.with(issue("a").applied(1)))
                .before("updateIssue", () -> repository.with(touched));

        assertThat(creator.create(A))
                .isEqualTo(new StepOutcome.Failed(
                        A,
                        new Failure(
                                FailureKind.OVERTAKEN,
                                "It was created twice at the same moment. #1 is the one, and #2 could not be closed",
                                "Look at #2, then close it, or delete its marker, the line that starts with"
                                        + " `<!-- milepost`.")));
        assertThat(repository.at(2)).isEqualTo(touched);
    }

    /** The first create arrived after all, long after it was given up. */
    @Test
    void goesOnAfterItCreatedAnIssueTwiceItself() {
        repository
                .answering(lostBefore())
                .before(
                        "createIssue",
                        () -> repository.before(
                                "createIssue", () -> repository.with(issue("a").applied(1))));

        assertThat(creator.create(A))
                .isEqualTo(appliedTo(
                        A,
                        1,
                        "It was created twice at the same moment. #1 is the one, and #2 was closed as its duplicate."));
        assertThat(creator.create(B)).isEqualTo(appliedTo(B, 3));
    }

    @Test
    void leavesACopyWithAHigherNumberAlone() {
        creator.create(A);
        repository.with(issue("a").applied(2));

        assertThat(creator.create(B)).isEqualTo(appliedTo(B, 3));
        assertThat(repository.at(2)).isEqualTo(issue("a").applied(2));
    }

    @Test
    void findsTheIssueThatAnUnansweredCreateMade() {
        repository.answering(lostAfter()).lagging(Duration.ofSeconds(4));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 1));
        assertThat(repository.calls())
                .containsExactly(
                        "newestIssues",
                        "createIssue Title of a",
                        "newestIssues",
                        "sleep 3",
                        "newestIssues",
                        "sleep 5",
                        "newestIssues");
        assertThat(repository.size()).isOne();
    }

    @Test
    void sendsACreateAgainOnlyAfterTheListHadTimeToCatchUp() {
        repository.answering(lostBefore());

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 1));
        assertThat(repository.calls())
                .containsExactly(
                        "newestIssues",
                        "createIssue Title of a",
                        "newestIssues",
                        "sleep 3",
                        "newestIssues",
                        "sleep 5",
                        "newestIssues",
                        "sleep 8",
                        "newestIssues",
                        "sleep 15",
                        "newestIssues",
                        "sleep 30",
                        "newestIssues",
                        "createIssue Title of a");
        assertThat(repository.size()).isOne();
    }

    @Test
    void sendsAtOnceAfterAShortWaitForItsTurn() {
        repository.waitingForATurn(Duration.ofMillis(4999));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 1));
        assertThat(repository.calls()).containsExactly("newestIssues", "createIssue Title of a");
    }

    @Test
    void looksOnceMoreAfterALongWaitForItsTurn() {
        repository.waitingForATurn(Duration.ofSeconds(5));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 1));
        assertThat(repository.calls()).containsExactly("newestIssues", "createIssue Title of a", "newestIssues");
    }

    @Test
    void takesTheIssueThatAnotherRunMadeDuringALongWait() {
        repository
                .waitingForATurn(Duration.ofSeconds(5))
                .before("createIssue", () -> repository.with(issue("a").applied(1)));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 1));
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "newestIssues", "newestIssues");
        assertThat(repository.issueWrites()).isEmpty();
        assertThat(repository.size()).isOne();
    }

    @Test
    void skipsAnIssueWhoseLabelCouldNotBeMade() {
        IssueChange labelled = newIssue(issue("a").labels("bug"));
        state.couldNot(label("bug"));

        assertThat(creator.create(labelled)).isEqualTo(skipped(labelled, "the label \"bug\" could not be made"));
        assertThat(repository.calls()).isEmpty();
    }

    @Test
    void knowsNoNumberOfARefusedIssue() {
        repository.answering(refused(FailureKind.INVALID));

        assertThat(creator.create(A)).isEqualTo(failed(A, FailureKind.INVALID));
        assertThat(state.numbers()).isEmpty();
        assertThat(creator.awaitsSecondWrite(A)).isFalse();
    }

    @Test
    void passesOnWhatGitHubDidDifferently() {
        repository.answering(done("eve was not assigned."));

        assertThat(creator.create(A)).isEqualTo(appliedTo(A, 1, "eve was not assigned."));
    }

    @Test
    void saysWhatGitHubDroppedInSilence() {
        repository.dropping();
        IssueExample both = issue("a").labels("bug").milestone("Known");

        assertThat(creator.create(newIssue(both))).isEqualTo(dropped(newIssue(both), "#1", "labels and milestone"));
        IssueChange labelled = newIssue(issue("b").labels("bug"));
        assertThat(creator.create(labelled)).isEqualTo(dropped(labelled, "#2", "labels"));
        IssueChange planned = newIssue(issue("c").milestone("Known"));
        assertThat(creator.create(planned)).isEqualTo(dropped(planned, "#3", "milestone"));
    }

    @Test
    void createsAClosedIssueOpenAndRecordsNoStateBeforeItIsClosed() {
        IssueExample closed = issue("a").state(IssueState.COMPLETED);
        IssueChange change = newIssue(closed);
        IssueContent open = closed.base().withState(Optional.empty());

        assertThat(creator.create(change)).isEqualTo(appliedTo(change, 1));
        assertThat(creator.awaitsSecondWrite(change)).isTrue();
        assertThat(creator.secondWrite(change)).isEqualTo(appliedTo(change, 1));
        assertThat(creator.awaitsSecondWrite(change)).isFalse();
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "updateIssue #1 [STATE, BODY]", "issue #1");
        assertThat(repository.issueWrites())
                .containsExactly(
                        sent(closed, "Text of a", open, IssueField.TITLE, IssueField.BODY),
                        sent(closed, "Text of a", closed.base(), IssueField.STATE, IssueField.BODY));
        assertThat(repository.at(1).state()).isEqualTo(IssueState.COMPLETED);
    }

    @Test
    void writesAReferenceIntoACycleOnceItsNumberIsKnown() {
        IssueExample first = issue("a").body("After #{b}.");
        IssueExample second = issue("b").body("After #{a}.");

        creator.create(newIssue(first));
        creator.create(newIssue(second));

        assertThat(creator.awaitsSecondWrite(newIssue(first))).isTrue();
        assertThat(creator.awaitsSecondWrite(newIssue(second))).isFalse();
        assertThat(creator.secondWrite(newIssue(first))).isEqualTo(appliedTo(newIssue(first), 1));
        assertThat(repository.calls())
                .containsExactly(
                        "newestIssues",
                        "createIssue Title of a",
                        "createIssue Title of b",
                        "updateIssue #1 [BODY]",
                        "issue #1");
        assertThat(repository.issueWrites())
                .containsExactly(
                        sent(first, "After #{b}.", first.base(), IssueField.TITLE, IssueField.BODY),
                        sent(second, "After #1.", said(second, "After #1."), IssueField.TITLE, IssueField.BODY),
                        sent(first, "After #2.", said(first, "After #2."), IssueField.BODY));
    }

    @Test
    void keepsTheSecondWriteFromAnIssueThatSomebodyChanged() {
        IssueChange change = newIssue(issue("a").state(IssueState.COMPLETED));
        creator.create(change);
        repository.with(issue("a").body("Somebody's").live(1));

        assertThat(creator.secondWrite(change))
                .isEqualTo(new StepOutcome.Failed(
                        change,
                        new Failure(
                                FailureKind.CHANGED_MEANWHILE,
                                "it was changed on GitHub after the plan was made",
                                "Nothing was written to it. Run the same command again: it plans with the change.")));
        assertThat(repository.at(1)).isEqualTo(issue("a").body("Somebody's").live(1));
    }

    @Test
    void sendsTheSecondWriteOnceAndLeavesTheRestToTheNextRun() {
        IssueChange change = newIssue(issue("a").state(IssueState.COMPLETED));
        repository.answering(done(), lostAfter());
        creator.create(change);

        assertThat(creator.secondWrite(change)).isEqualTo(failed(change, FailureKind.TRANSIENT));
        assertThat(repository.calls())
                .containsExactly("newestIssues", "createIssue Title of a", "updateIssue #1 [STATE, BODY]", "issue #1");
    }

    private static StepOutcome dropped(IssueChange change, String issue, String what) {
        return new StepOutcome.Failed(
                change,
                new Failure(
                        FailureKind.NOT_ALLOWED,
                        issue + " was created, but GitHub dropped its " + what,
                        "The token may open issues but not set labels or milestones. Give it write access to the repository"
                                + " (fine-grained token or GitHub Actions: `issues: write`), then run the same command again."));
    }

    private static IssueContent said(IssueExample example, String text) {
        return example.base().withBody(text);
    }

    private static IssueWrite sent(IssueExample example, String text, IssueContent base, IssueField... fields) {
        IssueContent content = example.declared().content();
        return new IssueWrite(
                Set.copyOf(List.of(fields)),
                content.withBody(Marker.append(text, example.declared().id(), base)),
                OptionalInt.empty());
    }
}

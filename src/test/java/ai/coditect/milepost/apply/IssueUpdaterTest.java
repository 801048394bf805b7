package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Rows.appliedTo;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.milestone;
import static ai.coditect.milepost.apply.Rows.plan;
import static ai.coditect.milepost.apply.Rows.skipped;
import static ai.coditect.milepost.apply.Rows.update;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.IssueWrite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers for a fault at the change of an issue, and for people who change it at the same time. */
class IssueUpdaterTest {

    private static final LiveIssue PLANNED = issue("a").applied(1);
    private static final IssueExample WANTED =
            issue("a").title("New title").body("New text").milestone("Known");
    private static final IssueChange CHANGE =
            update(PLANNED, WANTED, IssueField.TITLE, IssueField.BODY, IssueField.MILESTONE);

    private final ScriptedRepository repository = new ScriptedRepository().with(PLANNED);
    private final ApplyState state = new ApplyState(plan());
    private final IssueUpdater updater = new IssueUpdater(
            repository,
            new IssueWriteBuilder(state),
            state,
            new EditGuard(repository, new Renames(Map.of(), Map.of(), Map.of())));

    @Test
    void writesTheIssueByOneRequestAfterALook() {
        String body = Marker.append("New text", new IssueId("a"), WANTED.base());
        repository.answering(done("eve was not assigned."));

        assertThat(updater.update(List.of(CHANGE)).get(0)).isEqualTo(appliedTo(CHANGE, 1, "eve was not assigned."));
        assertThat(repository.calls()).containsExactly("updateIssue #1 [TITLE, MILESTONE, BODY]", "issue #1");
        assertThat(repository.issueWrites())
                .containsExactly(new IssueWrite(
                        Set.of(IssueField.TITLE, IssueField.BODY, IssueField.MILESTONE),
                        WANTED.declared().content().withBody(body),
                        OptionalInt.of(7)));
        assertThat(state.live(new IssueHandle(new IssueId("a"), Optional.of(PLANNED))))
                .contains(WANTED.live(1, body));
    }

    @Test
    void doesNotReplaceWhatSomebodyChangedAfterThePlanWasMade() {
        LiveIssue edited = issue("a").labels("urgent").applied(1);
        repository.with(edited);

        assertThat(updater.update(List.of(CHANGE)).get(0))
                .isEqualTo(new StepOutcome.Failed(
                        CHANGE,
                        new Failure(
                                FailureKind.CHANGED_MEANWHILE,
                                "it was changed on GitHub after the plan was made",
                                "Nothing was written to it. Run the same command again: it plans with the change.")));
        assertThat(repository.issueWrites()).isEmpty();
        assertThat(repository.at(1)).isEqualTo(edited);
    }

    @Test
    void sendsAnUpdateOnceAndLeavesTheRestToTheNextRun() {
        repository.answering(lostAfter());

        assertThat(updater.update(List.of(CHANGE)).get(0)).isEqualTo(failed(CHANGE, FailureKind.TRANSIENT));
        assertThat(repository.calls()).containsExactly("updateIssue #1 [TITLE, MILESTONE, BODY]", "issue #1");
        assertThat(state.live(new IssueHandle(new IssueId("a"), Optional.of(PLANNED))))
                .contains(PLANNED);
    }

    @Test
    void skipsAnIssueWhoseMilestoneCouldNotBeMade() {
        state.couldNot(milestone("Known"));

        assertThat(updater.update(List.of(CHANGE)).get(0))
                .isEqualTo(skipped(CHANGE, "the milestone \"Known\" could not be made"));
        assertThat(repository.calls()).isEmpty();
    }
}

package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.DeclaredProject.Titled;
import ai.coditect.milepost.model.planning.DeclaredProject.WhenMissing;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProject.Link;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.LiveProjectItem.Visibility;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlannedBoard;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.remote.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers for the items of a board: what somebody does there between plan and run is not lost. */
class ItemStepsTest {

    private static final FieldName HOURS = new FieldName("Hours");
    private static final LiveIssue ISSUE = issue("a").live(1);

    private static final DeclaredProject DECLARED = new DeclaredProject(
            Optional.empty(),
            new Titled("Beta", WhenMissing.REFUSE),
            Optional.empty(),
            List.of(),
            new Location("a.yaml", 1, 1));

    private static final LiveProject THERE = new LiveProject(
            ScriptedBoard.OWNER, "PVT_1", 1, "Beta", "https://github.com/orgs/o/projects/1", Link.LINKED, List.of());

    private final ScriptedBoard board = new ScriptedBoard().with(THERE);
    private final ApplyState state = new ApplyState(new Plan(
            IssueExample.REPOSITORY,
            RepositoryAccess.UNTOLD,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            0,
            new Forecast(0, 0, 0),
            Optional.of(new PlannedBoard(DECLARED, new BoardReading.Found(THERE, Map.of(), Set.of())))));
    private final ItemSteps steps = new ItemSteps(board, board, Optional.of(DECLARED), state, state.board());

    private static FieldValues hours(String value) {
        return FieldValues.of(Map.of(HOURS, FieldValue.of(value)));
    }

    private static ProjectItemChange addition() {
        return new ProjectItemChange(
                Action.CREATE,
                new IssueHandle(issue("a").declared().id(), Optional.of(ISSUE)),
                "A",
                Optional.empty(),
                hours("4"),
                Set.of(),
                Optional.of("Todo"),
                List.of());
    }

    private static ProjectItemChange update(LiveProjectItem item) {
        return new ProjectItemChange(
                Action.UPDATE,
                new IssueHandle(issue("a").declared().id(), Optional.of(ISSUE)),
                "A",
                Optional.of(item),
                hours("5"),
                Set.of(),
                Optional.empty(),
                List.of());
    }

    @Test
    void addsAnItemAndThenSetsItsValues() {
        assertThat(steps.carryOut(List.of(addition()))).hasOnlyElementsOfType(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("addItems [#1]", "write [#1 {Hours=4} -[] Todo]");
    }

    @Test
    void whatIsNotAnsweredIsSentAgain() {
        board.answering(lostBefore());

        assertThat(steps.carryOut(List.of(addition()))).hasOnlyElementsOfType(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("addItems [#1]", "addItems [#1]", "write [#1 {Hours=4} -[] Todo]");
    }

    @Test
    void aValueThatSomebodyHasSetMeanwhileStays() {
        board.with(ISSUE.nodeId(), ScriptedBoard.item("PVTI_1", hours("9")));

        steps.carryOut(List.of(addition()));

        assertThat(board.of(ISSUE.nodeId()).values()).isEqualTo(hours("9"));
    }

    @Test
    void anItemThatSomebodyHasArchivedMeanwhileIsLeftAlone() {
        board.with(ISSUE.nodeId(), new LiveProjectItem("PVTI_1", Visibility.ARCHIVED, FieldValues.NONE, Set.of()));

        StepOutcome outcome = steps.carryOut(List.of(addition())).get(0);

        assertThat(((StepOutcome.Applied) outcome).remarks())
                .containsExactly("It is archived on the board, so its values are left alone.");
        assertThat(board.calls()).containsExactly("addItems [#1]");
    }

    @Test
    void aChangeSinceThePlanIsNotOverwritten() {
        LiveProjectItem planned = ScriptedBoard.item("PVTI_1", hours("4"));
        board.with(ISSUE.nodeId(), ScriptedBoard.item("PVTI_1", hours("9")));

        StepOutcome outcome = steps.carryOut(List.of(update(planned))).get(0);

        assertThat(((StepOutcome.Failed) outcome).failure().kind()).isEqualTo(FailureKind.CHANGED_MEANWHILE);
        assertThat(board.of(ISSUE.nodeId()).values()).isEqualTo(hours("9"));
    }

    @Test
    void aValueThatCannotBeWrittenHoldsItsIssueBack() {
        LiveProjectItem planned = ScriptedBoard.item("PVTI_1", hours("4"));
        board.with(ISSUE.nodeId(), planned).answering(refused(FailureKind.INVALID));

        StepOutcome outcome = steps.carryOut(List.of(update(planned))).get(0);
        state.couldNot(outcome.change());

        assertThat(outcome).isInstanceOf(StepOutcome.Failed.class);
        assertThat(state.heldBack(issue("a").declared().id())).contains("its values on the board could not be written");
    }

    @Test
    void aFieldThatCouldNotBeMadeSkipsTheItem() {
        state.board().couldNotMake(HOURS);

        assertThat(steps.carryOut(List.of(addition())))
                .containsExactly(
                        new StepOutcome.Skipped(addition(), "the field \"Hours\" of the board could not be made"));
        assertThat(board.calls()).isEmpty();
    }
}

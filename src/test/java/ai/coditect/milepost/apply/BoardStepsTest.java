package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.done;
import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.DeclaredProject.Titled;
import ai.coditect.milepost.model.planning.DeclaredProject.WhenMissing;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProject.Link;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlannedBoard;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.remote.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Answers for the project and its fields: nothing is made twice, and no option of people's is lost. */
class BoardStepsTest {

    private static final DeclaredProject.Field FIELD = new DeclaredProject.Field(
            new FieldName("Risk"),
            FieldType.SINGLE_SELECT,
            Optional.empty(),
            List.of("Low", "High"),
            new Location("a.yaml", 1, 1));

    private static final DeclaredProject DECLARED = new DeclaredProject(
            Optional.empty(),
            new Titled("Beta", WhenMissing.CREATE),
            Optional.empty(),
            List.of(FIELD),
            new Location("a.yaml", 1, 1));

    private static final LiveProject THERE = new LiveProject(
            ScriptedBoard.OWNER, "PVT_1", 1, "Beta", "https://github.com/orgs/o/projects/1", Link.UNLINKED, List.of());

    private final ScriptedBoard board = new ScriptedBoard();
    private final ScriptedRepository repository = new ScriptedRepository();

    private ProjectSteps steps(BoardReading reading) {
        Plan plan = new Plan(
                IssueExample.REPOSITORY,
                RepositoryAccess.UNTOLD,
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                0,
                new Forecast(0, 0, 0),
                Optional.of(new PlannedBoard(DECLARED, reading)));
        return new ProjectSteps(
                board,
                board,
                new Creation(new Settlement(repository)),
                Optional.of(DECLARED),
                new ApplyState(plan).board());
    }

    private ProjectSteps onNothing() {
        return steps(new BoardReading.Missing(ScriptedBoard.OWNER));
    }

    private ProjectSteps onAProject() {
        board.with(THERE);
        return steps(new BoardReading.Found(THERE, Map.of(), Set.of()));
    }

    private static ProjectChange created() {
        return new ProjectChange(Action.CREATE, DECLARED, ScriptedBoard.OWNER, Optional.empty(), List.of());
    }

    private static ProjectFieldChange field(Action action) {
        return new ProjectFieldChange(action, FIELD, Optional.empty(), List.of());
    }

    @Test
    void aProjectWhoseAnswerIsLostIsFoundAndNotCreatedAgain() {
        board.answering(lostAfter());

        assertThat(onNothing().project(created())).isInstanceOf(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("create Beta", "read []");
        assertThat(board.size()).isEqualTo(1);
    }

    @Test
    void aProjectThatWasNeverCreatedIsSentAgainAfterALook() {
        board.answering(lostBefore());

        assertThat(onNothing().project(created())).isInstanceOf(StepOutcome.Applied.class);
        assertThat(board.calls()).first().isEqualTo("create Beta");
        assertThat(board.size()).isEqualTo(1);
    }

    @Test
    void ofTwoProjectsNoneIsTaken() {
        board.answering(lostAfter()).reading(new BoardReading.Ambiguous(List.of(1, 2)));

        StepOutcome outcome = onNothing().project(created());

        assertThat(outcome).isInstanceOf(StepOutcome.Failed.class);
        assertThat(((StepOutcome.Failed) outcome).failure().summary())
                .contains("there are several projects of this title by now: [1, 2]");
    }

    @Test
    void aProjectThatIsThereIsOnlyLinked() {
        ProjectSteps steps = onAProject();

        assertThat(steps.project(
                        new ProjectChange(Action.UPDATE, DECLARED, ScriptedBoard.OWNER, Optional.of(THERE), List.of())))
                .isInstanceOf(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("link Beta");
        assertThat(board.project().link()).isEqualTo(Link.LINKED);
    }

    @Test
    void aFieldWhoseAnswerIsLostIsFound() {
        ProjectSteps steps = onAProject();
        board.answering(lostAfter());

        assertThat(steps.create(List.of(field(Action.CREATE)))).hasOnlyElementsOfType(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("createFields [Risk]", "read []");
    }

    @Test
    void optionsAreReadAgainSoThatNoneIsLost() {
        ProjectSteps steps = onAProject();
        board.put(ScriptedBoard.select("Risk", "low", "Unknown"));

        assertThat(steps.addOptions(field(Action.UPDATE))).isInstanceOf(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("read []", "addOptions Risk [low, Unknown] + [High]");
    }

    @Test
    void optionsThatSomebodyHasAddedMeanwhileAreNotAddedAgain() {
        ProjectSteps steps = onAProject();
        board.put(ScriptedBoard.select("Risk", "High", "Low"));

        assertThat(steps.addOptions(field(Action.UPDATE))).isInstanceOf(StepOutcome.Applied.class);
        assertThat(board.calls()).containsExactly("read []");
    }

    @Test
    void withoutAProjectNoFieldIsTried() {
        board.answering(refused(FailureKind.INVALID), done());
        ProjectSteps steps = onNothing();

        assertThat(steps.project(created())).isInstanceOf(StepOutcome.Failed.class);
        assertThat(steps.create(List.of(field(Action.CREATE))))
                .containsExactly(new StepOutcome.Skipped(field(Action.CREATE), "the project could not be made"));
    }
}

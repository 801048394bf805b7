package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.lostAfter;
import static ai.coditect.milepost.apply.Answer.lostBefore;
import static ai.coditect.milepost.apply.Answer.refused;
import static ai.coditect.milepost.apply.Rows.applied;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.milestone;
import static ai.coditect.milepost.apply.Rows.plan;
import static ai.coditect.milepost.apply.Rows.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.plan.World;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.remote.FailureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Answers for a fault at the creation or the rename of a milestone, whose number every issue in it needs. */
class MilestoneStepsTest {

    private static final LiveMilestone OLD = World.liveMilestone(1, "Old");

    private final ScriptedRepository repository = new ScriptedRepository();
    private final ApplyState state = new ApplyState(plan());
    private final MilestoneSteps steps =
            new MilestoneSteps(repository, repository, new Creation(new Settlement(repository)), state);

    @Test
    void createsAMilestoneAndKeepsItsNumber() {
        assertThat(steps.create(milestone("M1"))).isEqualTo(applied(milestone("M1"), 1));
        assertThat(state.milestoneNumber("M1")).hasValue(1);
        assertThat(repository.calls()).containsExactly("createMilestone M1");
    }

    @Test
    void learnsTheNumberOfAMilestoneWhoseCreationWentUnanswered() {
        repository.with(OLD).answering(lostAfter()).lagging(Duration.ofSeconds(3));

        assertThat(steps.create(milestone("M2"))).isEqualTo(applied(milestone("M2"), 2));
        assertThat(state.milestoneNumber("M2")).hasValue(2);
        assertThat(repository.calls()).containsExactly("createMilestone M2", "milestones", "sleep 3", "milestones");
    }

    @Test
    void sendsACreateAgainOnlyAfterTheListHadTimeToCatchUp() {
        repository.answering(lostBefore());

        assertThat(steps.create(milestone("M1"))).isEqualTo(applied(milestone("M1"), 1));
        assertThat(repository.calls())
                .containsExactly(
                        "createMilestone M1",
                        "milestones",
                        "sleep 3",
                        "milestones",
                        "sleep 5",
                        "milestones",
                        "sleep 8",
                        "milestones",
                        "sleep 15",
                        "milestones",
                        "sleep 30",
                        "milestones",
                        "createMilestone M1");
    }

    @Test
    void knowsNoNumberOfAMilestoneThatWasRefused() {
        repository.answering(refused(FailureKind.INVALID));

        assertThat(steps.create(milestone("M1"))).isEqualTo(failed(milestone("M1"), FailureKind.INVALID));
        assertThat(state.milestoneNumber("M1")).isEmpty();
    }

    @Test
    void updatesAMilestoneByItsNumberAndKnowsItByItsNewTitle() {
        repository.with(OLD);
        MilestoneChange change = renamed(OLD, "New");

        assertThat(steps.update(change)).isEqualTo(applied(change, 1));
        assertThat(state.milestoneNumber("New")).hasValue(1);
        assertThat(repository.calls()).containsExactly("updateMilestone 1 to New");
    }

    @Test
    void sendsAnUpdateOnceAndLeavesTheRestToTheNextRun() {
        repository.with(OLD).answering(lostAfter());
        MilestoneChange change = renamed(OLD, "New");

        assertThat(steps.update(change)).isEqualTo(failed(change, FailureKind.TRANSIENT));
        assertThat(state.milestoneNumber("New")).isEmpty();
        assertThat(repository.calls()).containsExactly("updateMilestone 1 to New");
    }
}

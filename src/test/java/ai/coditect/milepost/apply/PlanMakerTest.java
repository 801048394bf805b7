package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.failure;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.World;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Answers for an issue that is planned again because it was not read, and for a fault at the reads of a plan. */
class PlanMakerTest {

    private static final LiveIssue IN_M1 = issue("a").milestone("M1").applied(1);
    private static final LiveIssue IN_M2 = issue("b").milestone("M2").applied(2);
    private static final DeclaredState DECLARED = World.declared(
            issue("a").milestone("M1").declared(), issue("b").milestone("M2").declared());

    private final ScriptedRepository repository = new ScriptedRepository()
            .with(World.liveMilestone(1, "M1"))
            .with(World.liveMilestone(2, "M2"))
            .with(World.liveMilestone(3, "M3"));
    private final PlanMaker maker =
            new PlanMaker(repository, new ScriptedBoard(), World.PLAIN, use -> Optional.empty());

    @Test
    void readsTheDeclaredMilestonesAndNoMoreWhenEveryIssueIsInThem() {
        repository.with(IN_M1, IN_M2);

        Plan plan = maker.make(DECLARED);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unchanged()).isEqualTo(2);
        assertThat(repository.calls()).containsExactly("readMilestones [M1, M2]");
    }

    @Test
    void readsEverythingBeforeItPlansToCreateAnIssue() {
        repository.with(IN_M1);

        assertThat(maker.make(DECLARED).changes())
                .extracting(Change::key, Change::action)
                .containsExactly(tuple("b", Action.CREATE));
        assertThat(repository.calls()).containsExactly("readMilestones [M1, M2]", "readEverything");
    }

    @Test
    void findsAnIssueThatSomebodyMovedToAnotherMilestone() {
        LiveIssue moved =
                issue("b").milestone("M3").applied(2, issue("b").milestone("M2").base());
        repository.with(IN_M1, moved);

        Plan plan = maker.make(DECLARED);

        assertThat(plan.count(Action.CREATE)).isZero();
        assertThat(plan).isEqualTo(World.plan(DECLARED, repository.readEverything()));
        assertThat(repository.calls()).containsExactly("readMilestones [M1, M2]", "readEverything", "readEverything");
    }

    @Test
    void readsEverythingAtOnceWhenNoIssueNamesAMilestone() {
        repository.with(issue("a").applied(1));

        assertThat(maker.make(World.declared(issue("a").declared())).isEmpty()).isTrue();
        assertThat(repository.calls()).containsExactly("readEverything");
    }

    @Test
    void plansNothingFromARepositoryThatCannotBeRead() {
        repository.unreadable(FailureKind.NOT_ALLOWED);

        assertThatThrownBy(() -> maker.make(DECLARED))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        unreadable -> assertThat(unreadable.failure()).isEqualTo(failure(FailureKind.NOT_ALLOWED)));
        assertThat(repository.calls()).containsExactly("readMilestones [M1, M2]");
    }

    @Test
    void plansNothingWhenTheSecondReadFails() {
        repository.before("readEverything", () -> repository.unreadable(FailureKind.TRANSIENT));

        assertThatThrownBy(() -> maker.make(DECLARED)).isInstanceOf(ServiceException.class);
        assertThat(repository.calls()).containsExactly("readMilestones [M1, M2]", "readEverything");
    }
}

package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.liveMilestone;
import static ai.coditect.milepost.plan.World.milestone;
import static ai.coditect.milepost.plan.World.plan;
import static ai.coditect.milepost.plan.World.show;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MilestonePlannerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 6);

    private static final DeclaredMilestone FULL = new DeclaredMilestone(
            "Phase 1", Optional.of("Ready\nto ship"), Optional.of(DAY), Optional.of(MilestoneState.OPEN), List.of());

    private static LiveState with(LiveMilestone... milestones) {
        return live(List.of(), List.of(milestones), List.of());
    }

    @Test
    void createsMissingMilestone() {
        assertThat(show(declared(FULL), with(liveMilestone(1, "phase 1"))))
                .isEqualTo(
                        "create milestone Phase 1: description [-] -> [Ready\nto ship] yaml; due_on [-] -> [2025-12-06] yaml");
        DeclaredMilestone closed = new DeclaredMilestone(
                "Phase 0", Optional.empty(), Optional.empty(), Optional.of(MilestoneState.CLOSED), List.of());
        assertThat(show(declared(closed), live())).isEqualTo("create milestone Phase 0: state [-] -> [closed] yaml");
    }

    @Test
    void leavesAloneWhatIsAsDeclared() {
        LiveMilestone same =
                new LiveMilestone(4, "Phase 1", Optional.of("Ready\r\nto ship"), Optional.of(DAY), MilestoneState.OPEN);

        Plan plan = plan(declared(FULL), with(same));

        assertThat(PlanText.of(plan)).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(1);
    }

    @Test
    void putsBackWhatSomebodyChanged() {
        LiveMilestone changed = new LiveMilestone(
                4, "Phase 1", Optional.of("Mine"), Optional.of(DAY.minusDays(1)), MilestoneState.CLOSED);

        assertThat(show(declared(FULL), with(changed)))
                .isEqualTo(
                        "reopen milestone Phase 1 #4: description [Mine] -> [Ready\nto ship] drift; due_on [2025-12-05] -> [2025-12-06] drift; state [closed] -> [open] drift");
        assertThat(show(declared(milestone("Phase 1")), with(changed))).isEmpty();
    }

    @Test
    void clearsADescriptionThatIsSaidToBeEmpty() {
        DeclaredMilestone cleared =
                new DeclaredMilestone("M", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        DeclaredState declared =
                declared(new DeclaredMilestone("M", Optional.of(""), Optional.empty(), Optional.empty(), List.of()));
        LiveState live =
                with(new LiveMilestone(4, "M", Optional.of("Two\nlines"), Optional.empty(), MilestoneState.OPEN));

        assertThat(show(declared(cleared), live)).isEmpty();
        assertThat(show(declared, live)).isEqualTo("update milestone M #4: description [Two\nlines] -> [-] drift");
        assertThat(show(declared, PlanApplication.apply(plan(declared, live), live)))
                .isEmpty();
        assertThat(show(declared, live())).isEqualTo("create milestone M");
    }

    @Test
    void closesAMilestone() {
        DeclaredMilestone closed = new DeclaredMilestone(
                "M", Optional.empty(), Optional.of(DAY), Optional.of(MilestoneState.CLOSED), List.of());

        assertThat(show(declared(closed), with(liveMilestone(1, "M"))))
                .isEqualTo("close milestone M #1: due_on [-] -> [2025-12-06] drift; state [open] -> [closed] drift");
    }

    @Test
    void renamesAMilestoneAndItsIssuesFollow() {
        DeclaredState declared = new DeclaredState(
                Optional.empty(),
                List.of(milestone("New", "Old")),
                List.of(),
                List.of(issue("a").milestone("New").declared()));
        LiveState live = live(
                List.of(),
                List.of(liveMilestone(4, "Old")),
                List.of(issue("a").milestone("Old").applied(1)));

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("update milestone New #4: title [Old] -> [New] yaml");
        assertThat(plan.milestoneNumbers()).containsEntry("New", 4).containsEntry("Old", 4);
        assertThat(show(declared, PlanApplication.apply(plan, live))).isEmpty();
    }

    @Test
    void namesALeftoverWhenBothTitlesExist() {
        assertThat(show(declared(milestone("New", "Old")), with(liveMilestone(1, "Old"), liveMilestone(2, "New"))))
                .isEqualTo("warning: the milestone \"Old\" was not renamed, because \"New\" exists already");
    }

    @Test
    void neverRenamesAMilestoneThatAnotherDefinitionNames() {
        assertThat(show(declared(milestone("New", "Old"), milestone("Old")), with(liveMilestone(1, "Old"))))
                .isEqualTo("create milestone New");
    }
}

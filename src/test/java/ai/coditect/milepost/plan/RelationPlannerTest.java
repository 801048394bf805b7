package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.plan;
import static ai.coditect.milepost.plan.World.show;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import org.junit.jupiter.api.Test;

/** "Blocked by" edges and sub-issues. */
class RelationPlannerTest {

    private static final RepositoryRef ELSEWHERE = new RepositoryRef("octo", "other");

    @Test
    void addsTheDependenciesThatAreMissingInTheOrderOfTheDefinitions() {
        DeclaredState declared = declared(
                issue("a").declared(),
                issue("b").declared(),
                issue("c").dependsOn("b", "a").declared());
        LiveState live = live(
                issue("a").applied(1),
                issue("b").applied(2),
                issue("c").dependsOn("b", "a").applied(3));

        assertThat(show(declared, live)).isEqualTo("""
                create dependency c<-b #3
                create dependency c<-a #3""");
        assertThat(plan(declared, live).unchanged()).isEqualTo(3);
    }

    @Test
    void removesADependencyThatTheDefinitionsDroppedBeforeItIsForgotten() {
        DeclaredState declared = declared(issue("a").declared(), issue("b").declared());
        LiveState live = live(
                issue("a").applied(1), issue("b").dependsOn("a").blockedBy(1).applied(2));

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                delete dependency b<-a #2
                update issue b #2: marker [b] -> [b] merge""");
        assertThat(show(declared, PlanApplication.apply(plan, live))).isEmpty();
    }

    @Test
    void removesADependencyOnAnIssueWhoseDefinitionIsGone() {
        DeclaredState declared = declared(issue("b").declared());
        LiveState live = live(
                issue("gone").applied(1),
                issue("b").dependsOn("gone").blockedBy(1).applied(2));

        assertThat(show(declared, live)).contains("delete dependency b<-gone #2", "orphaned issue gone #1");
    }

    @Test
    void leavesADroppedDependencyThatSomebodyHasRemovedAlready() {
        DeclaredState declared = declared(issue("a").declared(), issue("b").declared());
        LiveState live = live(issue("a").applied(1), issue("b").dependsOn("a").applied(2));

        assertThat(plan(declared, live).count(Action.DELETE)).isZero();
    }

    @Test
    void keepsDependenciesThatPeopleAdded() {
        DeclaredState declared =
                declared(issue("a").declared(), issue("b").dependsOn("a").declared());
        LiveState live = live(
                issue("a").applied(1),
                issue("b")
                        .dependsOn("a")
                        .blockedBy(40, 1, 7)
                        .blockedBy(new IssueRef(ELSEWHERE, 1))
                        .applied(2),
                issue("x").live(7));

        assertThat(show(declared, live))
                .isEqualTo("kept issue b #2: blocked_by [#1] -> [#1, #7, #40, octo/other#1] merge");
    }

    @Test
    void touchesNoEdgeOfAnIssueThatIsNotOurs() {
        DeclaredState declared = declared(
                issue("twin").dependsOn("b").declared(),
                issue("b").dependsOn("twin").declared(),
                issue("c").parent("twin").declared());
        LiveState live = live(
                issue("twin").live(1, "Other words"),
                issue("b").dependsOn("twin").applied(2),
                issue("c").parent("twin").applied(3));

        Plan plan = plan(declared, live);

        assertThat(plan.changes()).extracting(Change::action).containsExactly(Action.CONFLICT);
    }

    @Test
    void putsASubIssueUnderItsParentWhereverItIs() {
        DeclaredState declared = declared(
                issue("epic").declared(),
                issue("free").parent("epic").declared(),
                issue("moved").parent("epic").declared(),
                issue("there").parent("epic").declared());
        LiveState live = live(
                issue("epic").over(4).applied(1),
                issue("free").parent("epic").applied(2),
                issue("moved").parent("epic").under(9).applied(3),
                issue("there").parent("epic").under(1).applied(4),
                issue("theirs").over(3, 8).live(9));

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                delete sub_issue moved<-issue-9 #3
                create sub_issue free<-epic #2
                create sub_issue moved<-epic #3""");
        assertThat(show(declared, PlanApplication.apply(plan, live))).isEmpty();
    }

    @Test
    void movesASubIssueToItsNewParent() {
        DeclaredState declared = declared(
                issue("one").declared(),
                issue("two").declared(),
                issue("a").parent("two").declared());
        LiveState live = live(
                issue("one").over(3).applied(1),
                issue("two").applied(2),
                issue("a").under(1).applied(3, issue("a").parent("one").base()));

        assertThat(show(declared, live)).isEqualTo("""
                delete sub_issue a<-one #3
                update issue a #3: marker [a] -> [a] merge
                create sub_issue a<-two #3""");
    }

    @Test
    void takesASubIssueOutUnlessSomebodyMovedIt() {
        DeclaredState declared = declared(
                issue("one").declared(), issue("a").declared(), issue("b").declared());
        LiveState live = live(
                issue("one").over(2).applied(1),
                issue("a").under(1).applied(2, issue("a").parent("one").base()),
                issue("b").under(9).applied(3, issue("b").parent("one").base()),
                issue("theirs").over(3).live(9));

        assertThat(show(declared, live)).isEqualTo("""
                delete sub_issue a<-one #2
                update issue a #2: marker [a] -> [a] merge
                update issue b #3: marker [b] -> [b] merge
                kept issue b #3: parent [-] -> [#9] merge""");
    }

    @Test
    void keepsSubIssuesThatPeopleAdded() {
        DeclaredState declared =
                declared(issue("epic").declared(), issue("a").parent("epic").declared());
        LiveState live = live(
                issue("epic").over(2, 9).applied(1),
                issue("a").parent("epic").under(1).applied(2),
                issue("theirs").under(1).live(9));

        assertThat(show(declared, live)).isEqualTo("kept issue epic #1: sub_issues [#2] -> [#2, #9] merge");
    }

    @Test
    void saysWhenAParentIsOutOfReach() {
        DeclaredState declared =
                declared(issue("epic").declared(), issue("a").parent("epic").declared());
        LiveState live = live(
                issue("epic").applied(1),
                issue("a").parent("epic").under(new IssueRef(ELSEWHERE, 5)).applied(2));

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan))
                .isEqualTo("warning: \"a\" is a sub-issue of octo/other#5, which milepost cannot reach");
        assertThat(plan.findings().get(0).detail())
                .isEqualTo(
                        "It is not put under \"epic\". Take it out of octo/other#5 on GitHub, then run milepost again.");
    }

    @Test
    void aBrokenOffRunLosesNoRemoval() {
        DeclaredState declared = declared(
                issue("a").declared(), issue("b").declared(), issue("c").declared());
        LiveState live = live(
                issue("a").over(3).applied(1),
                issue("b").dependsOn("a").blockedBy(1).applied(2),
                issue("c").under(1).applied(3, issue("c").parent("a").base()));
        Plan plan = plan(declared, live);

        for (int rows = 0; rows <= plan.changes().size(); rows++) {
            LiveState broken = PlanApplication.applyRows(plan, live, rows);
            LiveState resumed = PlanApplication.apply(plan(declared, broken), broken);
            assertThat(resumed.issues()).allSatisfy(issue -> {
                assertThat(issue.content().blockedBy()).isEmpty();
                assertThat(issue.content().parent()).isEmpty();
            });
            assertThat(show(declared, resumed)).isEmpty();
        }
    }

    @Test
    void doesNotTakeAnOrphanForSomethingThatPeoplePutUnderAParent() {
        DeclaredState declared = declared(issue("epic").declared());
        LiveState live = live(
                issue("epic").over(2).applied(1),
                issue("gone").parent("epic").under(1).applied(2));

        assertThat(show(declared, live)).isEqualTo("orphaned issue gone #2");
    }

    @Test
    void removesADependencyOnAnIssueThatLostItsMarker() {
        DeclaredState declared = declared(issue("a").declared(), issue("b").declared());
        LiveState live =
                live(issue("a").live(1), issue("b").dependsOn("a").blockedBy(1).applied(2));

        assertThat(show(declared, live)).startsWith("delete dependency b<-a #2");
    }

    @Test
    void tellsAPreviousIdFromOneThatIsInUseAgain() {
        DeclaredState declared = declared(
                issue("new").previousId("old").declared(),
                issue("old").declared(),
                issue("b").declared());
        LiveState live = live(
                issue("new").applied(1),
                issue("old").applied(2),
                issue("b").dependsOn("old").blockedBy(2).applied(3));

        assertThat(show(declared, live)).startsWith("delete dependency b<-old #3");
    }
}

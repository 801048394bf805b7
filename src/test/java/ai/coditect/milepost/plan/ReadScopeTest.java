package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.live;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadScopeTest {

    private static boolean needsMore(DeclaredState declared, LiveIssue... issues) {
        return needsMore(World.PLAIN, declared, World.ofDeclaredMilestones(live(issues)));
    }

    private static boolean needsMore(PlanOptions options, DeclaredState declared, LiveState live) {
        return new Planner(options, use -> Optional.empty())
                .compare(declared, live)
                .needsWholeRepository();
    }

    @Test
    void isEnoughWhenEveryDefinitionHasItsMarker() {
        assertThat(needsMore(declared(issue("a").declared()), issue("a").applied(1)))
                .isFalse();
        assertThat(needsMore(
                        declared(
                                issue("a").declared(),
                                issue("b").dependsOn("a").parent("a").declared()),
                        issue("a").over(2).applied(1),
                        issue("b")
                                .dependsOn("a")
                                .parent("a")
                                .blockedBy(1, 40)
                                .under(1)
                                .applied(2)))
                .isFalse();
    }

    @Test
    void isTooSmallToCreateOrAdoptOrRepair() {
        assertThat(needsMore(declared(issue("a").declared()))).isTrue();
        assertThat(needsMore(declared(issue("a").declared()), issue("a").live(1)))
                .isTrue();
        assertThat(needsMore(declared(issue("a").declared()), issue("a").live(1, "<!-- milepost id=a")))
                .isTrue();
    }

    @Test
    void isTooSmallToPrune() {
        assertThat(needsMore(
                        World.PRUNE,
                        declared(issue("a").declared()),
                        World.ofDeclaredMilestones(live(issue("a").applied(1)))))
                .isTrue();
    }

    @Test
    void isNeverTooSmallOnceAllIsRead() {
        assertThat(needsMore(World.PRUNE, declared(issue("a").declared()), live()))
                .isFalse();
    }

    @Test
    void isTooSmallWhenAParentHasToBeTakenAwayThatWasNotRead() {
        DeclaredState child =
                declared(issue("p").declared(), issue("a").parent("p").declared());
        LiveIssue parent = issue("p").applied(1);

        assertThat(needsMore(child, parent, issue("a").parent("p").under(9).applied(2)))
                .isTrue();
        assertThat(needsMore(
                        child,
                        parent,
                        issue("a")
                                .parent("p")
                                .under(new IssueRef(new RepositoryRef("octo", "other"), 9))
                                .applied(2)))
                .isFalse();
        DeclaredState free = declared(issue("p").declared(), issue("a").declared());
        assertThat(needsMore(
                        free,
                        parent,
                        issue("a").under(9).applied(2, issue("a").parent("p").base())))
                .isTrue();
        assertThat(needsMore(free, parent, issue("a").under(9).applied(2))).isFalse();
    }

    @Test
    void isTooSmallWhenABlockerHasToBeRemovedThatWasNotRead() {
        DeclaredState declared = declared(issue("a").declared());

        assertThat(needsMore(
                        declared,
                        issue("a")
                                .blockedBy(9)
                                .applied(2, issue("a").dependsOn("gone").base())))
                .isTrue();
        assertThat(needsMore(
                        declared,
                        issue("a").applied(2, issue("a").dependsOn("gone").base())))
                .isFalse();
        assertThat(needsMore(
                        declared,
                        issue("gone").applied(9),
                        issue("a")
                                .blockedBy(9)
                                .applied(2, issue("a").dependsOn("gone").base())))
                .isFalse();
        assertThat(needsMore(declared, issue("a").blockedBy(9).applied(2))).isFalse();
    }

    @Test
    void isEnoughWhenTheUnseenBlockerIsAPersons() {
        DeclaredState declared = declared(issue("a").declared());

        assertThat(needsMore(
                        declared,
                        issue("gone").applied(9),
                        issue("a")
                                .blockedBy(9, 40)
                                .applied(2, issue("a").dependsOn("gone").base())))
                .isFalse();
        assertThat(needsMore(
                        declared,
                        issue("a")
                                .blockedBy(new IssueRef(new RepositoryRef("octo", "other"), 9))
                                .applied(2, issue("a").dependsOn("gone").base())))
                .isFalse();
        assertThat(needsMore(
                        declared,
                        issue("seen").live(9),
                        issue("a")
                                .blockedBy(9)
                                .applied(2, issue("a").dependsOn("gone").base())))
                .isFalse();
    }
}

package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.label;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.liveLabel;
import static ai.coditect.milepost.plan.World.liveMilestone;
import static ai.coditect.milepost.plan.World.milestone;
import static ai.coditect.milepost.plan.World.plan;
import static ai.coditect.milepost.plan.World.show;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final DeclaredState SMALL_PLAN = new DeclaredState(
            Optional.empty(),
            List.of(milestone("Phase 1")),
            List.of(label("bug", "d73a4a"), label("docs", "0075ca")),
            List.of(
                    issue("ci")
                            .milestone("Phase 1")
                            .labels("bug")
                            .dependsOn("tests")
                            .declared(),
                    issue("tests")
                            .milestone("Phase 1")
                            .assignees("ada")
                            .parent("epic")
                            .declared(),
                    issue("epic").milestone("Phase 1").body("See #{ci}").declared()));

    @Test
    void createsEverythingInTheOrderOfItsReferences() {
        Plan plan = plan(SMALL_PLAN, live());

        assertThat(PlanText.of(plan)).isEqualTo("""
                create label bug: color [-] -> [d73a4a] yaml
                create label docs: color [-] -> [0075ca] yaml
                create milestone Phase 1
                create issue epic: title [-] -> [Title of epic] yaml; milestone [-] -> [Phase 1] yaml; body [-] -> [See #{ci}] yaml
                create issue tests: title [-] -> [Title of tests] yaml; assignees [-] -> [ada] yaml; milestone [-] -> [Phase 1] yaml; body [-] -> [Text of tests] yaml
                create issue ci: title [-] -> [Title of ci] yaml; labels [-] -> [bug] yaml; milestone [-] -> [Phase 1] yaml; body [-] -> [Text of ci] yaml
                create dependency ci<-tests
                create sub_issue tests<-epic""");
        assertThat(plan.unchanged()).isZero();
        assertThat(plan.numbers()).isEmpty();
        assertThat(plan.forecast()).isEqualTo(new Forecast(8, 9, 7));
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        LiveState after = PlanApplication.apply(plan(SMALL_PLAN, live()), live());

        Plan second = plan(SMALL_PLAN, after);

        assertThat(PlanText.of(second)).isEmpty();
        assertThat(second.unchanged()).isEqualTo(6);
        assertThat(second.numbers())
                .isEqualTo(Map.of(new IssueId("epic"), 1, new IssueId("tests"), 2, new IssueId("ci"), 3));
        assertThat(second.milestoneNumbers()).isEqualTo(Map.of("Phase 1", 1));
        assertThat(second.forecast()).isEqualTo(new Forecast(0, 0, 0));
        assertThat(after.issues().get(0).body()).startsWith("See #3\n\n<!-- milepost id=epic ");
    }

    @Test
    void findsAnIssueByItsMarkerWhateverItsTitleAndState() {
        var before = issue("a").milestone("M");
        LiveState live = live(
                List.of(),
                List.of(liveMilestone(4, "M")),
                List.of(issue("a").title("Retitled").applied(7, before.base())));

        assertThat(show(
                        new DeclaredState(
                                Optional.empty(), List.of(milestone("M")), List.of(), List.of(before.declared())),
                        live))
                .isEqualTo("update issue a #7: title [Retitled] -> [Title of a] drift; milestone [-] -> [M] drift");
    }

    @Test
    void takesTheLowestNumberOfSeveralIssuesWithOneIdAndNamesTheOthers() {
        LiveState live =
                live(issue("a").applied(9), issue("a").applied(3), issue("a").applied(5));

        assertThat(show(declared(issue("a").declared()), live))
                .isEqualTo(
                        "conflict same_id issue a #3\nwarning: more than one issue carries the id \"a\": #3, #5, #9");
    }

    @Test
    void rewritesTheMarkerOfAnIssueWithItsPreviousId() {
        LiveState live = live(
                issue("old").title("Title of new").body("Text of new").applied(3),
                issue("b").dependsOn("old").blockedBy(3).applied(4));
        DeclaredState declared = declared(
                issue("new").previousId("old").declared(),
                issue("b").dependsOn("new").declared());

        assertThat(show(declared, live)).isEqualTo("update issue new #3: marker [old] -> [new] yaml");
        LiveState after = PlanApplication.apply(plan(declared, live), live);
        assertThat(show(declared, after)).isEmpty();
        assertThat(after.issues().get(0).body()).contains("milepost id=new ");
    }

    @Test
    void prefersTheNewIdToThePreviousOne() {
        LiveState live =
                live(issue("old").title("Title of new").applied(3), issue("new").applied(8));

        assertThat(show(declared(issue("new").previousId("old").declared()), live))
                .isEqualTo(
                        "conflict same_id issue new #8\nwarning: more than one issue carries the id \"new\": #8, #3");
    }

    @Test
    void ignoresAPreviousIdThatAnotherDefinitionHasNow() {
        LiveState live = live(issue("old").applied(3), issue("new").applied(8));

        assertThat(show(
                        declared(
                                issue("new").previousId("old").declared(),
                                issue("old").declared()),
                        live))
                .isEmpty();
    }

    @Test
    void adoptsAnIssueThatSaysTheSameWithoutAsking() {
        LiveState live = live(
                issue("a").live(3, "Text of a  \r\n"),
                issue("b").labels("urgent").live(4, "See #3"));
        DeclaredState declared =
                declared(issue("a").declared(), issue("b").body("See #{a}").declared());

        assertThat(show(declared, live)).isEqualTo("""
                adopt issue a #3: marker [-] -> [a] yaml
                adopt issue b #4: marker [-] -> [b] yaml
                kept issue b #4: labels [-] -> [urgent] merge""");
        assertThat(show(declared, PlanApplication.apply(plan(declared, live), live)))
                .isEqualTo("kept issue b #4: labels [-] -> [urgent] merge");
    }

    @Test
    void leavesAnIssueUnderADeclaredTitleThatSaysSomethingElse() {
        LiveState live = live(
                issue("a").live(3, "Ours"),
                issue("a").live(2, "Older"),
                issue("b").blockedBy(2).applied(5));
        DeclaredState declared =
                declared(issue("a").dependsOn("b").declared(), issue("b").declared());

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                conflict twin issue a #2: body [Older] -> [Text of a] merge
                kept issue b #5: blocked_by [-] -> [#2] merge
                warning: more than one issue has the title of "a": #2, #3
                warning: 1 issue exists already under a declared title: #2""");
        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.isSettled()).isFalse();
        assertThat(plan.leftOut()).isEqualTo(1);
        assertThat(plan.findings().get(1).detail()).contains("--adopt");
    }

    @Test
    void whatNeedsAnUnsettledIssueWaitsAndNothingElseDoes() {
        LiveState live = live(issue("a").live(1, "Older"), issue("known").applied(2));
        DeclaredState declared = declared(
                issue("a").declared(),
                issue("known").dependsOn("a").declared(),
                issue("child").parent("a").declared(),
                issue("after").dependsOn("child").declared(),
                issue("reads").body("See #{after} and #{b}.").declared(),
                issue("b").declared());

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                create issue b: title [-] -> [Title of b] yaml; body [-] -> [Text of b] yaml
                update issue known #2: marker [known] -> [known] merge
                conflict twin issue a #1: body [Older] -> [Text of a] merge
                conflict waiting issue child
                conflict waiting issue after
                conflict waiting issue reads
                warning: 1 issue exists already under a declared title: #1""");
        assertThat(plan.changes().stream()
                        .filter(IssueConflict.class::isInstance)
                        .map(row -> ((IssueConflict) row).conflict())
                        .skip(1))
                .containsExactly(
                        new Conflict.Waiting(List.of(new IssueId("a"))),
                        new Conflict.Waiting(List.of(new IssueId("child"))),
                        new Conflict.Waiting(List.of(new IssueId("after"))));
        assertThat(plan.leftOut()).isEqualTo(4);
        assertThat(plan.unchanged()).isZero();
    }

    @Test
    void adoptsKeepingTheTextWhenAsked() {
        LiveState live = live(issue("a").live(2, "Older"));
        DeclaredState declared = declared(issue("a").declared());

        LiveState after = PlanApplication.apply(plan(World.ADOPT, declared, live), live);

        assertThat(after.issues().get(0).body()).startsWith("Older\n\n<!-- milepost id=a ");
        assertThat(plan(declared, after).changes()).isEmpty();
    }

    @Test
    void leavesAnIssueWithADamagedMarkerAlone() {
        LiveState live = live(
                issue("a").live(2, "Mine\n\n<!-- milepost id=a base=1.zz -->"),
                issue("b").live(3, "<!-- milepost id="));
        DeclaredState declared = declared(
                issue("a").declared(),
                issue("b").declared(),
                issue("c").body("After #{a} and #{b}").dependsOn("a").declared());

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                create issue c: title [-] -> [Title of c] yaml; body [-] -> [After #2 and #3] yaml
                conflict damaged_marker issue a #2
                conflict damaged_marker issue b #3
                warning: the marker of issue #2 is damaged: the marker cannot be read: its base is cut off
                warning: the marker of issue #3 is damaged: the marker is not complete""");
        assertThat(plan.unchanged()).isZero();
        assertThat(plan.isBlocked()).isFalse();
    }

    @Test
    void createsNothingBesideADamagedMarkerThatMayBeTheIssue() {
        LiveState live = live(issue("x").title("Retitled").live(2, "<!-- milepost id="));

        Plan creating = plan(declared(issue("a").declared()), live);
        assertThat(creating.isBlocked()).isTrue();
        assertThat(creating.findings().get(0).summary())
                .isEqualTo("the marker of issue #2 is damaged: the marker is not complete");
        assertThat(creating.findings().get(0).detail()).contains("edit history", "--adopt");

        LiveState all = live(live.issues().get(0), issue("a").applied(3));
        Plan settled = plan(declared(issue("a").declared()), all);
        assertThat(settled.isBlocked()).isFalse();
        assertThat(PlanText.of(settled))
                .isEqualTo("warning: the marker of issue #2 is damaged: the marker is not complete");
    }

    @Test
    void takesAQuotedMarkerForACopyWhenTheIssueItNamesIsThere() {
        String quote = "> " + issue("a").applied(3).body().lines().reduce("", (first, last) -> last);
        LiveState live = live(issue("a").applied(3), issue("x").live(8, quote));

        Plan plan = plan(declared(issue("a").declared(), issue("new").declared()), live);

        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.count(Action.CREATE)).isEqualTo(1);
    }

    @Test
    void showsAnIssueWhoseDefinitionIsGone() {
        LiveState live = live(
                issue("gone").applied(2),
                issue("done").state(IssueState.COMPLETED).applied(3),
                issue("mine").live(4));

        assertThat(show(declared(issue("old").declared()), live)).isEqualTo("""
                create issue old: title [-] -> [Title of old] yaml; body [-] -> [Text of old] yaml
                orphaned issue gone #2""");
        assertThat(plan(declared(issue("old").declared()), live).unchanged()).isZero();
    }

    @Test
    void prunesAnIssueWhoseDefinitionIsGone() {
        LiveState live = live(issue("gone").applied(2), issue("mine").live(4));
        DeclaredState none = new DeclaredState(Optional.empty(), List.of(), List.of(), List.of());

        Plan plan = plan(World.PRUNE, none, live);

        assertThat(PlanText.of(plan)).isEqualTo("close issue gone #2: state [open] -> [not_planned] yaml");
        LiveState after = PlanApplication.apply(plan, live);
        assertThat(show(World.PRUNE, none, after)).isEmpty();
        assertThat(show(none, after)).isEmpty();
        assertThat(after.issues().get(1)).isEqualTo(live.issues().get(1));
    }

    @Test
    void prunesNoCopyOfAnIssueWhoseDefinitionIsGone() {
        LiveState live = live(issue("gone").applied(4), issue("gone").applied(2));
        DeclaredState none = new DeclaredState(Optional.empty(), List.of(), List.of(), List.of());

        assertThat(show(World.PRUNE, none, live)).isEqualTo("""
                close issue gone #2: state [open] -> [not_planned] yaml
                warning: more than one issue carries the id "gone": #2, #4""");
    }

    @Test
    void advancesTheBaseWhenSomebodyHasDoneOnGitHubWhatTheDefinitionsNowSay() {
        LiveState live =
                live(issue("a").title("New").applied(2, issue("a").title("Old").base()));
        DeclaredState declared = declared(issue("a").title("New").declared());

        assertThat(show(declared, live)).isEqualTo("update issue a #2: marker [a] -> [a] merge");
        assertThat(show(declared, PlanApplication.apply(plan(declared, live), live)))
                .isEmpty();
    }

    @Test
    void leavesAMarkerThatSomebodyTypedBelowWhereItIs() {
        var applied = issue("a").applied(2);
        LiveState live =
                live(PlanApplication.edit(applied, content -> content.withBody(applied.body() + "\n\nA note")));

        assertThat(plan(declared(issue("a").declared()), live).changes()).isEmpty();
    }

    @Test
    void saysThatAServerWithoutFeaturesShowsTextOnly() {
        DeclaredState declared = declared(
                issue("a").declared(),
                issue("b").dependsOn("a").parent("a").type("Task").declared());
        LiveState old =
                World.without(live(), ServerFeature.DEPENDENCIES, ServerFeature.SUB_ISSUES, ServerFeature.ISSUE_TYPES);

        assertThat(show(declared, old)).isEqualTo("""
                create issue a: title [-] -> [Title of a] yaml; body [-] -> [Text of a] yaml
                create issue b: title [-] -> [Title of b] yaml; body [-] -> [Text of b] yaml
                warning: this repository has no issue types
                warning: this server has no issue dependencies
                warning: this server has no sub-issues""");
        LiveState after = PlanApplication.apply(plan(declared, old), old);
        assertThat(plan(declared, after).changes()).isEmpty();
        assertThat(show(declared(issue("a").declared()), old)).doesNotContain("warning");
    }

    @Test
    void setsTheTypeOnceTheServerHasTypes() {
        DeclaredState declared = declared(issue("a").type("Task").declared());
        LiveState old = World.without(live(), ServerFeature.ISSUE_TYPES);
        LiveState after = PlanApplication.apply(plan(declared, old), old);

        assertThat(show(declared, live(after.issues().get(0)))).isEqualTo("update issue a #1: type [-] -> [Task] yaml");
    }

    @Test
    void createsAClosedIssueAndForecastsItsSecondWrite() {
        DeclaredState declared =
                declared(issue("a").state(IssueState.NOT_PLANNED).declared());

        Plan plan = plan(declared, live());

        assertThat(PlanText.of(plan))
                .isEqualTo(
                        "create issue a: title [-] -> [Title of a] yaml; state [-] -> [not_planned] yaml; body [-] -> [Text of a] yaml");
        assertThat(plan.forecast().writes()).isEqualTo(2);
        assertThat(show(declared, PlanApplication.apply(plan, live()))).isEmpty();
    }

    @Test
    void namesLabelsAndMilestonesThatItDoesNotKnowNowhere() {
        LiveState live = live(
                List.of(liveLabel("wontfix", "ffffff")),
                List.of(liveMilestone(1, "Someday")),
                List.of(issue("x").labels("wontfix").live(1)));

        assertThat(show(declared(new DeclaredIssue[0]), live)).isEmpty();
    }

    @Test
    void showsOrphansByTheirNumbers() {
        LiveState live = live(issue("aa").applied(9), issue("zz").applied(3));

        assertThat(show(declared(new DeclaredIssue[0]), live)).isEqualTo("""
                orphaned issue zz #3
                orphaned issue aa #9""");
    }

    @Test
    void writesOnlyWhatIsDeclaredWhenItCreates() {
        IssueChange row =
                (IssueChange) plan(declared(issue("a").state(IssueState.OPEN).declared()), live())
                        .changes()
                        .get(0);

        assertThat(row.patch().fields()).containsExactlyInAnyOrder(IssueField.TITLE, IssueField.BODY);
    }

    @Test
    void isEmptyOnlyWhenNoRowWrites() {
        assertThat(plan(declared(issue("a").declared()), live()).isEmpty()).isFalse();
        assertThat(plan(
                                declared(issue("a").declared()),
                                live(issue("a").applied(1), issue("gone").applied(2)))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aRowThatOnlyTellsWritesNothing() {
        assertThat(plan(declared(issue("a").declared()), live(issue("a").live(1, "Other words")))
                        .changes())
                .singleElement()
                .satisfies(row -> assertThat(row.action().writes()).isFalse());
    }

    @Test
    void createsTheTypeOnAServerThatHasTypes() {
        assertThat(show(declared(issue("a").type("Task").declared()), live()))
                .isEqualTo(
                        "create issue a: title [-] -> [Title of a] yaml; type [-] -> [Task] yaml; body [-] -> [Text of a] yaml");
    }
}

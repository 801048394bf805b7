package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.plan;
import static ai.coditect.milepost.plan.World.show;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.change.IssueChange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan shows for an issue that exists: each change with its reason, and what people did and stays. */
class IssuePlannerTest {

    private static String rows(IssueExample yaml, IssueExample applied, IssueExample onGitHub) {
        return show(declared(yaml.declared()), live(onGitHub.applied(1, applied.base())));
    }

    @Test
    void tellsDriftFromAChangeOfTheDefinitions() {
        assertThat(rows(issue("a").title("T"), issue("a").title("T"), issue("a").title("Mine")))
                .isEqualTo("update issue a #1: title [Mine] -> [T] drift");
        assertThat(rows(
                        issue("a").title("New"),
                        issue("a").title("T"),
                        issue("a").title("T")))
                .isEqualTo("update issue a #1: title [T] -> [New] yaml");
        assertThat(rows(
                        issue("a").title("New"),
                        issue("a").title("T"),
                        issue("a").title("Mine")))
                .isEqualTo("update issue a #1: title [Mine] -> [New] yaml");
    }

    @Test
    void takesAwayWhatTheDefinitionsSayIsNone() {
        IssueExample none = issue("a").none(IssueField.MILESTONE).none(IssueField.TYPE);

        assertThat(rows(none, issue("a"), issue("a"))).isEmpty();
        assertThat(rows(none, issue("a"), issue("a").milestone("M").type("Bug")))
                .isEqualTo("update issue a #1: milestone [M] -> [-] drift; type [Bug] -> [-] drift");
        assertThat(rows(
                        none,
                        issue("a").milestone("M").type("Bug"),
                        issue("a").milestone("M").type("Bug")))
                .isEqualTo("update issue a #1: milestone [M] -> [-] yaml; type [Bug] -> [-] yaml");
        assertThat(rows(issue("a"), issue("a"), issue("a").milestone("M").type("Bug")))
                .startsWith("kept issue a #1: milestone");
        assertThat(show(
                        World.ADOPT,
                        declared(none.declared()),
                        live(issue("a").milestone("M").live(1))))
                .isEqualTo("adopt issue a #1: marker [-] -> [a] yaml; milestone [M] -> [-] yaml");
        assertThat(show(declared(none.declared()), live(issue("a").byOutsider().applied(1))))
                .as("that both have no milestone vouches for nothing")
                .startsWith("create issue a");
        assertThat(show(declared(none.declared()), live()))
                .isEqualTo(show(declared(issue("a").declared()), live()));
    }

    @Test
    void bringsALabelBackThatSomebodyTookOffAndKeepsTheirs() {
        assertThat(rows(
                        issue("a").labels("docs", "bug"),
                        issue("a").labels("bug", "docs"),
                        issue("a").labels("zeal", "BUG", "mine")))
                .isEqualTo("""
                update issue a #1: labels [BUG, mine, zeal] -> [docs, bug, mine, zeal] drift
                kept issue a #1: labels [docs, bug] -> [docs, bug, mine, zeal] merge""");
    }

    @Test
    void takesALabelBackThatTheDefinitionsDropped() {
        assertThat(rows(
                        issue("a").labels("bug"),
                        issue("a").labels("bug", "old"),
                        issue("a").labels("bug", "old")))
                .isEqualTo("update issue a #1: labels [bug, old] -> [bug] yaml");
        assertThat(rows(issue("a"), issue("a").labels("old"), issue("a").labels("old")))
                .isEqualTo("update issue a #1: labels [old] -> [-] yaml");
    }

    @Test
    void keepsAssigneesThatPeopleChose() {
        assertThat(rows(
                        issue("a").assignees("Ada", "cleo"),
                        issue("a").assignees("ada", "bob"),
                        issue("a").assignees("zoe", "ADA", "Bob")))
                .isEqualTo("""
                update issue a #1: assignees [ADA, Bob, zoe] -> [Ada, cleo, zoe] yaml
                kept issue a #1: assignees [Ada, cleo] -> [Ada, cleo, zoe] merge""");
        assertThat(rows(issue("a").assignees("ada"), issue("a").assignees("ada"), issue("a")))
                .isEqualTo("kept issue a #1: assignees [ada] -> [-] merge");
    }

    @Test
    void keepsAMilestoneThatTheDefinitionsDoNotName() {
        assertThat(rows(issue("a"), issue("a"), issue("a").milestone("Mine")))
                .isEqualTo("kept issue a #1: milestone [-] -> [Mine] merge");
        assertThat(rows(issue("a"), issue("a").milestone("M"), issue("a").milestone("M")))
                .isEqualTo("update issue a #1: milestone [M] -> [-] yaml");
        assertThat(plan(
                                declared(issue("a").declared()),
                                live(issue("a")
                                        .milestone("M")
                                        .applied(1, issue("a").milestone("M").base())))
                        .changes())
                .first()
                .satisfies(row -> {
                    assertThat(((IssueChange) row).patch().fields())
                            .containsExactlyInAnyOrder(IssueField.MILESTONE, IssueField.BODY);
                    assertThat(((IssueChange) row).patch().target().milestone()).isEmpty();
                });
    }

    @Test
    void neverReopensWhatAPersonClosed() {
        IssueExample open = issue("a").state(IssueState.OPEN);
        IssueExample closed = issue("a").state(IssueState.COMPLETED);

        assertThat(rows(open, open, closed)).isEqualTo("kept issue a #1: state [open] -> [completed] merge");
        assertThat(rows(open, issue("a"), closed)).isEqualTo("kept issue a #1: state [open] -> [completed] merge");
        assertThat(rows(issue("a"), issue("a"), closed)).isEmpty();
        assertThat(rows(open, closed, closed)).isEqualTo("reopen issue a #1: state [completed] -> [open] yaml");
    }

    @Test
    void takesClosedForAnUnknownReasonAsCompleted() {
        IssueExample unknown = issue("a").state(IssueState.CLOSED);
        IssueExample completed = issue("a").state(IssueState.COMPLETED);
        IssueExample open = issue("a").state(IssueState.OPEN);

        assertThat(rows(completed, completed, unknown)).isEmpty();
        assertThat(rows(open, completed, unknown)).isEqualTo("reopen issue a #1: state [closed] -> [open] yaml");
    }

    @Test
    void comparesTypesWithoutCase() {
        assertThat(rows(
                        issue("a").type("Task"),
                        issue("a").type("Task"),
                        issue("a").type("task")))
                .isEmpty();
        assertThat(rows(
                        issue("a").type("Task"),
                        issue("a").type("Task"),
                        issue("a").type("Bug")))
                .isEqualTo("update issue a #1: type [Bug] -> [Task] drift");
        assertThat(rows(issue("a"), issue("a"), issue("a").type("Bug"))).isEmpty();
    }

    @Test
    void mergesTheBody() {
        assertThat(rows(
                        issue("a").body("- [ ] one\n- [ ] two"),
                        issue("a").body("- [ ] one"),
                        issue("a").body("- [x] one\r\n")))
                .isEqualTo("""
                update issue a #1: body [- [x] one] -> [- [x] one
                - [ ] two] merge
                kept issue a #1: body (box_ticked: one) merge""");
        assertThat(rows(
                        issue("a").body("new"),
                        issue("a").body("old"),
                        issue("a").body("old")))
                .isEqualTo("update issue a #1: body [old] -> [new] yaml");
    }

    @Test
    void leavesABodyInConflictAloneAndGoesOnWithTheRest() {
        IssueExample yaml = issue("a").title("New").body("one line of the definitions");
        LiveState live = live(issue("a")
                .body("a person's words")
                .applied(1, issue("a").body("one line").base()));

        Plan plan = plan(declared(yaml.declared()), live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                update issue a #1: title [Title of a] -> [New] yaml
                conflict disputed_lines issue a #1: body [a person's words] -> [one line of the definitions] merge
                warning: the definitions and somebody on GitHub changed the same lines: #1""");
        assertThat(plan.findings().get(0).detail()).contains("--on-conflict=yaml");
        assertThat(plan.isBlocked()).isFalse();
        assertThat(plan.unchanged()).isZero();
        LiveState after = PlanApplication.apply(plan, live);
        assertThat(after.issues().get(0).body()).startsWith("a person's words\n\n<!--");
        assertThat(show(declared(yaml.declared()), after)).isEqualTo("""
                conflict disputed_lines issue a #1: body [a person's words] -> [one line of the definitions] merge
                warning: the definitions and somebody on GitHub changed the same lines: #1""");
    }

    @Test
    void takesTheLinesOfTheDefinitionsWhenAsked() {
        DeclaredState declared =
                declared(issue("a").body("one line of the definitions").declared());
        LiveState live = live(issue("a")
                .body("a person's words")
                .applied(1, issue("a").body("one line").base()));

        Plan plan = plan(World.YAML_WINS, declared, live);

        assertThat(PlanText.of(plan))
                .isEqualTo("update issue a #1: body [a person's words] -> [one line of the definitions] merge");
        assertThat(show(declared, PlanApplication.apply(plan, live))).isEmpty();
    }

    @Test
    void rewritesNoMarkerWhenTheBaseSaysTheSame() {
        IssueExample applied = issue("a").labels("bug", "docs").assignees("ada", "bob");
        IssueExample reordered = issue("a").labels("DOCS", "bug").assignees("bob", "ADA");

        assertThat(rows(reordered, applied, applied)).isEmpty();
    }

    @Test
    void rewritesTheMarkerForEachFieldThatIsBehind() {
        IssueExample plain = issue("a")
                .milestone("M")
                .labels("bug")
                .assignees("ada")
                .type("Task")
                .field("Impact", "High");
        String behind = "update issue a #1: marker [a] -> [a] merge";
        IssueContent now = plain.base();

        assertThat(List.of(
                        now.withTitle("Old"),
                        now.withBody("Old"),
                        now.withLabels(List.of()),
                        now.withAssignees(List.of()),
                        now.withMilestone(Optional.empty()),
                        now.withState(Optional.of(IssueState.COMPLETED)),
                        now.withType(Optional.empty()),
                        now.withFields(FieldValues.NONE),
                        now.withBlockedBy(List.of(new IssueId("b"))),
                        now.withParent(Optional.of(new IssueId("b")))))
                .allSatisfy(base -> assertThat(
                                show(World.naming(declared(plain.declared()), "Impact"), live(plain.applied(1, base))))
                        .isEqualTo(behind));
    }

    @Test
    void adoptsWithTheRulesOfAnAbsentBase() {
        IssueExample yaml = issue("a")
                .labels("bug")
                .assignees("ada")
                .milestone("M")
                .type("Task")
                .state(IssueState.OPEN);
        LiveState live = live(issue("a")
                .labels("mine")
                .assignees("bob")
                .milestone("Other")
                .state(IssueState.COMPLETED)
                .live(1));
        DeclaredState declared = declared(yaml.declared());

        Plan plan = plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                adopt issue a #1: marker [-] -> [a] yaml; labels [mine] -> [bug, mine] yaml; assignees [bob] -> [ada, bob] yaml; milestone [Other] -> [M] yaml; type [-] -> [Task] yaml
                kept issue a #1: labels [bug] -> [bug, mine] merge; assignees [ada] -> [ada, bob] merge; state [open] -> [completed] merge
                warning: 1 issue that is taken over is closed: #1""");
        LiveState after = PlanApplication.apply(plan, live);
        assertThat(after.issues().get(0).content().labels())
                .containsExactlyInAnyOrder(new LabelName("bug"), new LabelName("mine"));
        assertThat(plan(declared, after).changes()).isEmpty();
    }

    @Test
    void leavesTheBodyOutOfAWriteThatDoesNotTouchIt() {
        LiveState live = live(issue("a").title("Mine").applied(1, issue("a").base()));

        assertThat(plan(declared(issue("a").declared()), live).changes())
                .singleElement()
                .satisfies(row -> {
                    assertThat(((IssueChange) row).patch().target().title()).isEqualTo("Title of a");
                    assertThat(((IssueChange) row).patch().body()).isEmpty();
                });
    }
}

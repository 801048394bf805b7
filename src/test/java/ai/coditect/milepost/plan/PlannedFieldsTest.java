package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.naming;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.change.IssueChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan does about issue fields and says about them. */
class PlannedFieldsTest {

    private static final String[] NAMED = {"Priority", "Team", "Hours", "Start date", "Note"};

    private static String rows(IssueExample yaml, IssueExample applied, IssueExample onGitHub) {
        return World.show(naming(declared(yaml.declared()), NAMED), live(onGitHub.applied(1, applied.base())));
    }

    @Test
    void tellsEachFieldOfANewIssue() {
        IssueExample yaml = issue("a")
                .field("priority", "HIGH")
                .field("Team", "web", "Core")
                .field("Hours", "4.50");

        assertThat(World.show(naming(declared(yaml.declared()), NAMED), live()))
                .isEqualTo("create issue a: title [-] -> [Title of a] yaml; fields.Hours [-] -> [4.5] yaml;"
                        + " fields.Priority [-] -> [High] yaml; fields.Team [-] -> [Core, Web] yaml;"
                        + " body [-] -> [Text of a] yaml");
    }

    @Test
    void tellsWhoseValueGivesWayAndWhoseStays() {
        IssueExample high = issue("a").field("Priority", "High");
        IssueExample low = issue("a").field("Priority", "Low");
        IssueExample mine = issue("a").field("Priority", "Medium");
        IssueExample none = issue("a");

        assertThat(rows(low, high, high)).isEqualTo("update issue a #1: fields.Priority [High] -> [Low] yaml");
        assertThat(rows(low, high, mine)).isEqualTo("update issue a #1: fields.Priority [Medium] -> [Low] drift");
        assertThat(rows(high, high, mine)).isEqualTo("kept issue a #1: fields.Priority [High] -> [Medium] merge");
        assertThat(rows(high, high, none)).isEqualTo("update issue a #1: fields.Priority [-] -> [High] drift");
        assertThat(rows(low, high, none)).isEqualTo("update issue a #1: fields.Priority [-] -> [Low] yaml");
        assertThat(rows(none, high, high)).isEqualTo("update issue a #1: fields.Priority [High] -> [-] yaml");
        assertThat(rows(none, high, mine)).isEqualTo("""
                update issue a #1: marker [a] -> [a] merge
                kept issue a #1: fields.Priority [-] -> [Medium] merge""");
        assertThat(rows(high, none, high)).isEqualTo("update issue a #1: marker [a] -> [a] merge");
    }

    /** Each field is decided by itself. */
    @Test
    void aValueThatStaysHoldsUpNoOther() {
        assertThat(rows(
                        issue("a").field("Priority", "High").field("Hours", "8"),
                        issue("a").field("Priority", "High").field("Hours", "4").field("Note", "old"),
                        issue("a").field("Priority", "Low").field("Hours", "4").field("Note", "old")))
                .isEqualTo("""
                        update issue a #1: fields.Hours [4] -> [8] yaml; fields.Note [old] -> [-] yaml
                        kept issue a #1: fields.Priority [High] -> [Low] merge""");
    }

    @Test
    void theSameWrittenOtherwiseIsTheSame() {
        IssueExample yaml = issue("a")
                .field("priority", "HIGH")
                .field("TEAM", "docs", "Core", "DOCS")
                .field("Hours", "4.0")
                .field("start DATE", "2025-12-05");
        IssueExample live = issue("a")
                .field("Priority", "High")
                .field("Team", "Core", "Docs")
                .field("Hours", "4")
                .field("Start date", "2025-12-05");

        assertThat(rows(yaml, live, live)).isEmpty();
        assertThat(rows(yaml, yaml, live)).isEmpty();
        assertThat(rows(
                        issue("a").field("Hours", "-0.50"),
                        issue("a").field("Hours", "-0.5"),
                        issue("a").field("Hours", "-0.5")))
                .isEmpty();
        assertThat(rows(
                        issue("a").field("Note", "High"),
                        issue("a").field("Note", "high"),
                        issue("a").field("Note", "high")))
                .as("the case of a text counts")
                .isEqualTo("update issue a #1: fields.Note [high] -> [High] yaml");
    }

    /** An option may have been renamed since it was applied: the base still has the old name. */
    @Test
    void anOptionThatIsGoneFromGitHubIsNoReasonToFail() {
        assertThat(rows(
                        issue("a").field("Priority", "Urgent"),
                        issue("a").field("Priority", "Critical"),
                        issue("a").field("Priority", "Urgent")))
                .isEqualTo("update issue a #1: marker [a] -> [a] merge");
    }

    @Test
    void whatNoDefinitionNamesIsNeverTouched() {
        IssueExample theirs = issue("a").field("Impact", "Low").field("Priority", "High");
        LiveState live = live(theirs.applied(1, issue("a").base()));
        DeclaredState declared =
                naming(declared(issue("a").field("Priority", "Low").declared()), NAMED);

        Plan plan = World.plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("update issue a #1: fields.Priority [High] -> [Low] drift");
        assertThat(((IssueChange) plan.changes().get(0)).patch().target().fields())
                .isEqualTo(issue("a")
                        .field("Impact", "Low")
                        .field("Priority", "Low")
                        .base()
                        .fields());
    }

    /** Whoever takes a field out of all definitions gives it up. */
    @Test
    void aFieldThatIsNamedNowhereAnyMoreIsLeftAsItIs() {
        IssueExample applied = issue("a").field("Priority", "High");

        assertThat(World.show(declared(issue("a").declared()), live(applied.applied(1))))
                .isEmpty();
        assertThat(World.show(
                        naming(declared(issue("a").declared(), issue("b").declared()), "Priority"),
                        live(applied.applied(1), issue("b").applied(2))))
                .as("another definition still names it")
                .isEqualTo("update issue a #1: fields.Priority [High] -> [-] yaml");
    }

    /** The marker of an outsider's issue may be forged: what it claims must not take a person's value away. */
    @Test
    void aForgedMarkerClearsNothing() {
        IssueExample theirs = issue("a").milestone("M").field("Priority", "High");
        LiveState live = live(
                issue("a").milestone("M").field("Priority", "High").byOutsider().applied(1, theirs.base()));
        DeclaredState declared = naming(declared(issue("a").milestone("M").declared()), "Priority");

        assertThat(World.plan(declared, live).changes())
                .allSatisfy(row -> assertThat(((IssueChange) row).patch().writes(IssueField.FIELDS))
                        .isFalse());
        LiveState after = PlanApplication.apply(World.plan(declared, live), live);
        assertThat(after.issues().get(0).content().fields())
                .isEqualTo(live.issues().get(0).content().fields());
        assertThat(World.show(declared, after)).isEmpty();
    }

    @Test
    void aValueThatGitHubDoesNotShowIsLeftAndStaysInTheBase() {
        LiveIssue shown = issue("a")
                .title("Old")
                .applied(1, issue("a").title("Old").field("Priority", "High").base());
        LiveIssue hidden = new LiveIssue(
                shown.number(),
                shown.databaseId(),
                shown.nodeId(),
                shown.content(),
                shown.subIssues(),
                shown.url(),
                shown.author(),
                Lifetime.UNKNOWN,
                Set.of(IssueField.FIELDS));
        DeclaredState declared =
                naming(declared(issue("a").field("Priority", "Low").declared()), "Priority");

        Plan plan = World.plan(declared, live(hidden));

        assertThat(PlanText.of(plan)).startsWith("update issue a #1: title [Old] -> [Title of a] yaml\nwarning: ");
        IssueChange row = (IssueChange) plan.changes().get(0);
        assertThat(row.patch().base().fields())
                .isEqualTo(issue("a").field("Priority", "High").base().fields());
    }

    @Test
    void adoptsWithEveryValueOfTheDefinitions() {
        DeclaredState declared =
                naming(declared(issue("a").field("Priority", "High").declared()), "Priority", "Hours");

        assertThat(World.show(
                        World.ADOPT,
                        declared,
                        live(issue("a")
                                .field("Priority", "Low")
                                .field("Hours", "3")
                                .live(1))))
                .isEqualTo("adopt issue a #1: marker [-] -> [a] yaml; fields.Priority [Low] -> [High] drift");
    }

    @Test
    void namesWhatTheOrganisationDoesNotHave() {
        DeclaredState declared = naming(
                declared(
                        issue("a")
                                .field("Priority", "Hihg")
                                .field("Team", "Docs", "Sales")
                                .declared(),
                        issue("b")
                                .field("Priority", "High", "Low")
                                .field("Hours", "4h")
                                .declared(),
                        issue("c")
                                .field("Start date", "2025-13-01")
                                .field("Note", "x", "y")
                                .declared()),
                "Priorty",
                "Sprint",
                "Priority");

        Plan plan = World.plan(declared, live());

        assertThat(plan.isBlocked()).isTrue();
        assertThat(plan.findings())
                .extracting(finding -> finding.summary() + " — " + finding.detail())
                .containsExactly(
                        "octo/plans has no issue field `Priorty` that this token can see — Did you mean `Priority`?"
                                + " Its fields are `Hours`, `Impact`, `Note`, `Priority`, `Start date`, `Team`. An owner of"
                                + " the organisation can add one.",
                        "octo/plans has no issue field `Sprint` that this token can see — Its fields are `Hours`,"
                                + " `Impact`, `Note`, `Priority`, `Start date`, `Team`. An owner of the organisation can"
                                + " add one.",
                        "`Hihg` is no option of the field `Priority` — Did you mean `High`? Its options are `Urgent`,"
                                + " `High`, `Medium`, `Low`. A key's values are translated by `values:` in the root file.",
                        "`Sales` is no option of the field `Team` — Its options are `Core`, `Docs`, `Web`. A key's values"
                                + " are translated by `values:` in the root file.",
                        "`4h` is no number, which the field `Hours` takes — Write a number of at most 20 digits, and 10"
                                + " behind the point.",
                        "the field `Priority` takes one value — Write it without a list.",
                        "the field `Note` takes one value — Write it without a list.",
                        "`2025-13-01` is no day, which the field `Start date` takes — Write year, month and day as"
                                + " `YYYY-MM-DD`.");
    }

    /** A default is written once, so what is wrong with it is said once. */
    @Test
    void saysWhereAndOnceWhatADefaultHasWrong() {
        DeclaredState declared = naming(
                declared(
                        issue("a").field("Team", "Core", "Sales").declared(),
                        issue("b").field("Team", "Core", "Sales").declared()),
                "Team");
        Location inDefaults = new Location("milepost.yaml", 7, 9);

        Plan plan = new Planner(
                        World.PLAIN,
                        use -> use instanceof FieldUse.Value value
                                ? Optional.of(inDefaults)
                                        .filter(at -> value.text().equals("Sales"))
                                : Optional.empty())
                .compare(declared, live())
                .plan();

        assertThat(plan.findings()).extracting(Diagnostic::location).containsExactly(Optional.of(inDefaults));
    }

    @Test
    void plansEverythingElseWhereThereAreNoFields() {
        DeclaredState declared = naming(
                declared(issue("a").title("New").field("Priority", "Nonsense").declared()), "Priority", "Team");
        IssueExample applied = issue("a").title("Old").field("Priority", "High");
        LiveState live =
                World.without(live(issue("a").title("Old").applied(1, applied.base())), ServerFeature.ISSUE_FIELDS);

        Plan plan = World.plan(declared, live);

        assertThat(PlanText.of(plan)).isEqualTo("""
                update issue a #1: title [Old] -> [New] yaml
                warning: octo/plans has no issue fields that this token can see""");
        assertThat(plan.isBlocked()).isFalse();
        assertThat(((IssueChange) plan.changes().get(0)).patch().base().fields())
                .as("what is recorded stays, as the fields may come back")
                .isEqualTo(applied.base().fields());
        assertThat(World.show(declared, PlanApplication.apply(plan, live)))
                .isEqualTo("warning: octo/plans has no issue fields that this token can see");
        assertThat(World.plan(declared(issue("b").declared()), World.without(live(), ServerFeature.ISSUE_FIELDS))
                        .findings())
                .as("whoever names no field is told nothing")
                .isEqualTo(List.of());
    }
}

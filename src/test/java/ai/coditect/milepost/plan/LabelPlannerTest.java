package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.declared;
import static ai.coditect.milepost.plan.World.label;
import static ai.coditect.milepost.plan.World.live;
import static ai.coditect.milepost.plan.World.liveLabel;
import static ai.coditect.milepost.plan.World.plan;
import static ai.coditect.milepost.plan.World.show;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelPlannerTest {

    @Test
    void createsMissingLabel() {
        DeclaredLabel described =
                new DeclaredLabel(new LabelName("bug"), Optional.empty(), Optional.of("Broken"), List.of());

        assertThat(show(declared(described), live())).isEqualTo("create label bug: description [-] -> [Broken] yaml");
    }

    @Test
    void putsColourAndDescriptionBackWhereTheyAreNamed() {
        DeclaredState declared = declared(
                new DeclaredLabel(new LabelName("bug"), Optional.of("d73a4a"), Optional.of("Broken"), List.of()),
                new DeclaredLabel(new LabelName("docs"), Optional.empty(), Optional.empty(), List.of()),
                new DeclaredLabel(new LabelName("new"), Optional.of("ffffff"), Optional.of(""), List.of()));
        LiveState live = live(
                List.of(
                        new LiveLabel(new LabelName("bug"), "000000", Optional.of("Mine")),
                        new LiveLabel(new LabelName("docs"), "123456", Optional.of("Words")),
                        new LiveLabel(new LabelName("new"), "FFFFFF", Optional.empty())),
                List.of(),
                List.of());

        assertThat(show(declared, live))
                .isEqualTo("update label bug: color [000000] -> [d73a4a] drift; description [Mine] -> [Broken] drift");
        assertThat(show(declared, PlanApplication.apply(plan(declared, live), live)))
                .isEmpty();
    }

    @Test
    void clearsADescriptionThatIsSaidToBeEmpty() {
        DeclaredState declared = declared(
                new DeclaredLabel(new LabelName("bug"), Optional.empty(), Optional.of(""), List.of()),
                new DeclaredLabel(new LabelName("docs"), Optional.empty(), Optional.of(""), List.of()),
                new DeclaredLabel(new LabelName("new"), Optional.of("ffffff"), Optional.of(""), List.of()));
        LiveState live = live(
                List.of(
                        new LiveLabel(new LabelName("bug"), "000000", Optional.of("Mine")),
                        new LiveLabel(new LabelName("docs"), "123456", Optional.of(""))),
                List.of(),
                List.of());

        assertThat(show(declared, live)).isEqualTo("""
                update label bug: description [Mine] -> [-] drift
                create label new: color [-] -> [ffffff] yaml""");
        assertThat(show(declared, PlanApplication.apply(plan(declared, live), live)))
                .isEmpty();
    }

    @Test
    void takesTheSpellingOfTheDefinitions() {
        assertThat(show(
                        declared(label("Bug", "d73a4a")),
                        live(List.of(liveLabel("bug", "D73A4A")), List.of(), List.of())))
                .isEqualTo("update label Bug: name [bug] -> [Bug] yaml");
    }

    @Test
    void renamesALabelOfAPreviousNameAndItsIssuesFollow() {
        DeclaredState declared = new DeclaredState(
                Optional.empty(),
                List.of(),
                List.of(label("defect", "d73a4a", "bug", "fault")),
                List.of(issue("a").labels("defect").declared()));
        LiveState live = live(
                List.of(liveLabel("bug", "d73a4a")),
                List.of(),
                List.of(issue("a").labels("bug").applied(1)));

        assertThat(show(declared, live)).isEqualTo("update label defect: name [bug] -> [defect] yaml");
        LiveState after = PlanApplication.apply(plan(declared, live), live);
        assertThat(after.issues().get(0).content().labels()).containsExactly(new LabelName("defect"));
        assertThat(show(declared, after)).isEmpty();
    }

    @Test
    void namesALeftoverWhenBothNamesExist() {
        Plan plan = plan(
                declared(label("defect", "d73a4a", "bug")),
                live(List.of(liveLabel("bug", "d73a4a"), liveLabel("defect", "d73a4a")), List.of(), List.of()));

        assertThat(PlanText.of(plan))
                .isEqualTo("warning: the label \"bug\" was not renamed, because \"defect\" exists already");
        assertThat(plan.findings().get(0).detail())
                .isEqualTo(
                        "Both are on GitHub, and milepost deletes neither. Move what still uses \"bug\" to \"defect\", then delete it on GitHub.");
    }

    @Test
    void keepsALeftoverOnAnIssueApart() {
        DeclaredState declared = new DeclaredState(
                Optional.empty(),
                List.of(),
                List.of(label("defect", "d73a4a", "bug")),
                List.of(issue("a").labels("defect").declared()));
        LiveState live = live(
                List.of(liveLabel("bug", "d73a4a"), liveLabel("defect", "d73a4a")),
                List.of(),
                List.of(issue("a")
                        .labels("bug", "defect")
                        .applied(1, issue("a").labels("defect").base())));

        assertThat(show(declared, live)).startsWith("kept issue a #1: labels [defect] -> [defect, bug] merge");
    }

    @Test
    void neverRenamesALabelThatAnotherDefinitionNames() {
        DeclaredState declared =
                declared(label("defect", "d73a4a", "bug"), label("bug", "ffffff"), label("fault", "000000", "bug"));

        assertThat(show(declared, live(List.of(liveLabel("bug", "ffffff")), List.of(), List.of())))
                .isEqualTo("""
                create label defect: color [-] -> [d73a4a] yaml
                create label fault: color [-] -> [000000] yaml""");
    }

    @Test
    void renamesALabelOnlyOnceAndPutsChangesBeforeCreations() {
        DeclaredState declared =
                declared(label("first", "111111"), label("a", "222222", "old"), label("b", "333333", "old"));

        assertThat(show(declared, live(List.of(liveLabel("old", "222222")), List.of(), List.of())))
                .isEqualTo("""
                update label a: name [old] -> [a] yaml
                create label first: color [-] -> [111111] yaml
                create label b: color [-] -> [333333] yaml""");
    }
}

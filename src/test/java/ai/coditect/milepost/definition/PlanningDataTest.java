package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.FieldName;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What definitions say about issue fields, and where they say it. */
class PlanningDataTest {

    @TempDir
    Path directory;

    private Fixture fixture;

    @BeforeEach
    void createDirectory() {
        fixture = new Fixture(directory);
    }

    @Test
    void keysFillTheFieldsThatTheRootFileNames() {
        fixture.file("milepost.yaml", """
                        fields:
                          priority: {field: Priority, values: {Critical: Urgent}}
                          estimate: {field: Effort, values: {4h: Low, 16.0: High}}
                          start: Start date
                          due: {field: Target date}
                        defaults: {priority: Critical, estimate: 4, fields: {Impact: Low}}
                        """).file("a.yaml", """
                        defaults: {due: 2025-12-31}
                        issues:
                          - {id: all, title: All}
                          - {id: own, title: Own, priority: High, estimate: 16h, start: 2025-12-01, fields: {impact: High}}
                          - {id: less, title: Less, priority: none, estimate: 4.00h, due: none, fields: {Impact: none}}
                          - {id: hours, title: Hours, estimate: 1.50, fields: {Team: [Docs, Core], Note: '1,2'}}
                        """);

        assertThat(fields())
                .containsExactly(
                        "all {Effort=Low, Impact=Low, Priority=Urgent, Target date=2025-12-31}",
                        "own {Effort=High, Impact=High, Priority=High, Start date=2025-12-01, Target date=2025-12-31}",
                        "less {Effort=Low}",
                        "hours {Effort=1.5, Impact=Low, Note=1,2, Priority=Urgent, Target date=2025-12-31,"
                                + " Team=Core, Docs}");
    }

    @Test
    void nothingIsWrittenWhereTheRootFileNamesNoField() {
        fixture.file("milepost.yaml", """
                        issues:
                          - {id: a, title: A, priority: High, estimate: 4, start: 2025-12-01, due: 2025-12-02}
                        """);

        assertThat(fields()).containsExactly("a {}");
        assertThat(fixture.load().state().planning().fields()).isEmpty();
        assertThat(fixture.load().state().issues().get(0).due()).hasToString("Optional[2025-12-02]");
    }

    /** A field that every issue says is empty is named: what was written there before is taken away. */
    @Test
    void aFieldIsNamedByAKeyByAValueAndByNone() {
        fixture.file("milepost.yaml", """
                        fields: {priority: Priority}
                        defaults: {fields: {Risk: none}}
                        issues:
                          - {id: a, title: A, fields: {Impact: none}}
                          - {id: b, title: B, fields: {Team: Core}}
                        """);

        assertThat(fixture.load().state().planning().fields())
                .extracting(FieldName::value)
                .containsExactly("Impact", "Priority", "Risk", "Team");
    }

    @Test
    void whatAliasesShareHoldsForEach() {
        fixture.file("milepost.yaml", """
                        fields: {priority: &p Priority, estimate: {field: Effort, values: &v {4: Low}}}
                        issues:
                          - {id: a, title: A, priority: High, estimate: &e 4h, fields: &f {Team: &t [Core, Docs]}}
                          - {id: b, title: B, estimate: *e, fields: *f}
                          - {id: c, title: C, fields: {Team: *t, Next: *e}}
                        """);

        assertThat(fields())
                .containsExactly(
                        "a {Effort=Low, Priority=High, Team=Core, Docs}",
                        "b {Effort=Low, Team=Core, Docs}",
                        "c {Next=4h, Team=Core, Docs}");
    }

    @Test
    void aValueIsFoundWhereItIsWrittenAlsoInDefaults() {
        fixture.file("milepost.yaml", """
                        fields:
                          priority: Priority
                        defaults:
                          priority: High
                          fields:
                            Team:
                              - Core
                              - Dogs
                        """).file("a.yaml", """
                        defaults: {fields: {Area: UI}}
                        issues:
                          - {id: all, title: All, fields: {Risk: none}}
                          - {id: own, title: Own, priority: Low, fields: {team: [Docs], AREA: API}}
                        """);

        assertThat(List.of(
                        place("all", "Priority", "High"),
                        place("all", "Team", "Core"),
                        place("all", "Team", "Dogs"),
                        place("all", "Area", "UI"),
                        place("all", "Risk", "none"),
                        place("own", "Priority", "Low"),
                        place("own", "Team", "Docs"),
                        place("own", "Area", "API")))
                .containsExactly(
                        "milepost.yaml:4:13",
                        "milepost.yaml:7:9",
                        "milepost.yaml:8:9",
                        "a.yaml:1:27",
                        "-",
                        "a.yaml:4:37",
                        "a.yaml:4:58",
                        "a.yaml:4:71");
        assertThat(List.of(name("Priority"), name("Team"), name("Area"), name("Risk"), name("Other")))
                .containsExactly("milepost.yaml:2:13", "milepost.yaml:6:5", "a.yaml:1:21", "a.yaml:3:36", "-");
    }

    private List<String> fields() {
        DefinitionResult result = fixture.load();
        assertThat(result.diagnostics()).isEmpty();
        return result.state().issues().stream()
                .map(issue -> issue.id() + " "
                        + new TreeMap<>(issue.content().fields().byName()))
                .toList();
    }

    private String place(String issue, String field, String text) {
        return place(new FieldUse.Value(new IssueId(issue), new FieldName(field), text));
    }

    private String name(String field) {
        return place(new FieldUse.Name(new FieldName(field)));
    }

    private String place(FieldUse use) {
        return fixture.load()
                .places()
                .of(use)
                .map(at -> at.toString().replace(directory + "/", ""))
                .orElse("-");
    }
}

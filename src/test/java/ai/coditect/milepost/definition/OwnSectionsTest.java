package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.body.SectionHeading;
import ai.coditect.milepost.body.SectionLayout;
import ai.coditect.milepost.definition.parse.MappingSchema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the text of an issue is with sections of one's own, other headings, and {@code body} before them. */
class OwnSectionsTest {

    @TempDir
    Path directory;

    private String body(String... files) {
        return bodies(files).get(0);
    }

    private List<String> bodies(String... files) {
        Fixture fixture = new Fixture(directory);
        for (int i = 0; i < files.length; i++) {
            fixture.file("file" + i + ".yaml", files[i]);
        }
        DefinitionResult result = fixture.load();
        assertThat(result.diagnostics()).isEmpty();
        return result.state().issues().stream()
                .map(issue -> issue.content().body())
                .toList();
    }

    private static final String EVERYTHING = """
                goal: Work.
                tasks: [A task]
                deliverables: [A thing]
                acceptance_criteria: [It works]
                no_dependencies: the first
                estimate: 2h
                resources: ['[docs](https://example.com)']
                file_paths: [a.py]
            """;

    @Test
    void ownSectionsStandBelowThoseWithKeys() {
        assertThat(body("issues:\n  - id: one\n    title: One\n" + EVERYTHING.indent(0) + """
                    body: |2

                        Read this *first*, see #{one}.

                      ## Not a section

                    sections:
                      - heading: Plan
                        tasks: [Begin, {text: Rest, done: true}, '[x] End']
                      - heading: Why, and `how`?
                        text: |
                          Because.

                          - See #{one}.
                      - {heading: Plan B, tasks: [Begin again]}
                      - {heading: '\\#{no reference}', list: [A, 'B: #{one}']}
                """))
                .isEqualTo("""

                          Read this *first*, see #{one}.

                        ## Not a section

                        #### Goal
                        Work.

                        #### Tasks
                        - [ ] A task

                        #### Deliverables
                        - A thing

                        #### Acceptance Criteria
                        - It works

                        #### Dependencies
                        None (the first)

                        #### Estimated Time
                        2 hours

                        #### Resources
                        - [docs](https://example.com)

                        #### File Path
                        a.py

                        #### Plan
                        - [ ] Begin
                        - [x] Rest
                        - [x] End

                        #### Why, and `how`?
                        Because.

                        - See #{one}.

                        #### Plan B
                        - [ ] Begin again

                        #### \\#{no reference}
                        - A
                        - B: #{one}""");
    }

    @Test
    void bodyAloneIsTheWholeTextAsItAlwaysWas() {
        List<String> bodies = bodies("""
                defaults: {estimate: 4h}
                issues:
                  - {id: one, title: One, body: "Text.\\n\\n#### Tasks\\n- [ ] A  \\n\\n", depends_on: [two], tasks: []}
                  - {id: two, title: Two, body: ''}
                """);

        assertThat(bodies).containsExactly("Text.\n\n#### Tasks\n- [ ] A", "");
    }

    @Test
    void bodyBesideOneSectionStandsBeforeAll() {
        List<String> bodies = bodies("""
                issues:
                  - {id: one, title: One, body: First., depends_on: [two], goal: Work.}
                  - {id: two, title: Two, body: First., no_dependencies: easy}
                  - {id: three, title: Three, body: First., estimate: 1, sections: [{heading: A, text: B}]}
                  - {id: four, title: Four, body: '', tasks: [A]}
                """);

        assertThat(bodies)
                .containsExactly(
                        "First.\n\n#### Goal\nWork.\n\n#### Dependencies\n- #{two}",
                        "First.\n\n#### Dependencies\nNone (easy)",
                        "First.\n\n#### Estimated Time\n1 hour\n\n#### A\nB",
                        "#### Tasks\n- [ ] A");
    }

    @Test
    void sectionsOfDefaultsAddUpAndTheNearestOfAHeadingWins() {
        List<String> bodies = bodies("""
                defaults:
                  sections: [{heading: Done when, list: [reviewed]}, {heading: Risks, text: None known.}]
                """, """
                defaults:
                  without: {sections: [RISKS]}
                  sections: [{heading: Team, text: Core}]
                issues:
                  - {id: one, title: One}
                  - id: two
                    title: Two
                    body: Whole?
                    without: {sections: [team]}
                    sections: [{heading: Mine, text: A}, {heading: done When, tasks: [Review it]}]
                  - id: three
                    title: Three
                    body: Whole.
                    depends_on: [one]
                    without: {sections: [Team, Done when]}
                """);

        assertThat(bodies)
                .containsExactly(
                        "#### Done when\n- reviewed\n\n#### Team\nCore",
                        "Whole?\n\n#### done When\n- [ ] Review it\n\n#### Mine\nA",
                        "Whole.");
    }

    @Test
    void headingsHaveOtherWordsAnotherLevelAndAnotherOrder() {
        String issue = "issues:\n  - id: one\n    title: One\n" + EVERYTHING + """
                    sections: [{heading: B, text: b}, {heading: A, text: a}, {heading: C, text: c}]
                """;

        assertThat(body("""
                headings:
                  level: 2
                  goal: Ziel
                  depends_on: Hängt ab von
                  file_path: Datei
                  order: [c, file_paths, goal, A, sections]
                """ + issue)).isEqualTo("""
                        ## C
                        c

                        ## Datei
                        a.py

                        ## Tasks
                        - [ ] A task

                        ## Deliverables
                        - A thing

                        ## Acceptance Criteria
                        - It works

                        ## Hängt ab von
                        None (the first)

                        ## Estimated Time
                        2 hours

                        ## Resources
                        - [docs](https://example.com)

                        ## Ziel
                        Work.

                        ## A
                        a

                        ## B
                        b""");
        assertThat(body("headings: {level: 6, order: [A]}\n" + issue))
                .endsWith("\n\n###### File Path\na.py\n\n###### A\na\n\n###### B\nb\n\n###### C\nc");
        assertThat(body("headings: {order: [sections, tasks, depends_on, goal]}\n" + issue))
                .startsWith("#### B\nb\n\n#### A\na\n\n#### C\nc\n\n#### Tasks\n- [ ] A task\n\n#### Deliverables")
                .endsWith("#### File Path\na.py\n\n#### Goal\nWork.");
    }

    @Test
    void aHeadingOfAKeyIsFreeWhereTheKeyIsNotUsed() {
        assertThat(body("""
                issues:
                  - {id: one, title: One, sections: [{heading: goal, text: A}, {heading: Resources, text: B}]}
                """)).isEqualTo("#### goal\nA\n\n#### Resources\nB");
    }

    @Test
    void theHeadingsThatCanBeChangedAreThoseThatAreRendered() {
        assertThat(MappingSchema.HEADINGS.keys())
                .containsSubsequence(Arrays.stream(SectionHeading.values())
                        .map(SectionHeading::key)
                        .toList())
                .hasSize(SectionHeading.values().length + 2);
        assertThat(SectionLayout.names())
                .hasSize(SectionHeading.values().length)
                .contains("sections");
    }

    @Test
    void sizesThatNobodyReadsAreRefused() {
        Fixture fixture = new Fixture(directory);
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < 101; i++) {
            sections.append("      - {heading: h").append(i).append(", text: a}\n");
        }
        fixture.file(
                "root.yaml",
                "defaults:\n  sections:\n" + sections.toString().indent(-2) + "issues:\n  - id: one\n    title: One\n"
                        + "    sections:\n" + sections + "      - {heading: " + "x".repeat(257) + ", text: a}\n");

        assertThat(fixture.findings()).isEqualTo("""
                root.yaml:2:3 error: `defaults` has 101 sections — No issue can have more than 100. Remove some.
                root.yaml:105:9 error: the issue has 102 sections, defaults included — It can have at most 100. Put some into one.
                root.yaml:209:19 error: the heading of the section has 257 characters — It can have at most 256. Shorten it, and put the rest below it.""");
    }

    @Test
    void anOrderThatNobodyReadsIsRefused() {
        StringBuilder order = new StringBuilder("goal");
        for (int i = 0; i < 100; i++) {
            order.append(", h").append(i);
        }
        Fixture fixture = new Fixture(directory)
                .file("root.yaml", "headings:\n  order: [" + order + "]\nissues: [{id: one, title: One}]\n");

        assertThat(fixture.findings())
                .isEqualTo(
                        "root.yaml:2:3 error: `order` has 101 names — It can have at most 100. Own sections that it does"
                                + " not name keep their order.");
    }

    @Test
    void sectionsOfDefaultsThatWouldFillTheMemoryAreRefused() {
        StringBuilder issues = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            issues.append("  - {id: i").append(i).append(", title: t").append(i).append("}\n");
        }
        Fixture fixture = new Fixture(directory)
                .file(
                        "root.yaml",
                        "defaults:\n  sections: [{heading: Long, text: " + "x".repeat(60_000) + "}]\nissues:\n"
                                + issues);

        assertThat(fixture.findings())
                .isEqualTo(
                        "root.yaml:2:24 error: the sections of all issues have more than 33554432 characters — Those of"
                                + " `defaults` stand in each issue. Shorten them, or give them to fewer issues.");
    }
}

package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.People;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own sections and other headings from one apply to the next, with what people did in between. */
class AppliedSectionsTest {

    private static final String YAML = """
            headings: {level: 3}
            issues:
              - id: build
                title: Build it
                body: Before *Friday*.
                goal: It stands.
                tasks: [Draw it, Cut it]
                sections:
                  - heading: Afterwards
                    tasks: [Clean up, Tell paint]
                  - heading: Risks
                    list: [Rain]
              - id: paint
                title: Paint it
                sections:
                  - {heading: How, text: 'Not before #{build}.'}
            """;
    private static final int BUILD = 1;
    private static final int PAINT = 2;

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People people;

    @BeforeEach
    void firstApply() {
        scenario = Scenario.applied(directory, YAML);
        people = scenario.people();
    }

    private void apply() {
        assertThat(scenario.apply().exit()).isZero();
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @Test
    void ticksAndNotesStayWhenEveryHeadingChanges() {
        people.tick(BUILD, "Cut it");
        people.tick(BUILD, "Clean up");
        people.replace(BUILD, "- [ ] Draw it", "- [ ] Draw it\n\nAsk Ana.");
        scenario.edit(
                "milepost.yaml", "{level: 3}", "{level: 2, tasks: Aufgaben, goal: Ziel, order: [Risks, tasks, goal]}");
        scenario.edit("milepost.yaml", "heading: Afterwards", "heading: Danach");

        apply();

        assertThat(people.text(BUILD)).isEqualTo("""
                Before *Friday*.

                ## Risks
                - Rain

                ## Aufgaben
                - [ ] Draw it

                Ask Ana.
                - [x] Cut it

                ## Ziel
                It stands.

                ## Danach
                - [x] Clean up
                - [ ] Tell paint""");
    }

    @Test
    void boxesOfOwnSectionsBelongToPeople() {
        people.tick(BUILD, "Tell paint");
        scenario.edit("milepost.yaml", "[Clean up, Tell paint]", "[Clean up, Tell paint soon, Eat]");

        apply();

        assertThat(people.text(BUILD))
                .contains("### Afterwards\n- [ ] Clean up\n- [x] Tell paint soon\n- [ ] Eat\n\n### Risks");
    }

    @Test
    void referencesInSectionsAreNumbers() {
        assertThat(people.text(PAINT)).isEqualTo("### How\nNot before #1.");
    }

    @Test
    void aHeadingThatBothSidesChangedIsADispute() {
        people.replace(BUILD, "### Risks", "### Dangers");
        scenario.edit("milepost.yaml", "heading: Risks", "heading: What may happen");

        scenario.apply();

        assertThat(scenario.plan().out()).contains("What may happen");
        assertThat(people.text(BUILD)).contains("### Dangers\n- Rain").doesNotContain("What may happen");
    }

    @Test
    void thousandsOfHeadingsThatSomebodyTypedTakeNoTime() {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            typed.append("### h").append(i).append("\ntext ").append(i).append('\n');
        }
        people.replace(PAINT, "<!-- milepost", typed + "\n<!-- milepost");

        assertTimeout(Duration.ofSeconds(60), () -> {
            assertThat(scenario.run("pull", "--yes").exit()).isZero();
            assertThat(scenario.run("pull", "--yes").out()).contains("Nothing to pull.");
        });
    }

    @Test
    void aTickedTaskOfASectionThatGoesStays() {
        people.tick(BUILD, "Clean up");
        scenario.edit("milepost.yaml", "      - heading: Afterwards\n        tasks: [Clean up, Tell paint]\n", "");

        apply();

        assertThat(people.text(BUILD)).contains("- [x] Clean up").doesNotContain("Tell paint");
    }
}

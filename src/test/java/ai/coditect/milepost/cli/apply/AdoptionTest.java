package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The 32 issues were made earlier by a script, from the document that the definitions were made from: plain bodies, no
 * markers. People have worked in some of them since.
 */
class AdoptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCUMENT = Path.of("src/test/resources/source-document.json");

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People people;

    @BeforeEach
    void theScriptRanAndPeopleWorked() throws IOException {
        scenario = Scenario.ofThisRepository(directory);
        people = scenario.people();
        scenario.repository()
                .send("POST", "/milestones", "{\"title\":\"Phase 1 - Production Readiness\",\"description\":\"P1\"}");
        for (JsonNode issue : JSON.readTree(Files.readString(DOCUMENT))) {
            int number = people.open(issue.path("title").asText(), body(issue.path("sections")));
            people.label(number, JSON.convertValue(issue.path("labels"), String[].class));
            people.moveTo(number, 1);
        }
        people.tick(1, "Create `pytest.ini` configuration file", "Configure CI integration hooks");
        people.replace(2, "- [ ] Create `tests/unit/` directory for unit tests\n", "");
        people.edit(3, body -> body + "\n\nSee the wiki for how we name tests.");
        people.saveInBrowser(3);
        people.assign(4, "octocat");
        people.label(5, "P0", "mine");
        people.close(13, "completed");
        people.close(23, "not_planned");
    }

    private static String body(JsonNode sections) {
        List<String> texts = new ArrayList<>();
        sections.properties()
                .forEach(section -> texts.add(
                        "#### " + section.getKey() + "\n" + section.getValue().asText()));
        return String.join("\n\n", texts);
    }

    private Map<Integer, String> texts() {
        Map<Integer, String> texts = new TreeMap<>();
        scenario.repository().issues().forEach(issue -> {
            int number = issue.path("number").asInt();
            texts.put(number, people.text(number));
        });
        return texts;
    }

    @Test
    void withoutTheOptionOnlyIssuesThatSayTheSameAreTakenOverAndTheWayOutIsNamed() {
        Map<Integer, String> before = texts();

        Result result = scenario.apply();

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out())
                .contains("30 issues exist already under a declared title: #1, #2, ")
                .contains("Take them over with --adopt")
                .contains("2 issues that are taken over are closed: #13, #23")
                .contains("30 definitions wait for their conflicts to be settled.\n")
                .contains("Apply complete: 0 created, 20 updated, 0 closed, 2 adopted.\n");
        assertThat(texts()).isEqualTo(before);
        assertThat(scenario.repository().issues()).hasSize(32);
    }

    @Test
    void takesAllOverAndLosesNothing() {
        Map<Integer, String> before = texts();

        Result result = scenario.apply("--adopt");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("32 adopted").contains("2 issues that are taken over are closed: #13, #23");
        assertThat(texts()).isEqualTo(before);
        assertThat(scenario.repository().issues()).hasSize(32);
        assertThat(scenario.repository().milestones()).hasSize(1);
        assertThat(people.issue(13).path("state_reason").asText()).isEqualTo("completed");
        assertThat(people.issue(23).path("state_reason").asText()).isEqualTo("not_planned");
        assertThat(people.assignees(4)).isEqualTo("octocat");
        assertThat(people.labels(5)).isEqualTo("P0,mine,phase-1,production-readiness,testing,unit-tests,workstream-1");
        assertThat(people.blockers(2)).isEqualTo("1");
    }

    @Test
    void afterItTheIssuesAreLikeAnyOther() {
        scenario.apply("--adopt");

        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
        assertThat(scenario.plan().out()).endsWith("No changes. GitHub matches issues/.\n");
    }

    @Test
    void aLaterChangeOfADefinitionIsMergedIn() {
        scenario.apply("--adopt");
        scenario.edit(
                "1-test-coverage.yaml",
                "      - Configure CI integration hooks\n",
                "      - Configure CI integration hooks\n      - Show the report in pull requests\n");

        assertThat(scenario.apply().exit()).isZero();

        assertThat(people.text(1))
                .contains("- [x] Configure CI integration hooks\n- [ ] Show the report in pull requests\n- [ ] Create")
                .contains("- [x] Create `pytest.ini` configuration file");
        assertThat(scenario.plan().out()).endsWith("No changes. GitHub matches issues/.\n");
    }
}

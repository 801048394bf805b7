package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.EditedAnswers;
import ai.coditect.milepost.testing.EditedAnswers.Answer;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** GitHub shows everything but one field of one issue, and says so by an error at that place. */
class PartialAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String YAML = """
            milestones: [{title: Beta}]
            labels: [{name: bug, color: d73a4a}]
            defaults: {milestone: Beta, labels: [bug]}
            issues:
              - {id: build, title: Build it, goal: It stands.}
              - {id: paint, title: Paint it, goal: It shines., parent: build, depends_on: [build]}
              - {id: sell, title: Sell it, goal: It is gone., parent: build, depends_on: [build, paint]}
            """;
    private static final int PAINT = 2;
    private static final int SELL = 3;

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People people;

    @BeforeEach
    void firstApply() {
        scenario = Scenario.applied(directory, YAML);
        people = scenario.people();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORBIDDEN", "NOT_FOUND", "INSUFFICIENT_SCOPES"})
    void whatIsNotShownIsLeftAloneAndToldOnce(String type) {
        hide(type, PAINT, "parent");

        Result plan = scenario.plan("--detailed-exitcode");

        assertThat(plan.exit()).as(plan.out() + plan.err()).isZero();
        assertThat(plan.out()).contains("No changes.");
        assertThat(plan.out() + plan.err())
                .containsOnlyOnce("GitHub does not show this token everything of #2: parent");
        assertThat(scenario.requestsOf(() -> scenario.plan())).hasSize(1);
    }

    @Test
    void theRestOfTheIssueIsKeptUpToDateAndWhatWasNotShownComesLater() {
        hide("FORBIDDEN", PAINT, "parent");
        hideBesides("NOT_FOUND", SELL, "blockedBy");
        scenario.edit("milepost.yaml", "It shines., parent: build", "It shines brightly.");
        scenario.edit("milepost.yaml", "It is gone., parent: build, depends_on: [build, paint]", "It is sold.");

        Result apply = scenario.apply();

        assertThat(apply.exit()).as(apply.out() + apply.err()).isZero();
        assertThat(apply.out()).contains("everything of #2, #3: blocked_by, parent");
        assertThat(people.text(PAINT)).contains("It shines brightly.");
        assertThat(people.text(SELL)).contains("It is sold.");
        assertThat(parent(PAINT)).isEqualTo(1);
        assertThat(people.issue(SELL).path("parent_issue_url").isMissingNode() || parent(SELL) == 0)
                .as("the parent of #3 was shown, so it goes")
                .isTrue();
        assertThat(people.blockers(SELL)).isEqualTo("1,2");

        scenario.cli().withFaults(inner -> inner);
        Result later = scenario.apply();

        assertThat(later.exit()).as(later.out() + later.err()).isZero();
        assertThat(parent(PAINT)).isZero();
        assertThat(people.blockers(SELL)).isEmpty();
        assertThat(scenario.plan().out()).contains("No changes.");
    }

    @Test
    void oneBlockerThatIsNotShownHidesTheListAndMakesNoRow() {
        scenario.cli()
                .withFaults(inner -> new EditedAnswers(
                        inner,
                        (request, answer) -> hidden(request, answer, "FORBIDDEN", SELL, "blockedBy", "nodes", "1")));
        scenario.edit("milepost.yaml", "depends_on: [build, paint]", "depends_on: [paint]");

        Result apply = scenario.apply();

        assertThat(apply.exit()).as(apply.out() + apply.err()).isZero();
        assertThat(apply.out()).contains("everything of #3: blocked_by");
        assertThat(people.blockers(SELL)).isEqualTo("1,2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels", "assignees", "milestone", "stateReason", "issueType", "subIssues"})
    void nothingElseThatIsNotShownIsPlanned(String field) {
        hide("FORBIDDEN", PAINT, field);

        Result plan = scenario.plan("--detailed-exitcode");

        assertThat(plan.exit()).as(plan.out() + plan.err()).isZero();
        assertThat(plan.out()).contains("No changes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "body", "number", "url"})
    void withoutWhatTellsAnIssueApartNothingIsPlanned(String field) {
        hide("FORBIDDEN", PAINT, field);

        Result plan = scenario.plan();

        assertThat(plan.exit()).isEqualTo(77);
        assertThat(plan.out()).isEmpty();
        assertThat(plan.err()).contains("GitHub says: Resource not accessible");
    }

    @Test
    void anErrorOfAnotherKindBesideItIsNotPassedOver() {
        hide("FORBIDDEN", PAINT, "parent");
        hideBesides("", SELL, "blockedBy");

        Result plan = scenario.plan();

        assertThat(plan.exit()).isEqualTo(77);
        assertThat(plan.out()).isEmpty();
        assertThat(plan.err()).contains("GitHub says: Resource not accessible");
    }

    private EditedAnswers.Editor hiding = (request, answer) -> answer;

    private void hide(String type, int number, String field) {
        hiding = (request, answer) -> hidden(request, answer, type, number, field);
        scenario.cli().withFaults(inner -> new EditedAnswers(inner, hiding));
    }

    private void hideBesides(String type, int number, String field) {
        EditedAnswers.Editor first = hiding;
        hiding = (request, answer) -> hidden(request, first.edit(request, answer), type, number, field);
        scenario.cli().withFaults(inner -> new EditedAnswers(inner, hiding));
    }

    private int parent(int number) {
        JsonNode parents = scenario.repository().get("/issues/1/sub_issues?per_page=100");
        for (JsonNode child : parents) {
            if (child.path("number").asInt() == number) {
                return 1;
            }
        }
        return 0;
    }

    /** The answer with null in the place of a field of an issue, or of something in it, and an error for it. */
    private static Answer hidden(
            GitHubConnectorRequest request, Answer answer, String type, int number, String... field)
            throws IOException {
        if (!request.url().getPath().endsWith("/graphql")) {
            return answer;
        }
        ObjectNode root = (ObjectNode) JSON.readTree(answer.body());
        List<List<String>> found = new ArrayList<>();
        find(root.path("data"), number, field[0], List.of(), found);
        if (found.isEmpty()) {
            return answer;
        }
        ArrayNode errors = root.has("errors") ? (ArrayNode) root.get("errors") : root.putArray("errors");
        for (List<String> issue : found) {
            List<String> path = new ArrayList<>(issue);
            path.addAll(List.of(field));
            ObjectNode error = errors.addObject().put("message", "Resource not accessible by integration");
            if (!type.isEmpty()) {
                error.put("type", type);
            }
            ArrayNode steps = error.putArray("path");
            JsonNode node = root.path("data");
            for (int i = 0; i < path.size(); i++) {
                String step = path.get(i);
                boolean last = i == path.size() - 1;
                if (node instanceof ArrayNode list) {
                    steps.add(Integer.parseInt(step));
                    node = last ? list.set(Integer.parseInt(step), JSON.nullNode()) : list.get(Integer.parseInt(step));
                } else {
                    steps.add(step);
                    node = last ? ((ObjectNode) node).putNull(step) : node.path(step);
                }
            }
        }
        return new Answer(answer.status(), answer.headers(), JSON.writeValueAsBytes(root));
    }

    /** The paths to the issue of this number, wherever it is asked for with the field. */
    private static void find(JsonNode node, int number, String field, List<String> path, List<List<String>> found) {
        if (node.path("number").asInt() == number && node.has("title") && node.has(field) && node.has("id")) {
            found.add(path);
            return;
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), number, field, extended(path, Integer.toString(i)), found);
            }
        }
        node.properties()
                .forEach(entry -> find(entry.getValue(), number, field, extended(path, entry.getKey()), found));
    }

    private static List<String> extended(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}

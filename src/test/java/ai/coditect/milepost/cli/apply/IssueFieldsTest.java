package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.Result;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fields of an organisation's issues: from definitions to GitHub, and what people make of them there. */
class IssueFieldsTest {

    private static final String YAML = """
            fields:
              priority: {field: Priority, values: {Critical: Urgent}}
              estimate: hours
              due: Target date
            issues:
              - id: build
                title: Build it
                priority: Critical
                estimate: 4h
                due: 2025-12-05
                fields: {Team: [Docs, Core]}
              - id: paint
                title: Paint it
                estimate: 2
            """;
    private static final String ONE_REQUEST = "POST /graphql";
    private static final int BUILD = 1;
    private static final int PAINT = 2;

    @TempDir
    private Path directory;

    private static SandboxSettings.Builder fields(SandboxSettings.Builder settings) {
        return settings.issueFields(
                SandboxIssueField.singleSelect("Priority", "Urgent", "High", "Medium", "Low"),
                SandboxIssueField.number("Hours"),
                SandboxIssueField.date("Target date"),
                SandboxIssueField.multiSelect("Team", "Core", "Docs"),
                SandboxIssueField.text("Note"));
    }

    private Scenario scenario(UnaryOperator<SandboxSettings.Builder> settings) {
        return Scenario.empty(directory, builder -> settings.apply(fields(builder)))
                .define(YAML);
    }

    private Scenario applied() {
        Scenario scenario = scenario(UnaryOperator.identity());
        assertThat(scenario.apply().exit()).isZero();
        return scenario;
    }

    private static String all(Result result) {
        return result.out() + result.err();
    }

    /** The values of an issue as its page shows them. */
    private static String values(Scenario scenario, int number) {
        TreeMap<String, String> values = new TreeMap<>();
        for (JsonNode value : scenario.people().issue(number).path("issue_field_values")) {
            values.put(
                    value.path("issue_field_name").asText(),
                    value.path("single_select_option")
                            .path("name")
                            .asText(value.path("value").asText()));
        }
        return values.toString();
    }

    /** Somebody gives a field of the issue another value. */
    private static void set(Scenario scenario, int number, String field, String json) {
        long id = StreamSupport.stream(
                        scenario.people()
                                .issue(BUILD)
                                .path("issue_field_values")
                                .spliterator(),
                        false)
                .filter(value -> value.path("issue_field_name").asText().equals(field))
                .findFirst()
                .orElseThrow()
                .path("issue_field_id")
                .asLong();
        scenario.repository()
                .send(
                        "POST",
                        "/issues/" + number + "/issue-field-values",
                        "{\"issue_field_values\":[{\"field_id\":%d,\"value\":%s}]}".formatted(id, json));
    }

    private static void settles(Scenario scenario) {
        Result[] second = new Result[1];
        assertThat(scenario.requestsOf(() -> second[0] = scenario.apply())).containsExactly(ONE_REQUEST);
        assertThat(second[0].exit()).isZero();
        assertThat(second[0].out()).contains("No changes. GitHub matches issues/.");
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @Test
    void aNewIssueHasItsValuesFromTheStart() {
        Scenario scenario = scenario(UnaryOperator.identity());

        List<String> requests =
                scenario.requestsOf(() -> assertThat(scenario.apply().exit()).isZero());

        assertThat(requests.stream().filter(it -> it.equals("POST /issues"))).hasSize(2);
        assertThat(requests).allMatch(it -> it.startsWith("GET ") || it.startsWith("POST "));
        assertThat(values(scenario, BUILD))
                .isEqualTo("{Hours=4, Priority=Urgent, Target date=2025-12-05, Team=Core,Docs}");
        assertThat(values(scenario, PAINT)).isEqualTo("{Hours=2}");
        settles(scenario);
    }

    @Test
    void threeFieldsOfAllIssuesTakeNoFurtherRequest() {
        Scenario without = Scenario.ofThisRepository(directory.resolve("without"));
        Scenario with = Scenario.ofThisRepository(directory.resolve("with"));
        with.edit("milepost.yaml", "\ndefaults:\n", """

                fields:
                  priority: {field: Priority, values: {Critical: Urgent}}
                  start: Start date
                  due: Target date
                defaults:
                  start: 2025-11-24
                  due: 2025-12-06
                """);

        List<String> plain =
                without.requestsOf(() -> assertThat(without.apply().exit()).isZero());
        List<String> requests =
                with.requestsOf(() -> assertThat(with.apply().exit()).isZero());

        assertThat(requests).isEqualTo(plain);
        assertThat(values(with, BUILD)).isEqualTo("{Priority=Urgent, Start date=2025-11-24, Target date=2025-12-06}");
        settles(with);
    }

    @Test
    void whatAPersonChoseStaysAndIsShown() {
        Scenario scenario = applied();
        set(scenario, BUILD, "Priority", "\"Low\"");

        assertThat(scenario.plan("-v").out()).contains("""
                Kept as it is on GitHub:
                  issue #1 build  fields.Priority: Low  (definitions: Urgent)
                """);
        assertThat(scenario.plan("--format", "json").out())
                .contains(
                        "\"field\": \"fields.Priority\"",
                        "\"before\": \"Urgent\"",
                        "\"after\": \"Low\"",
                        "\"reason\": \"merge\"");
        settlesKeeping(scenario);
        assertThat(values(scenario, BUILD)).contains("Priority=Low");
    }

    private static void settlesKeeping(Scenario scenario) {
        assertThat(scenario.requestsOf(() -> assertThat(scenario.apply().exit()).isZero()))
                .containsExactly(ONE_REQUEST);
    }

    @Test
    void aChangeOfTheDefinitionsWinsAndOthersStay() {
        Scenario scenario = applied();
        set(scenario, BUILD, "Priority", "\"Low\"");
        set(scenario, BUILD, "Hours", "16");
        scenario.edit("milepost.yaml", "priority: Critical", "priority: High");

        List<String> requests =
                scenario.requestsOf(() -> assertThat(scenario.apply().exit()).isZero());

        assertThat(requests)
                .as("the plan, a look and the fields, a look and the marker that says so")
                .containsExactly(ONE_REQUEST, ONE_REQUEST, ONE_REQUEST, ONE_REQUEST, "PATCH /issues/1");
        assertThat(values(scenario, BUILD))
                .isEqualTo("{Hours=16, Priority=High, Target date=2025-12-05, Team=Core,Docs}");
        settlesKeeping(scenario);
    }

    @Test
    void whatIsTakenOutIsClearedUnlessAPersonChangedIt() {
        Scenario scenario = applied();
        set(scenario, PAINT, "Hours", "3");
        scenario.edit("milepost.yaml", "    due: 2025-12-05\n", "");
        scenario.edit("milepost.yaml", "    estimate: 4h\n", "");
        scenario.edit("milepost.yaml", "    estimate: 2\n", "");

        assertThat(scenario.apply().exit()).isZero();

        assertThat(values(scenario, BUILD)).isEqualTo("{Priority=Urgent, Team=Core,Docs}");
        assertThat(values(scenario, PAINT)).isEqualTo("{Hours=3}");
        settles(scenario);
    }

    @Test
    void aFieldThatNoDefinitionNamesStays() {
        Scenario scenario = applied();
        scenario.define(YAML.replace("\n    fields: {Team: [Docs, Core]}", "")
                .replace("  priority: {field: Priority, values: {Critical: Urgent}}\n", ""));

        assertThat(scenario.apply().exit()).isZero();

        assertThat(values(scenario, BUILD))
                .isEqualTo("{Hours=4, Priority=Urgent, Target date=2025-12-05, Team=Core,Docs}");
    }

    @Test
    void manyIssuesShareARequestAndTheForecastKnows() {
        Scenario scenario = scenario(UnaryOperator.identity()).define(many(""));
        assertThat(scenario.apply().exit()).isZero();
        scenario.define(many("priority: Low"));

        String plan = scenario.plan().out();
        List<String> requests =
                scenario.requestsOf(() -> assertThat(scenario.apply().exit()).isZero());

        assertThat(plan).contains("42 writes in 23 requests", "21 issues take a second write: to set issue fields.");
        assertThat(requests.stream().filter(ONE_REQUEST::equals))
                .as("the plan, two batches, and a look before each write of each issue")
                .hasSize(3 + 2 * 21);
        assertThat(requests.stream().filter(it -> it.startsWith("PATCH "))).hasSize(21);
        settles(scenario);
    }

    private static String many(String rest) {
        StringBuilder yaml = new StringBuilder("fields: {priority: Priority}\nissues:\n");
        for (int i = 1; i <= 21; i++) {
            yaml.append("  - {id: i-%d, title: Issue %d, %s}\n".formatted(i, i, rest));
        }
        return yaml.toString();
    }

    @Test
    void theRepositoryOfAUserHasNoneAndEverythingElseWorks() {
        works(scenario(SandboxSettings.Builder::ownedByUser));
    }

    @Test
    void anOlderServerHasNoneAndEverythingElseWorks() {
        Scenario scenario = scenario(settings -> settings.without(SandboxFeature.ISSUE_FIELDS));

        Result first = scenario.apply();

        assertThat(first.exit()).isZero();
        assertThat(all(first)).containsOnlyOnce("has no issue fields that this token can see");
        assertThat(scenario.repository().issues()).hasSize(2);
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    private static void works(Scenario scenario) {
        Result first = scenario.apply();

        assertThat(first.exit()).isZero();
        assertThat(all(first)).containsOnlyOnce("o/r has no issue fields that this token can see");
        assertThat(all(first)).contains("issues/milepost.yaml:4:13: warning: ");
        assertThat(scenario.repository().issues()).hasSize(2);
        settles(scenario);
    }

    @Test
    void whatTheOrganisationDoesNotHaveStopsTheRunBeforeTheFirstWrite() {
        Scenario scenario = scenario(UnaryOperator.identity());
        scenario.edit("milepost.yaml", "priority: Critical", "priority: Hihg");
        scenario.edit("milepost.yaml", "estimate: hours", "estimate: Huors");
        long before = scenario.writes();

        Result result = scenario.apply();

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(all(result))
                .contains(
                        "issues/milepost.yaml:4:13",
                        "o/r has no issue field `Huors` that this token can see",
                        "Did you mean `Hours`? Its fields are `Hours`, `Note`, `Priority`, `Target\n    date`, `Team`.",
                        "issues/milepost.yaml:9:15",
                        "`Hihg` is no option of the field `Priority`",
                        "Did you mean `High`? Its options are `Urgent`, `High`, `Medium`, `Low`.");
        assertThat(scenario.writes()).isEqualTo(before);
    }

    @Test
    void aTokenThatMayOnlyOpenIssuesIsToldWhatWasDropped() {
        Scenario scenario = scenario(settings -> settings.permission(SandboxPermission.READ));

        Result result = scenario.apply();

        assertThat(result.exit()).isNotZero();
        assertThat(all(result)).contains("dropped its issue fields");
    }
}

package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxProjectAccess;
import ai.coditect.milepost.testing.Board;
import ai.coditect.milepost.testing.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project board: what milepost makes of it, what stays people's, and what a token has to be allowed. */
class BoardTest {

    private static final String PROJECT = """
            project:
              title: Beta
              create: true
              status: Todo
              fields:
                Hours: {from: estimate}
                Priority: {from: priority, options: [High, Low]}
            """;

    private static final String ISSUES = """
            issues:
              - {id: a, title: A, estimate: 4, priority: High}
              - {id: b, title: B, estimate: 1.5}
            """;

    @TempDir
    private Path directory;

    private Scenario scenario;
    private Board board;

    @BeforeEach
    void define() {
        scenario = Scenario.empty(directory).define(PROJECT + ISSUES);
        board = new Board(scenario.cli().sandbox(), "o");
    }

    @Test
    void aFirstRunMakesTheBoardAndASecondOneReadsIt() {
        Result plan = scenario.plan();
        List<String> first =
                scenario.requestsOf(() -> assertThat(scenario.apply().exit()).isZero());
        List<String> second =
                scenario.requestsOf(() -> assertThat(scenario.apply().out()).contains("No changes."));

        assertThat(plan.out()).contains("""
                          + project "Beta"
                              owner: o
                        """).contains("""
                          + project field "Hours"  type: number
                          + project field "Priority"  type: single_select; options: High, Low
                        """).contains("""
                          + project item a  Hours: 4; Priority: High; Status: Todo
                          + project item b  Hours: 1.5; Status: Todo
                        """);
        assertThat(first.stream().filter("POST /graphql"::equals)).hasSize(7);
        assertThat(second).containsExactly("POST /graphql", "POST /graphql");
        assertThat(board.values(1)).isEqualTo(Map.of("Hours", "4", "Priority", "High", "Status", "Todo"));
        assertThat(board.values(2)).isEqualTo(Map.of("Hours", "1.5", "Status", "Todo"));
        assertThat(board.linked()).containsExactly("o/r");
    }

    @Test
    void whatPeopleDoOnTheBoardStays() {
        scenario.apply();
        board.set(1, "Hours", "6");
        board.set(1, "Status", "Done");
        board.archive(2);

        Result kept = scenario.plan("-v");
        scenario.apply();

        assertThat(kept.out())
                .contains("No changes.")
                .contains("issue #1 a  board.Hours: 6  (definitions: 4)")
                .doesNotContain("milepost pull");
        assertThat(board.values(1)).isEqualTo(Map.of("Hours", "6", "Priority", "High", "Status", "Done"));
        assertThat(scenario.plan().out()).contains("No changes.");
    }

    @Test
    void theDefinitionsWinWhereTheyChange() {
        scenario.apply();
        board.set(1, "Hours", "6");
        board.clear(2, "Hours");
        scenario.define(PROJECT + ISSUES.replace("estimate: 4", "estimate: 5").replace(", priority: High", ""));

        Result plan = scenario.plan();
        Result apply = scenario.apply();

        assertThat(plan.out()).contains("""
                          ~ project item #1 a
                              Hours: "6" → "5"  (differs on GitHub; the definitions win)
                              Priority: "High" → (none)  (the definitions changed)
                          ~ project item #2 b
                              Hours: (none) → "1.5"  (differs on GitHub; the definitions win)
                        """);
        assertThat(apply.exit()).as(apply.err() + apply.out()).isZero();
        assertThat(board.values(1)).isEqualTo(Map.of("Hours", "5", "Status", "Todo"));
        assertThat(board.values(2)).isEqualTo(Map.of("Hours", "1.5", "Status", "Todo"));
        assertThat(scenario.apply().out()).contains("No changes.");
    }

    @Test
    void anOptionIsAddedAndPeopleLoseNoValue() {
        scenario.apply();
        scenario.define(PROJECT.replace("[High, Low]", "[Critical, High, Low]")
                + ISSUES.replace("estimate: 1.5", "estimate: 1.5, priority: Critical"));

        Result plan = scenario.plan();
        scenario.apply();

        assertThat(plan.out()).contains("""
                  ~ project field "Priority"
                      options: add Critical  (the definitions changed)
                """);
        assertThat(board.values(1)).containsEntry("Priority", "High");
        assertThat(board.values(2)).containsEntry("Priority", "Critical");
        assertThat(scenario.apply().out()).contains("No changes.");
    }

    @Test
    void aNewIssueIsAddedToABoardThatIsThere() {
        scenario.apply();
        board.set(1, "Status", "Done");
        scenario.define(PROJECT + ISSUES + "  - {id: c, title: C, estimate: 2}\n");

        scenario.apply();

        assertThat(board.values(1)).containsEntry("Status", "Done");
        assertThat(board.values(3)).isEqualTo(Map.of("Hours", "2", "Status", "Todo"));
        assertThat(scenario.apply().out()).contains("No changes.");
    }

    @Test
    void aFieldOfAnotherTypeIsAnErrorOfThePlan() {
        scenario.apply();
        scenario.define(PROJECT.replace("{from: estimate}", "{type: text, from: estimate}") + ISSUES);

        Result plan = scenario.plan();

        assertThat(plan.exit()).isEqualTo(1);
        assertThat(plan.out())
                .contains(
                        "issues/milepost.yaml:7:5: error: the field \"Hours\" is of the type number on GitHub, not text");
    }

    @Test
    void aProjectThatIsNotThereIsAnErrorUnlessItIsToBeCreated() {
        scenario.define(PROJECT.replace("  create: true\n", "") + ISSUES);

        Result apply = scenario.apply();

        assertThat(apply.exit()).isEqualTo(1);
        assertThat(apply.out()).contains("issues/milepost.yaml:2:1: error: o has no project with the title \"Beta\"");
        assertThat(scenario.repository().issues()).isEmpty();
    }

    @Test
    void ofTwoOpenProjectsOfOneTitleThePlanAsksForTheNumber() {
        scenario.apply();
        board.create("Beta");

        Result plan = scenario.plan();

        assertThat(plan.exit()).isEqualTo(1);
        assertThat(plan.out()).contains("several open projects have the title \"Beta\": #1, #2");
        scenario.define(PROJECT.replace("title: Beta\n  create: true", "number: 1") + ISSUES);
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @Test
    void withoutPermissionEverythingElseIsDone() {
        Scenario refused = refusing(SandboxProjectAccess.OUT_OF_SCOPE);

        Result plan = refused.plan();
        Result apply = refused.apply();

        assertThat(plan.exit()).isEqualTo(77);
        assertThat(plan.out())
                .contains(
                        "issues/milepost.yaml:2:1: warning: the board is left out: cannot read the project \"Beta\" of o")
                .contains("MILEPOST_PROJECT_TOKEN")
                .doesNotContain("project item");
        assertThat(apply.exit()).isEqualTo(77);
        assertThat(refused.repository().issues()).hasSize(2);
        Result second = refused.apply();
        assertThat(second.exit()).isEqualTo(77);
        assertThat(second.out()).contains("No changes are planned.");
    }

    /** Such a token sees no project, so it cannot know that it may not create one. */
    @Test
    void aTokenOfAWorkflowCreatesNoProjectAndEverythingElse() {
        Scenario refused = refusing(SandboxProjectAccess.NOT_FOR_INTEGRATIONS);

        Result apply = refused.apply();

        assertThat(apply.exit()).as(apply.out()).isEqualTo(77);
        assertThat(apply.out()).contains("MILEPOST_PROJECT_TOKEN");
        assertThat(refused.repository().issues()).hasSize(2);
    }

    private Scenario refusing(SandboxProjectAccess access) {
        return Scenario.empty(directory.resolve(access.name()), settings -> settings.projectAccess(access))
                .define(PROJECT + ISSUES);
    }

    @Test
    void aTokenThatMayOnlyReadLeavesTheBoardAsItIs() {
        Scenario refused = refusing(SandboxProjectAccess.READ);

        Result apply = refused.apply();

        assertThat(apply.exit()).as(apply.out()).isEqualTo(77);
        assertThat(refused.repository().issues()).hasSize(2);
        assertThat(apply.out()).contains("MILEPOST_PROJECT_TOKEN").contains("the token may not write to the board");
    }

    @Test
    void theTokenForTheBoardIsUsedForTheBoardAlone() {
        Scenario two = Scenario.empty(
                        directory.resolve("two"),
                        settings -> settings.projectAccess(SandboxProjectAccess.OUT_OF_SCOPE)
                                .account(SandboxAccount.outsider("token-of-the-board", "planner")
                                        .with(SandboxProjectAccess.WRITE)))
                .define(PROJECT + ISSUES);
        two.cli().withVariable("MILEPOST_PROJECT_TOKEN", "token-of-the-board");

        Result apply = two.apply("-v");

        assertThat(apply.exit()).as(apply.out() + apply.err()).isZero();
        assertThat(apply.out() + apply.err()).doesNotContain("token-of-the-board");
        assertThat(two.plan("--detailed-exitcode").exit()).isZero();
    }

    /** One read, the project, its two fields, two batches of issues, and their values in three. */
    @Test
    void aFirstRunOfThisRepositoryTakesEightRequestsMore() {
        Scenario whole = Scenario.ofThisRepository(directory.resolve("whole"));
        String root = Scenario.read(directory.resolve("whole/issues/milepost.yaml"));
        String example = root.substring(root.indexOf("# project:"));
        whole.edit("milepost.yaml", example, example.replaceAll("(?m)^# ", ""));

        List<String> first =
                whole.requestsOf(() -> assertThat(whole.apply().exit()).isZero());
        List<String> second =
                whole.requestsOf(() -> assertThat(whole.apply().out()).contains("No changes."));

        assertThat(first).hasSize(40 + 8);
        assertThat(second).hasSize(2);
    }
}

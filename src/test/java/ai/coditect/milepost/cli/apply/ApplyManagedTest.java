package ai.coditect.milepost.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a user keeps a hand on what is applied: saved plans, limits, the question, ending a run. */
class ApplyManagedTest {

    private static final String YAML = """
            milestones: [{title: Beta}]
            labels: [{name: bug, color: d73a4a}, {name: docs, color: 0075ca}]
            defaults: {milestone: Beta, labels: [bug]}
            issues:
              - {id: build, title: Build it, goal: It stands.}
              - {id: paint, title: Paint it, goal: It shines., depends_on: [build]}
              - {id: sell, title: Sell it, goal: It is gone., depends_on: [build, paint], parent: build}
            """;
    /** 2 labels, 1 milestone, 3 issues, 3 dependencies, 1 sub-issue. */
    private static final int ALL = 10;

    @TempDir
    private Path directory;

    private Scenario scenario;

    @BeforeEach
    void define() {
        scenario = Scenario.empty(directory).define(YAML);
    }

    private void nothingWasWritten() {
        assertThat(scenario.writes()).isZero();
    }

    @Test
    void aSavedPlanIsCarriedOutWithoutAQuestion() {
        Result saved = scenario.plan("--out", "beta.plan");
        assertThat(saved.err()).contains("Saved. To carry out exactly this plan: milepost apply beta.plan");
        nothingWasWritten();

        Result applied = scenario.run("apply", "beta.plan");

        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(scenario.writes()).isEqualTo(ALL);
        assertThat(scenario.plan().out()).isEqualTo("No changes. GitHub matches issues/.\n");
    }

    @Test
    void aSavedPlanKeepsItsOptions() {
        scenario.people().open("Build it", "As I like it.");
        scenario.plan("--adopt", "--out", "beta.plan");

        assertThat(scenario.run("apply", "beta.plan").exit()).isZero();

        assertThat(scenario.people().text(1)).isEqualTo("As I like it.");
        assertThat(scenario.repository().issues()).hasSize(3);
    }

    @Test
    void aSavedPlanIsRefusedWhenTheDefinitionsHaveChanged() {
        scenario.plan("--out", "beta.plan");
        scenario.edit("milepost.yaml", "It shines.", "It glows.");

        refused(scenario.run("apply", "beta.plan"));
    }

    @Test
    void aSavedPlanIsRefusedWhenTheRepositoryHasChanged() {
        scenario.plan("--out", "beta.plan");
        scenario.people().open("Paint it", "#### Goal\nIt shines.\n\n#### Dependencies\n- #1");
        long writes = scenario.writes();

        Result result = scenario.run("apply", "beta.plan");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.err()).startsWith("The saved plan is stale");
        assertThat(scenario.writes()).isEqualTo(writes);
    }

    @Test
    void aSavedPlanIsRefusedOnAnotherServer() {
        scenario.run("plan", "--sandbox", "--out", "beta.plan");

        Result result = scenario.run("apply", "beta.plan");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .isEqualTo("milepost: beta.plan was made on the embedded GitHub (--sandbox), and this run is for"
                        + " http://127.0.0.1:1. Nothing was written. Name the same server, or make a plan for this one"
                        + " with: milepost plan --out beta.plan\n");
        assertThat(result.out()).isEmpty();
        nothingWasWritten();
        assertThat(scenario.run("apply", "beta.plan", "--sandbox").exit()).isZero();
    }

    @Test
    void aSavedPlanForAServerIsRefusedOnTheSandbox() {
        scenario.plan("--out", "beta.plan");

        Result result = scenario.run("apply", "beta.plan", "--sandbox");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .startsWith("milepost: beta.plan was made on http://127.0.0.1:1, and this run is for the embedded"
                        + " GitHub (--sandbox). ");
    }

    @Test
    void aLimitOnASavedPlanIsTheLimitAndNotStale() {
        scenario.plan("--out", "beta.plan");

        Result result = scenario.run("apply", "beta.plan", "--max-changes", "5");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out()).startsWith("error: the plan has 10 changes, and --max-changes allows 5\n");
        assertThat(result.err()).isEmpty();
        nothingWasWritten();
        assertThat(scenario.run("apply", "beta.plan", "--max-changes", "10").exit())
                .isZero();
    }

    @Test
    void aPlanThatCannotBeAppliedIsNotSaved() {
        Result result = scenario.plan("--max-changes", "5", "--out", "beta.plan");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.err())
                .isEqualTo("Not saved to beta.plan: this plan cannot be applied until its errors are fixed.\n");
        assertThat(scenario.run("apply", "beta.plan").err()).startsWith("milepost: There is no plan file ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--adopt", "--prune", "--on-conflict=keep", "--on-conflict=yaml"})
    void aSavedPlanTakesNoOptionsOfItsOwn(String option) {
        scenario.plan("--out", "beta.plan");

        Result result = scenario.run("apply", "beta.plan", option);

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .isEqualTo("milepost: A saved plan keeps the --adopt, --prune and --on-conflict that it was made with."
                        + " Leave them out, or make a new plan with: milepost plan "
                        + (option.endsWith("keep") ? "" : option + " ") + "--out beta.plan\n");
        nothingWasWritten();
    }

    private void refused(Result result) {
        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.err())
                .isEqualTo("The saved plan is stale: the definitions or the repository have changed since it was made."
                        + " Nothing was written. Make a fresh one with: milepost plan -R o/r --out beta.plan\n");
        nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "no plan", "[1]", "null", ""})
    void whatIsNoSavedPlanIsAUsageFault(String text) {
        scenario.write("../beta.plan", text);

        Result result = scenario.run("apply", "beta.plan");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err())
                .isEqualTo("milepost: beta.plan is not a plan that milepost saved. Make one with:"
                        + " milepost plan --out FILE\n");
    }

    @Test
    void aSavedPlanThatIsNotThereIsAUsageFault() {
        Result result = scenario.run("apply", "gone.plan");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err()).startsWith("milepost: There is no plan file ").contains("gone.plan");
    }

    @Test
    void aPlanIsNotSavedOverAnotherKindOfFile() throws IOException {
        scenario.write("../notes.txt", "precious");

        Result result = scenario.run("plan", "--out", "notes.txt");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(directory.resolve("notes.txt")).hasContent("precious");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPlanIsNotSavedBehindALink() throws IOException {
        Path theirs = directory.resolve("theirs");
        Files.createSymbolicLink(directory.resolve("beta.plan"), theirs);

        Result result = scenario.plan("--out", "beta.plan");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err()).isEqualTo("milepost: beta.plan is a symbolic link. Name the file that it leads to.\n");
        assertThat(theirs).doesNotExist();
    }

    @Test
    void aSavedPlanKnowsItsRepository() {
        scenario.run("plan", "-R", "o/elsewhere", "--out", "beta.plan");

        Result refused = scenario.run("apply", "beta.plan", "-R", "o/r");
        Result applied = scenario.run("apply", "beta.plan");

        assertThat(refused.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(refused.err()).contains("beta.plan is a plan for o/elsewhere, not for o/r.");
        assertThat(applied.exit()).isZero();
        assertThat(applied.out()).contains("In o/elsewhere milepost will:");
    }

    @Test
    void thePlanIsOnTheScreenBeforeTheQuestion() {
        CliHarness cli = scenario.cli().answering("no");

        scenario.run("apply");

        assertThat(cli.seenWhenAsked()).contains("Plan: 10 to create");
    }

    @Test
    void theEmbeddedGitHubHasNoAddress() {
        Result result = scenario.run("plan", "--sandbox", "--api-url", "http://127.0.0.1:1");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err()).contains("--sandbox and --api-url exclude each other");
    }

    @Test
    void aPortThatIsNoneIsAUsageFault() {
        Result result = scenario.run("sandbox", "--port", "99999");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.err()).isEqualTo("milepost: --port takes 0 to 65535, not 99999.\n");
    }

    @Test
    void tooManyChangesAreRefused() {
        Result result = scenario.apply("--max-changes", "9");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out())
                .startsWith("error: the plan has 10 changes, and --max-changes allows 9\n")
                .endsWith("This plan cannot be applied until the errors above are fixed.\n");
        nothingWasWritten();
        assertThat(scenario.apply("--max-changes", "10").exit()).isZero();
    }

    @Test
    void tooGreatAShareOfChangesIsRefused() {
        scenario.apply();
        scenario.edit("milepost.yaml", "It shines.", "It glows.").edit("milepost.yaml", "It stands.", "It holds.");

        Result result = scenario.apply("--max-changes", "30%");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.out())
                .startsWith("error: the plan changes, closes or removes 2 of 6 things, 34%,"
                        + " and --max-changes allows 30%\n");
        assertThat(scenario.apply("--max-changes", "34%").exit()).isZero();
    }

    @Test
    void theDetailedExitCodeTellsWhetherThereIsSomethingToDo() {
        assertThat(scenario.plan("--detailed-exitcode").exit()).isEqualTo(ExitCode.CHANGES_PENDING.status());
        assertThat(scenario.plan().exit()).isZero();
        scenario.apply();
        assertThat(scenario.plan("--detailed-exitcode").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", " YES "})
    void yesOnATerminalCarriesItOut(String answer) {
        scenario.cli().answering(answer);

        assertThat(scenario.run("apply").exit()).isZero();

        assertThat(scenario.writes()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "y", ""})
    void anythingElseWritesNothing(String answer) {
        scenario.cli().answering(answer);

        Result result = scenario.run("apply");

        assertThat(result.exit()).isEqualTo(ExitCode.FAILED.status());
        assertThat(result.err()).isEqualTo("Nothing was written.\n");
        nothingWasWritten();
    }

    @Test
    void withoutATerminalTheAnswerMustBeGiven() {
        Result result = scenario.run("apply");

        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.status());
        assertThat(result.out()).contains("Plan: 10 to create");
        assertThat(result.err())
                .isEqualTo("milepost: There is no terminal to ask on. Nothing was written. Read the plan that was"
                        + " shown, then run it again with --yes.\n");
        nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "markdown"})
    void thePlanIsReadableBeforeTheQuestionInEveryForm(String format) {
        String plan = scenario.plan().out();
        scenario.cli().answering("no");

        Result result = scenario.run("apply", "--format", format);

        assertThat(result.err()).isEqualTo(plan + "Nothing was written.\n");
        assertThat(result.out()).isEmpty();
        assertThat(scenario.run("apply", "--yes", "--quiet", "--format", format).err())
                .isEmpty();
    }

    @Test
    void noQuestionIsAskedOnceTheRunIsBeingEnded() {
        scenario.cli().answering("yes").interruptedAtWrite(0);

        Result result = scenario.run("apply");

        assertThat(result.exit()).isEqualTo(ExitCode.STOPPED_EARLY.status());
        assertThat(result.err()).isEqualTo("Nothing was written.\n");
        nothingWasWritten();
    }

    @Test
    void withoutATerminalNothingToDoIsNoFault() {
        scenario.apply();

        assertThat(scenario.run("apply").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 9})
    void anEndedRunSaysHowToGoOnAndTheNextOneDoes(int writes) {
        scenario.cli().interruptedAtWrite(writes);
        Result ended = scenario.apply();
        scenario.cli().uninterrupted();

        assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(ExitCode.STOPPED_EARLY.status());
        assertThat(ended.out()).contains("Run the same command again to go on.");
        assertThat(scenario.writes()).isBetween((long) writes, ALL - 1L);

        assertThat(scenario.apply().exit()).isZero();
        assertThat(scenario.writes()).isEqualTo(ALL);
        assertThat(scenario.plan().out()).isEqualTo("No changes. GitHub matches issues/.\n");
    }
}

package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command itself: what it accepts, what it asks, what it writes, and its exit status. */
class PullCommandTest {

    private static final String FILE = "milepost.yaml";
    private static final String YAML = """
            milestones: [{title: Beta}]
            labels: [{name: bug, color: d73a4a}, {name: docs, color: 0075ca}]
            defaults: {milestone: Beta}
            issues:
              - id: build
                title: Build it   # soon
                labels: [bug]
                goal: It stands.
                tasks: [Draw it, Cut it]
              - id: paint
                title: Paint it
                goal: It shines.
            """;
    private static final String NOTHING = "Nothing to pull. The definitions say what people changed on GitHub.\n";
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

    private String text() {
        return Scenario.read(directory.resolve("issues").resolve(FILE));
    }

    private void isUnwritten(Result result) {
        assertThat(text()).as(result.out() + result.err()).isEqualTo("repository: o/r\n" + YAML);
    }

    private Result pull(String... options) {
        return scenario.run("pull", options);
    }

    static Stream<Arguments> misuses() {
        return Stream.of(
                Arguments.of(
                        List.of("--detailed-exitcode"),
                        "--detailed-exitcode tells what is to be pulled: give it together with --dry-run."),
                Arguments.of(List.of("biuld", "--yes"), "No issue has the id 'biuld'. Did you mean `build`?"),
                Arguments.of(List.of("Not an id"), "No issue has the id 'Not an id'."),
                Arguments.of(
                        List.of("build", "--drift", "--yes"),
                        "--drift and --new are about more than single issues: leave the ids out."),
                Arguments.of(
                        List.of("build", "--new", "--yes"),
                        "--drift and --new are about more than single issues: leave the ids out."),
                Arguments.of(List.of("--format", "xml"), "--format takes text, json or markdown, not 'xml'."),
                Arguments.of(List.of("--prune"), "pull has no option --prune."));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void isNotMisused(List<String> options, String message) {
        people.retitle(BUILD, "Build it well");

        Result result = pull(options.toArray(String[]::new));

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err()).contains(message);
        assertThat(result.out()).isEmpty();
        isUnwritten(result);
    }

    @Test
    void findsNothingToDo() {
        List<String> requests = scenario.requestsOf(() -> assertThat(pull()).isEqualTo(new Result(0, NOTHING, "")));

        assertThat(requests).hasSize(1);
        assertThat(pull("--dry-run", "--detailed-exitcode").exit()).isZero();
    }

    @Test
    void onlyShowsWhatItWouldWrite() {
        people.retitle(BUILD, "Build it well");

        Result shown = pull("--dry-run");

        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("-    title: Build it   # soon\n+    title: Build it well   # soon\n");
        assertThat(shown.err()).isEqualTo("Nothing was written, because of --dry-run.\n");
        isUnwritten(shown);
        Result pending = pull("--dry-run", "--detailed-exitcode");
        assertThat(pending.exit()).isEqualTo(2);
        isUnwritten(pending);
    }

    @Test
    void aConflictCountsForMoreThanWhatIsPending() {
        people.retitle(BUILD, "Build it well");
        people.retitle(PAINT, "Paint it well");
        scenario.edit(FILE, "Paint it", "Paint it red");

        assertThat(pull("--dry-run", "--detailed-exitcode").exit()).isEqualTo(1);
        Result result = pull("--yes");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(text()).contains("title: Build it well   # soon").contains("title: Paint it red\n");
        assertThat(pull("--yes").exit()).isEqualTo(1);
        assertThat(pull("build").exit()).isZero();
    }

    @Test
    void writesAfterAYes() {
        people.retitle(BUILD, "Build it well");
        scenario.cli().answering(" YES ");

        Result result = pull();

        assertThat(result.exit()).isZero();
        assertThat(scenario.cli().seenWhenAsked()).contains("+    title: Build it well   # soon");
        assertThat(text()).contains("title: Build it well   # soon");
        assertThat(pull()).isEqualTo(new Result(0, NOTHING, ""));
    }

    @Test
    void writesNothingAfterAnythingElse() {
        people.retitle(BUILD, "Build it well");
        for (String answer : List.of("no", "", "y", "yes please")) {
            scenario.cli().answering(answer);

            Result result = pull();

            assertThat(result.exit()).as(answer).isEqualTo(1);
            assertThat(result.err()).contains("Nothing was written.");
            isUnwritten(result);
        }
    }

    @Test
    void needsATerminalOrAYes() {
        people.retitle(BUILD, "Build it well");

        Result result = pull();

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err())
                .contains("There is no terminal to ask on. Nothing was written. Run it again with --yes.");
        isUnwritten(result);
    }

    @Test
    void invalidDefinitionsSendNothing() {
        people.retitle(BUILD, "Build it well");
        scenario.edit(FILE, "goal: It shines.", "gaol: It shines.");
        String invalid = text();

        List<String> requests = scenario.requestsOf(() -> {
            Result result = pull("--yes");
            assertThat(result.exit()).isEqualTo(65);
            assertThat(result.out() + result.err())
                    .contains("milepost.yaml:13:5")
                    .contains("gaol");
        });

        assertThat(requests).isEmpty();
        assertThat(text()).isEqualTo(invalid);
    }

    @Test
    void aDefinitionThatWasNeverAppliedIsLeftAsItIs() {
        scenario.edit(FILE, "  - id: paint", "  - {id: varnish, title: Varnish it}\n  - id: paint");
        people.retitle(PAINT, "Paint it well");

        Result result = pull("--yes");

        assertThat(result.exit()).isZero();
        assertThat(text()).contains("{id: varnish, title: Varnish it}").contains("title: Paint it well");
    }

    @Test
    void aTwinWithoutAMarkerIsNobodysEdit() {
        people.deleteMarker(BUILD);
        people.label(BUILD, "docs");

        Result result = pull("--yes");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        isUnwritten(result);
    }

    @Test
    void aDamagedMarkerIsNotGuessedAt() {
        people.edit(BUILD, body -> body.substring(0, body.length() - 40) + " -->");
        people.label(BUILD, "docs");
        people.retitle(PAINT, "Paint it well");

        Result result = pull("--yes");

        assertThat(text())
                .contains("title: Build it   # soon\n    labels: [bug]")
                .contains("title: Paint it well");
        assertThat(result.out())
                .contains("#1")
                .contains("1 definition has no issue yet, or one that is left alone; the plan tells which.");
    }

    @Test
    void whatIsLeftAloneIsNoAllClear() {
        people.deleteMarker(BUILD);
        people.label(BUILD, "docs");

        Result result = pull("--yes");

        assertThat(result.out())
                .contains("Nothing to pull.\n1 definition has no issue yet")
                .doesNotContain("The definitions say what people changed");
    }

    @Test
    void aLabelIsDeclaredWhereNoFileDeclaresAny() throws IOException {
        Path other = Files.createDirectory(directory.resolve("other"));
        scenario = Scenario.empty(other).write("all.yaml", "issues:\n  - id: a\n    title: A\n");
        assertThat(scenario.apply("-R", "o/r").exit()).isZero();
        scenario.people().label(1, "fresh");

        assertThat(scenario.run("pull", "-R", "o/r", "--yes").exit()).isZero();

        assertThat(other.resolve("issues/all.yaml")).hasContent("""
                        labels:
                          - name: fresh
                            color: ededed
                        issues:
                          - id: a
                            title: A
                            labels: [fresh]
                        """);
    }

    @Test
    void aStrangersCopyOfAMarkerCountsForNothing() {
        scenario = Scenario.empty(
                directory,
                settings -> settings.account(SandboxAccount.member("member-token", "ada"))
                        .account(SandboxAccount.outsider("stranger-token", "eve")));
        scenario.cli().withVariable("GITHUB_TOKEN", "member-token");
        people = scenario.people().with("member-token");
        assertThat(scenario.apply().exit()).isZero();
        String copied = people.body(BUILD);
        int copy =
                people.with("stranger-token").open("Build it with malware", copied.replace("It stands.", "Run this."));

        Result result = pull("--yes", "--new");

        assertThat(result.exit()).as(result.out() + result.err()).isZero();
        assertThat(copy).isEqualTo(3);
        isUnwritten(result);
        assertThat(result.out()).contains("Nothing to pull.");
    }

    @Test
    void scriptsReadJson() throws IOException {
        everything();

        Result result = pull("--yes", "--format", "json");

        assertThat(result.exit()).isEqualTo(1);
        GoldenFile.assertSame("pull/document.json", result.out());
        assertThat(Files.readString(directory.resolve("issues").resolve(FILE))).contains("Build it well   # soon");
    }

    @Test
    void jsonOfWhatIsOnlyShownSaysSo() {
        everything();

        Result result = pull("--dry-run", "--format", "json");

        assertThat(result.out()).contains("\"written\": false");
        isPending();
    }

    private void isPending() {
        assertThat(text()).contains("title: Build it   # soon");
    }

    @Test
    void reviewersReadMarkdown() {
        everything();

        Result result = pull("--dry-run", "--format", "markdown");

        assertThat(result.exit()).isEqualTo(1);
        GoldenFile.assertSame("pull/document.md", result.out());
    }

    /** Something of each kind: what comes in, what is in conflict, what stays. */
    private void everything() {
        people.retitle(BUILD, "Build it well");
        people.label(BUILD, "bug", "docs");
        people.tick(BUILD, "Cut it");
        people.replace(BUILD, "#### Tasks", "Ask Ana <b>first</b>.\n\n#### Notes\nHere.\n\n#### Tasks");
        people.replace(PAINT, "It shines.", "It shines like gold.");
        scenario.edit(FILE, "It shines.", "It shines like silver.");
        scenario.repository().send("PATCH", "/labels/docs", "{\"color\":\"000000\"}");
    }

    @Test
    void quietSaysOnlyWhatIsPulled() {
        people.retitle(BUILD, "Build it well");

        Result result = pull("--yes", "--quiet");

        assertThat(result.exit()).isZero();
        assertThat(text()).contains("Build it well   # soon");
        assertThat(result.err()).isEmpty();
    }
}

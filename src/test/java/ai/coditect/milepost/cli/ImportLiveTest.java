package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.GoldenFile;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A team has issues on GitHub and no definitions yet: one command brings them in, and nothing on GitHub changes. */
class ImportLiveTest {

    private static final String[] IMPORT = {"-R", "o/r", "--yes", "--quiet"};

    @TempDir
    private Path directory;

    private Scenario scenario;
    private People team;
    private People mallory;

    @BeforeEach
    void publicRepository() {
        on(UnaryOperator.identity());
    }

    private void on(UnaryOperator<SandboxSettings.Builder> more) {
        scenario = Scenario.empty(
                directory,
                settings -> more.apply(settings.account(SandboxAccount.outsider("mallory-token", "mallory"))
                        .account(SandboxAccount.member("ada-token", "ada"))));
        team = scenario.people();
        mallory = team.with("mallory-token");
    }

    private Result imported(String... options) {
        return scenario.run(
                "import", Stream.concat(Stream.of(IMPORT), Stream.of(options)).toArray(String[]::new));
    }

    private Result importedFrom(UnaryOperator<SandboxSettings.Builder> settings) {
        return new CliHarness(directory, settings).run("import", "-R", "o/r", "--yes");
    }

    private void send(String method, String path, String json) {
        scenario.repository().send(method, path, json);
    }

    private String written() {
        try (Stream<Path> files = Files.list(directory.resolve("issues"))) {
            return files.sorted()
                    .map(file -> "==> " + file.getFileName() + "\n" + Scenario.read(file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Nothing but silent adoptions, and then nothing at all. */
    private void assertRoundTrip(String... options) {
        String before = scenario.repository().visible();
        Result plan = scenario.plan(options);
        assertThat(plan.out()).contains("Plan: 0 to create, 0 to update, 0 to close");
        assertThat(plan.out().lines().filter(line -> line.matches("\\s+[-+] .*")))
                .isEmpty();
        Result applied = scenario.apply(options);
        assertThat(applied.exit()).as(applied.out()).isZero();
        assertThat(scenario.repository().visible()).isEqualTo(before);
        assertThat(scenario.plan("--detailed-exitcode").out()).endsWith("No changes. GitHub matches issues/.\n");
    }

    private void repository() {
        send("POST", "/labels", "{\"name\":\"bug\",\"color\":\"D73A4A\",\"description\":\"Something is broken\"}");
        send("POST", "/labels", "{\"name\":\"good first issue\",\"color\":\"000000\"}");
        send("POST", "/labels", "{\"name\":\"unused\",\"color\":\"5e8741\"}");
        send(
                "POST",
                "/milestones",
                "{\"title\":\"Beta\",\"description\":\"First testers.\\n\\nTwo weeks.\","
                        + "\"due_on\":\"2026-03-01T08:00:00Z\"}");
        send("POST", "/milestones", "{\"title\":\"Alpha: old\",\"state\":\"closed\"}");
        team.open("Epic: everything", "All of it:\r\n\r\n- [ ] #2\r\n- [x] #3 and `#3`, not #99\r\n");
        team.open("Fix \"quotes\": #1", "Part of #1.\n\n```\n#3 ${x} #{y}\n```\n\n<details>\n\tTab  \n</details>");
        team.open("Set up CI", "");
        team.open("Done long ago", "See #2.");
        team.open("Not wanted", "No.");
        for (int number : List.of(1, 2, 4)) {
            team.moveTo(number, number == 4 ? 2 : 1);
            team.label(number, "bug");
        }
        team.label(2, "bug", "good first issue");
        team.assign(2, "Ada", "octocat");
        send("PATCH", "/issues/2", "{\"type\":\"Bug\"}");
        team.block(2, 3);
        team.block(3, 4);
        send(
                "POST",
                "/issues/1/sub_issues",
                "{\"sub_issue_id\":" + team.issue(2).path("id") + "}");
        team.close(4, "completed");
        team.close(5, "not_planned");
        scenario.cli().sandbox().addPullRequest("o", "r", "A pull request");
    }

    @Test
    void theOpenIssuesOfARepositoryWithWhatTheyNeed() {
        repository();

        Result result = imported();

        GoldenFile.assertSame("import-live/open.txt", "exit " + result.exit() + "\n" + result.out() + "\n" + written());
        assertThat(result.err()).isEmpty();
        assertThat(scenario.run("validate").exit()).isZero();
        assertRoundTrip();
    }

    @Test
    void everythingWithStatesAndReasons() {
        repository();

        assertThat(imported("--state", "all").exit()).isZero();

        assertThat(written())
                .contains("state: completed")
                .contains("state: not_planned")
                .contains("depends_on: [done-long-ago]")
                .contains("  - title: 'Alpha: old'\n    state: closed");
        assertRoundTrip();
    }

    @Test
    void whatIsCalledNoneIsReportedAndStays() {
        on(settings -> settings.issueTypes("none", "Task"));
        send("POST", "/milestones", "{\"title\":\"none\",\"description\":\"\"}");
        send("POST", "/milestones", "{\"title\":\"None\",\"description\":\"\"}");
        send("POST", "/labels", "{\"name\":\"none\",\"color\":\"d73a4a\",\"description\":\"\"}");
        team.open("none", "none");
        team.open("Other", "");
        team.moveTo(1, 1);
        team.moveTo(2, 2);
        team.label(1, "none");
        send("PATCH", "/issues/1", "{\"type\":\"none\"}");

        Result result = imported();

        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(result.out())
                .contains(
                        "names and descriptions that no definition can have to the letter: milestone none, type none");
        assertThat(written())
                .contains("  - title: None\n", "labels:\n  - name: none\n    color: d73a4a\n", "title: none\n")
                .doesNotContain("description", "milestone: none", "type: none");
        assertRoundTrip();
        assertThat(team.issue(1).path("milestone").path("title").asText()).isEqualTo("none");
        assertThat(team.issue(1).path("type").path("name").asText()).isEqualTo("none");
    }

    @Test
    void oneMilestoneOneLabelAndSingleIssues() {
        repository();

        imported("--milestone", "Beta", "--label", "GOOD first issue", "-f", "a");
        imported("--issue", "#4", "--issue", "3", "-f", "b");

        assertThat(Scenario.read(directory.resolve("a/milepost.yaml")))
                .doesNotContain("unused")
                .doesNotContain("Alpha");
        assertThat(Scenario.read(directory.resolve("a/beta.yaml")))
                .contains("- id: fix-quotes-1\n")
                .doesNotContain("epic");
        assertThat(Scenario.read(directory.resolve("b/1-alpha-old.yaml"))).contains("- id: done-long-ago\n");
        assertThat(Scenario.read(directory.resolve("b/2-without-a-milestone.yaml")))
                .contains("- id: set-up-ci\n");
    }

    @Test
    void nothingIsWrittenAndOnlyReadsAreSentWhenItIsOnlyShown() {
        repository();
        long before = scenario.writes();

        List<String> requests = scenario.requestsOf(
                () -> assertThat(imported("--dry-run").exit()).isZero());

        assertThat(requests).containsExactly("POST /graphql");
        assertThat(scenario.writes()).isEqualTo(before);
        assertThat(directory.resolve("issues")).doesNotExist();
    }

    @Test
    void whatProgramsRead() {
        repository();

        GoldenFile.assertSame(
                "import-live/open.json", imported("--format", "json").out());
    }

    @Test
    void theNextCommandIsAdvised() {
        repository();

        Result result = scenario.run("import", "-R", "o/r", "--yes", "-f", "my issues");

        assertThat(result.err())
                .isEqualTo(
                        "Written. See that they are what GitHub has, with:\n  milepost plan -f 'my issues' -R o/r\n");
    }

    @Test
    void manyIssuesTakeARequestForEachHundred() {
        for (int number = 1; number <= 300; number++) {
            team.open("Issue " + number, "After #" + (number + 1) + ".");
        }

        List<String> requests =
                scenario.requestsOf(() -> assertThat(imported().exit()).isZero());

        assertThat(requests).containsExactly("POST /graphql", "POST /graphql", "POST /graphql");
        assertThat(written()).contains("body: 'After #{issue-2}.'").contains("body: 'After #301.'");
        assertThat(scenario.plan().out()).contains("300 to adopt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "one",
                "  leading blanks",
                "\n\n\nblank lines above",
                "two\r\nlines\r\n",
                "trailing   \nblanks\t\n\n\n",
                "\ttab\n\t\ttabs",
                "<!-- other-tool: keep -->\n<b>HTML</b> &amp; <!-- a\ncomment -->",
                "```yaml\nkey: #1\n# comment\n```\n~~~\n#{one}\n~~~",
                "literal #{one}, \\#{one}, \\\\#{x y}, #{}",
                "\\#1, &#1;, ##1, #01, #1-2, #1_, #1a, a#1, o/r#1, [x](#1), (#1), #1.",
                "- [ ] #1\n- [x] #1, #1 and `#1`",
                "key: value\n- item\n? x\n%tag\n---\n...\n|\n>",
                "'single' \"double\" \\n \\u0041",
                "🏳️‍🌈 é \u00a0nbsp\u00a0 \u2028 line \u2029 end \ufeff bom \u200b",
                "@ada, *bold*, !x, # heading",
                "null",
                "1.0",
                "a base=1.AAAA and id= and milepost"
            })
    void anyBodyIsTheSameText(String body) {
        team.open("Other", "x");
        team.open("This", body);
        team.block(2, 1);

        assertThat(imported().exit()).isZero();

        assertRoundTrip();
    }

    @Test
    void aTextWithControlCharactersIsTakenOverByName() {
        team.open("Odd", "next\u0085line, bell\u0007, nul-free");
        team.open("Even", "After #1.");

        Result result = imported();

        assertThat(result.out())
                .contains("warning: issue #1: the text has control characters or halves of characters\n")
                .contains("warning: no definition can have this text to the letter: #1\n")
                .contains("Left: 2 values.\n");
        assertRoundTrip("--adopt=1");
    }

    @Test
    void blanksInCodeAreTold() {
        team.open("Log", "```\na   \nb\t\n```");
        team.open("Prose", "a   \nb\t\n\n```\nc\n```");

        Result result = imported();

        assertThat(result.out())
                .contains("warning: blanks at the ends of lines in code blocks: #1\n")
                .contains("Left: nothing.\n");
        assertRoundTrip();
    }

    @Test
    void aCommentOfAnotherToolIsNoMarker() {
        team.open("Other", "<!-- milepost-like --> x");

        Result result = imported();

        assertThat(result.out()).contains("Found: 1 issue.\n");
        assertRoundTrip();
    }

    @Test
    void aTextThatLeavesNoRoomIsLeftOut() {
        team.open("Long", "x".repeat(65_536));
        team.open("Short", "Part of #1.");
        team.block(2, 1);

        Result result = imported();

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("warning: not imported: #1 (the text leaves no room for milepost's marker)\n")
                .contains("dependencies and parents that lead to issues which are not imported: #2 → #1\n")
                .contains("Left: 1 issue, 1 reference.\n");
        assertThat(written()).contains("body: 'Part of #1.'");
        assertRoundTrip();
    }

    @Test
    void aLongTextThatLeavesRoomComesInWhole() {
        team.open("Long", "Ein Wörterbuch, \"groß\" & lang. ".repeat(1_700));

        assertThat(imported().exit()).isZero();

        assertRoundTrip();
    }

    @Test
    void oneTitleTwiceIsAnErrorThatNamesBoth() {
        team.open("Weekly", "One.");
        team.open("Weekly", "Two.");

        Result result = imported();

        assertThat(result).isEqualTo(new Result(65, """
                error: issues #1 and #2 have the same title: Weekly
                    A title leads to one issue. Change one of them on GitHub, or import a part
                    without one of the two: by --milestone, --label, --state, or by --issue for
                    each number.

                Nothing was written.
                """, ""));
        assertThat(directory.resolve("issues")).doesNotExist();
    }

    @Test
    void anIssueWithTheTitleOfOneThatIsNotImportedIsTakenOverByName() {
        team.open("Weekly", "One.");
        team.close(1, "completed");
        team.open("Weekly", "Two.");
        team.open("Notes", "Of #2, not of #1.");

        Result result = scenario.run("import", "-R", "o/r", "--yes");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("""
                warning: another issue has the same title, and is not imported: #2
                    A plan would take the other one. Name them the first time: --adopt=2.
                """);
        assertThat(result.err()).endsWith("with:\n  milepost plan -R o/r --adopt=2\n");
        assertRoundTrip("--adopt=2");
        assertThat(team.text(1)).isEqualTo("One.");
    }

    @Test
    void whatOutsidersOpenedNeedsALabelOrAMilestone() {
        mallory.open("Buy now", "Spam.");
        mallory.open("It breaks", "Like #1.");
        team.label(2, "bug");
        team.open("Ours", "After #1 and #2.");
        team.block(3, 1);

        Result result = imported();

        assertThat(result.out()).contains("""
                warning: not imported: #1 (opened by an outsider, without a label and a milestone)
                """);
        assertThat(written())
                .doesNotContain("Buy now")
                .contains("body: 'Like #1.'")
                .contains("After #1 and #{it-breaks}.");
        assertRoundTrip();
        assertThat(imported("--issue", "1", "-f", "other").exit()).isEqualTo(65);
    }

    @Test
    void issuesOfMilepostKeepTheirIds() {
        scenario.define("""
                issues:
                  - {id: first-one, title: First, body: "A text."}
                  - {id: second, title: Second, body: "After #{first-one}.", depends_on: [first-one]}
                """);
        scenario.apply();
        team.open("First one", "No relation to #1.");
        team.tick(1);
        team.edit(1, body -> "Written by a person.\n\n" + body);
        team.edit(3, body -> body + "\n\n<!-- other id=first-one -->");

        Result result = imported("-f", "again");

        assertThat(result.exit()).as(result.out()).isZero();
        assertThat(Scenario.read(directory.resolve("again/issues.yaml")))
                .contains("- id: first-one\n    title: First\n    body: |\n      Written by a person.\n")
                .contains("- id: second\n")
                .contains("- id: first-one-2\n    title: First one\n")
                .doesNotContain("<!-- milepost");
        String before = scenario.repository().visible();
        assertThat(scenario.run("apply", "--yes", "-f", "again").exit()).isZero();
        assertThat(scenario.repository().visible()).isEqualTo(before);
        assertThat(scenario.run("plan", "-f", "again").out()).endsWith("No changes. GitHub matches again/.\n");
    }

    @Test
    void aPartOfWhatIsMilepostsAlreadyIsNoWhole() {
        scenario.define("""
                issues:
                  - {id: one, title: One, body: "A text."}
                  - {id: two, title: Two, body: "A text.", depends_on: [one]}
                """);
        scenario.apply();

        assertThat(imported("--issue", "2", "-f", "part").out())
                .contains("warning: issues that carry milepost's marker are not imported: #1\n")
                .contains("warning: a plan does more than to take these over: #2\n");
    }

    @Test
    void damagedMarkersCopiesAndOrphansAreTold() {
        String marker = Marker.append("Text.", new IssueId("mine"), IssueContent.EMPTY.withTitle("Mine"));
        team.open("Mine", marker);
        team.open("A copy", marker);
        team.open("Broken", "Text.\n\n<!-- milepost id=gone base=1.AAAAAAAAAAAA -->");
        team.open("Closed", Marker.append("Text.", new IssueId("closed"), IssueContent.EMPTY));
        team.close(4, "completed");
        team.open("Gone", "Not that one.");

        Result result = imported();

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("warning: not imported: #2 (another issue has the same milepost id)\n")
                .contains("warning: not imported: #3 (its milepost marker is damaged: ")
                .contains("warning: issues that carry milepost's marker are not imported: #4\n");
        assertThat(written()).contains("- id: mine\n").contains("- id: gone-2\n");
    }

    @Test
    void namesThatNoDefinitionCanHaveStayOnGitHub() {
        team.open("Has #{x} in it", "a");
        team.open("Fine #{", "b");
        send("PATCH", "/issues/2", "{\"assignees\":[\"renovate[bot]\",\"ada\"]}");

        Result result = imported();

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("warning: not imported: #1 (no definition can have such a title)\n")
                .contains("names and descriptions that no definition can have to the letter: renovate[bot]\n");
        assertThat(written()).contains("assignees: ['@ada']");
        assertRoundTrip();
    }

    @Test
    void aServerWithoutGraphQlIsReadByRest() {
        on(settings -> settings.without(SandboxFeature.GRAPHQL));
        team.open("One", "Text.");
        team.open("Two", "After #1.");
        team.block(2, 1);
        mallory.open("Spam", "x");

        Result result = scenario.run("import", "-R", "o/r", "--yes");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).startsWith("Note: this server answers no GraphQL, so it is read by REST: ");
        assertThat(result.out())
                .contains("warning: this server does not show dependencies between issues, sub-issues, issue types\n")
                .contains("not imported: #3");
        assertThat(written()).doesNotContain("depends_on").contains("After #{one}.");
        assertRoundTrip();
    }

    @Test
    void theRepositoryIsNotThereOrHidden() {
        assertThat(importedFrom(settings -> settings.permission(SandboxPermission.NONE)))
                .isEqualTo(new Result(77, "", """
                milepost: there is no repository o/r for this token.
                Check the name given with -R, and that the token may see the repository if it is private.
                """));
    }

    @Test
    void theTokenIsWrong() {
        Result result = importedFrom(settings -> settings.requiredToken("another"));

        assertThat(result.exit()).isEqualTo(ExitCode.NOT_ALLOWED.status());
        assertThat(result.err())
                .startsWith("milepost: cannot read the issues of o/r: GitHub does not accept the token");
    }

    @Test
    void gitHubAsksToSlowDown() {
        team.open("One", "Text.");
        scenario.cli()
                .withFaults(inner -> new FaultyConnector(
                        inner,
                        scenario.cli().time(),
                        index -> index == 0 ? Optional.of(Fault.SECONDARY_LIMIT) : Optional.empty()));

        assertThat(imported().exit()).isZero();
        assertThat(written()).contains("- id: one\n");
    }

    @Test
    void gitHubAsksToSlowDownForTooLong() {
        scenario.cli()
                .withFaults(inner ->
                        new FaultyConnector(inner, scenario.cli().time(), index -> Optional.of(Fault.PRIMARY_LIMIT)));

        Result result = imported("--max-wait", "5");

        assertThat(result.exit()).isEqualTo(ExitCode.STOPPED_EARLY.status());
        assertThat(directory.resolve("issues")).doesNotExist();
    }

    @Test
    void nothingIsThere() {
        assertThat(imported()).isEqualTo(new Result(65, """
                error: nothing to import was found in o/r
                    Without options it is the open issues, with all labels and milestones.
                    --state all includes what is closed.

                Nothing was written.
                """, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "--milestone,Bta,o/r has no milestone `Bta`,Did you mean `Beta`?",
        "--label,bgu,o/r has no label `bgu`,Did you mean `bug`?",
        "--issue,6,o/r has no issue #6,A pull request is none"
    })
    void aSelectionThatIsNotThere(String option, String value, String summary, String detail) {
        repository();

        Result result = imported(option, value);

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.out()).contains("error: " + summary).contains(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--issue 1 --state all|--issue names each issue by itself",
                "--issue x|--issue takes the number of an issue, such as --issue 12, not 'x'.",
                "--from markdown|are about files, and no SOURCE is named",
                "--hours-per-day 6|are about files, and no SOURCE is named",
                "PLAN.md -R o/r|A SOURCE is imported without asking GitHub anything"
            })
    void optionsThatContradictEachOther(String options, String message) {
        Result result = scenario.run("import", options.split(" "));

        assertThat(result.exit()).isEqualTo(64);
        assertThat(result.err()).contains(message);
    }

    @Test
    void definitionsThatAreThereStay() {
        repository();
        scenario.define("issues: [{id: mine, title: Mine}]\n");

        Result result = imported();

        assertThat(result.exit()).isEqualTo(65);
        assertThat(result.out()).contains("error: there are definitions already: issues/milepost.yaml\n");
    }
}

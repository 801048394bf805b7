package ai.coditect.milepost.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.yaml.SourceFileReader;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.Person;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionLoaderTest {

    @TempDir
    Path temporary;

    private Path directory;
    private Fixture fixture;

    @BeforeEach
    void createDirectory() throws IOException {
        directory = Files.createDirectory(temporary.resolve("issues"));
        fixture = new Fixture(directory);
    }

    @Test
    void readsEveryField() {
        fixture.file("milepost.yaml", """
                        repository: octocat/hello-world
                        people:
                          Developer: octocat
                          Writer: "@hubot"
                          Nobody: null
                        milestones:
                          - title: Beta
                            description: The second try
                            due_on: 2025-12-06
                            state: closed
                            previously: [Alpha]
                        labels:
                          - {name: Bug, color: "#D73A4A", description: Broken, previously: [defect]}
                          - {name: zeros, color: 000000}
                          - {name: exponent, color: 123e45}
                        defaults:
                          labels: [bug]
                          milestone: Beta
                          priority: Low
                        """).file("work.yaml", """
                        workstream: The work
                        defaults:
                          labels: [zeros]
                          assignees: [Developer]
                          priority: High
                          type: Task
                        issues:
                          - id: one
                            previously_id: zero
                            title: 2025
                            labels: [EXPONENT, Bug]
                            assignees: [Writer, "@Octocat", Nobody]
                            priority: Critical
                            state: not_planned
                            estimate: 1.5h
                            parent: two
                            depends_on: [two, {ids: [three], remark: all of it}]
                            goal: |
                              Two
                              lines about #{two}
                            tasks: [First, {text: Second, done: true}]
                            deliverables: [A]
                            acceptance_criteria: [B]
                            resources: [C]
                            file_paths: [D]
                          - id: two
                            title: Two
                            state: closed
                            no_dependencies: foundational task
                        """).file("deep/er/other.yml", """
                        issues:
                          - id: three
                            title: Three
                            milestone: Beta
                            estimate: 4
                            depends_on: [two]
                            body: |2
                                indented code

                              - [ ] text
                        """);

        DefinitionResult result = fixture.load();

        assertThat(fixture.findings(result))
                .isEqualTo(
                        "milepost.yaml:5:3 warning: roles without a login: Nobody — Their issues are assigned to nobody."
                                + " Write a GitHub login after each: `Nobody: octocat`.");
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.files()).isEqualTo(3);
        assertThat(result.state())
                .isEqualTo(new DeclaredState(
                        Optional.of(new RepositoryRef("octocat", "hello-world")),
                        List.of(new DeclaredMilestone(
                                "Beta",
                                Optional.of("The second try"),
                                Optional.of(LocalDate.of(2025, 12, 6)),
                                Optional.of(MilestoneState.CLOSED),
                                List.of("Alpha"))),
                        List.of(
                                label("Bug", "d73a4a", Optional.of("Broken"), "defect"),
                                label("zeros", "000000", Optional.empty()),
                                label("exponent", "123e45", Optional.empty())),
                        List.of(three(), one(), two()),
                        List.of(
                                Person.named("Developer", Optional.of("octocat")),
                                Person.named("Writer", Optional.of("hubot")),
                                Person.named("Nobody", Optional.empty())),
                        DeclaredPlanning.NONE,
                        Optional.empty()));
        assertThat(result.state().issues().get(1).content().labels())
                .extracting(LabelName::value)
                .containsExactly("Bug", "zeros", "exponent");
    }

    @Test
    void refusesWhatDefaultsGive() {
        fixture.file("milepost.yaml", """
                        people: {lead: Ana, deputy: ana, tester: bob, nobody: null}
                        labels: [{name: Bug}, {name: docs}, {name: P0}]
                        defaults:
                          labels: [Bug, P0]
                          assignees: [lead, nobody]
                        """).file("work.yaml", """
                        defaults:
                          labels: [docs]
                          assignees: [tester]
                          without: {labels: [p0], assignees: [nobody]}
                        issues:
                          - {id: all, title: All}
                          - {id: login, title: Login, without: {assignees: ["@ANA"]}}
                          - {id: role, title: Role, without: {assignees: [deputy], labels: [bug]}}
                          - {id: nothing, title: Nothing, without: {labels: [DOCS, BUG], assignees: [lead, "@Bob"]}}
                          - {id: back, title: Back, labels: [P0], assignees: [deputy], without: {labels: [docs]}}
                        """);

        DefinitionResult result = fixture.load();

        assertThat(result.diagnostics()).extracting(Diagnostic::isError).containsExactly(false);
        assertThat(result.state().issues())
                .extracting(issue -> issue.id() + " " + issue.content().labels() + " "
                        + issue.content().assignees())
                .containsExactly(
                        "all [Bug, docs] [Ana, bob]",
                        "login [Bug, docs] [bob]",
                        "role [docs] [bob]",
                        "nothing [] []",
                        "back [Bug, P0] [Ana, bob]");
    }

    @Test
    void noneOverridesADefaultAndIsAValueOfMilestoneAndType() {
        fixture.file("milepost.yaml", """
                        milestones: [{title: Beta, previously: [none]}, {title: None}]
                        defaults: {milestone: Beta, type: Task, priority: High, estimate: 4h}
                        """).file("a.yaml", """
                        issues:
                          - {id: all, title: All}
                          - {id: none, title: None, milestone: none, type: "none", priority: 'none', estimate: none}
                          - {id: names, title: Names, milestone: None, type: NONE, priority: None}
                        """).file("b.yaml", """
                        defaults: {milestone: none, type: none, priority: none, estimate: none}
                        issues:
                          - {id: file, title: File}
                          - {id: again, title: Again, milestone: Beta, type: Bug, priority: Low, estimate: 1}
                        """);

        DefinitionResult result = fixture.load();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.state().issues())
                .extracting(issue -> Stream.of(
                                issue.content().milestone(),
                                issue.content().type(),
                                issue.priority(),
                                issue.estimateHours(),
                                Optional.of(new TreeSet<>(issue.namedEmpty())))
                        .map(value -> value.map(Object::toString).orElse("-"))
                        .collect(Collectors.joining(" ", issue.id() + ": ", "")))
                .containsExactly(
                        "all: Beta Task High 4 []",
                        "none: - - - - [MILESTONE, TYPE]",
                        "names: None NONE None 4 []",
                        "file: - - - - [MILESTONE, TYPE]",
                        "again: Beta Bug Low 1 []");
        assertThat(result.state().issues().get(0).content().body()).isEqualTo("#### Estimated Time\n4 hours");
        assertThat(result.state().issues().get(1).content().body()).isEmpty();
    }

    @Test
    void anEmptyDescriptionIsSaidAndAMissingOneIsNot() {
        fixture.file("milepost.yaml", """
                        milestones: [{title: One, description: ""}, {title: Two, description: '  '}, {title: Three}]
                        labels: [{name: one, description: ''}, {name: two, description: " "}, {name: three}]
                        """);

        DefinitionResult result = fixture.load();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.state().milestones())
                .extracting(DeclaredMilestone::description)
                .containsExactly(Optional.of(""), Optional.of(""), Optional.empty());
        assertThat(result.state().labels())
                .extracting(DeclaredLabel::description)
                .containsExactly(Optional.of(""), Optional.of(""), Optional.empty());
    }

    private static DeclaredLabel label(String name, String color, Optional<String> description, String... previously) {
        List<LabelName> former =
                List.of(previously).stream().map(LabelName::new).toList();
        return new DeclaredLabel(new LabelName(name), Optional.of(color), description, former);
    }

    private static DeclaredIssue one() {
        IssueContent content = new IssueContent(
                "2025",
                """
                #### Goal
                Two
                lines about #{two}

                #### Tasks
                - [ ] First
                - [x] Second

                #### Deliverables
                - A

                #### Acceptance Criteria
                - B

                #### Dependencies
                - #{two}
                - #{three} (all of it)

                #### Estimated Time
                1.5 hours

                #### Resources
                - C

                #### File Path
                D""",
                List.of(new LabelName("Bug"), new LabelName("zeros"), new LabelName("exponent")),
                List.of("octocat", "hubot"),
                Optional.of("Beta"),
                Optional.of(IssueState.NOT_PLANNED),
                Optional.of("Task"),
                FieldValues.NONE,
                List.of(new IssueId("two"), new IssueId("three")),
                Optional.of(new IssueId("two")));
        return new DeclaredIssue(
                new IssueId("one"),
                Optional.of(new IssueId("zero")),
                content,
                Set.of(),
                Optional.of("Critical"),
                Optional.of(new BigDecimal("1.5")),
                Optional.empty(),
                Optional.empty(),
                List.of("Developer", "Writer", "Nobody"),
                "The work");
    }

    private static DeclaredIssue two() {
        IssueContent content = new IssueContent(
                "Two",
                "#### Dependencies\nNone (foundational task)",
                List.of(new LabelName("Bug"), new LabelName("zeros")),
                List.of("octocat"),
                Optional.of("Beta"),
                Optional.of(IssueState.COMPLETED),
                Optional.of("Task"),
                FieldValues.NONE,
                List.of(),
                Optional.empty());
        return new DeclaredIssue(
                new IssueId("two"),
                Optional.empty(),
                content,
                Set.of(),
                Optional.of("High"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("Developer"),
                "The work");
    }

    private static DeclaredIssue three() {
        IssueContent content = new IssueContent(
                "Three",
                "  indented code\n\n- [ ] text",
                List.of(new LabelName("Bug")),
                List.of(),
                Optional.of("Beta"),
                Optional.empty(),
                Optional.empty(),
                FieldValues.NONE,
                List.of(new IssueId("two")),
                Optional.empty());
        return new DeclaredIssue(
                new IssueId("three"),
                Optional.empty(),
                content,
                Set.of(),
                Optional.of("Low"),
                Optional.of(new BigDecimal("4")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "other");
    }

    @Test
    void defaultsOfAFileWithoutRootKeysHoldForThatFileOnly() {
        fixture.file("a.yaml", "labels: [{name: all}, {name: own}]\ndefaults: {labels: [all]}")
                .file("b.yaml", "defaults: {labels: [own]}\nissues: [{id: b, title: B}]")
                .file("c.yaml", "issues: [{id: c, title: C}]");

        assertThat(fixture.load().state().issues())
                .extracting(issue -> issue.id() + " " + issue.content().labels())
                .containsExactly("b [all, own]", "c [all]");
    }

    @Test
    void oneFileMayHoldEverything() {
        fixture.file("all.yaml", """
                labels: [{name: bug}]
                defaults: {labels: [bug]}
                issues: [{id: a, title: A}]
                """);

        assertThat(fixture.findings()).isEmpty();
        assertThat(fixture.load().state().issues())
                .extracting(issue -> issue.workstream() + " " + issue.content().labels())
                .containsExactly("all [bug]");
    }

    @Test
    void anAliasRepeatsText() {
        fixture.file(
                "all.yaml", "issues: [{id: a, title: &title A, goal: *title, tasks: &list [x], resources: *list}]");

        assertThat(fixture.findings()).isEmpty();
    }

    @Test
    void filesWithoutContentDeclareNothing() {
        fixture.file("empty.yaml", "").file("comment.yaml", "# nothing yet\n").file("null.yaml", "---\n~\n");

        DefinitionResult result = fixture.load();

        assertThat(fixture.findings(result)).isEmpty();
        assertThat(result.files()).isEqualTo(3);
    }

    @Test
    void saysThatTheDirectoryIsMissing() {
        assertThat(new Fixture(directory.resolve("gone")).findings())
                .isEqualTo("error: the definitions directory `DIR` does not exist — Create the directory and put YAML"
                        + " files into it, or name another one with `-f DIR`.");
    }

    @Test
    void saysThatTheDirectoryIsAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file.yaml"), "");

        assertThat(new Fixture(file).findings())
                .isEqualTo("error: the definitions directory `DIR` is not a directory — Create the directory and put"
                        + " YAML files into it, or name another one with `-f DIR`.");
    }

    @Test
    void anEmptyBodyInQuotesIsNoTextAtAll() {
        fixture.file("all.yaml", """
                issues:
                  - {id: one, title: One, body: "", depends_on: [two], estimate: 4h}
                  - {id: two, title: Two, body: '  '}
                """);

        DefinitionResult result = fixture.load();

        assertThat(fixture.findings(result)).isEmpty();
        assertThat(result.state().issues())
                .extracting(issue -> issue.content().body())
                .containsExactly("", "");
    }

    @Test
    void anEmptyBodyWithoutQuotesMayBeASlip() {
        fixture.file("all.yaml", """
                issues:
                  - id: one
                    title: One
                    body: |
                  - id: two
                    title: Two
                    body:
                """);

        assertThat(fixture.findings()).isEqualTo("""
                all.yaml:4:11 error: `body` is empty — Write the text, or remove it.
                all.yaml:7:5 error: `body` has no value — Write one after the colon, or remove the key.""");
    }

    @Test
    void saysThatTheDirectoryIsEmpty() {
        fixture.file("README.md", "text").file(".hidden.yaml", "{").file(".git/x.yaml", "{");

        assertThat(fixture.findings())
                .isEqualTo("error: the definitions directory `DIR` contains no YAML file — Add a file that ends in"
                        + " `.yaml` or `.yml`; docs/definitions.md shows what goes into it.");
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("secret.yaml"), "issues: []");
        Files.createSymbolicLink(directory.resolve("dir"), outside);
        Files.createSymbolicLink(directory.resolve("file.yaml"), outside.resolve("secret.yaml"));
        Files.createSymbolicLink(directory.resolve("gone.yaml"), outside.resolve("gone.yaml"));
        Files.createSymbolicLink(directory.resolve("notes.md"), outside.resolve("secret.yaml"));
        fixture.file("own.yaml", "issues: []");
        Files.createSymbolicLink(directory.resolve("same.yaml"), directory.resolve("own.yaml"));
        fixture.file(".data/linked.yaml", "issues: [{id: linked, title: Linked}]");
        Files.createSymbolicLink(directory.resolve("linked.yaml"), Path.of(".data/linked.yaml"));

        DefinitionResult result = fixture.load();

        assertThat(fixture.findings(result)).isEqualTo("""
                        dir:1:1 error: the symbolic link leaves the definitions directory — Put the file itself into the directory: links may only point to files inside it.
                        file.yaml:1:1 error: the symbolic link leaves the definitions directory — Put the file itself into the directory: links may only point to files inside it.
                        gone.yaml:1:1 error: the symbolic link is broken — Fix the link, or remove it.""");
        assertThat(result.files()).isEqualTo(2);
        assertThat(result.state().issues())
                .extracting(issue -> issue.id().value())
                .containsExactly("linked");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(directory.resolve("latin.yaml"), "labels:\n  - name: Tür\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(directory.resolve("cut.yaml"), new byte[] {'#', (byte) 0xC3});
        fixture.file("b.yaml", "issues: [{id: one, title: One, labels: [name]}]");

        assertThat(fixture.findings()).isEqualTo("""
                        cut.yaml:1:2 error: the file is not UTF-8 text — Save it in UTF-8; the first invalid byte is here.
                        latin.yaml:2:12 error: the file is not UTF-8 text — Save it in UTF-8; the first invalid byte is here.""");
    }

    @Test
    void refusesHugeFiles() {
        fixture.file("huge.yaml", "# text\n".repeat(SourceFileReader.MAX_BYTES / 7 + 1))
                .file("large.yaml", "# text\n".repeat(SourceFileReader.MAX_BYTES / 7))
                .file("b.yaml", "issues: [{id: one, title: One, labels: [perhaps-in-huge]}]");

        assertThat(fixture.findings())
                .isEqualTo("huge.yaml:1:1 error: the file is larger than 1 MiB — Definitions are far smaller than that."
                        + " Move the file out of the directory, or split it.");
    }

    @Test
    void refusesAliasBombs() {
        String bomb = IntStream.rangeClosed(1, 8)
                .mapToObj(level -> "l" + level + ": &l" + level + " [" + ("*l" + (level - 1) + ", ").repeat(9) + "]\n")
                .collect(Collectors.joining("", "l0: &l0 [x]\n", ""));
        fixture.file("bomb.yaml", bomb).file("deep.yaml", "labels: " + "[".repeat(10_000));

        assertThat(fixture.findings()).isEqualTo("""
                        bomb.yaml:1:1 error: the file is refused: it repeats lists or mappings by alias (`*name`) more than 50 times — Write them out, or use `defaults:` for what issues share.
                        deep.yaml:1:1 error: the file is refused: it is nested more than 20 levels deep — Definitions need far fewer: check the indentation and the brackets.""");
    }

    @Test
    void anAliasToWhatItStandsInIsNoTrap() {
        fixture.file("loop.yaml", "issues: &loop\n  - *loop\n  - {id: one, title: One, tasks: &tasks [*tasks]}\n");

        assertThat(fixture.findings()).isEqualTo("""
                        loop.yaml:2:5 error: the alias stands in the very list or mapping that it repeats — That would never end. Remove the alias, or write out what is meant.
                        loop.yaml:3:42 error: the alias stands in the very list or mapping that it repeats — That would never end. Remove the alias, or write out what is meant.""");
    }

    @Test
    void holdsToTheLimitsOfLengths() {
        fixture.file("long.yaml", """
                labels:
                  - {name: %s, description: %s}
                  - {name: %s, description: %s}
                issues:
                  - {id: fits, title: %s}
                  - {id: long, title: %s}
                """.formatted(
                "n".repeat(50), "d".repeat(100), "m".repeat(51), "d".repeat(101), "🐛".repeat(256), "t".repeat(257)));

        assertThat(fixture.findings()).isEqualTo("""
                        long.yaml:3:12 error: the name of the label has 51 characters — GitHub takes at most 50. Shorten it.
                        long.yaml:3:78 error: the description of the label has 101 characters — GitHub takes at most 100. Shorten it.
                        long.yaml:6:23 error: the title has 257 characters — GitHub takes at most 256. Shorten it.""");
    }

    @Test
    void holdsToTheLimitOfBodies() {
        fixture.file("long.yaml", """
                issues:
                  - {id: fits, title: Fits, goal: %s}
                  - {id: goal, title: Goal, goal: %s}
                  - {id: body, title: Body, body: %s}
                """.formatted("g".repeat(65_000), "g".repeat(65_500), "b".repeat(65_500)));

        assertThat(fixture.findings()).isEqualTo("""
                        long.yaml:3:10 error: the body of the issue would have 65672 characters — GitHub takes at most 65536, milepost's own line at the end included. Shorten it, or split the issue.
                        long.yaml:4:35 error: the body of the issue would have 65667 characters — GitHub takes at most 65536, milepost's own line at the end included. Shorten it, or split the issue.""");
    }

    @Test
    void holdsToTheLimitsOfNumbers() {
        String labels = numbered("{name: l%d}", 101);
        String names = numbered("l%d", 101);
        String logins = numbered("\"@u%d\"", 11);
        String children = IntStream.rangeClosed(1, 101)
                .mapToObj("  - {id: i%1$d, title: Issue %1$d, parent: top}\n"::formatted)
                .collect(Collectors.joining());
        fixture.file(
                "many.yaml",
                "labels: [" + labels + "]\ndefaults: {assignees: ['@U1']}\nissues:\n"
                        + "  - {id: labels, title: Labels, labels: [" + names + "]}\n"
                        + "  - {id: people, title: People, assignees: [" + logins + "]}\n"
                        + "  - {id: edges, title: Edges, depends_on: [" + numbered("i%d", 51) + "]}\n"
                        + "  - {id: top, title: Top}\n" + children);

        assertThat(fixture.findings()).isEqualTo("""
                        many.yaml:4:10 error: the issue has 101 labels, defaults included — GitHub takes at most 100. Remove some.
                        many.yaml:5:10 error: the issue has 11 assignees, defaults included — GitHub takes at most 10. Remove some.
                        many.yaml:6:10 error: the issue depends on 51 issues — GitHub takes at most 50. Depend on an issue that stands for several.
                        many.yaml:7:10 error: the issue `top` has 101 sub-issues — GitHub allows at most 100. Group them under issues in between.""");
    }

    private static String numbered(String form, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(form::formatted).collect(Collectors.joining(", "));
    }

    @Test
    void aLongChainOfIssuesIsFine() {
        String chain = IntStream.range(1, 2_000)
                .mapToObj(number ->
                        "  - {id: i%d, title: Issue %d, depends_on: [i%d]}\n".formatted(number, number, number + 1))
                .collect(Collectors.joining());
        fixture.file("chain.yaml", "issues:\n" + chain + "  - {id: i2000, title: Last}\n");

        assertThat(fixture.findings()).isEmpty();
    }
}

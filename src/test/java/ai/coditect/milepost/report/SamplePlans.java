package ai.coditect.milepost.report;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Reason;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Plans that look like those a team meets. */
final class SamplePlans {

    static final Setting SETTING = new Setting("issues", Duration.ofSeconds(1));

    static final RepositoryRef REPOSITORY = new RepositoryRef("coditect-ai", "coditect-core");

    private static final String BODY = """
            #### Goal
            Run the tests on every push.

            #### Tasks
            - [ ] Write the workflow
            - [x] Cache the dependencies
            - [ ] Fail below 75 % coverage

            #### Deliverables
            - `.github/workflows/test.yml`
            """;

    private SamplePlans() {}

    /** One new issue with the label beside {@code P0}. */
    static Plan creates(String label, String body) {
        Change issue = new IssueChange(
                Action.CREATE,
                new IssueId("new"),
                Optional.empty(),
                "New",
                IssuePatch.nothing(),
                List.of(
                        new FieldChange("labels", Difference.members(List.of(), List.of(label, "P0")), Reason.YAML),
                        new FieldChange(
                                "body", new Difference.Text(Optional.empty(), Optional.of(body)), Reason.YAML)));
        return plan(List.of(issue), List.of(), List.of(), Map.of(), 0, new Forecast(1, 1, 0));
    }

    /** A first run: everything is new. */
    static Plan firstRun() {
        List<Change> changes = new ArrayList<>();
        changes.add(milestone(
                Action.CREATE,
                created("description", "Tests and error handling.\nDone when everything is green."),
                created("due_on", "2025-12-06")));
        changes.add(label("P0", "b60205", "Critical: the milestone fails without it, so it is done before anything"));
        changes.add(label("testing", "0e8a16", "Test suites and coverage"));
        changes.add(new LabelChange(
                Action.CREATE,
                new DeclaredLabel(new LabelName("bare"), Optional.empty(), Optional.empty(), List.of()),
                Optional.empty(),
                List.of()));
        changes.add(issue("pytest-setup", "[Phase 1] Set up pytest"));
        changes.add(issue("unit-tests", "[Phase 1] Unit tests for all of the agents, skills and commands in the core"));
        changes.add(issue("ci-integration", "[Phase 4] CI integration"));
        changes.add(new RelationChange(
                RelationKind.BLOCKED_BY, Action.CREATE, planned("unit-tests"), planned("pytest-setup")));
        changes.add(new RelationChange(
                RelationKind.BLOCKED_BY, Action.CREATE, planned("ci-integration"), planned("pytest-setup")));
        changes.add(new RelationChange(
                RelationKind.BLOCKED_BY, Action.CREATE, planned("ci-integration"), planned("unit-tests")));
        changes.add(new RelationChange(
                RelationKind.SUB_ISSUE_OF, Action.CREATE, planned("unit-tests"), planned("pytest-setup")));
        Diagnostic unmapped = Diagnostic.warning(
                new Location("issues/milestone.yaml", 12, 5),
                "nobody is mapped to the role DevOps",
                "Its issues are assigned to nobody. Add the role to people: with a login on GitHub, and the next apply"
                        + " assigns them.");
        return plan(changes, List.of(), List.of(unmapped), Map.of(), 0, new Forecast(9, 11, 108));
    }

    /** A later run beside people: drift, merges, a conflict, a twin, an orphan, edges that go. */
    static Plan laterRun() {
        List<Change> changes = new ArrayList<>();
        changes.add(new LabelChange(
                Action.UPDATE,
                new DeclaredLabel(new LabelName("P0"), Optional.of("b60205"), Optional.empty(), List.of()),
                Optional.of(new LiveLabel(new LabelName("p0"), "ffffff", Optional.empty())),
                List.of(field("color", "ffffff", "b60205", Reason.DRIFT))));
        changes.add(milestone(Action.UPDATE, field("due_on", "2025-12-01", "2025-12-06", Reason.YAML)));
        changes.add(issue(
                Action.UPDATE,
                "pytest-setup",
                12,
                "[Phase 1] Set up pytest",
                field("title", "Set up pytest please", "[Phase 1] Set up pytest", Reason.DRIFT),
                members(
                        "labels",
                        List.of("P0", "testing", "framework", "needs-review", "good first issue"),
                        List.of("P0", "testing", "framework", "needs-review", "good first issue", "bug, urgent"),
                        Reason.YAML),
                new FieldChange(
                        "milestone", new Difference.Value(Optional.empty(), Optional.of("Core 1.0")), Reason.DRIFT),
                field("body", BODY, BODY.replace("75 %", "80 %") + "- A badge\n", Reason.MERGE)));
        changes.add(conflict(
                "unit-tests",
                13,
                "[Phase 1] Unit tests",
                new Conflict.DisputedLines(text("#### Goal\nCover the agents.\n", "#### Goal\nCover the skills.\n"))));
        changes.add(conflict(
                "docs-site",
                4,
                "Documentation site",
                new Conflict.Twin(text("We need docs.\n", "#### Goal\nA site.\n"))));
        changes.add(conflict(
                "broken", 17, "A broken marker", new Conflict.DamagedMarker("its base is cut off or was edited")));
        changes.add(conflict("copied", 18, "A copied body", new Conflict.SameId(List.of(40, 41))));
        changes.add(issue(
                Action.ADOPT,
                "ci-integration",
                5,
                "[Phase 4] CI integration",
                new FieldChange("marker", new Difference.Marker(Optional.empty(), "ci-integration"), Reason.YAML)));
        changes.add(issue(Action.ORPHANED, "old-idea", 14, "An old idea"));
        changes.add(issue(
                Action.CLOSE, "older-idea", 15, "An older idea", field("state", "open", "not_planned", Reason.YAML)));
        changes.add(issue(Action.REOPEN, "again", 16, "Once more", field("state", "completed", "open", Reason.YAML)));
        changes.add(new RelationChange(
                RelationKind.BLOCKED_BY, Action.DELETE, live("unit-tests", 13), live("pytest-setup", 12)));
        changes.add(new RelationChange(
                RelationKind.SUB_ISSUE_OF, Action.DELETE, live("unit-tests", 13), live("pytest-setup", 12)));
        List<Kept> kept = List.of(
                new Kept(
                        Kind.ISSUE,
                        "pytest-setup",
                        OptionalInt.of(12),
                        "[Phase 1] Set up pytest",
                        List.of(
                                field("state", "open", "completed", Reason.MERGE),
                                new FieldChange(
                                        "body",
                                        new Difference.Edits(
                                                List.of(new Edit(Edit.Kind.BOX_TICKED, "Write the workflow"))),
                                        Reason.MERGE))),
                new Kept(
                        Kind.DEPENDENCY,
                        "unit-tests<-docs-site",
                        OptionalInt.empty(),
                        "unit-tests is blocked by docs-site",
                        List.of(new FieldChange(
                                "edge",
                                new Difference.Value(Optional.empty(), Optional.of("#13 <- #4")),
                                Reason.MERGE))));
        Map<IssueId, Integer> numbers = Map.of(new IssueId("pytest-setup"), 12, new IssueId("unit-tests"), 13);
        return plan(changes, kept, List.of(), numbers, 40, new Forecast(7, 7, 7));
    }

    /** Foreign text that tries to be more than text. */
    static Plan hostile() {
        String evil = "::set-output name=x::y\n::error::pwned --> | `code` ``two`` @everyone #1 <b>&amp;</b>"
                + " \u202Eabc\u202C \u200Fאב \uD83D\uDE80 \u001b[31mred\u0007\r##[group]x \\| end";
        List<Change> changes = new ArrayList<>();
        changes.add(label("../../x", "b60205", evil));
        changes.add(new LabelChange(
                Action.UPDATE,
                new DeclaredLabel(new LabelName("@everyone"), Optional.of("b60205"), Optional.empty(), List.of()),
                Optional.empty(),
                List.of(field("description", "::a", evil.replace("\n", " "), Reason.DRIFT))));
        changes.add(issue(
                Action.UPDATE,
                "evil",
                66,
                evil,
                field("title", "::stop-commands::x", evil, Reason.DRIFT),
                field(
                        "body",
                        "one\n::warning::context\n```\n</details>\n@everyone\n",
                        "one\n::warning::context\n````\n</details>\n@everyone\r\n\u001b]0;x\u0007\n##[endgroup]\n",
                        Reason.MERGE)));
        List<Kept> kept = List.of(new Kept(
                Kind.LABEL,
                "| @everyone",
                OptionalInt.empty(),
                evil,
                List.of(new FieldChange(
                        "title", new Difference.Value(Optional.empty(), Optional.of(evil)), Reason.DRIFT))));
        Diagnostic finding = Diagnostic.warning(
                new Location("issues/a,line=1::x.yaml", 1, 1), "::error::title " + evil, "::set-env::x\n" + evil);
        return plan(changes, kept, List.of(finding), Map.of(), 0, new Forecast(3, 3, 3));
    }

    /** Nothing to do, but people changed things. */
    static Plan nothingToDo() {
        return plan(
                List.of(),
                List.of(new Kept(
                        Kind.ISSUE,
                        "pytest-setup",
                        OptionalInt.of(12),
                        "[Phase 1] Set up pytest",
                        List.of(members("assignees", List.of("octocat"), List.of("octocat", "hubot"), Reason.MERGE)))),
                List.of(),
                Map.of(),
                107,
                new Forecast(0, 0, 0));
    }

    /** Rows enough to fill any page. */
    static Plan manyRows(int rows) {
        List<Change> changes = IntStream.range(0, rows)
                .<Change>mapToObj(row -> issue(
                        Action.UPDATE,
                        "issue-" + row,
                        row + 1,
                        "Title of issue " + row,
                        field("body", BODY, BODY + "- [ ] Task ``` " + row + "\n", Reason.YAML)))
                .toList();
        return plan(changes, List.of(), List.of(), Map.of(), 0, new Forecast(rows, rows, rows));
    }

    static Plan plan(
            List<Change> changes,
            List<Kept> kept,
            List<Diagnostic> findings,
            Map<IssueId, Integer> numbers,
            int unchanged,
            Forecast forecast) {
        return new Plan(REPOSITORY, changes, kept, findings, numbers, Map.of(), unchanged, forecast);
    }

    static LabelChange label(String name, String color, String description) {
        return new LabelChange(
                Action.CREATE,
                new DeclaredLabel(new LabelName(name), Optional.of(color), Optional.of(description), List.of()),
                Optional.empty(),
                List.of(created("color", color), created("description", description)));
    }

    static IssueChange issue(Action action, String id, int number, String title, FieldChange... fields) {
        return new IssueChange(
                action,
                new IssueId(id),
                Optional.of(liveIssue(number, title, "Text\n\n<!-- milepost id=" + id + " base=1: -->\n")),
                title,
                IssuePatch.nothing(),
                List.of(fields));
    }

    private static IssueConflict conflict(String id, int number, String title, Conflict conflict) {
        return new IssueConflict(new IssueId(id), Optional.of(liveIssue(number, title, "Text")), title, conflict);
    }

    private static Difference.Text text(String before, String after) {
        return new Difference.Text(Optional.of(before), Optional.of(after));
    }

    static FieldChange members(String field, List<String> before, List<String> after, Reason reason) {
        return new FieldChange(field, new Difference.Members(before, after), reason);
    }

    static IssueHandle live(String id, int number) {
        return new IssueHandle(new IssueId(id), Optional.of(liveIssue(number, id, "")));
    }

    static FieldChange field(String field, String before, String after, Reason reason) {
        return new FieldChange(field, Difference.of(Optional.of(before), Optional.of(after)), reason);
    }

    private static IssueChange issue(String id, String title) {
        return new IssueChange(
                Action.CREATE,
                new IssueId(id),
                Optional.empty(),
                title,
                IssuePatch.nothing(),
                List.of(
                        created("title", title),
                        members("labels", List.of(), List.of("P0", "testing"), Reason.YAML),
                        members("assignees", List.of(), List.of("octocat"), Reason.YAML),
                        created("milestone", "Core 1.0"),
                        created("body", BODY)));
    }

    private static MilestoneChange milestone(Action action, FieldChange... fields) {
        return new MilestoneChange(
                action,
                new DeclaredMilestone(
                        "Core 1.0",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2025, 12, 6)),
                        Optional.of(MilestoneState.OPEN),
                        List.of()),
                Optional.empty(),
                List.of(fields));
    }

    private static FieldChange created(String field, String value) {
        return new FieldChange(field, Difference.of(Optional.empty(), Optional.of(value)), Reason.YAML);
    }

    private static IssueHandle planned(String id) {
        return new IssueHandle(new IssueId(id), Optional.empty());
    }

    private static LiveIssue liveIssue(int number, String title, String body) {
        return new LiveIssue(
                number,
                1000L + number,
                "I_" + number,
                IssueContent.EMPTY.withTitle(title).withBody(body),
                List.of(),
                "https://github.com/coditect-ai/coditect-core/issues/" + number,
                new Author("octocat", Author.Standing.INSIDER),
                Lifetime.UNKNOWN);
    }
}

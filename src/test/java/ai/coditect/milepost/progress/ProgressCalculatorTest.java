package ai.coditect.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.definition.Fixture;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of each issue, and of all of them. */
class ProgressCalculatorTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

    private final List<LiveIssue> live = new ArrayList<>();
    private final Map<IssueId, Integer> numbers = new TreeMap<>();

    @TempDir
    private Path directory;

    private Progress progress(String yaml) {
        DeclaredState declared =
                new Fixture(directory).file("milepost.yaml", yaml).load().state();
        LiveState state = new LiveState(
                new RepositoryRef("o", "r"), LiveState.Scope.WHOLE_REPOSITORY, Set.of(), List.of(), List.of(), live);
        return ProgressCalculator.calculate(declared, state, numbers, TODAY, ZoneOffset.UTC);
    }

    private void onGitHub(int number, String id, IssueState state, List<String> assignees, IssueLink... blockers) {
        IssueContent content = IssueContent.EMPTY
                .withTitle("Title of " + id)
                .withBody("- [x] one\n- [ ] two\n```\n- [ ] code\n```\n")
                .withAssignees(assignees)
                .withState(Optional.of(state))
                .withBlockedBy(List.of(blockers));
        Lifetime lifetime = new Lifetime(
                Optional.of(Instant.parse("2025-11-2" + number + "T10:00:00Z")),
                state.isClosed() ? Optional.of(Instant.parse("2025-11-30T23:00:00Z")) : Optional.empty());
        live.add(new LiveIssue(
                number,
                number,
                "I" + number,
                content,
                List.of(),
                "https://github.com/o/r/issues/" + number,
                new Author("ana", Author.Standing.INSIDER),
                lifetime));
        if (!id.isEmpty()) {
            numbers.put(new IssueId(id), number);
        }
    }

    @Test
    void anIssueStandsAsItDoesOnGitHub() {
        onGitHub(1, "done", IssueState.COMPLETED, List.of());
        onGitHub(2, "dropped", IssueState.NOT_PLANNED, List.of());
        onGitHub(3, "ready", IssueState.OPEN, List.of());
        onGitHub(4, "", IssueState.OPEN, List.of());
        onGitHub(5, "blocked-there", IssueState.OPEN, List.of(), new IssueNumber(4), new IssueNumber(99));

        Progress progress = progress("""
                issues:
                  - {id: done, title: Done, estimate: 2}
                  - {id: dropped, title: Dropped, estimate: 3}
                  - {id: ready, title: Ready, estimate: 4, depends_on: [done, dropped]}
                  - {id: blocked, title: Blocked, estimate: 5, depends_on: [ready]}
                  - {id: blocked-there, title: There, estimate: 6}
                  - {id: born-closed, title: Closed, state: closed}
                """);

        assertThat(progress.issues())
                .extracting(issue -> issue.id() + " " + issue.standing() + " " + issue.waitsFor())
                .containsExactly(
                        "done DONE []",
                        "dropped DROPPED []",
                        "ready READY []",
                        "blocked BLOCKED [ready]",
                        "blocked-there BLOCKED [#4]",
                        "born-closed DONE []");
        assertThat(progress.total().all()).isEqualTo(new Tally.Count(5, BigDecimal.valueOf(17)));
        assertThat(progress.total().dropped()).isEqualTo(1);
        assertThat(progress.total().boxes().ticked()).isEqualTo(3);
        assertThat(progress.total().boxes().all()).isEqualTo(6);
        assertThat(progress.remaining().issues()).extracting(IssueId::value).containsExactly("ready", "blocked");
        assertThat(progress.burnUp())
                .extracting(point -> point.day() + " " + point.issues() + " " + point.done() + " " + point.doneHours())
                .containsExactly("2025-11-21 1 0 0", "2025-11-23 2 0 0", "2025-11-25 3 0 0", "2025-11-30 3 1 2");
        assertThat(progress.issues().get(0).doneOn()).contains(LocalDate.of(2025, 11, 30));
    }

    @Test
    void whoHasItIsWhoHasItOnGitHub() {
        onGitHub(1, "taken-over", IssueState.OPEN, List.of("HUBOT", "stranger"));
        onGitHub(2, "taken-off", IssueState.OPEN, List.of());
        onGitHub(3, "role", IssueState.OPEN, List.of());

        assertThat(progress("""
                        people: {Ana: octocat, Bo: hubot, Cy: null}
                        issues:
                          - {id: taken-over, title: One, assignees: [Ana]}
                          - {id: taken-off, title: Two, assignees: [Ana]}
                          - {id: role, title: Three, assignees: [Cy]}
                          - {id: new, title: Four, assignees: [Ana, Cy]}
                        """).issues())
                .extracting(TrackedIssue::people)
                .containsExactly(List.of("Bo", "stranger"), List.of(), List.of("Cy"), List.of("Ana", "Cy"));
    }

    @Test
    void twoRolesOfOneLoginAreOnePerson() {
        Progress progress = progress("""
                people: {Lead: octocat, Writer: OctoCat}
                issues:
                  - {id: a, title: A, assignees: [Lead], estimate: 8}
                  - {id: b, title: B, assignees: [Writer], estimate: 8}
                """);

        assertThat(progress.schedule().lastDay()).contains(TODAY.plusDays(1));
        assertThat(progress.earliestEnd()).contains(TODAY);
    }

    @Test
    void ofTwoRolesOfOneLoginTheDefinitionNamesTheOne() {
        onGitHub(1, "b", IssueState.OPEN, List.of("octocat"));

        assertThat(progress("""
                        people: {Lead: octocat, Writer: OctoCat}
                        issues: [{id: b, title: B, assignees: [Writer]}]
                        """).issues().get(0).people()).containsExactly("Writer");
    }

    @Test
    void whatIsLateIsSaidOfOpenIssuesOnly() {
        onGitHub(1, "closed", IssueState.COMPLETED, List.of());

        Progress progress = progress("""
                milestones: [{title: Beta, due_on: 2025-12-01}]
                defaults: {milestone: Beta, assignees: ["@ana"]}
                issues:
                  - {id: closed, title: Closed, due: 2025-11-01}
                  - {id: overdue, title: Overdue, due: 2025-11-30}
                  - {id: in-time, title: In time, estimate: 8, priority: High}
                  - {id: too-late, title: Too late, estimate: 1, priority: Low}
                """);

        assertThat(progress.issues())
                .extracting(issue -> issue.id() + " " + issue.lateness())
                .containsExactly("closed NONE", "overdue OVERDUE", "in-time NONE", "too-late EXPECTED");
        assertThat(progress.due()).contains(TODAY);
        assertThat(progress.isLate()).isTrue();
    }

    @Test
    void eachOfSeveralMilestonesHasItsDeadline() {
        Progress progress = progress("""
                milestones: [{title: M1, due_on: 2025-12-01}, {title: M2, due_on: 2025-12-31}]
                defaults: {assignees: ["@ana"], estimate: 8}
                issues:
                  - {id: a, title: A, milestone: M2}
                  - {id: b, title: B, milestone: M1}
                """);

        assertThat(progress.due()).isEmpty();
        assertThat(progress.deadlines())
                .containsExactly(
                        new Deadline("M2", LocalDate.of(2025, 12, 31), Optional.of(TODAY)),
                        new Deadline("M1", TODAY, Optional.of(TODAY.plusDays(1))));
    }

    @Test
    void theOptionsOfTheBoardAreTheOrderOfPriorities() {
        assertThat(progress("""
                        project: {title: Plan, fields: {Priority: {from: priority, options: [Soon, Later]}}}
                        defaults: {assignees: ["@ana"]}
                        issues:
                          - {id: later, title: Later, estimate: 1, priority: Later}
                          - {id: soon, title: Soon, estimate: 1, priority: soon}
                        """).schedule().slots())
                .extracting(slot -> slot.id().value())
                .containsExactly("soon", "later");
    }

    @Test
    void whatTheSourceDocumentPlansCosts21600() {
        Budget budget = progress("""
                people:
                  Developer 1: {rate: 120, from: 2025-11-24, until: 2025-12-05}
                  Developer 2: {rate: 120, from: 2025-11-24, until: 2025-12-05}
                  DevOps: {rate: 60, hours_per_day: 4, from: 2025-11-24, until: 2025-12-05}
                issues:
                  - {id: tests, title: Tests, assignees: [Developer 1], estimate: 82}
                  - {id: errors, title: Errors, assignees: [Developer 2], estimate: 52}
                  - {id: monitoring, title: Monitoring, assignees: [DevOps], estimate: 40, state: closed}
                  - {id: nobody, title: Nobody, estimate: 5}
                """).budget();

        assertThat(budget.booked().map(Budget.Cost::amount))
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("21600"));
        assertThat(budget.planned().amount()).isEqualByComparingTo("18480");
        assertThat(budget.done().amount()).isEqualByComparingTo("2400");
        assertThat(budget.remaining().amount()).isEqualByComparingTo("16080");
        assertThat(budget.unpricedHours()).isEqualByComparingTo("5");
    }
}

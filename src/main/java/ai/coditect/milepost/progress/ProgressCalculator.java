package ai.coditect.milepost.progress;

import ai.coditect.milepost.body.TaskBoxes;
import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.schedule.ListScheduler;
import ai.coditect.milepost.schedule.Schedule;
import ai.coditect.milepost.schedule.Slot;
import ai.coditect.milepost.schedule.Task;
import ai.coditect.milepost.schedule.Unscheduled;
import ai.coditect.milepost.schedule.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds definitions against issues and works out how far they are. Only declared dependencies are scheduled by; one
 * that somebody added on GitHub alone makes an issue wait if the issue at its other end was read.
 */
public final class ProgressCalculator {

    private final DeclaredState declared;
    private final LiveState live;
    private final LocalDate today;
    private final ZoneId zone;
    private final Team team;
    private final Issues issues;
    private final Urgency urgency;
    private final Map<String, WorkCalendar> calendars = new HashMap<>();

    private ProgressCalculator(
            DeclaredState declared, LiveState live, Map<IssueId, Integer> numbers, LocalDate today, ZoneId zone) {
        this.declared = declared;
        this.live = live;
        this.today = today;
        this.zone = zone;
        this.team = new Team(declared.people());
        this.issues = new Issues(declared, live, numbers);
        this.urgency = Urgency.of(declared);
    }

    /**
     * Works it out.
     *
     * @param numbers which issue is which definition's
     * @param today the day from which open work is scheduled
     * @param zone in which a day begins and ends
     */
    public static Progress calculate(
            DeclaredState declared, LiveState live, Map<IssueId, Integer> numbers, LocalDate today, ZoneId zone) {
        return new ProgressCalculator(declared, live, numbers, today, zone).calculate();
    }

    private Progress calculate() {
        List<DeclaredIssue> open =
                declared.issues().stream().filter(issues::isOpen).toList();
        List<Task> tasks = open.stream().map(this::task).toList();
        Schedule schedule = ListScheduler.schedule(tasks, this::calendar, today);
        List<TrackedIssue> tracked = tracked(schedule);
        List<Deadline> deadlines = deadlines(tracked);
        DependencyGraph graph = DependencyGraph.of(declared);
        return new Progress(
                live.repository(),
                today,
                tracked,
                Tally.of("", tracked),
                tallies(tracked, issue -> issues.milestone(issue.declared()).stream()),
                tallies(tracked, issue -> Stream.of(issue.declared().workstream())),
                tallies(tracked, issue -> issue.people().stream()),
                deadlines,
                due(tracked, deadlines),
                graph,
                remaining(open),
                ListScheduler.withoutContention(tasks, this::calendar, today).lastDay(),
                schedule,
                BurnUp.of(tracked, zone),
                new BudgetCalculator(team, tracked).of(declared.people()));
    }

    private Task task(DeclaredIssue issue) {
        return new Task(
                issue.id(),
                issue.estimateHours().orElse(BigDecimal.ZERO),
                team.of(issue, issues.live(issue)).stream().findFirst().map(team::identity),
                urgency.of(issue),
                issue.blockers(),
                issue.start());
    }

    private WorkCalendar calendar(Task task) {
        return calendars.computeIfAbsent(
                task.worker().orElse(""), worker -> new WorkCalendar(team.withIdentity(worker), today));
    }

    private List<TrackedIssue> tracked(Schedule schedule) {
        Map<IssueId, Slot> slots = schedule.byId();
        Map<IssueId, Unscheduled> unscheduled = new HashMap<>();
        schedule.unscheduled().forEach(left -> unscheduled.put(left.id(), left));
        return declared.issues().stream()
                .map(issue -> tracked(
                        issue,
                        Optional.ofNullable(slots.get(issue.id())),
                        Optional.ofNullable(unscheduled.get(issue.id()))))
                .toList();
    }

    private TrackedIssue tracked(DeclaredIssue issue, Optional<Slot> slot, Optional<Unscheduled> unscheduled) {
        Optional<LiveIssue> match = issues.live(issue);
        List<IssueLink> waitsFor = issues.isOpen(issue) ? issues.openBlockers(issue) : List.of();
        return new TrackedIssue(
                issue,
                match,
                standing(issues.state(issue), waitsFor),
                team.of(issue, match),
                waitsFor,
                issues.due(issue),
                match.filter(found -> found.state().isClosed())
                        .flatMap(found -> found.lifetime().closed())
                        .map(at -> LocalDate.ofInstant(at, zone)),
                slot,
                unscheduled,
                TaskBoxes.in(match.map(LiveIssue::body).orElse(issue.content().body())),
                issues.isOpen(issue) ? lateness(issues.due(issue), slot) : TrackedIssue.Lateness.NONE);
    }

    private static Standing standing(IssueState state, List<IssueLink> waitsFor) {
        return switch (state) {
            case OPEN -> waitsFor.isEmpty() ? Standing.READY : Standing.BLOCKED;
            case COMPLETED, CLOSED -> Standing.DONE;
            case NOT_PLANNED, PRUNED, DUPLICATE -> Standing.DROPPED;
        };
    }

    /** @param slot empty where no time was found */
    private TrackedIssue.Lateness lateness(Optional<LocalDate> due, Optional<Slot> slot) {
        if (due.isEmpty()) {
            return TrackedIssue.Lateness.NONE;
        }
        if (due.get().isBefore(today)) {
            return TrackedIssue.Lateness.OVERDUE;
        }
        return slot.filter(time -> !time.lastDay().isAfter(due.get())).isPresent()
                ? TrackedIssue.Lateness.NONE
                : TrackedIssue.Lateness.EXPECTED;
    }

    /** Counts the issues under each of their names, in the order in which the names occur. */
    private static List<Tally> tallies(List<TrackedIssue> issues, Function<TrackedIssue, Stream<String>> names) {
        Map<String, List<TrackedIssue>> found = new LinkedHashMap<>();
        for (TrackedIssue issue : issues) {
            names.apply(issue)
                    .forEach(name -> found.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(issue));
        }
        return found.entrySet().stream()
                .map(entry -> Tally.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Deadline> deadlines(List<TrackedIssue> tracked) {
        Map<String, List<TrackedIssue>> open = new LinkedHashMap<>();
        tracked.stream()
                .filter(TrackedIssue::isOpen)
                .forEach(issue -> issues.milestone(issue.declared())
                        .ifPresent(milestone -> open.computeIfAbsent(milestone, title -> new ArrayList<>())
                                .add(issue)));
        return open.entrySet().stream()
                .flatMap(entry -> issues.due(entry.getKey()).stream()
                        .map(due -> new Deadline(entry.getKey(), due, lastDay(entry.getValue()))))
                .toList();
    }

    private static Optional<LocalDate> lastDay(List<TrackedIssue> open) {
        return open.stream()
                .flatMap(issue -> issue.slot().map(Slot::lastDay).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> due(List<TrackedIssue> tracked, List<Deadline> deadlines) {
        if (tracked.stream().anyMatch(TrackedIssue::isOpen)) {
            List<LocalDate> days =
                    deadlines.stream().map(Deadline::due).distinct().toList();
            return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
        }
        return tracked.stream()
                .flatMap(issue -> issues.milestone(issue.declared()).flatMap(issues::due).stream())
                .max(Comparator.naturalOrder());
    }

    private static CriticalPath remaining(List<DeclaredIssue> open) {
        Set<IssueId> ids = new HashSet<>();
        open.forEach(issue -> ids.add(issue.id()));
        List<DeclaredIssue> among = open.stream()
                .map(issue -> issue.with(issue.content()
                        .withBlockedBy(issue.content().blockedBy().stream()
                                .filter(ids::contains)
                                .toList())))
                .toList();
        return DependencyGraph.of(new DeclaredState(Optional.empty(), List.of(), List.of(), among))
                .criticalPath();
    }
}

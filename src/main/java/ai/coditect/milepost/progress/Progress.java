package ai.coditect.milepost.progress;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.schedule.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a plan is.
 *
 * @param today the day from which open work is scheduled
 * @param issues each definition beside its issue, in the order of the definitions
 * @param total all issues
 * @param milestones those of each declared milestone that has any
 * @param workstreams those of each workstream, in the order of the definitions
 * @param people those of each person who has any; an issue of two people is in both
 * @param deadlines of the milestones that are due and have open issues
 * @param due the day by which everything is due, if it is one for all that is open; the last of all where none is
 * @param graph all definitions
 * @param remaining the chain of open issues that takes the most hours
 * @param earliestEnd the last day of the schedule if nobody had to wait for anybody's time
 * @param burnUp one point for each day on which something changed
 */
public record Progress(
        RepositoryRef repository,
        LocalDate today,
        List<TrackedIssue> issues,
        Tally total,
        List<Tally> milestones,
        List<Tally> workstreams,
        List<Tally> people,
        List<Deadline> deadlines,
        Optional<LocalDate> due,
        DependencyGraph graph,
        CriticalPath remaining,
        Optional<LocalDate> earliestEnd,
        Schedule schedule,
        List<BurnPoint> burnUp,
        Budget budget) {

    public Progress {
        issues = List.copyOf(issues);
        milestones = List.copyOf(milestones);
        workstreams = List.copyOf(workstreams);
        people = List.copyOf(people);
        deadlines = List.copyOf(deadlines);
        burnUp = List.copyOf(burnUp);
    }

    /** The issues that can be started now. */
    public List<TrackedIssue> ready() {
        return issues.stream()
                .filter(issue -> issue.standing() == Standing.READY)
                .toList();
    }

    /** The open issues that nobody has. */
    public List<TrackedIssue> unassigned() {
        return issues.stream()
                .filter(issue -> issue.isOpen() && issue.people().isEmpty())
                .toList();
    }

    /** The open issues that no time was found for. */
    public List<TrackedIssue> unscheduled() {
        return issues.stream().filter(issue -> issue.unscheduled().isPresent()).toList();
    }

    /** Open issues that are overdue, or will be late by the schedule. */
    public List<TrackedIssue> late() {
        return issues.stream().filter(TrackedIssue::isLate).toList();
    }

    /** Whether the last open issue is done after the day it is all due. */
    public boolean isLate() {
        return due.isPresent()
                && schedule.lastDay().filter(last -> last.isAfter(due.get())).isPresent();
    }

    /** The issues by their ids. */
    public Map<IssueId, TrackedIssue> byId() {
        Map<IssueId, TrackedIssue> found = new TreeMap<>();
        issues.forEach(issue -> found.put(issue.id(), issue));
        return found;
    }
}

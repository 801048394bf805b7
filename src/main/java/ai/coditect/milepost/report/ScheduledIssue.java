package ai.coditect.milepost.report;

import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.schedule.Slot;
import ai.coditect.milepost.schedule.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue with the time of its bar: that of the schedule while it is open, the day on which it was closed afterwards.
 */
public record ScheduledIssue(TrackedIssue issue, WorkTime start, WorkTime end) {

    private static final BigDecimal WHOLE_DAY = BigDecimal.valueOf(24);

    private static final Comparator<ScheduledIssue> BY_TIME =
            Comparator.comparing(ScheduledIssue::start).thenComparing(ScheduledIssue::end);

    /** The day on which it begins. */
    public LocalDate first() {
        return start.day();
    }

    /** The day on which it ends. */
    public LocalDate last() {
        return end.day();
    }

    /** Whoever does it, in one name. */
    public String worker() {
        return issue.people().stream().findFirst().orElse("nobody");
    }

    /** All that have days, in the order of time. */
    public static List<ScheduledIssue> of(Progress progress) {
        return progress.issues().stream()
                .flatMap(issue -> of(issue).stream())
                .sorted(BY_TIME)
                .toList();
    }

    /** So many of them: what is open before what is closed, and of that the last; still in the order of time. */
    public static List<ScheduledIssue> most(int most, List<ScheduledIssue> scheduled) {
        List<ScheduledIssue> open =
                scheduled.stream().filter(it -> it.issue().isOpen()).limit(most).toList();
        List<ScheduledIssue> closed =
                scheduled.stream().filter(it -> !it.issue().isOpen()).toList();
        List<ScheduledIssue> last = closed.subList(Math.max(0, closed.size() - most + open.size()), closed.size());
        List<ScheduledIssue> shown =
                new ArrayList<>(Stream.concat(last.stream(), open.stream()).toList());
        shown.sort(BY_TIME);
        return shown;
    }

    private static Optional<ScheduledIssue> of(TrackedIssue issue) {
        Optional<WorkTime> start =
                issue.slot().map(Slot::start).or(() -> issue.doneOn().map(WorkTime::startOf));
        Optional<WorkTime> end =
                issue.slot().map(Slot::end).or(() -> issue.doneOn().map(day -> new WorkTime(day, WHOLE_DAY)));
        return start.flatMap(from -> end.map(to -> new ScheduledIssue(issue, from, to)));
    }
}

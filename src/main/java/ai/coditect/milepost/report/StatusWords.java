package ai.coditect.milepost.report;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.progress.Deadline;
import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Tally;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.schedule.Unscheduled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far a plan is, in the words that every form of a report shares. Foreign text in them is on one line. */
public final class StatusWords {

    /** So many issues of the critical path are named. */
    private static final int MOST_OF_PATH = 6;

    /** So many milestones are named that are missed. */
    private static final int MOST_MISSED = 3;

    private StatusWords() {}

    /** {@code 12 of 32 issues done, 64 of 174 h.} */
    public static String sum(Progress progress) {
        Tally total = progress.total();
        if (total.all().issues() == 0) {
            return "no issues.";
        }
        return total.done().issues() + " of " + Words.counted(total.all().issues(), "issue") + " done"
                + (total.all().hours().signum() == 0
                        ? ""
                        : ", " + Hours.text(total.done().hours()) + " of "
                                + Words.hours(total.all().hours()))
                + ".";
    }

    /** {@code 3/12 issues, 12/82 h, 7 blocked, 1 late}. */
    public static String figures(Tally tally) {
        List<String> parts = new ArrayList<>();
        parts.add(tally.done().issues() + "/" + Words.counted(tally.all().issues(), "issue"));
        if (tally.all().hours().signum() > 0) {
            parts.add(Hours.text(tally.done().hours()) + "/"
                    + Words.hours(tally.all().hours()));
        }
        counted(tally.blocked().issues(), "blocked").ifPresent(parts::add);
        counted(tally.late(), "late").ifPresent(parts::add);
        counted(tally.dropped(), "dropped").ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private static Optional<String> counted(int count, String what) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    /** {@code #12}; the id of an issue that is not on GitHub yet. */
    public static String number(TrackedIssue issue) {
        return issue.number().map(number -> "#" + number).orElse(issue.id().value());
    }

    /** The title, with the bare ids of issues that it refers to. */
    public static String title(TrackedIssue issue) {
        return Visible.line(issue.live().isPresent() ? issue.title() : References.names(issue.title()));
    }

    /** {@code 4 h}; empty where nobody estimated it. */
    public static String hours(TrackedIssue issue) {
        return issue.declared().estimateHours().map(Words::hours).orElse("");
    }

    /** Who has it. */
    public static String people(TrackedIssue issue) {
        return issue.people().isEmpty()
                ? "nobody"
                : issue.people().stream().map(Words::member).collect(Collectors.joining(", "));
    }

    /** Why it is late: {@code due 2025-12-06, expected 2025-12-09}. */
    public static String lateness(TrackedIssue issue) {
        String due = issue.due().map(day -> "due " + day).orElse("");
        return joined(
                due,
                switch (issue.lateness()) {
                    case NONE -> "";
                    case OVERDUE -> "overdue";
                    case EXPECTED ->
                        issue.slot().map(slot -> "expected " + slot.lastDay()).orElse("no time for it");
                });
    }

    /** Why no time was found. */
    public static String unscheduled(TrackedIssue issue) {
        return issue.unscheduled()
                .map(left -> {
                    if (left instanceof Unscheduled.Waiting waiting) {
                        return "waits for " + waiting.blocker();
                    }
                    return people(issue) + " has too little time left";
                })
                .orElse("");
    }

    /** What remains, and when it ends: a sentence or two each. */
    public static List<String> outlook(Progress progress) {
        List<String> lines = new ArrayList<>();
        criticalPath(progress).ifPresent(lines::add);
        end(progress).ifPresent(lines::add);
        unassigned(progress).ifPresent(lines::add);
        return lines;
    }

    private static Optional<String> criticalPath(Progress progress) {
        CriticalPath path = progress.remaining();
        if (path.issues().size() < 2 || path.hours().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of("Critical path: " + Words.hours(path.hours()) + " in "
                + path.issues().size() + " issues"
                + progress.earliestEnd()
                        .map(day -> ", done on " + day + " at the earliest")
                        .orElse("")
                + ": " + chain(progress) + ".");
    }

    /** The issues of the critical path, the middle of a long one left out. */
    public static String chain(Progress progress) {
        Map<IssueId, TrackedIssue> issues = progress.byId();
        List<String> names = progress.remaining().issues().stream()
                .map(id -> Optional.ofNullable(issues.get(id))
                        .map(StatusWords::number)
                        .orElse(id.value()))
                .toList();
        int left = names.size() - MOST_OF_PATH;
        return left <= 1
                ? String.join(" → ", names)
                : Stream.of(
                                names.subList(0, MOST_OF_PATH / 2),
                                List.of("… (" + left + " more)"),
                                names.subList(names.size() - MOST_OF_PATH / 2, names.size()))
                        .flatMap(List::stream)
                        .collect(Collectors.joining(" → "));
    }

    /** When the last issue is done, beside the day by which it is to be done. */
    public static Optional<String> end(Progress progress) {
        return progress.schedule()
                .lastDay()
                .map(last -> "By the schedule everything "
                        + (progress.unscheduled().isEmpty() ? "" : "that fits ")
                        + "is done on " + last
                        + progress.due().map(due -> ", " + beside(last, due)).orElseGet(() -> missed(progress)) + ".");
    }

    /** Which of several milestones are missed. */
    private static String missed(Progress progress) {
        if (progress.deadlines().isEmpty()) {
            return "";
        }
        List<String> missed = progress.deadlines().stream()
                .filter(Deadline::isMissed)
                .map(deadline -> Titles.quoted(deadline.milestone())
                        + deadline.lastDay()
                                .map(last -> " " + beside(last, deadline.due()))
                                .orElse(""))
                .toList();
        if (missed.isEmpty()) {
            return ", and no milestone is missed";
        }
        int left = missed.size() - MOST_MISSED;
        return ", " + String.join(", ", left <= 0 ? missed : missed.subList(0, MOST_MISSED))
                + (left <= 0 ? "" : " and " + Words.counted(left, "more milestone") + " too late");
    }

    private static String beside(LocalDate last, LocalDate due) {
        long days = ChronoUnit.DAYS.between(due, last);
        if (days == 0) {
            return "the day that it is due";
        }
        return Words.counted((int) Math.min(Math.abs(days), Integer.MAX_VALUE), "day")
                + (days > 0 ? " after " : " before ") + "it is due (" + due + ")";
    }

    private static Optional<String> unassigned(Progress progress) {
        List<TrackedIssue> nobodys = progress.unassigned();
        if (nobodys.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal hours = nobodys.stream().map(TrackedIssue::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Words.counted(nobodys.size(), "open issue")
                + (hours.signum() == 0 ? "" : " (" + Words.hours(hours) + ")")
                + (nobodys.size() == 1 ? " has" : " have")
                + " nobody; the schedule takes it that somebody is free for each.");
    }

    /** The parts that are not empty, with commas between them. */
    public static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}

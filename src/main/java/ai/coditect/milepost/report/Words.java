package ai.coditect.milepost.report;

import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that every form of a report shares. */
public final class Words {

    private static final Pattern TASK = Pattern.compile("\\s*[-*+] \\[[ xX]] .*");

    private Words() {}

    public static String verb(Action action) {
        return switch (action) {
            case CREATE -> "create";
            case UPDATE -> "update";
            case ADOPT -> "adopt";
            case CLOSE -> "close";
            case REOPEN -> "reopen";
            case DELETE -> "remove";
            case CONFLICT -> "conflict";
            case ORPHANED -> "orphaned";
            case NONE -> "leave";
        };
    }

    public static String done(Action action) {
        return switch (action) {
            case CREATE -> "created";
            case UPDATE -> "updated";
            case ADOPT -> "adopted";
            case CLOSE -> "closed";
            case REOPEN -> "reopened";
            case DELETE -> "removed";
            case CONFLICT, ORPHANED, NONE -> "left alone";
        };
    }

    public static String noun(Kind kind) {
        return switch (kind) {
            case LABEL -> "label";
            case MILESTONE -> "milestone";
            case PROJECT -> "project";
            case PROJECT_FIELD -> "project field";
            case ISSUE -> "issue";
            case DEPENDENCY -> "dependency";
            case SUB_ISSUE -> "sub-issue";
            case PROJECT_ITEM -> "project item";
        };
    }

    /** What a relation between two issues is called. */
    public static String relation(RelationKind kind, String issue, String other) {
        return switch (kind) {
            case BLOCKED_BY -> "dependency of " + issue + " on " + other;
            case SUB_ISSUE_OF -> "sub-issue " + issue + " of " + other;
        };
    }

    public static String counted(int count, Kind kind) {
        return counted(count, noun(kind));
    }

    /** {@code 1 issue}, {@code 2 issues}, {@code 2 dependencies}, {@code 2 days}. */
    public static String counted(int count, String noun) {
        if (count == 1) {
            return "1 " + noun;
        }
        boolean turnsY = noun.endsWith("y") && !noun.endsWith("ay");
        String plural = turnsY ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return count + " " + plural;
    }

    /** What the rows are about: {@code 19 labels, 1 milestone, 32 issues}; {@code nothing} when there are none. */
    public static String kinds(Stream<Change> rows) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        rows.forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(entry -> counted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    /** The name of a label, a person or an issue in a list; one with a comma in it is quoted. */
    public static String member(String foreign) {
        return foreign.contains(",") ? Titles.quoted(foreign) : Visible.line(foreign);
    }

    /** Why a field of a row changes. */
    public static String reason(Action action, FieldChange field) {
        return switch (field.reason()) {
            case YAML -> action == Action.ADOPT ? "the issue is taken over" : "the definitions changed";
            case DRIFT -> "differs on GitHub; the definitions win";
            case MERGE ->
                "both sides brought together"
                        + (field.difference() instanceof Difference.Text text
                                ? text.overruled()
                                        .map(lines -> "; " + overruled(lines.size()))
                                        .orElse("")
                                : "");
        };
    }

    /** What becomes of a marker. */
    public static String marker(Difference.Marker marker) {
        return marker.before()
                .map(before -> before.equals(marker.after())
                        ? "brought up to date with the definition"
                        : Visible.line(before) + " → " + Visible.line(marker.after()))
                .orElse("added");
    }

    /** What gives way to the definitions where both sides changed the same lines. */
    public static String overruled(int lines) {
        return switch (lines) {
            case 0 -> "lines that were removed on GitHub come back as the definitions have them";
            case 1 -> "1 line of GitHub's is replaced by the definitions'";
            default -> lines + " lines of GitHub's are replaced by the definitions'";
        };
    }

    /** {@code 8 s}, {@code 1 min 48 s}, {@code 2 h 5 min}. */
    public static String time(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    /** Why there are more writes than rows, in a sentence or two; empty when each row is written once. */
    public static Optional<String> secondWrites(Plan plan) {
        int rows = plan.changes().stream()
                .filter(change -> change.action().writes())
                .mapToInt(change -> change instanceof ProjectItemChange item ? item.writes() : 1)
                .sum();
        int inheriting = (int) plan.changes().stream()
                .filter(change -> change instanceof RelationChange relation
                        && !relation.after().isNothing())
                .count();
        int settingFields = (int) plan.changes().stream()
                .filter(change -> change instanceof IssueChange issue
                        && issue.setsFields()
                        && !issue.patch().ofIssueAlone().isNothing())
                .count();
        int twice = plan.forecast().writes() - rows - inheriting - settingFields;
        String sentences = Stream.of(
                        takes(twice, Kind.ISSUE, "to close it, or for the number of an issue that comes later."),
                        takes(settingFields, Kind.ISSUE, "to set issue fields."),
                        takes(inheriting, Kind.SUB_ISSUE, "to take the parent's milestone off again."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(sentences).filter(text -> !text.isEmpty());
    }

    private static Optional<String> takes(int count, Kind kind, String why) {
        return count > 0
                ? Optional.of(counted(count, kind) + (count == 1 ? " takes" : " take") + " a second write: " + why)
                : Optional.empty();
    }

    /** What carrying the plan out costs, in a sentence; a time that rounds to nothing is left out. */
    public static String forecast(Forecast forecast, Duration pace) {
        String cost = counted(forecast.writes(), "write") + " in " + counted(forecast.requests(), "request");
        if (pace.isZero()) {
            return cost + ", sent without a pause.";
        }
        return forecast.seconds() == 0
                ? cost + "."
                : cost + ", about " + time(forecast.seconds()) + " (" + pace(pace) + "; at most "
                        + GitHubLimits.WRITES_PER_MINUTE + " issues and relations a minute).";
    }

    /** {@code one request a second}, {@code one request every 0.5 s}. */
    public static String pace(Duration pace) {
        if (pace.equals(Duration.ofSeconds(1))) {
            return "one request a second";
        }
        String seconds =
                BigDecimal.valueOf(pace.toMillis(), 3).stripTrailingZeros().toPlainString();
        return "one request every " + seconds + " s";
    }

    /** How long a text is and how many tasks it has. */
    public static String size(List<String> lines) {
        int tasks = (int)
                lines.stream().filter(line -> TASK.matcher(line).matches()).count();
        return Words.counted(lines.size(), "line") + (tasks == 0 ? "" : ", " + Words.counted(tasks, "task"));
    }

    /** {@code 4 h}, {@code 2.5 h}. */
    public static String hours(BigDecimal hours) {
        return Hours.text(hours) + " h";
    }

    /** Definitions that are not carried out before a conflict is settled. */
    public static String leftOut(int count) {
        return count == 1
                ? "1 definition waits for its conflict to be settled."
                : count + " definitions wait for their conflicts to be settled.";
    }
}

package ai.coditect.milepost.report;

import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.pull.Left;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.pull.PulledRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every form of a pull's result says in words. */
public final class PullWords {

    private PullWords() {}

    /** {@code Pull: 12 changes on 9 issues, in 2 files.} */
    public static String sum(Pull pull) {
        int changes = count(pull, PulledRow::taken);
        if (pull.files().isEmpty()) {
            return pull.rows().isEmpty() && pull.progress() == 0 && pull.unread() == 0
                    ? "Nothing to pull. The definitions say what people changed on GitHub."
                    : "Nothing to pull.";
        }
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        pull.rows().stream()
                .filter(row -> !row.taken().isEmpty())
                .forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        String things = counts.entrySet().stream()
                .map(each -> Words.counted(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
        return "Pull: " + Words.counted(changes, "change") + " on " + things + ", in "
                + Words.counted(pull.files().size(), "file") + ".";
    }

    /** What else there is to know, a sentence each. */
    public static List<String> rest(Pull pull) {
        List<String> lines = new ArrayList<>();
        if (pull.hasDisputes()) {
            lines.add(conflicts(pull));
        }
        if (pull.progress() > 0) {
            lines.add((pull.progress() == 1 ? "1 tick or state" : pull.progress() + " ticks and states")
                    + (pull.progress() == 1 ? " stays" : " stay") + " on GitHub; --progress brings "
                    + (pull.progress() == 1 ? "it" : "them") + " in.");
        }
        if (pull.unread() > 0) {
            lines.add(Words.counted(pull.unread(), "definition") + (pull.unread() == 1 ? " has" : " have")
                    + " no issue yet, or one that is left alone; the plan tells which.");
        }
        return lines;
    }

    /** {@code 1 conflict is left for you: both sides changed the same.} */
    public static String conflicts(Pull pull) {
        int conflicts = count(pull, PulledRow::disputes);
        return Words.counted(conflicts, "conflict") + (conflicts == 1 ? " is" : " are")
                + " left for you: both sides changed the same. Nothing was touched there.";
    }

    /** How many of what the rows have. */
    public static int count(Pull pull, Function<PulledRow, List<FieldChange>> what) {
        return pull.rows().stream().mapToInt(row -> what.apply(row).size()).sum();
    }

    /** What stays: {@code body: text removed: - #12}. */
    public static String what(Left left) {
        String what = left.edit()
                .map(kind -> KeptLines.line(new Edit(kind, left.what())))
                .orElseGet(() -> Visible.line(left.what()));
        return key(left.field()) + (what.isEmpty() ? "" : ": " + what);
    }

    /** The key of a definition that a field is written under. */
    private static String key(String field) {
        return field.equals(IssueField.BLOCKED_BY.key()) ? "depends_on" : field;
    }

    /** Why something stays on GitHub only. */
    public static String why(Left left) {
        return switch (left.reason()) {
            case NO_KEY -> "no key of a definition holds text at this place";
            case STILL_DEPENDS -> "the issue still depends on it; take the dependency away on GitHub, too";
            case TEXT_BELOW -> "taken away on GitHub; it stays, or text that people wrote would lose its heading";
            case NO_DEFINITION -> "the other issue has no definition";
            case NO_VALUE -> "a definition cannot have this value";
            case SAME_TITLE -> "another issue or definition has this title; change one of them";
            case NO_RECORD -> "nothing tells which side changed it; --drift takes GitHub's";
            case NO_EDIT -> "with it the definitions would not be valid, or would not say just this";
        };
    }

    /** What a row is called: {@code #12 pytest-setup}. */
    public static String name(PulledRow row) {
        return switch (row.kind()) {
            case ISSUE -> Titles.issue(row.number(), Visible.line(row.key()));
            case LABEL, MILESTONE, PROJECT, PROJECT_FIELD -> Words.noun(row.kind()) + " " + Titles.quoted(row.key());
            case DEPENDENCY, SUB_ISSUE, PROJECT_ITEM -> Words.noun(row.kind()) + " " + Visible.line(row.key());
        };
    }
}

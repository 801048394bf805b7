package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a row as text. */
final class FieldText {

    /** The field in which the base of the merge is shown. */
    static final String MARKER = "marker";

    private static final String BODY = "body";
    private static final Pattern TASK = Pattern.compile("\\s*[-*+] \\[[ xX]] .*");
    private static final int INDENT = 6;
    private static final int DEEPER = 8;
    private static final String GUTTER = "| ";

    private final TextPage page;

    FieldText(TextPage page) {
        this.page = page;
    }

    /** A field that had nothing before: its value alone. */
    void created(FieldChange change) {
        String value = change.after().orElse("");
        if (!isText(change)) {
            page.wrapped(INDENT, 2, Ink.PLAIN, change.field() + ": " + Visible.line(value));
            return;
        }
        List<String> lines = LineDiff.split(value);
        page.line(INDENT, change.field() + ": " + size(lines));
        if (page.detail() == Detail.WHOLE) {
            lines.forEach(line -> page.line(DEEPER, (GUTTER + Visible.quoted(line)).stripTrailing()));
        }
    }

    /** A field that changes: what was there, what comes, and why. */
    void changed(Action action, FieldChange change) {
        String reason = "(" + Words.reason(action, change) + ")";
        if (change.field().equals(MARKER)) {
            page.wrapped(INDENT, 2, Ink.PLAIN, MARKER + ": " + marker(change));
        } else if (isText(change)) {
            textHead(change.field() + ":  ", reason);
            diff(change);
        } else if (ListDifference.isList(change)) {
            elements(change, reason);
        } else {
            values(change, reason);
        }
    }

    private void textHead(String name, String reason) {
        if (page.fits(INDENT, name + reason)) {
            page.line(INDENT, name + page.paint(Ink.DIM, reason));
        } else {
            page.wrapped(INDENT, 2, Ink.PLAIN, name + reason);
        }
    }

    /** The lines that differ, each behind a bar. */
    void diff(FieldChange change) {
        for (String line : LineDiff.of(
                        change.before().orElse(""), change.after().orElse(""))
                .lines()) {
            page.line(DEEPER, GUTTER + page.paint(LineDiff.ink(line), line.stripTrailing()));
        }
    }

    /** A value in quotation marks, or {@code (none)}. */
    static String value(Optional<String> value) {
        return value.map(Titles::quoted).orElse("(none)");
    }

    /** How long a text is and how many tasks it has. */
    static String size(List<String> lines) {
        int tasks = (int)
                lines.stream().filter(line -> TASK.matcher(line).matches()).count();
        return Words.counted(lines.size(), "line") + (tasks == 0 ? "" : ", " + Words.counted(tasks, "task"));
    }

    /** Whether the field is compared line by line. */
    static boolean isText(FieldChange change) {
        return change.field().equals(BODY)
                || change.before().orElse("").contains("\n")
                || change.after().orElse("").contains("\n");
    }

    private static String marker(FieldChange change) {
        String after = Visible.line(change.after().orElse("(none)"));
        return change.before()
                .map(before -> Visible.line(before) + " → " + after)
                .orElse("added");
    }

    /** A list: only what is added to it and taken off it. */
    private void elements(FieldChange change, String reason) {
        String line = change.field() + ": " + ListDifference.of(change).planned(change.reason(), Visible::line);
        page.wrapped(INDENT, 2, Ink.PLAIN, change.reason() == Reason.DRIFT ? line : line + "  " + reason);
    }

    private void values(FieldChange change, String reason) {
        String before = value(change.before());
        String after = value(change.after());
        String arrow = change.field() + ": " + before + " → " + after;
        if (page.fits(INDENT, arrow + "  " + reason)) {
            page.line(INDENT, arrow + "  " + page.paint(Ink.DIM, reason));
            return;
        }
        page.line(INDENT, change.field() + ":  " + page.paint(Ink.DIM, reason));
        page.wrapped(DEEPER, 2, Ink.RED, "- " + before);
        page.wrapped(DEEPER, 2, Ink.GREEN, "+ " + after);
    }
}

package ai.coditect.milepost.report;

import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Hunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What stays of people's changes to one thing, a line for each. */
public final class KeptLines implements Difference.Cases<List<String>> {

    private KeptLines() {}

    /** A line for each edit. */
    public static List<String> of(Kept kept) {
        KeptLines form = new KeptLines();
        List<String> lines = new ArrayList<>();
        for (FieldChange field : kept.fields()) {
            field.difference().match(form).forEach(line -> lines.add(field.field() + ": " + line));
        }
        return lines;
    }

    /** What stays, and what the definitions say where they say something. */
    @Override
    public List<String> value(Difference.Value difference) {
        return List.of(
                stays(difference.before().map(Visible::line), difference.after().map(Visible::line)));
    }

    @Override
    public List<String> text(Difference.Text difference) {
        return List.of(stays(
                difference.before().map(KeptLines::size), difference.after().map(KeptLines::size)));
    }

    private static String size(String text) {
        return Words.size(Hunk.lines(text));
    }

    private static String stays(Optional<String> declared, Optional<String> live) {
        return live.orElse("(none)")
                + declared.map(value -> "  (definitions: " + value + ")").orElse("");
    }

    @Override
    public List<String> members(Difference.Members difference) {
        return List.of(MembersWords.kept(difference));
    }

    @Override
    public List<String> edits(Difference.Edits difference) {
        return difference.edits().stream().map(KeptLines::line).toList();
    }

    @Override
    public List<String> marker(Difference.Marker difference) {
        return List.of(Words.marker(difference));
    }

    static String line(Edit edit) {
        String unit = isBox(edit.kind()) ? "box " : "text ";
        String note = edit.kind() == Edit.Kind.TICKED_TASK_KEPT ? " (the definitions no longer have it)" : "";
        return unit + done(edit.kind()) + ": " + Visible.line(edit.line()) + note;
    }

    /** {@code 1 line changed, 25 removed, 2 boxes ticked}. */
    public static String counted(List<Edit> edits) {
        List<String> parts = new ArrayList<>();
        count(edits, kind -> !isBox(kind))
                .forEach((done, count) -> parts.add(
                        (parts.isEmpty() ? Words.counted(count, "line") : Integer.toString(count)) + " " + done));
        count(edits, KeptLines::isBox)
                .forEach((done, count) -> parts.add((count == 1 ? "1 box " : count + " boxes ") + done));
        return String.join(", ", parts);
    }

    private static Map<String, Integer> count(List<Edit> edits, Predicate<Edit.Kind> which) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        edits.stream().map(Edit::kind).filter(which).forEach(kind -> counts.merge(done(kind), 1, Integer::sum));
        return counts;
    }

    private static boolean isBox(Edit.Kind kind) {
        return switch (kind) {
            case BOX_TICKED, BOX_UNTICKED, TICKED_TASK_KEPT -> true;
            case TEXT_ADDED, TEXT_CHANGED, TEXT_REMOVED, TEXT_MOVED -> false;
        };
    }

    private static String done(Edit.Kind kind) {
        return switch (kind) {
            case BOX_TICKED, TICKED_TASK_KEPT -> "ticked";
            case BOX_UNTICKED -> "unticked";
            case TEXT_ADDED -> "added";
            case TEXT_CHANGED -> "changed";
            case TEXT_REMOVED -> "removed";
            case TEXT_MOVED -> "moved";
        };
    }
}

package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stays of people's changes to one thing, in lines; many edits of one text are counted in a single line. */
final class KeptLines {

    private static final int MOST_LINES = 2;
    private static final String LINES = "text ";
    private static final String BOXES = "box ";

    private KeptLines() {}

    /** A line for each edit. */
    static List<String> all(Kept kept) {
        return kept.fields().stream().map(KeptLines::line).toList();
    }

    /**
     * At most two lines for a field.
     *
     * @param rest where the edits are found that are only counted
     */
    static List<String> brief(Kept kept, String rest) {
        Map<String, List<FieldChange>> byField = new LinkedHashMap<>();
        kept.fields()
                .forEach(field -> byField.computeIfAbsent(field.field(), name -> new ArrayList<>())
                        .add(field));
        List<String> lines = new ArrayList<>();
        byField.forEach((name, edits) -> {
            if (edits.size() > MOST_LINES) {
                lines.add(name + ": " + counted(edits) + " (" + rest + ")");
            } else {
                edits.forEach(edit -> lines.add(line(edit)));
            }
        });
        return lines;
    }

    /** {@code 1 line changed, 25 removed, 2 boxes ticked}. */
    private static String counted(List<FieldChange> edits) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        edits.stream()
                .map(KeptLines::what)
                .sorted(KeptLines::linesFirst)
                .forEach(what -> counts.merge(what, 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((what, count) -> parts.add(part(what, count, parts.isEmpty())));
        return String.join(", ", parts);
    }

    private static int linesFirst(String one, String other) {
        return Boolean.compare(other.startsWith(LINES), one.startsWith(LINES));
    }

    /** The unit of lines is named once. */
    private static String part(String what, int count, boolean first) {
        if (what.startsWith(LINES)) {
            String done = what.substring(LINES.length());
            return (first ? Words.counted(count, "line") : Integer.toString(count)) + " " + done;
        }
        return what.startsWith(BOXES)
                ? (count == 1 ? "1 box " : count + " boxes ") + what.substring(BOXES.length())
                : count + " " + what;
    }

    /** What was done, of {@code text removed: the line}. */
    private static String what(FieldChange edit) {
        String text = edit.after().orElse("");
        int colon = text.indexOf(": ");
        return Visible.line(colon < 0 ? "edited" : text.substring(0, colon));
    }

    /** What stays, and what the definitions say where they say something; of a list, what people made different. */
    private static String line(FieldChange field) {
        if (ListDifference.isList(field)) {
            return field.field() + ": " + ListDifference.of(field).kept();
        }
        String stays = field.field() + ": " + value(field.after().orElse("(none)"));
        return field.before()
                .map(declared -> stays + "  (definitions: " + value(declared) + ")")
                .orElse(stays);
    }

    private static String value(String value) {
        List<String> lines = LineDiff.split(value);
        return lines.size() > 1 ? FieldText.size(lines) : Visible.line(value);
    }
}

package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.Hunk;
import java.util.ArrayList;
import java.util.List;

/** The lines of a unified diff, as far as they are shown, each with its sign; foreign text in them is made visible. */
public final class DiffLines {

    private DiffLines() {}

    public static List<String> of(Difference.Text text) {
        List<String> lines = new ArrayList<>();
        for (Hunk hunk : text.hunks()) {
            lines.add("@@ -" + range(hunk.before(), hunk.linesBefore()) + " +" + range(hunk.after(), hunk.linesAfter())
                    + " @@");
            hunk.lines().forEach(line -> lines.add(sign(line.change()) + Visible.quoted(line.text())));
        }
        return ShownLines.of(lines);
    }

    /** An empty range is named by the line before it. */
    private static String range(int start, int count) {
        return (count == 0 ? start - 1 : start) + "," + count;
    }

    private static String sign(Hunk.Change change) {
        return switch (change) {
            case SAME -> " ";
            case REMOVED -> "-";
            case ADDED -> "+";
        };
    }
}

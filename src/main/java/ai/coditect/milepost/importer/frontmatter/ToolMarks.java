package ai.coditect.milepost.importer.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what Backlog.md writes for itself: the marks of its sections, and the numbers of criteria. */
final class ToolMarks {

    private static final Pattern MARK =
            Pattern.compile("\\s*<!-- (SECTION:[A-Z_]+|AC|DOD|COMMENTS?):(BEGIN|END) -->\\s*");

    /** On GitHub such a number would lead to an issue. */
    private static final Pattern NUMBERED_BOX = Pattern.compile("(\\s*[-*] \\[[ xX]] )#\\d+ (.*)");

    private ToolMarks() {}

    /** The text as its reader is to see it. */
    static String without(String text) {
        if (!text.contains(":BEGIN -->")) {
            return text;
        }
        List<String> kept = new ArrayList<>();
        boolean isList = false;
        for (String line : text.split("\n", -1)) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                isList = mark.group(2).equals("BEGIN") && mark.group(1).matches("AC|DOD");
                continue;
            }
            Matcher box = NUMBERED_BOX.matcher(line);
            kept.add(isList && box.matches() ? box.group(1) + box.group(2) : line);
        }
        return String.join("\n", kept);
    }
}

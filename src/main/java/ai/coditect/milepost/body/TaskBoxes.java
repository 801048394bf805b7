package ai.coditect.milepost.body;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The task boxes of a text, as GitHub counts them: items of a list that begin with {@code [ ]} or {@code [x]}, but not
 * in code.
 */
public record TaskBoxes(int ticked, int all) {

    private static final Pattern BOX = Pattern.compile("\\s*(?:[-*+]|[0-9]{1,9}[.)])\\s+\\[([ xX])]\\s.*");

    /** Counts those of a text. */
    public static TaskBoxes in(String text) {
        List<String> lines = text.lines().toList();
        BitSet fenced = Fences.fencedLines(lines);
        int ticked = 0;
        int all = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher box = BOX.matcher(lines.get(i));
            if (!fenced.get(i) && box.matches()) {
                all++;
                ticked += box.group(1).isBlank() ? 0 : 1;
            }
        }
        return new TaskBoxes(ticked, all);
    }

    /** These and others. */
    public TaskBoxes plus(TaskBoxes others) {
        return new TaskBoxes(ticked + others.ticked, all + others.all);
    }
}

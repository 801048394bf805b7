package ai.coditect.milepost.body;

import java.util.ArrayList;
import java.util.List;

/** The form in which bodies are compared: a save in the browser turns LF into CRLF, editors leave blanks behind. */
public final class BodyText {

    private BodyText() {}

    /** The text with LF, no blanks at the ends of lines, no blank lines at the end and no final newline. */
    public static String normalise(String text) {
        return String.join("\n", lines(text));
    }

    /** Whether two texts say the same, apart from line endings and trailing white space. */
    public static boolean same(String a, String b) {
        return a.equals(b) || lines(a).equals(lines(b));
    }

    /** The lines of the normalised text; none for a text that is blank. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(line.stripTrailing()));
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }
}

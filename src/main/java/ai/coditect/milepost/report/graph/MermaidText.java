package ai.coditect.milepost.report.graph;

import java.util.regex.Pattern;

/** Text in a chart of Mermaid. */
public final class MermaidText {

    /** What Mermaid, or the Markdown inside its labels, could take for more than text. */
    private static final Pattern UNSAFE = Pattern.compile("[!-'*+:-@\\\\^`{-~]");

    private MermaidText() {}

    /**
     * The text as Mermaid shows it: what means something there, ampersands and colons among it, is written by its
     * number, as in {@code #35;}.
     */
    public static String escaped(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(found -> "#" + (int) found.group().charAt(0) + ";");
    }
}

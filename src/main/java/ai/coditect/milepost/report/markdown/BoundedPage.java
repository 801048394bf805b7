package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Markdown that stays within a number of bytes. What does not fit is left out whole, line by line, and counted, so the
 * page is well-formed however small it is.
 */
public final class BoundedPage {

    /** Held back for the lines that tell what is left out. */
    private static final int RESERVE = 1_200;

    /** The smallest limit that every heading and every such line fits into. */
    static final int SMALLEST = 4_000;

    private static final String LOG = "see the log";
    private static final String TEXT = "plan -v shows everything";

    private final StringBuilder page = new StringBuilder();
    private final String everything;
    private int left;

    /** @throws IllegalArgumentException when the limit is below {@link #SMALLEST} */
    public BoundedPage(int maxBytes) {
        this(maxBytes, LOG);
    }

    /**
     * @param everything where the reader finds what is left out
     * @throws IllegalArgumentException when the limit is below {@link #SMALLEST}
     */
    public BoundedPage(int maxBytes, String everything) {
        this.everything = everything;
        if (maxBytes < SMALLEST) {
            throw new IllegalArgumentException("a page needs at least " + SMALLEST + " bytes, not " + maxBytes);
        }
        this.left = maxBytes - RESERVE;
    }

    /** A short paragraph that is always there. */
    public void paragraph(String text) {
        add(text + "\n\n");
    }

    /** A heading or the head of a table, with its lines; nothing at all when there are no lines. */
    public void lines(String head, List<String> lines, String noun) {
        if (lines.isEmpty()) {
            return;
        }
        int shown = 0;
        if (fits(head + "\n" + lines.get(0) + "\n\n")) {
            add(head + "\n");
            while (shown < lines.size() && fits(lines.get(shown) + "\n\n")) {
                add(lines.get(shown++) + "\n");
            }
            add("\n");
        }
        leftOut(lines.size() - shown, noun);
    }

    /** A line, already Markdown inside HTML, with a list folded under it; nothing at all when there are no lines. */
    void folded(String summary, List<String> lines, String noun) {
        if (lines.isEmpty()) {
            return;
        }
        add("<details><summary>" + summary + "</summary>\n\n");
        String close = "\n</details>\n\n";
        int room = left - bytes(close);
        int shown = 0;
        while (shown < lines.size() && bytes(lines.get(shown)) + 1 <= room) {
            room -= bytes(lines.get(shown)) + 1;
            add(lines.get(shown++) + "\n");
        }
        add(close);
        textsLeftOut(lines.size() - shown, noun);
    }

    /** A chart in the language Mermaid, which no cut would leave whole: false when it does not fit. */
    public boolean chart(String mermaid) {
        String fenced = "```mermaid\n" + mermaid + "```\n\n";
        boolean fits = fits(fenced);
        if (fits) {
            add(fenced);
        }
        return fits;
    }

    /** A folded diff, shortened if need be; false when not even its beginning fits. */
    public boolean diff(String summary, List<String> lines) {
        return fold(summary, "diff", lines, LOG);
    }

    /** A folded text as it is written, shortened if need be; false when not even its beginning fits. */
    boolean text(String summary, List<String> lines) {
        return fold(summary, "markdown", lines, TEXT);
    }

    private boolean fold(String summary, String language, List<String> lines, String where) {
        String fence = Markdown.fence(lines);
        String open = "<details><summary>" + summary + "</summary>\n\n" + fence + language + "\n";
        String close = fence + "\n\n</details>\n\n";
        String cut = more(lines.size(), "line", where) + "\n";
        int room = left - bytes(open) - bytes(close) - bytes(cut);
        int shown = 0;
        while (shown < lines.size() && bytes(lines.get(shown)) + 1 <= room) {
            room -= bytes(lines.get(shown++)) + 1;
        }
        if (shown == 0) {
            return false;
        }
        add(open);
        lines.subList(0, shown).forEach(line -> add(Visible.guarded(line) + "\n"));
        if (shown < lines.size()) {
            add(more(lines.size() - shown, "line", where) + "\n");
        }
        add(close);
        return true;
    }

    /** Tells how many things are not there, and where they are. */
    public void leftOut(int count, String noun) {
        leftOut(count, noun, everything);
    }

    /** Tells how many texts are not there, which the log shows in brief only. */
    void textsLeftOut(int count, String noun) {
        leftOut(count, noun, TEXT);
    }

    private void leftOut(int count, String noun, String where) {
        if (count > 0) {
            page.append(more(count, noun, where)).append("\n\n");
        }
    }

    private static String more(int count, String noun, String where) {
        return "… " + Words.counted(count, "more " + noun) + (count == 1 ? " is" : " are") + " left out; " + where;
    }

    private void add(String text) {
        page.append(text);
        left -= bytes(text);
    }

    private boolean fits(String text) {
        return bytes(text) <= left;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return page.toString().stripTrailing() + "\n";
    }
}

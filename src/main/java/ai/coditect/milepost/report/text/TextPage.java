package ai.coditect.milepost.report.text;

import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.Visible;
import java.util.List;

/** Text being laid out. Every line passes through here, so none of them can be a command to a build runner. */
final class TextPage {

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    TextPage(Style style) {
        this.style = style;
    }

    /** An empty line between paragraphs, none at the start. */
    void gap() {
        if (!text.isEmpty() && text.lastIndexOf("\n\n") != text.length() - 2) {
            text.append('\n');
        }
    }

    /** A line as it is, however long. */
    void line(int indent, TextColor ink, String line) {
        text.append(" ".repeat(indent))
                .append(style.paint(ink, Visible.guarded(line)))
                .append('\n');
    }

    /** A line as it is, however long. */
    void line(int indent, String line) {
        line(indent, TextColor.PLAIN, line);
    }

    /** A line cut to the width. */
    void cut(int indent, TextColor ink, String line) {
        line(indent, ink, Columns.cut(line, style.width() - indent));
    }

    /** A row: its symbol in colour, then its text cut to the width. */
    TextPage row(int indent, Symbol mark, String line) {
        text.append(" ".repeat(indent))
                .append(style.paint(mark.ink(), mark.symbol()))
                .append(' ')
                .append(Columns.cut(line, style.width() - indent - 2))
                .append('\n');
        return this;
    }

    /** As many lines as the text needs; all but the first indented further by {@code hang}. */
    TextPage wrapped(int indent, int hang, TextColor ink, String line) {
        List<String> first = Columns.wrap(line, style.width() - indent);
        line(indent, ink, first.get(0));
        String rest = line.substring(first.get(0).length()).stripLeading();
        if (!rest.isEmpty()) {
            Columns.wrap(rest, style.width() - indent - hang).forEach(more -> line(indent + hang, ink, more));
        }
        return this;
    }

    /** As much of the text as fits on the line behind another one. */
    String cutAfter(int indent, String before, String text) {
        return Columns.cut(text, Math.max(1, style.width() - indent - Columns.width(before)));
    }

    /** The columns of a line. */
    int width() {
        return style.width();
    }

    /** Whether a line of this indent and text fits. */
    boolean fits(int indent, String line) {
        return indent + Columns.width(line) <= style.width();
    }

    /** The text in the ink, for a part of a line. */
    String paint(TextColor ink, String part) {
        return style.paint(ink, part);
    }

    Detail detail() {
        return style.detail();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

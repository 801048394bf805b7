package ai.coditect.milepost.report.text;

/**
 * How text looks.
 *
 * @param width columns of the reader's screen; lines fit into it where their content allows
 */
public record Style(Ansi ansi, int width, Detail detail) {

    /** The narrowest screen that is laid out for. */
    static final int MIN_WIDTH = 40;

    /** Takes a width below the narrowest screen as that one. */
    public Style {
        width = Math.max(MIN_WIDTH, width);
    }

    /** A style that shows created bodies in brief. */
    public Style(Ansi ansi, int width) {
        this(ansi, width, Detail.SHORT);
    }

    /** The text in the ink, or as it is when colours are off. */
    String paint(TextColor ink, String text) {
        return ansi == Ansi.ON && ink != TextColor.PLAIN && !text.isEmpty() ? ink.start() + text + TextColor.END : text;
    }
}

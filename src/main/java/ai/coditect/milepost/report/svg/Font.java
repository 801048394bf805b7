package ai.coditect.milepost.report.svg;

import ai.coditect.milepost.report.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How wide a text is, without the font: the widths of Arial, with which the fonts of {@link Theme} agree to a few per
 * cent, and a little more, so that what fits here fits there.
 *
 * @param size in pixels
 */
public record Font(double size, Weight weight) {

    /** How heavy the letters are. */
    public enum Weight {
        REGULAR(1.05),
        BOLD(1.15);

        /** The factor by which a text may be wider than in Arial of regular weight. */
        private final double margin;

        Weight(double margin) {
            this.margin = margin;
        }
    }

    private static final String ELLIPSIS = "…";

    /** In thousandths of the size, from the blank to the tilde. */
    private static final int[] ARIAL = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    /** For other letters, and for each half of a wide one. */
    private static final int OTHER = 600;

    /** What a reader takes for one letter, an emoji of several characters for example. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    /** Behind these a long word may go on in the next line. */
    private static final String SEAMS = "-_/,:;)";

    /** A font of regular weight. */
    public static Font regular(double size) {
        return new Font(size, Weight.REGULAR);
    }

    /** A font of bold weight. */
    public static Font bold(double size) {
        return new Font(size, Weight.BOLD);
    }

    /** A text in this font, which starts at a point of the baseline. */
    public Element text(double x, double y, Colour colour, String foreign) {
        Element text = Element.of("text").with("x", x).with("y", y).with("font-size", size);
        return (weight == Weight.BOLD ? text.with("font-weight", "bold") : text)
                .with("class", colour.fill())
                .add(foreign);
    }

    /** The width of the text in pixels. */
    public double width(String text) {
        return letters(text).stream().mapToInt(Font::thousandths).sum() * size * weight.margin / 1000;
    }

    /** The text, with an ellipsis for what does not fit. */
    public String cut(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, width - width(ELLIPSIS))).stripTrailing() + ELLIPSIS;
    }

    /**
     * The text in lines that fit, broken at blanks, inside a word only when it is longer than a line. The last line
     * ends in an ellipsis if there is more than fits.
     */
    public List<String> wrap(String text, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (lines.size() < mostLines - 1 && width(rest) > width) {
            int end = breakAt(rest, width);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(cut(rest, width));
        }
        return lines;
    }

    private int breakAt(String text, double width) {
        int fitting = Math.max(fitting(text, width), letters(text).get(0).length());
        int blank = text.lastIndexOf(' ', fitting);
        if (blank > 0) {
            return blank;
        }
        for (int end = fitting; end > fitting / 3; end--) {
            if (SEAMS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return fitting;
    }

    /** How many chars from the start fit. */
    private int fitting(String text, double width) {
        double left = width * 1000 / size / weight.margin;
        int end = 0;
        for (String letter : letters(text)) {
            left -= thousandths(letter);
            if (left < 0) {
                return end;
            }
            end += letter.length();
        }
        return end;
    }

    private static List<String> letters(String text) {
        return LETTER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static int thousandths(String letter) {
        int index = letter.length() == 1 ? letter.charAt(0) - ' ' : -1;
        return index >= 0 && index < ARIAL.length ? ARIAL[index] : Columns.width(letter) * OTHER;
    }
}

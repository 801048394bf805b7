package ai.coditect.milepost.report.svg;

import ai.coditect.milepost.report.Visible;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of XML that HTML reads the same way, so that a picture can stand in a file or in a page. Foreign text may
 * be the value of an attribute or a text: nothing in it becomes markup, and what XML cannot hold is shown by its
 * number.
 */
public final class Element {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");

    /** Blanks between their children are not drawn. */
    private static final Set<String> GROUPS = Set.of("svg", "g");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Content> contents = new ArrayList<>();

    private Element(String name) {
        this.name = checked(name);
    }

    /** An element without attributes and content. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** The element with this attribute. */
    public Element with(String attribute, String foreign) {
        attributes.put(checked(attribute), foreign);
        return this;
    }

    /** The element with this attribute; pictures need no more than two decimal places. */
    public Element with(String attribute, double value) {
        return with(attribute, number(value));
    }

    /** The element with another one inside it, behind what it has; in a group on a line of its own. */
    public Element add(Element child) {
        contents.add(out -> child.write(GROUPS.contains(name) ? out.append('\n') : out));
        return this;
    }

    /** The element with a text inside it, behind what it has. */
    public Element add(String foreign) {
        contents.add(out -> out.append(escaped(foreign)));
        return this;
    }

    /** The element with a style sheet inside it, behind what it has; in a page its text is not read as XML. */
    Element style(String css) {
        contents.add(out -> out.append("<style>\n").append(css).append("</style>"));
        return this;
    }

    /** Writes the element. */
    public void write(Appendable out) throws IOException {
        out.append('<').append(name);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            out.append(escaped(attribute.getValue())).append('"');
        }
        if (contents.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Content content : contents) {
            content.write(out);
        }
        out.append("</").append(name).append('>');
    }

    /** A number as attributes and paths have it: {@code 12}, {@code 0.5}. */
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of XML: " + name);
        }
        return name;
    }

    private static String escaped(String foreign) {
        StringBuilder escaped = new StringBuilder(foreign.length());
        Visible.line(foreign).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case 0xFFFE, 0xFFFF -> escaped.append('\uFFFD');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    /** What stands between the tags. */
    @FunctionalInterface
    private interface Content {
        void write(Appendable out) throws IOException;
    }
}

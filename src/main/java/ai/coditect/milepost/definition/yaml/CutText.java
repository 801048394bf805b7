package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;

/**
 * Text without quotes that ends where YAML sees a comment, although what follows looks like text: a {@code #} with no
 * blank after it.
 *
 * @param at where the comment begins
 * @param word the comment's first word
 * @param line the line as it is probably meant, with the text in quotes; empty if it cannot be told in one line
 */
public record CutText(Location at, String word, Optional<String> line) {

    private static final int LOOK_AHEAD = 200;
    private static final int LONGEST_LINE = 200;

    /** A comment after text; the first group is its first word, the second all that may be text. */
    private static final Pattern COMMENT =
            Pattern.compile("[ \\t]+(?<text>(?<word>#[\\p{L}\\p{N}_]\\S*)(?:\\s+(?!#\\s)\\S+)*)");

    /** A line that goes on with a number of an issue. */
    private static final Pattern NUMBER_BELOW =
            Pattern.compile("[ \\t]+(?<text>(?<word>#[0-9]+)(?:\\s+(?!#\\s)\\S+)*)");

    private static final Pattern ANYWHERE = Pattern.compile("\\s(#(?:[\\p{L}\\p{N}_]|\\{)\\S*)");

    /** The cut, if there is one. */
    public static Optional<CutText> of(Scalar text) {
        Mark end = text.node().getEndMark();
        if (text.node().getScalarStyle() != ScalarStyle.PLAIN) {
            return Optional.empty();
        }
        SourceFile file = text.file();
        String rest = file.restOfLine(end, LOOK_AHEAD);
        if (!rest.isBlank()) {
            Matcher same = COMMENT.matcher(rest);
            return same.lookingAt()
                    ? Optional.of(cut(text, same, file.at(end.getIndex() + same.start("text"))))
                    : Optional.empty();
        }
        Matcher next = NUMBER_BELOW.matcher(file.line(end, 1, LOOK_AHEAD));
        return next.lookingAt()
                        && next.start("text") > indent(file.line(text.node().getStartMark(), 0, LOOK_AHEAD))
                ? Optional.of(cut(text, next, file.below(end, next.start("text"))))
                : Optional.empty();
    }

    /** The first word of a comment in the line that looks like text. */
    static Optional<String> word(String line) {
        Matcher found = ANYWHERE.matcher(line);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static CutText cut(Scalar text, Matcher comment, Location at) {
        String start = text.file().startOfLine(text.node().getStartMark());
        String rest = comment.group("text");
        String whole = text.value() + " " + (isInBrackets(start) ? rest.replaceFirst("[\\s,\\]}]+$", "") : rest);
        String line = start.strip() + " '" + whole.replace("'", "''") + "'";
        boolean tellable = !whole.contains("\n") && line.length() <= LONGEST_LINE;
        return new CutText(at, comment.group("word"), tellable ? Optional.of(line) : Optional.empty());
    }

    private static boolean isInBrackets(String start) {
        return start.contains("[") || start.contains("{");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}

package ai.coditect.milepost.yamledit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Texts as scalars: without quotes where YAML reads the same text back, in single quotes, or with escapes. */
public final class YamlScalar {

    /** Beyond any doubt the same without quotes, unless YAML knows the word. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{IsAlphabetic}][\\p{IsAlphabetic}0-9 ./_()+-]*(?<! )");

    private static final Resolver RESOLVER = new Resolver();

    private YamlScalar() {}

    /** A text on one line, as the value of a key or as an item on a line of its own. */
    public static String inBlock(String text) {
        return isPlainInBlock(text) ? text : quoted(text);
    }

    /** Whether a text on one line needs no quotes as the value of a key or as an item on a line of its own. */
    static boolean isPlainInBlock(String text) {
        boolean letter = !text.isEmpty() && Character.isAlphabetic(text.codePointAt(0));
        return letter ? isPlainAfterLetter(text) : isSame(text, "a: " + text) && isSame(text, "- " + text);
    }

    /** Behind a letter, YAML ends a text on a line only at the end, at a comment, and where it is a key. */
    private static boolean isPlainAfterLetter(String text) {
        return !text.endsWith(" ")
                && !text.endsWith(":")
                && !text.contains(": ")
                && !text.contains(" #")
                && text.codePoints().allMatch(character -> character != '\t' && isPlain(character))
                && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    }

    /** A text on one line, as an item between brackets. */
    public static String inFlow(String text) {
        return isPlainInFlow(text) ? text : quoted(text);
    }

    /** Whether a text on one line needs no quotes as an item between brackets. */
    static boolean isPlainInFlow(String text) {
        return isHarmless(text) || isSame(text, "[" + text + "]");
    }

    /** A text on one line, as a key. */
    public static String key(String text) {
        return isHarmless(text) ? text : quoted(text);
    }

    /** In quotes, so that it is a text whatever it looks like. */
    public static String quoted(String text) {
        return isVisible(text) ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    /** Whether all characters stand for themselves, on one line. */
    static boolean isVisible(String text) {
        return text.codePoints().allMatch(YamlScalar::isPlain);
    }

    /** Whether the lines can stand in a block as they are. */
    public static boolean fitsBlock(List<String> lines) {
        return lines.stream().flatMapToInt(String::codePoints).allMatch(YamlScalar::isPlain)
                && lines.stream().anyMatch(line -> !line.isBlank());
    }

    private static boolean isHarmless(String text) {
        return HARMLESS.matcher(text).matches()
                && RESOLVER.resolve(NodeId.scalar, text, true).equals(Tag.STR);
    }

    /** Whether YAML reads the text, and nothing else, out of this document. */
    private static boolean isSame(String text, String document) {
        if (text.isBlank() || text.codePoints().anyMatch(character -> !isPlain(character) || character == '\t')) {
            return false;
        }
        try {
            return only(compose(document + "\n"))
                    .filter(node -> isText(node, text))
                    .isPresent();
        } catch (YAMLException notYaml) {
            return false;
        }
    }

    private static Node compose(String document) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(document.length() + 1);
        return new Composer(new ParserImpl(new StreamReader(document), options), RESOLVER, options).getSingleNode();
    }

    /** The only value in a mapping or a list. */
    private static Optional<Node> only(Node root) {
        if (root instanceof MappingNode mapping && mapping.getValue().size() == 1) {
            return mapping.getValue().stream().map(NodeTuple::getValueNode).findFirst();
        }
        return root instanceof SequenceNode sequence && sequence.getValue().size() == 1
                ? sequence.getValue().stream().findFirst()
                : Optional.empty();
    }

    private static boolean isText(Node node, String text) {
        return node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.STR)
                && scalar.getValue().equals(text);
    }

    /** Whether a character stands for itself: it can be seen, and YAML takes it neither for a line end nor for none. */
    private static boolean isPlain(int character) {
        return character == '\t'
                || (character >= ' '
                        && !Character.isISOControl(character)
                        && !isUnseen(character)
                        && StreamReader.isPrintable(character));
    }

    /** Line ends of another alphabet, and the byte order mark. */
    private static boolean isUnseen(int character) {
        return character == 0x2028 || character == 0x2029 || character == 0xFEFF;
    }

    /** In double quotes, on one line. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(character -> escaped.append(escape(character)));
        return escaped.append('"').toString();
    }

    private static String escape(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                isPlain(character)
                        ? Character.toString(character)
                        : String.format(Locale.ROOT, character > 0xFFFF ? "\\U%08x" : "\\u%04x", character);
        };
    }
}

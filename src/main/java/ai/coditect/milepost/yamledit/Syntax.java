package ai.coditect.milepost.yamledit;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Tag;

/** What is written in a text, with the offsets of its parts. */
sealed interface Syntax {

    /** Where it begins, with its anchor and tag. */
    int start();

    /** Where its last visible character ends; of a block with kept line breaks, its last line. */
    int end();

    /** What it stands for. */
    Value value();

    /** {@code *name}. */
    record Alias(int start, int end, String name, Value target) implements Syntax {
        @Override
        public Value value() {
            return target;
        }
    }

    /** Anything that is no alias. */
    sealed interface Value extends Syntax {

        Properties properties();

        /** Where it begins, behind anchor and tag. */
        int content();

        @Override
        default int start() {
            return properties().start();
        }

        @Override
        default Value value() {
            return this;
        }
    }

    /** What stands before a value; of none, both ends are where the value begins. */
    record Properties(int start, int end, Optional<Anchor> anchor, Optional<String> tag) {}

    /** {@code &name}. */
    record Anchor(String name, int start, int end) {}

    /**
     * A text, or a word.
     *
     * @param tag as given, or as the text is understood
     */
    record Scalar(Properties properties, int content, int end, ScalarStyle style, String tag, String text)
            implements Value {

        boolean isBlock() {
            return style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
        }

        boolean isPlain() {
            return style == ScalarStyle.PLAIN;
        }

        boolean isQuoted() {
            return style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED;
        }

        boolean isText() {
            return tag.equals(Tag.STR.getValue());
        }

        /** Nothing is written at all. */
        boolean isAbsent() {
            return isPlain() && content == end;
        }
    }

    /** Lists and mappings. */
    enum Kind {
        LIST,
        MAPPING
    }

    /** How a list or mapping is written. */
    enum Form {
        BLOCK,
        FLOW,
        /** A mapping of one entry between the brackets of a list, without braces of its own. */
        BARE
    }

    /**
     * A list or a mapping.
     *
     * @param commas between brackets: behind each element in turn, perhaps one fewer than there are elements
     */
    record Collection(
            Properties properties,
            int content,
            int end,
            Kind kind,
            Form form,
            List<Element> elements,
            List<Integer> commas)
            implements Value {

        boolean isBlock() {
            return form == Form.BLOCK;
        }
    }

    /**
     * An item or an entry.
     *
     * @param start of the dash, the key, or the item between brackets
     * @param lead behind which the value is written: the dash, the colon, or, where there is none, the key
     * @param mark what has to come before a value that is written anew: a colon that is missing, or nothing
     */
    record Element(int start, int lead, String mark, Optional<Syntax> key, Syntax value) {
        int end() {
            return Math.max(lead, value.end());
        }

        Optional<String> name() {
            return key.map(Syntax::value)
                    .filter(Scalar.class::isInstance)
                    .map(Scalar.class::cast)
                    .map(Scalar::text);
        }
    }
}

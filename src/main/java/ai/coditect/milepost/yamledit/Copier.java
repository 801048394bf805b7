package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.AnchorUses.Anchored;
import ai.coditect.milepost.yamledit.AnchorUses.Use;
import ai.coditect.milepost.yamledit.Syntax.Alias;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.Optional;

/** Writes a value, as it is written at its anchor, in place of an alias. */
final class Copier {

    private final Source source;
    private final AnchorUses uses;
    private final Habits habits;
    private final ContentWriter contents;

    Copier(Document document, AnchorUses uses) {
        this.source = document.source();
        this.uses = uses;
        habits = new Habits(source, document.root());
        contents = new ContentWriter(source, habits, new ScalarWriter(source, habits));
    }

    /** @param name of an anchor that it gets here */
    void copy(Anchored anchored, Use use, Optional<String> name, Patches patches) {
        Value value = anchored.value();
        Alias alias = use.alias();
        String before = name.map(anchor -> "&" + anchor + " ").orElse("") + tag(value);
        if (use.slot().flow()) {
            patches.replace(alias.start(), alias.end(), before + inFlow(anchored, use));
        } else if (value instanceof Collection collection && collection.isBlock()) {
            lines(collection, use, before, patches);
        } else {
            int shift =
                    Math.max(use.slot().indent(), 0) - Math.max(anchored.slot().indent(), 0);
            if (value instanceof Scalar scalar && scalar.isBlock() && ScalarWriter.keeps(source, scalar)) {
                patches.replace(alias.start(), alias.end(), before + YamlScalar.escaped(scalar.text()));
            } else if (value instanceof Scalar scalar && scalar.isBlock()) {
                int header = ScalarWriter.blockHeaderEnd(source, scalar);
                int body = source.contentEnd(header);
                patches.replace(alias.start(), alias.end(), before + source.slice(scalar.content(), header));
                patches.insert(
                        source.contentEnd(alias.end()),
                        shifted(source.slice(body, Math.max(body, scalar.end())), shift));
            } else {
                patches.replace(
                        alias.start(),
                        alias.end(),
                        before + text(value).map(text -> shifted(text, shift)).orElse("~"));
            }
        }
    }

    private String tag(Value value) {
        if (value.properties().tag().isEmpty()) {
            return "";
        }
        String properties =
                source.slice(value.properties().start(), value.properties().end());
        return value.properties()
                        .anchor()
                        .map(anchor -> properties.replace("&" + anchor.name(), ""))
                        .orElse(properties)
                        .strip()
                + " ";
    }

    private String inFlow(Anchored anchored, Use use) {
        Value value = anchored.value();
        boolean asItIs = source.isOneLine(value.content(), value.end())
                && (value instanceof Scalar scalar
                        ? !scalar.isBlock() && (anchored.slot().flow() || !scalar.isPlain() || isPlainInFlow(scalar))
                        : value instanceof Collection collection && !collection.isBlock());
        Optional<String> text = asItIs ? text(value) : Optional.empty();
        return text.orElseGet(() -> contents.flow(Content.of(new Place(value)), use.slot(), Optional.empty()));
    }

    private static boolean isPlainInFlow(Scalar scalar) {
        return !scalar.isText() || YamlScalar.isPlainInFlow(scalar.text());
    }

    private void lines(Collection block, Use use, String before, Patches patches) {
        Alias alias = use.alias();
        Slot slot = use.slot();
        int offset = block.kind() == Kind.LIST ? habits.listOffset(slot.key()) : habits.step();
        int column = slot.isDash() ? slot.inline() : Math.max(slot.indent(), 0) + offset;
        String text = text(block).orElse("~");
        String lines = shifted(text, column - source.column(block.content()));
        String below = source.lineBreak() + " ".repeat(column) + lines;
        boolean alone = source.isBlank(alias.end(), source.contentEnd(alias.end()));
        if (slot.isDash() && before.isEmpty() && alone) {
            patches.replace(alias.start(), alias.end(), lines);
            return;
        }
        String head = before.isEmpty() ? "" : " " + before.stripTrailing();
        patches.replace(use.element().lead(), alias.end(), head);
        patches.insert(source.contentEnd(alias.end()), below);
    }

    /** A value as it is written, without anchors in it: of two with one name an alias means the later. */
    private Optional<String> text(Value value) {
        Patches patches = new Patches(source);
        if (value instanceof Collection collection) {
            collection.elements().forEach(element -> {
                element.key().ifPresent(key -> unname(key, patches));
                unname(element.value(), patches);
            });
        }
        return patches.apply(value.content(), value.end());
    }

    private void unname(Syntax syntax, Patches patches) {
        if (syntax instanceof Alias alias) {
            if (!uses.isRepeatable(alias.target())) {
                String written = contents.flow(Content.of(new Place(alias.target())), Slot.DOCUMENT, Optional.empty());
                patches.replace(alias.start(), alias.end(), written);
            }
            return;
        }
        Value value = syntax.value();
        value.properties().anchor().ifPresent(anchor -> {
            int end = source.blanksEnd(anchor.end());
            patches.remove(anchor.start(), Math.min(end, source.contentEnd(anchor.end())));
        });
        if (value instanceof Collection collection) {
            collection.elements().forEach(element -> {
                element.key().ifPresent(key -> unname(key, patches));
                unname(element.value(), patches);
            });
        }
    }

    /** The text with all lines but the first farther to the right, or to the left. */
    private static String shifted(String text, int by) {
        if (by == 0) {
            return text;
        }
        StringBuilder shifted = new StringBuilder(text.length() + 64);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start) + 1;
            String line = text.substring(start, end == 0 ? text.length() : end);
            shifted.append(start == 0 || line.isBlank() ? line : shiftedLine(line, by));
            start += line.length();
        }
        return shifted.toString();
    }

    private static String shiftedLine(String line, int by) {
        if (by > 0) {
            return " ".repeat(by) + line;
        }
        int blanks = 0;
        while (blanks < -by && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }
}

package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Content.Entries;
import ai.coditect.milepost.yamledit.Content.Items;
import ai.coditect.milepost.yamledit.Content.Text;
import ai.coditect.milepost.yamledit.Content.Word;
import ai.coditect.milepost.yamledit.ScalarWriter.Written;
import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** New values. What follows a dash or a colon begins with the blanks or the line break before it. */
final class ContentWriter {

    /** Longer lists get a line for each item. */
    private static final int WIDTH = 80;

    private final Source source;
    private final Habits habits;
    private final ScalarWriter scalars;

    ContentWriter(Source source, Habits habits, ScalarWriter scalars) {
        this.source = source;
        this.habits = habits;
        this.scalars = scalars;
    }

    /**
     * A value, with what comes before it.
     *
     * @param habit the quotes of the neighbours
     */
    String value(Content content, Slot slot, Optional<ScalarStyle> habit) {
        String blanks = " ".repeat(Math.max(1, slot.gap()));
        if (content instanceof Items items && !items.items().isEmpty() && !isFlow(items, slot)) {
            return list(items, slot);
        }
        if (content instanceof Entries entries && !entries.entries().isEmpty() && !slot.flow()) {
            return mapping(entries, slot);
        }
        if (content instanceof Text text && !slot.flow()) {
            Written written = scalars.fresh(text.text(), slot, habit);
            return blanks + written.head() + written.tail(source.lineBreak());
        }
        return blanks + flow(content, slot, habit);
    }

    /** An item of a list, from its dash on. */
    String item(Content content, Slot slot, Optional<ScalarStyle> habit) {
        return "-" + value(content, slot, habit);
    }

    /** An entry of a mapping, from its key on. */
    String entry(String key, Content content, Slot slot, Optional<ScalarStyle> habit) {
        return YamlScalar.key(key) + ":" + value(content, slot, habits.quoting(key, habit));
    }

    private boolean isFlow(Items items, Slot slot) {
        if (slot.flow()) {
            return true;
        }
        boolean words = items.items().stream()
                .allMatch(item -> item instanceof Word
                        || (item instanceof Text text && text.text().indexOf('\n') < 0));
        Optional<Form> elsewhere =
                slot.isDash() ? Optional.empty() : habits.list(slot.key()).map(Collection::form);
        if (elsewhere.isPresent()) {
            return words && elsewhere.get() == Form.FLOW;
        }
        int before = slot.indent() + slot.key().map(String::length).orElse(0) + 2;
        return words
                && items.items().stream()
                        .noneMatch(
                                item -> item instanceof Text text && text.text().indexOf(' ') >= 0)
                && before + flow(items, slot, Optional.empty()).length() <= WIDTH;
    }

    private String list(Items items, Slot slot) {
        int column = slot.isDash()
                ? slot.inline()
                : Math.max(0, slot.indent() + (slot.indent() < 0 ? 1 : habits.listOffset(slot.key())));
        Slot inner = new Slot(column, false, slot.key(), habits.gap());
        Optional<ScalarStyle> habit = slot.isDash()
                ? Optional.empty()
                : habits.list(slot.key()).filter(Collection::isBlock).flatMap(habits::quoting);
        List<String> lines =
                items.items().stream().map(item -> item(item, inner, habit)).toList();
        return lines(lines, column, slot);
    }

    private String mapping(Entries entries, Slot slot) {
        int column = slot.isDash() ? slot.inline() : slot.indent() < 0 ? 0 : slot.indent() + habits.step();
        List<String> lines = entries.entries().entrySet().stream()
                .map(entry -> entry(
                        entry.getKey(),
                        entry.getValue(),
                        new Slot(column, false, Optional.of(entry.getKey()), 0),
                        Optional.empty()))
                .toList();
        return lines(lines, column, slot);
    }

    private String lines(List<String> lines, int column, Slot slot) {
        String lead = source.lineBreak() + " ".repeat(column);
        return (slot.isDash() ? " ".repeat(slot.gap()) : lead) + String.join(lead, lines);
    }

    /** A value as it stands between brackets, or is written with some. */
    String flow(Content content, Slot slot, Optional<ScalarStyle> habit) {
        Slot inner = new Slot(slot.indent(), true, slot.key(), 0);
        if (content instanceof Text text) {
            return scalars.fresh(text.text(), inner, habit).head();
        }
        if (content instanceof Word word) {
            return word.word();
        }
        if (content instanceof Items items) {
            Optional<ScalarStyle> quotes = habits.list(slot.key())
                    .filter(list -> list.form() == Form.FLOW)
                    .flatMap(habits::quoting);
            String pad = items.items().isEmpty() ? "" : habits.pad();
            return items.items().stream()
                    .map(item -> flow(item, inner, quotes))
                    .collect(Collectors.joining(", ", "[" + pad, pad + "]"));
        }
        Map<String, Content> entries = content instanceof Entries map ? map.entries() : Map.of();
        return entries.entrySet().stream()
                .map(entry -> YamlScalar.key(entry.getKey()) + ": "
                        + flow(
                                entry.getValue(),
                                new Slot(slot.indent(), true, Optional.of(entry.getKey()), 0),
                                habits.quoting(entry.getKey(), Optional.empty())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Element;
import ai.coditect.milepost.yamledit.Syntax.Form;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/** How the author of a text writes. */
final class Habits {

    private final Source source;
    private final Map<ScalarStyle, Integer> quotes = new HashMap<>();
    private final Map<Integer, Integer> steps = new HashMap<>();
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private final Map<Integer, Integer> gaps = new HashMap<>();
    private final Map<String, Integer> pads = new HashMap<>();
    private final Map<String, Collection> lists = new HashMap<>();
    private final Map<String, Integer> listOffsets = new HashMap<>();
    private final IdentityHashMap<Collection, Optional<ScalarStyle>> quotings = new IdentityHashMap<>();
    private final Map<String, ScalarStyle> blocks = new HashMap<>();

    /** How texts on a line are written under each key; plain wherever one is. */
    private final Map<String, ScalarStyle> inline = new HashMap<>();

    Habits(Source source, Value root) {
        this.source = source;
        note(root, Slot.DOCUMENT);
    }

    private void note(Value value, Slot slot) {
        if (value instanceof Scalar scalar) {
            noteInline(scalar, slot);
            if (scalar.isQuoted()) {
                quotes.merge(scalar.style(), 1, Integer::sum);
            } else if (scalar.isBlock()) {
                slot.key().ifPresent(key -> blocks.put(key, scalar.style()));
            }
        } else if (value instanceof Collection collection) {
            note(collection, slot);
            for (Element element : collection.elements()) {
                if (element.value() instanceof Value inner) {
                    note(inner, slot.in(collection, element, source));
                }
            }
        }
    }

    private void noteInline(Scalar scalar, Slot slot) {
        boolean free = scalar.isPlain() || isPlain(scalar.text(), slot.flow() ? Form.FLOW : Form.BLOCK);
        if (scalar.isText() && !scalar.isBlock() && !slot.isDash() && free) {
            slot.key()
                    .ifPresent(key -> inline.merge(
                            key, scalar.style(), (before, now) -> now == before ? now : ScalarStyle.PLAIN));
        }
    }

    private void note(Collection collection, Slot slot) {
        if (collection.elements().isEmpty()) {
            return;
        }
        boolean underKey = slot.key().isPresent() && !slot.isDash();
        if (collection.kind() == Kind.LIST && underKey) {
            slot.key().ifPresent(key -> lists.put(key, collection));
        }
        if (collection.form() == Form.FLOW && collection.kind() == Kind.LIST) {
            pads.merge(pad(collection), 1, Integer::sum);
        } else if (collection.isBlock() && slot.indent() >= 0) {
            int offset = source.column(collection.content()) - slot.indent();
            if (collection.kind() == Kind.LIST && underKey) {
                offsets.merge(offset, 1, Integer::sum);
                slot.key().ifPresent(key -> listOffsets.put(key, offset));
            } else if (underKey) {
                steps.merge(offset, 1, Integer::sum);
            }
        }
        if (collection.isBlock() && collection.kind() == Kind.LIST) {
            collection
                    .elements()
                    .forEach(
                            item -> gaps.merge(slot.in(collection, item, source).gap(), 1, Integer::sum));
        }
    }

    private String pad(Collection list) {
        int from = list.content() + 1;
        int to = list.elements().get(0).start();
        return source.isOneLine(from, to) && source.isBlank(from, to) ? source.slice(from, to) : "";
    }

    private static <T> Optional<T> most(Map<T, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry::getKey,
                                Comparator.comparing(Object::toString).reversed()))
                .map(Map.Entry::getKey);
    }

    /** The quotes that are used most. */
    ScalarStyle quotes() {
        return quotes.getOrDefault(ScalarStyle.DOUBLE_QUOTED, 0) > quotes.getOrDefault(ScalarStyle.SINGLE_QUOTED, 0)
                ? ScalarStyle.DOUBLE_QUOTED
                : ScalarStyle.SINGLE_QUOTED;
    }

    /** By how much a mapping is indented under its key. */
    int step() {
        return most(steps).orElse(2);
    }

    /** By how much a list is indented under its key. */
    int listOffset(Optional<String> key) {
        return key.flatMap(name -> Optional.ofNullable(listOffsets.get(name)))
                .or(() -> most(offsets))
                .orElseGet(this::step);
    }

    /** How many blanks follow a dash. */
    int gap() {
        return most(gaps).orElse(1);
    }

    /** What stands between a bracket and an item. */
    String pad() {
        return most(pads).orElse("");
    }

    /** A list that stands elsewhere under the same key. */
    Optional<Collection> list(Optional<String> key) {
        return key.flatMap(name -> Optional.ofNullable(lists.get(name)));
    }

    /** How texts of several lines are written under this key. */
    ScalarStyle block(Optional<String> key) {
        return key.flatMap(name -> Optional.ofNullable(blocks.get(name))).orElse(ScalarStyle.LITERAL);
    }

    /** The quotes that all texts on a line have here, also where they need none. */
    Optional<ScalarStyle> quoting(Collection collection) {
        return quotings.computeIfAbsent(collection, Habits::quotingOf);
    }

    private static Optional<ScalarStyle> quotingOf(Collection collection) {
        List<Scalar> texts = collection.elements().stream()
                .map(Element::value)
                .flatMap(value -> value instanceof Scalar scalar && scalar.isText() && !scalar.isBlock()
                        ? Stream.of(scalar)
                        : Stream.empty())
                .toList();
        boolean habit = texts.stream().allMatch(Scalar::isQuoted)
                && texts.stream().anyMatch(text -> isPlain(text.text(), collection.form()));
        return habit ? texts.stream().map(Scalar::style).findFirst() : Optional.empty();
    }

    /** The quotes that texts have under a key; if there is none elsewhere, those of the neighbours. */
    Optional<ScalarStyle> quoting(String key, Optional<ScalarStyle> neighbours) {
        ScalarStyle there = inline.get(key);
        return there == null ? neighbours : Optional.of(there).filter(style -> style != ScalarStyle.PLAIN);
    }

    private static boolean isPlain(String text, Form form) {
        return form == Form.BLOCK ? YamlScalar.isPlainInBlock(text) : YamlScalar.isPlainInFlow(text);
    }
}

package ai.coditect.milepost.yamledit;

import ai.coditect.milepost.yamledit.Syntax.Collection;
import ai.coditect.milepost.yamledit.Syntax.Kind;
import ai.coditect.milepost.yamledit.Syntax.Scalar;
import ai.coditect.milepost.yamledit.Syntax.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that is to be written. How it is written, the text around it says. */
public sealed interface Content {

    /** A text, in quotes where YAML would take it for something else, like {@code 12} or {@code yes}. */
    record Text(String text) implements Content {}

    /** A word that stands as it is, without quotes: {@code true}, {@code 12}, {@code 2025-12-06}. */
    record Word(String word) implements Content {}

    /** A list. */
    record Items(List<Content> items) implements Content {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A mapping.
     *
     * @param entries in the order in which they are written
     */
    record Entries(Map<String, Content> entries) implements Content {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /**
     * The value that a place has in the text, whatever edits were recorded, with all aliases written out. Keys that are
     * no texts are left out.
     */
    static Content of(Place place) {
        return of(place.node());
    }

    private static Content of(Value value) {
        if (value instanceof Scalar scalar) {
            return scalar.isPlain() && !scalar.isText()
                    ? new Word(scalar.isAbsent() ? "null" : scalar.text())
                    : new Text(scalar.text());
        }
        Collection collection = (Collection) value;
        if (collection.kind() == Kind.LIST) {
            return new Items(collection.elements().stream()
                    .map(item -> of(item.value().value()))
                    .toList());
        }
        Map<String, Content> entries = new LinkedHashMap<>();
        collection
                .elements()
                .forEach(entry -> entry.name()
                        .ifPresent(name ->
                                entries.putIfAbsent(name, of(entry.value().value()))));
        return new Entries(entries);
    }
}

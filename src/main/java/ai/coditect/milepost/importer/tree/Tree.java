package ai.coditect.milepost.importer.tree;

import ai.coditect.milepost.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** A value of a file, and where it stands. Numbers and truth values are the text that stands there: {@code 000000}. */
public sealed interface Tree {

    /** Where it starts. */
    Location at();

    /** A text, as it is written. */
    record Text(String value, Location at) implements Tree {}

    /** A key without a value, or {@code null}. */
    record Nothing(Location at) implements Tree {}

    /** A list. */
    record Items(List<Tree> all, Location at) implements Tree {
        public Items {
            all = List.copyOf(all);
        }
    }

    /** A mapping. */
    record Fields(List<Field> all, Location at) implements Tree {
        public Fields {
            all = List.copyOf(all);
        }

        /** The value of a key. */
        public Optional<Tree> get(String key) {
            return all.stream()
                    .filter(field -> field.key().equals(key))
                    .map(Field::value)
                    .findFirst();
        }

        /** The text of a key, if it has one. */
        public Optional<String> text(String key) {
            return get(key).flatMap(Tree::text);
        }

        /** Whether there is such a key. */
        public boolean has(String key) {
            return get(key).isPresent();
        }
    }

    /**
     * A key and its value.
     *
     * @param at where the key stands
     */
    record Field(String key, Location at, Tree value) {}

    /** The text without blanks around it; none if there is nothing else. */
    default Optional<String> text() {
        return this instanceof Text text
                ? Optional.of(text.value().strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    /** The items of a list; one value is a list of one, and nothing is none. */
    default List<Tree> items() {
        if (this instanceof Items items) {
            return items.all();
        }
        return this instanceof Nothing ? List.of() : List.of(this);
    }

    /** The mappings among the items. */
    default List<Fields> mappings() {
        return items().stream()
                .filter(Fields.class::isInstance)
                .map(Fields.class::cast)
                .toList();
    }
}

package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value as it is written: one that a default gives as long as nothing is said, and that {@code none} takes
 * away.
 *
 * @param <T> the type of the value
 */
public sealed interface Said<T> {

    /** What says that there is no value; quotes around it do not matter, as YAML knows the same text by both. */
    String NONE = "none";

    /** Nothing is said. */
    record Nothing<T>() implements Said<T> {}

    /** It is said that there is none. */
    record None<T>() implements Said<T> {}

    /** It is said what it is. */
    record Value<T>(T said) implements Said<T> {}

    /**
     * What the text of a key says.
     *
     * @param text empty if the key is not there
     * @param parse the value of a text, or empty if it is faulty, which is reported
     */
    static <T> Said<T> of(Optional<Scalar> text, Function<Scalar, Optional<T>> parse) {
        if (text.filter(said -> said.value().equals(NONE)).isPresent()) {
            return new None<>();
        }
        return text.flatMap(parse).<Said<T>>map(Value::new).orElseGet(Nothing::new);
    }

    /** This one, or the default if this one says nothing. */
    default Said<T> over(Said<T> standard) {
        return this instanceof Nothing<T> ? standard : this;
    }

    /** The value, if there is one. */
    default Optional<T> value() {
        return this instanceof Value<T> value ? Optional.of(value.said()) : Optional.empty();
    }

    /** Whether it is said that there is none. */
    default boolean isNone() {
        return this instanceof None<T>;
    }
}

package ai.coditect.milepost.plan;

import java.util.Optional;
import java.util.function.Function;

/**
 * What is decided about one field of an issue.
 *
 * @param write the value to write
 * @param change how the plan shows the write
 * @param kept what a person changed and stays
 */
record Ruling<T>(Optional<T> write, Optional<FieldChange> change, Optional<FieldChange> kept) {

    static <T> Ruling<T> leave() {
        return new Ruling<>(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static <T> Ruling<T> write(T value, FieldChange change) {
        return new Ruling<>(Optional.of(value), Optional.of(change), Optional.empty());
    }

    static <T> Ruling<T> keep(FieldChange kept) {
        return new Ruling<>(Optional.empty(), Optional.empty(), Optional.of(kept));
    }

    Ruling<T> keeping(Optional<FieldChange> stays) {
        return new Ruling<>(write, change, stays);
    }

    <R> Ruling<R> map(Function<T, R> mapping) {
        return new Ruling<>(write.map(mapping), change, kept);
    }
}

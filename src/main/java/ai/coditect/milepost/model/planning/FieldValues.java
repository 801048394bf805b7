package ai.coditect.milepost.model.planning;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The values of some fields, by their names; a field without a value is not among them. */
public record FieldValues(SortedMap<FieldName, FieldValue> byName) {

    /** No values. */
    public static final FieldValues NONE = new FieldValues(new TreeMap<>());

    public FieldValues {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** Values by their names. */
    public static FieldValues of(Map<FieldName, FieldValue> byName) {
        return byName.isEmpty() ? NONE : new FieldValues(new TreeMap<>(byName));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** The value of a field. */
    public Optional<FieldValue> of(FieldName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of the fields that have a value, in order. */
    public Set<FieldName> names() {
        return byName.keySet();
    }

    /** The names of the fields that have a value here or there, in order. */
    public Set<FieldName> namesWith(FieldValues other) {
        Set<FieldName> names = new TreeSet<>(names());
        names.addAll(other.names());
        return names;
    }

    /** The names of the fields that do not have the same value here and there, in order. */
    public Set<FieldName> differing(FieldValues other) {
        Set<FieldName> names = namesWith(other);
        names.removeIf(name -> of(name).equals(other.of(name)));
        return names;
    }

    /** The same with another value for one field; an empty one takes it away. */
    public FieldValues with(FieldName name, Optional<FieldValue> value) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>(byName);
        values.remove(name);
        value.ifPresent(present -> values.put(name, present));
        return of(values);
    }

    /** The values of these fields alone. */
    public FieldValues only(Set<FieldName> names) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>(byName);
        values.keySet().retainAll(new TreeSet<>(names));
        return of(values);
    }

    /** Each name and value as they are written elsewhere; those that are nothing there are left out. */
    public FieldValues map(BiFunction<FieldName, FieldValue, Optional<Map.Entry<FieldName, FieldValue>>> written) {
        TreeMap<FieldName, FieldValue> values = new TreeMap<>();
        byName.forEach((name, value) ->
                written.apply(name, value).ifPresent(entry -> values.put(entry.getKey(), entry.getValue())));
        return of(values);
    }
}

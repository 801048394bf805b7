package ai.coditect.milepost.model.planning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the definitions want planning data to stand on GitHub.
 *
 * @param keys the issue fields that values of keys stand in
 * @param fields every issue field that the definitions name, by a key or at an issue; others are not ours
 */
public record DeclaredPlanning(Map<PlanningKey, MappedField> keys, Set<FieldName> fields) {

    /** Nowhere. */
    public static final DeclaredPlanning NONE = new DeclaredPlanning(Map.of(), Set.of());

    /** The issue field that the values of a key stand in. */
    public Optional<MappedField> field(PlanningKey key) {
        return Optional.ofNullable(keys.get(key));
    }

    public DeclaredPlanning {
        EnumMap<PlanningKey, MappedField> ordered = new EnumMap<>(PlanningKey.class);
        ordered.putAll(keys);
        keys = Collections.unmodifiableMap(ordered);
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
    }
}

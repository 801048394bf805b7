package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.yamledit.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keys that go. A mapping that loses all of its keys goes with them. */
public final class Emptied {

    /** A mapping, and where it stands. */
    private record Mapping(Place parent, String key, Place place) {}

    private final Map<Mapping, Set<String>> gone = new LinkedHashMap<>();

    /** Removes a key of a mapping that is the value of a key itself. */
    public void remove(Place parent, String parentKey, Place mapping, String key) {
        mapping.remove(key);
        gone.computeIfAbsent(new Mapping(parent, parentKey, mapping), first -> new HashSet<>())
                .add(key);
    }

    /** Removes the mappings of which nothing is left. */
    public void clean() {
        gone.forEach((mapping, keys) -> {
            if (keys.containsAll(mapping.place().keys())) {
                mapping.parent().remove(mapping.key());
            }
        });
    }
}

package ai.coditect.milepost.model.planning;

import java.util.Optional;

/** Keys of a definition whose values can stand in fields on GitHub. */
public enum PlanningKey {
    PRIORITY("priority"),
    ESTIMATE("estimate"),
    START("start"),
    DUE("due"),
    /** The file that a definition stands in, by its title or name. */
    WORKSTREAM("workstream");

    private final String key;

    PlanningKey(String key) {
        this.key = key;
    }

    /** How it is written. */
    public String key() {
        return key;
    }

    /** The key of this name. */
    public static Optional<PlanningKey> named(String name) {
        for (PlanningKey key : values()) {
            if (key.key.equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}

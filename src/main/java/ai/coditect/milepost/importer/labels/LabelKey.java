package ai.coditect.milepost.importer.labels;

import java.util.Map;
import java.util.Optional;

/** What the keys of a label mean. The tools differ in the names of the keys alone. */
enum LabelKey {
    NAME,
    COLOR,
    DESCRIPTION,
    /** The name that it gets; {@code name} is then the one that it had. */
    NEW_NAME,
    /** Names that it had. */
    FORMER,
    /** It is to be deleted, now or some day. */
    DELETE;

    private static final Map<String, LabelKey> KEYS = Map.ofEntries(
            Map.entry("name", NAME),
            Map.entry("color", COLOR),
            Map.entry("colour", COLOR),
            Map.entry("description", DESCRIPTION),
            Map.entry("new_name", NEW_NAME),
            Map.entry("aliases", FORMER),
            Map.entry("alias", FORMER),
            Map.entry("from_name", FORMER),
            Map.entry("previously", FORMER),
            Map.entry("oldname", FORMER),
            Map.entry("old_name", FORMER),
            Map.entry("delete", DELETE),
            Map.entry("deleteAfter", DELETE));

    static Optional<LabelKey> of(String key) {
        return Optional.ofNullable(KEYS.get(key));
    }
}

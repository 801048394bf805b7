package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.yamledit.Place;
import java.util.List;
import java.util.Optional;

/**
 * Where an issue is defined.
 *
 * @param list the list of issues that it stands in
 * @param place its mapping
 * @param defaults those that apply to it, the nearest first
 */
public record IssuePlace(Place list, Place place, List<Defaults> defaults) {

    /** Stands for a value that overrides a default with nothing. */
    public static final String NONE = "none";

    /** The key of what an issue refuses of its defaults. */
    public static final String WITHOUT = "without";

    /**
     * The defaults of a file, or of all files.
     *
     * @param root the mapping of the file that they stand in
     */
    public record Defaults(Place root, Place place) {}

    /** Whether the issue says something of a section that has a key. */
    public boolean hasSectionKeys() {
        return MappingSchema.sectionKeys().stream()
                .flatMap(key -> place.get(key).stream())
                .anyMatch(value -> value.isText() || !value.items().isEmpty());
    }

    /** What the nearest defaults that name the key give; empty when they give nothing. */
    public Optional<String> inherited(String key) {
        return inherited(key, defaults);
    }

    /** What these defaults give, the nearest first. */
    public static Optional<String> inherited(String key, List<Defaults> defaults) {
        return defaults.stream()
                .flatMap(each -> each.place().get(key).stream())
                .findFirst()
                .map(value -> value.text().strip())
                .filter(value -> !value.equals(NONE));
    }
}

package ai.coditect.milepost.definition.parse;

import java.util.List;
import java.util.Set;

/** The kinds of mapping in a definition file, each with the keys it may have. */
public enum MappingSchema {
    FILE("a file", "repository people milestones labels defaults workstream issues"),
    MILESTONE("a milestone", "title description due_on state previously"),
    LABEL("a label", "name color description previously"),
    DEFAULTS("`defaults`", RawFields.KEYS),
    ISSUE(
            "an issue",
            "id title previously_id " + RawFields.KEYS + " parent depends_on " + MappingSchema.SECTION_KEYS + " body"),
    WITHOUT("`without`", RawWithout.KEYS),
    TASK("a task", "text done"),
    DEPENDENCY("a dependency", "id ids remark");

    private static final String SECTION_KEYS =
            "goal tasks deliverables acceptance_criteria no_dependencies resources file_paths";

    /** The keys of values that are more than text: nobody writes a sentence there. */
    private static final Set<String> NO_PROSE = Set.of(
            "repository",
            "id",
            "ids",
            "previously_id",
            "parent",
            "depends_on",
            "state",
            "due_on",
            "color",
            "estimate",
            "done");

    private final String noun;
    private final String keys;

    MappingSchema(String noun, String keys) {
        this.noun = noun;
        this.keys = keys;
    }

    /** What a message calls such a mapping, with its article. */
    String noun() {
        return noun;
    }

    public List<String> keys() {
        return List.of(keys.split(" "));
    }

    /** Whether the values of the key are words of people, for people. */
    static boolean isProse(String key) {
        return !NO_PROSE.contains(key);
    }

    /** The keys of an issue that {@code body} replaces. */
    static List<String> sectionKeys() {
        return List.of(SECTION_KEYS.split(" "));
    }
}

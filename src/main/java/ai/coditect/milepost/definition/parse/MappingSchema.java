package ai.coditect.milepost.definition.parse;

import java.util.List;
import java.util.Set;

/** The kinds of mapping in a definition file, each with the keys it may have. */
public enum MappingSchema {
    FILE("a file", MappingSchema.ROOT_KEYS + " defaults workstream issues"),
    PERSON("a person", "login hours_per_day from until days_off rate"),
    MILESTONE("a milestone", "title description due_on state previously"),
    LABEL("a label", "name color description previously"),
    HEADINGS("`headings`", "level " + RawHeadings.SECTIONS + " order"),
    PROJECT("`project`", "owner title number create status fields"),
    PROJECT_FIELD("a field of the board", "type from options"),
    DEFAULTS("`defaults`", RawFields.KEYS + " sections"),
    ISSUE(
            "an issue",
            "id title previously_id " + RawFields.KEYS + " parent depends_on body " + MappingSchema.SECTION_KEYS
                    + " sections"),
    WITHOUT("`without`", RawWithout.KEYS),
    FIELD_KEYS("issue fields", "priority estimate start due"),
    MAPPED_FIELD("a field", "field values"),
    SECTION("a section", "heading text list tasks"),
    TASK("a task", "text done"),
    DEPENDENCY("a dependency", "id ids remark");

    private static final String ROOT_KEYS = "repository people milestones labels fields headings project";

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
            "login",
            "hours_per_day",
            "until",
            "days_off",
            "rate",
            "color",
            "estimate",
            "owner",
            "number",
            "create",
            "from",
            "start",
            "due",
            "done",
            "level",
            "order");

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

    /** The keys of an issue that make a section of its text, but {@code sections}. */
    public static List<String> sectionKeys() {
        return List.of(SECTION_KEYS.split(" "));
    }

    /** Whether the values of the key are words of people, for people. */
    static boolean isProse(String key) {
        return !NO_PROSE.contains(key);
    }

    /** The keys that make a file the root file. */
    public static List<String> rootKeys() {
        return List.of(ROOT_KEYS.split(" "));
    }
}

package ai.coditect.milepost.importer.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a line such as {@code **Labels:** a, b}, a heading or a column is about. */
enum Field {
    ID("id", "task id", "issue id"),
    TITLE("title"),
    LABELS("labels", "label", "tags", "tag"),
    MILESTONE("milestone"),
    ASSIGNEES("assignee", "assignees", "assignee(s)", "assigned to", "owner", "owners", "assigned"),
    ESTIMATE(
            "estimate",
            "estimated",
            "estimated hours",
            "estimated time",
            "estimated effort",
            "effort",
            "hours",
            "time",
            "time estimate",
            "points",
            "story points",
            "size"),
    PRIORITY("priority"),
    TYPE("type", "issue type"),
    STATUS("status", "state"),
    DEPENDS_ON("depends on", "dependencies", "dependency", "blocked by", "requires", "depends", "prerequisites"),
    BLOCKS("blocks", "blocking"),
    PARENT("parent"),
    DESCRIPTION("description", "body", "details", "notes", "context"),
    GOAL("goal", "objective", "purpose"),
    TASKS("tasks", "steps", "subtasks", "sub-tasks", "checklist", "to do", "todo"),
    DELIVERABLES("deliverable", "deliverables"),
    ACCEPTANCE(
            "acceptance",
            "acceptance criteria",
            "acceptance criterion",
            "definition of done",
            "done when",
            "success criteria"),
    RESOURCES("resources", "references", "links"),
    FILES("files", "file", "file path", "file paths", "file(s)"),
    DUE("due", "due date", "deadline", "due on", "target date");

    private static final Map<String, Field> BY_NAME = new HashMap<>();

    /** Words that are names in the head of a table, and nowhere else. */
    private static final Map<String, Field> BY_COLUMN = new HashMap<>();

    /** Names that mean nothing else, also where they are not in bold. */
    private static final Set<String> CLEAR = Set.of(
            "title",
            "labels",
            "milestone",
            "assignee",
            "assignees",
            "assignee(s)",
            "assigned to",
            "estimate",
            "estimated",
            "estimated hours",
            "estimated time",
            "estimated effort",
            "time estimate",
            "story points",
            "depends on",
            "dependencies",
            "blocked by",
            "acceptance",
            "acceptance criteria",
            "deliverables",
            "files",
            "file paths");

    static {
        for (Field field : values()) {
            field.names.lines().forEach(name -> BY_NAME.put(name, field));
        }
        Stream.of("#", "key", "order", "no", "no.", "ticket").forEach(name -> BY_COLUMN.put(name, ID));
        Stream.of("task", "outcome", "name", "issue", "summary", "story", "item")
                .forEach(name -> BY_COLUMN.put(name, TITLE));
    }

    /** A name in bold, with a colon inside or outside. */
    private static final Pattern BOLD = Pattern.compile(
            "(?:\\*\\*|__)([^*_:]{1,60}?)\\s*(?::\\s*(?:\\*\\*|__)|(?:\\*\\*|__)\\s*:)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern BARE = Pattern.compile("([A-Za-z][A-Za-z ()-]{1,24}):(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern NEXT = Pattern.compile("\\s+[·|]\\s+(?=(?:\\*\\*|__))");

    private final String names;

    Field(String... names) {
        this.names = String.join("\n", names);
    }

    /**
     * A name and its value.
     *
     * @param field empty when the name is not known
     */
    record Entry(String name, Optional<Field> field, String value) {

        /** Whether its name means nothing else. */
        boolean isClear() {
            return CLEAR.contains(plain(name));
        }
    }

    /** Whether a list of items is a value of it. */
    boolean hasItems() {
        return switch (this) {
            case DEPENDS_ON, BLOCKS, TASKS, DELIVERABLES, ACCEPTANCE, RESOURCES, FILES -> true;
            case ID,
                    TITLE,
                    LABELS,
                    MILESTONE,
                    ASSIGNEES,
                    ESTIMATE,
                    PRIORITY,
                    TYPE,
                    STATUS,
                    PARENT,
                    DESCRIPTION,
                    GOAL,
                    DUE -> false;
        };
    }

    static Optional<Field> named(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    /** The field that a column of a table is. */
    static Optional<Field> column(String name) {
        return named(name).or(() -> Optional.ofNullable(BY_COLUMN.get(plain(name))));
    }

    private static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0]+", " ");
        return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** The entries in a bullet: without bold letters only those whose names mean nothing else. */
    static List<Entry> inBullet(String text) {
        List<Entry> entries = on(text);
        return BOLD.matcher(text.strip()).matches() || entries.stream().allMatch(Entry::isClear) ? entries : List.of();
    }

    /** The entries on a line; none if it is none of them from its start. */
    static List<Entry> on(String line) {
        List<Entry> entries = new ArrayList<>();
        for (String part : Arrays.asList(NEXT.split(line.strip()))) {
            Optional<Entry> entry = entry(part);
            if (entry.isEmpty()) {
                return List.of();
            }
            entry.ifPresent(entries::add);
        }
        return entries;
    }

    private static Optional<Entry> entry(String part) {
        Matcher bold = BOLD.matcher(part);
        if (bold.matches()) {
            return Optional.of(new Entry(
                    bold.group(1).strip(), named(bold.group(1)), bold.group(2).strip()));
        }
        Matcher bare = BARE.matcher(part);
        Optional<Field> field = bare.matches() ? named(bare.group(1)) : Optional.empty();
        return field.map(known -> new Entry(
                bare.group(1),
                field,
                Optional.ofNullable(bare.group(2)).orElse("").strip()));
    }
}

package ai.coditect.milepost.cli.random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Definitions made and changed at random. Edges always lead from an issue to one that was defined before it, so that
 * there is never a cycle.
 */
final class RandomDefinitions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LABELS = List.of("bug", "docs", "Übung", "good first issue", "a:b/c");
    private static final List<String> MILESTONES = List.of("Beta", "Release \"1.0\"");
    private static final List<String> TYPES = List.of("Bug", "none");
    private static final String NONE = "none";

    /** The label that the defaults give. */
    private static final String GIVEN = "docs";

    private static final List<String> HEADINGS = List.of("Afterwards", "Risks: all", "Ende");
    private static final List<String> STATES = List.of("open", "completed", "not_planned");

    /** Only the oldest are parents, so that no tree is too deep. */
    private static final int OLDEST = 5;

    private static final class Definition {
        private final int index;
        private String title;
        private String goal;
        private final List<String> tasks = new ArrayList<>();
        private final Map<String, List<String>> sections = new LinkedHashMap<>();
        private final Set<String> labels = new TreeSet<>();
        private final Set<Integer> blockers = new TreeSet<>();
        private Optional<Integer> parent = Optional.empty();
        private boolean refusesGiven;
        private Optional<String> milestone = Optional.empty();
        private Optional<String> type = Optional.empty();
        private Optional<String> state = Optional.empty();

        Definition(int index) {
            this.index = index;
            this.title = "Part " + index;
            this.goal = "Goal of " + index;
        }
    }

    private final Random random;
    private final Map<Integer, Definition> definitions = new TreeMap<>();
    private String goalHeading = "Goal";
    private int level = 4;
    private int made;
    private int words;

    RandomDefinitions(Random random, int size) {
        this.random = random;
        for (int i = 0; i < size; i++) {
            add();
        }
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        definitions.keySet().forEach(index -> ids.add(id(index)));
        return ids;
    }

    /** The ids that each issue is blocked by. */
    Map<String, Set<String>> blockers() {
        Map<String, Set<String>> edges = new TreeMap<>();
        definitions.values().forEach(it -> {
            Set<String> blockers = new TreeSet<>();
            it.blockers.forEach(blocker -> blockers.add(id(blocker)));
            edges.put(id(it.index), blockers);
        });
        return edges;
    }

    /** The ids of the issues that are to have none of a field: {@code milestone} or {@code type}. */
    Set<String> withNone(String field) {
        Set<String> ids = new TreeSet<>();
        definitions.values().stream()
                .filter(it -> (field.equals("type") ? it.type : it.milestone).equals(Optional.of(NONE)))
                .forEach(it -> ids.add(id(it.index)));
        return ids;
    }

    /** The ids of the issues that have no label from the defaults. */
    Set<String> withoutGiven() {
        Set<String> ids = new TreeSet<>();
        definitions.values().stream().filter(RandomDefinitions::refuses).forEach(it -> ids.add(id(it.index)));
        return ids;
    }

    private static boolean refuses(Definition it) {
        return it.refusesGiven && !it.labels.contains(GIVEN);
    }

    /** Changes something at a few places. */
    void change() {
        int places = 1 + definitions.size() / 8;
        for (int i = 0; i < places; i++) {
            change(any());
        }
        if (random.nextInt(3) == 0) {
            add();
        }
        if (random.nextInt(3) == 0) {
            removeLast();
        }
        if (random.nextInt(4) == 0) {
            goalHeading = random.nextBoolean() ? "Goal" : "Ziel";
            level = 2 + random.nextInt(4);
        }
    }

    private void change(Definition it) {
        switch (random.nextInt(15)) {
            case 0 -> it.title = "Part " + it.index + ", " + word();
            case 1 -> it.goal = "Goal of " + it.index + ": " + word();
            case 2 -> it.tasks.add(random.nextInt(it.tasks.size() + 1), word());
            case 3 -> it.tasks.remove(random.nextInt(it.tasks.size()));
            case 4 -> toggle(it.labels, LABELS.get(random.nextInt(LABELS.size())));
            case 5 -> it.state = Optional.of(STATES.get(random.nextInt(STATES.size())));
            case 6 -> it.milestone = Optional.of(MILESTONES.get(random.nextInt(MILESTONES.size())));
            case 7 -> it.milestone = Optional.of(NONE);
            case 8 -> it.type = Optional.of(TYPES.get(random.nextInt(TYPES.size())));
            case 9 -> it.refusesGiven = !it.refusesGiven;
            case 10 ->
                section(it, HEADINGS.get(random.nextInt(HEADINGS.size()))).add(word());
            case 11 -> section(it, HEADINGS.get(0)).add(0, word());
            case 12 -> it.sections.remove(HEADINGS.get(random.nextInt(HEADINGS.size())));
            case 13 -> it.parent = before(Math.min(it.index, OLDEST));
            default -> before(it.index).ifPresent(blocker -> toggle(it.blockers, blocker));
        }
        if (it.tasks.isEmpty()) {
            it.tasks.add(word());
        }
    }

    private static List<String> section(Definition it, String heading) {
        return it.sections.computeIfAbsent(heading, first -> new ArrayList<>());
    }

    private void add() {
        Definition it = new Definition(made++);
        definitions.put(it.index, it);
        it.tasks.add(word());
        for (int i = random.nextInt(8); i > 0; i--) {
            change(it);
        }
    }

    /** Takes out the newest definition, which no other can name, and leaves its issue an orphan. */
    private void removeLast() {
        if (definitions.size() > 1) {
            definitions.remove(made - 1);
        }
    }

    private Definition any() {
        return new ArrayList<>(definitions.values()).get(random.nextInt(definitions.size()));
    }

    private Optional<Integer> before(int index) {
        List<Integer> older =
                definitions.keySet().stream().filter(it -> it < index).toList();
        return older.isEmpty() ? Optional.empty() : Optional.of(older.get(random.nextInt(older.size())));
    }

    private String word() {
        return "word " + ++words;
    }

    private static <T> void toggle(Set<T> set, T element) {
        if (!set.remove(element)) {
            set.add(element);
        }
    }

    private static String id(int index) {
        return "part-" + index;
    }

    /** The definitions as YAML, in the form of JSON. */
    String yaml() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("repository", "o/r");
        root.put(
                "milestones",
                MILESTONES.stream().map(title -> Map.of("title", title)).toList());
        root.put(
                "labels",
                LABELS.stream()
                        .map(name -> Map.of("name", name, "color", "d73a4a"))
                        .toList());
        root.put("headings", Map.of("goal", goalHeading, "level", level, "order", List.of("sections", "goal")));
        root.put("defaults", Map.of("labels", List.of(GIVEN), "milestone", MILESTONES.get(0), "type", "Task"));
        root.put(
                "issues",
                definitions.values().stream().map(RandomDefinitions::issue).toList());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> issue(Definition it) {
        Map<String, Object> issue = new LinkedHashMap<>();
        issue.put("id", id(it.index));
        issue.put("title", it.title);
        issue.put(
                "goal",
                it.goal + it.parent.map(parent -> ", for #{" + id(parent) + "}").orElse(""));
        issue.put("tasks", it.tasks);
        issue.put(
                "sections",
                it.sections.entrySet().stream()
                        .map(section -> Map.of("heading", section.getKey(), "tasks", section.getValue()))
                        .toList());
        issue.put("labels", it.labels);
        if (!it.blockers.isEmpty()) {
            issue.put(
                    "depends_on",
                    it.blockers.stream().map(RandomDefinitions::id).toList());
        }
        it.parent.ifPresent(parent -> issue.put("parent", id(parent)));
        it.milestone.ifPresent(title -> issue.put("milestone", title));
        it.type.ifPresent(type -> issue.put("type", type));
        if (refuses(it)) {
            issue.put("without", Map.of("labels", List.of(GIVEN.toUpperCase(Locale.ROOT))));
        }
        it.state.ifPresent(state -> issue.put("state", state));
        return issue;
    }
}

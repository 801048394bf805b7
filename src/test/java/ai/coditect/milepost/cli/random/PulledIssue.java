package ai.coditect.milepost.cli.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one issue says: at first in the definitions, and then as people and the definitions change it. */
final class PulledIssue {

    /** What people did to it. */
    enum Touch {
        NOBODY,
        EDITED,
        SHORTENED
    }

    final String id;
    final int number;
    String title = "";
    Optional<String> intro = Optional.empty();
    Optional<String> goal = Optional.empty();
    final List<String> tasks = new ArrayList<>();
    final List<String> deliverables = new ArrayList<>();
    /** The items of own sections by their headings. */
    final Map<String, List<String>> sections = new LinkedHashMap<>();

    final Set<String> labels = new TreeSet<>();
    final Set<String> assignees = new TreeSet<>();
    Optional<String> milestone = Optional.empty();
    Optional<String> type = Optional.empty();
    Optional<String> state = Optional.empty();
    Optional<String> estimate = Optional.empty();
    final Set<String> blockers = new LinkedHashSet<>();
    Touch touch = Touch.NOBODY;
    boolean sharesAnchor;

    PulledIssue(int number) {
        this.number = number;
        this.id = "part-" + number;
    }

    void touch(Touch how) {
        touch = touch == Touch.SHORTENED ? touch : how;
    }

    /** The values of its keys when no defaults apply, as they are to be read. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("id", id);
        plain.put("title", title);
        intro.ifPresent(text -> plain.put("body", escaped(text)));
        goal.ifPresent(text -> plain.put("goal", escaped(text)));
        put(plain, "tasks", tasks.stream().map(PulledIssue::escaped).toList());
        put(
                plain,
                "deliverables",
                deliverables.stream().map(PulledIssue::escaped).toList());
        if (!sections.isEmpty()) {
            plain.put(
                    "sections",
                    sections.entrySet().stream().map(PulledIssue::section).toList());
        }
        put(plain, "labels", List.copyOf(labels));
        put(plain, "assignees", assignees.stream().map(login -> "@" + login).toList());
        put(plain, "depends_on", List.copyOf(blockers));
        milestone.ifPresent(value -> plain.put("milestone", value));
        type.ifPresent(value -> plain.put("type", value));
        state.ifPresent(value -> plain.put("state", value));
        estimate.ifPresent(value -> plain.put("estimate", value));
        return plain;
    }

    private static Map<String, Object> section(Map.Entry<String, List<String>> section) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("heading", section.getKey());
        plain.put(
                hasBoxes(section.getKey()) ? "tasks" : "list",
                section.getValue().stream().map(PulledIssue::escaped).toList());
        return plain;
    }

    static boolean hasBoxes(String heading) {
        return heading.startsWith("Boxes");
    }

    private static void put(Map<String, Object> plain, String key, List<String> list) {
        if (!list.isEmpty()) {
            plain.put(key, list);
        }
    }

    private static String escaped(String text) {
        return text.replace("#{", "\\#{");
    }
}

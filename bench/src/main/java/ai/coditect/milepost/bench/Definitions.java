package ai.coditect.milepost.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Definitions of any size that look like a team's: workstreams of 200 issues, each with a goal, tasks, deliverables,
 * criteria, labels, people and an estimate; chains of dependencies within a workstream and across; sub-issues of an
 * epic; references in the text. The same size and seed give the same bytes.
 */
final class Definitions {

    private static final int ISSUES_PER_FILE = 200;
    private static final int ISSUES_PER_EPIC = 20;
    private static final int ISSUES_PER_MILESTONE = 500;
    private static final int LABELS = 30;
    private static final int PEOPLE = 8;
    private static final List<String> VERBS = List.of(
            "Add",
            "Build",
            "Check",
            "Cover",
            "Describe",
            "Design",
            "Log",
            "Measure",
            "Move",
            "Review",
            "Split",
            "Test");
    private static final List<String> THINGS = List.of(
            "archive",
            "backup",
            "cache",
            "dashboard",
            "deployment",
            "endpoint",
            "exporter",
            "fixture",
            "gateway",
            "importer",
            "index",
            "job",
            "ledger",
            "mailer",
            "migration",
            "parser",
            "queue",
            "report",
            "scheduler",
            "schema",
            "session",
            "store",
            "token",
            "upload",
            "validator",
            "webhook",
            "worker",
            "zone");
    private static final List<String> QUALITIES = List.of(
            "after a restart",
            "behind a proxy",
            "for every tenant",
            "in the nightly run",
            "on a slow network",
            "under load",
            "when the disk is full",
            "while others write",
            "with a cold cache",
            "without an account");

    private final int issues;
    private final Random random;
    private final Map<String, String> files = new LinkedHashMap<>();

    private Definitions(int issues, long seed) {
        this.issues = issues;
        this.random = new Random(seed);
    }

    /** The files by name. */
    static Map<String, String> of(int issues, long seed) {
        Definitions definitions = new Definitions(issues, seed);
        definitions.files.put("milepost.yaml", definitions.root());
        for (int first = 0; first < issues; first += ISSUES_PER_FILE) {
            int workstream = first / ISSUES_PER_FILE + 1;
            definitions.files.put("workstream-%03d.yaml".formatted(workstream), definitions.workstream(first));
        }
        return definitions.files;
    }

    private String root() {
        StringBuilder text = new StringBuilder("repository: octocat/hello-world\npeople:\n");
        for (int i = 1; i <= PEOPLE; i++) {
            text.append("  Developer ").append(i).append(": dev-").append(i).append('\n');
        }
        text.append("milestones:\n");
        for (int i = 0; i <= (issues - 1) / ISSUES_PER_MILESTONE; i++) {
            text.append("  - title: ").append(milestone(i)).append("\n    due_on: 2030-01-");
            text.append("%02d\n".formatted(i % 28 + 1));
        }
        text.append("labels:\n");
        for (int i = 0; i < LABELS; i++) {
            text.append("  - name: area-").append(i).append("\n    color: ");
            text.append("%06x\n    description: Everything about area %d\n".formatted(i * 0x080808, i));
        }
        return text.append("defaults:\n  labels: [area-0]\n").toString();
    }

    private String workstream(int first) {
        int last = Math.min(issues, first + ISSUES_PER_FILE);
        StringBuilder text = new StringBuilder("workstream: Workstream ")
                .append(first / ISSUES_PER_FILE + 1)
                .append("\ndefaults:\n  assignees: [Developer ")
                .append(1 + random.nextInt(PEOPLE))
                .append("]\nissues:\n");
        for (int i = first; i < last; i++) {
            issue(text, i, first);
        }
        return text.toString();
    }

    private void issue(StringBuilder text, int index, int first) {
        text.append("  - id: ").append(id(index)).append('\n');
        text.append("    title: '")
                .append(sentence())
                .append(" (")
                .append(index)
                .append(")'\n");
        text.append("    milestone: ")
                .append(milestone(index / ISSUES_PER_MILESTONE))
                .append('\n');
        text.append("    labels: [area-").append(1 + random.nextInt(LABELS - 1)).append("]\n");
        text.append("    estimate: ").append(1 + random.nextInt(16)).append("h\n");
        int epic = index - index % ISSUES_PER_EPIC;
        if (epic != index) {
            text.append("    parent: ").append(id(epic)).append('\n');
        }
        dependencies(text, index, first);
        text.append("    goal: |\n");
        for (int line = 0; line <= random.nextInt(2); line++) {
            text.append("      ")
                    .append(sentence())
                    .append(", so that nobody has to ")
                    .append(phrase())
                    .append(".\n");
        }
        list(text, "tasks", 3 + random.nextInt(4));
        if (index > first && random.nextInt(3) == 0) {
            text.append("      - 'Take over what #{").append(id(index - 1)).append("} leaves'\n");
        }
        list(text, "deliverables", 1 + random.nextInt(2));
        list(text, "acceptance_criteria", 2 + random.nextInt(2));
        text.append("    resources: ['[The guide](https://docs.example.org/")
                .append(thing())
                .append(")']\n\n");
    }

    /** The one before in the same workstream, mostly, and up to two earlier ones of any. */
    private void dependencies(StringBuilder text, int index, int first) {
        Set<Integer> on = new LinkedHashSet<>();
        if (index > first && random.nextInt(10) < 7) {
            on.add(index - 1);
        }
        for (int i = 0; index > 0 && i < random.nextInt(3); i++) {
            on.add(random.nextInt(index));
        }
        List<String> ids = new ArrayList<>();
        on.forEach(other -> ids.add(id(other)));
        if (!ids.isEmpty()) {
            text.append("    depends_on: [").append(String.join(", ", ids)).append("]\n");
        }
    }

    private void list(StringBuilder text, String key, int size) {
        text.append("    ").append(key).append(":\n");
        for (int i = 0; i < size; i++) {
            text.append("      - '")
                    .append(sentence())
                    .append(" `src/")
                    .append(thing())
                    .append('/')
                    .append(thing());
            text.append(".py`'\n");
        }
    }

    private String sentence() {
        return pick(VERBS) + " the " + phrase();
    }

    private String phrase() {
        return thing() + " " + thing() + " " + pick(QUALITIES);
    }

    private String thing() {
        return pick(THINGS);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String id(int index) {
        return "issue-" + index;
    }

    private static String milestone(int index) {
        return "Release " + (index + 1);
    }
}

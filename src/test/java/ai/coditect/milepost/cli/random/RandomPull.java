package ai.coditect.milepost.cli.random;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.cli.random.PulledIssue.Touch;
import ai.coditect.milepost.testing.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random definitions in random style, and people who edit the issues; the issues say what has to come out of it. */
final class RandomPull {

    private static final List<String> LABELS = List.of("bug", "docs", "good first issue", "a: b");
    private static final List<String> MILESTONES = List.of("Beta", "Release 1.0");
    private static final List<String> LOGINS = List.of("ana", "bob", "carol");
    private static final List<String> TYPES = List.of("Bug", "Task", "Feature");

    /** What makes trouble in YAML, or in Markdown. */
    private static final List<String> TROUBLE = List.of(
            "plain words",
            "with: a colon",
            "with a # sharp",
            "it's \"quoted\"",
            "a \\ and a \\n",
            "{braces} and [brackets], too",
            "* star",
            "- dash",
            "@ana & bob | %",
            "ends with a colon:",
            "`code` and **bold**",
            "#{braces} typed by hand",
            "é 日本 🎉",
            "<b>html</b>",
            "> quote",
            "a much longer text that goes on and on until no line of eighty columns could ever hold all of it");

    private final Random random;
    private final Scenario scenario;
    private final List<PulledIssue> issues = new ArrayList<>();
    private final PulledIssue defaults = new PulledIssue(0);
    private final Set<PulledIssue> textPending = new HashSet<>();
    private final StyledYaml style;
    private final String newline;
    private final Map<String, Object> headings = new LinkedHashMap<>();
    private int words;

    RandomPull(Random random, Path directory) {
        this.random = random;
        this.scenario = Scenario.empty(directory);
        this.style = new StyledYaml(random);
        this.newline = random.nextInt(4) == 0 ? "\r\n" : "\n";
        if (chance(2)) {
            headings.put("level", 1 + random.nextInt(6));
            headings.put("goal", "Ziel: alles");
            headings.put("tasks", "Was zu tun ist");
            headings.put("order", chance(2) ? List.of("tasks", "goal") : List.of("Boxes", "estimate", "goal"));
        }
        if (random.nextBoolean()) {
            defaults.labels.add("bug");
        }
        if (random.nextBoolean()) {
            defaults.milestone = Optional.of("Beta");
        }
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            issues.add(issue(issues.size() + 1));
        }
        scenario.write("root.yaml", root());
        String text = style.write("", issues, defaults).replace("\n", newline);
        String end = random.nextInt(5) == 0 ? text.stripTrailing() : text;
        scenario.write("work.yaml", (random.nextInt(6) == 0 ? "\ufeff" : "") + end);
    }

    Scenario scenario() {
        return scenario;
    }

    List<PulledIssue> issues() {
        return issues;
    }

    /** The lines of the issue, without the end of the last. */
    String chunk(PulledIssue issue) {
        return Optional.ofNullable(style.chunks.get(issue.id))
                .orElse("")
                .replace("\n", newline)
                .stripTrailing();
    }

    /** Whether the next apply changes the text that people see. */
    boolean isTextPending(PulledIssue issue) {
        return textPending.contains(issue);
    }

    private String root() {
        StringBuilder root = new StringBuilder("repository: o/r   # here\npeople:\n  lead: ana\nmilestones:\n");
        MILESTONES.forEach(title -> root.append("  - title: '").append(title).append("'\n"));
        root.append("labels:\n");
        LABELS.forEach(name -> root.append("- {name: \"").append(name).append("\", color: d73a4a}\n"));
        headings.forEach((key, value) -> root.append(root.indexOf("headings:") < 0 ? "headings: # ours\n" : "")
                .append("  ")
                .append(key)
                .append(": ")
                .append(value instanceof String ? "'" + value + "'" : value)
                .append('\n'));
        if (!defaults.labels.isEmpty() || defaults.milestone.isPresent()) {
            root.append("defaults:   # of all\n");
        }
        if (!defaults.labels.isEmpty()) {
            root.append("  labels: [bug] # given\n");
        }
        defaults.milestone.ifPresent(
                title -> root.append("  milestone: ").append(title).append('\n'));
        return root.append("# the end\n").toString();
    }

    /** What the definitions are to say in the end, in one plain file without defaults. */
    Map<String, Object> expected() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("repository", "o/r");
        root.put("people", Map.of("lead", "ana"));
        root.put(
                "milestones",
                MILESTONES.stream().map(title -> Map.of("title", title)).toList());
        root.put(
                "labels",
                LABELS.stream()
                        .map(name -> Map.of("name", name, "color", "d73a4a"))
                        .toList());
        if (!headings.isEmpty()) {
            root.put("headings", headings);
        }
        root.put("issues", issues.stream().map(PulledIssue::plain).toList());
        return root;
    }

    private PulledIssue issue(int number) {
        PulledIssue issue = new PulledIssue(number);
        issue.title = "Title " + word();
        issue.labels.addAll(defaults.labels);
        issue.milestone = defaults.milestone.or(() -> chance(3) ? Optional.of(any(MILESTONES)) : Optional.empty());
        if (chance(2)) {
            issue.goal = Optional.of(chance(2) ? text() : text() + "\n" + text() + "\n\n" + text());
        }
        fill(issue.tasks, chance(4) ? List.of("Think", "Write", "Test") : List.of());
        fill(issue.deliverables, List.of());
        if (number == 1 || chance(3)) {
            issue.sections.put("Boxes", new ArrayList<>(List.of(text())));
        }
        if (chance(3)) {
            issue.sections.put("What: all of it", new ArrayList<>(List.of(text(), text())));
        }
        if (!issue.sections.isEmpty() && chance(2)) {
            issue.intro = Optional.of(text() + "\n\n## Not a section\n" + text());
        }
        if (chance(2)) {
            issue.labels.add(any(LABELS));
        }
        if (chance(2)) {
            issue.assignees.add(any(LOGINS));
        }
        if (chance(3)) {
            issue.type = Optional.of(any(TYPES));
        }
        if (chance(4)) {
            issue.state = Optional.of("open");
        }
        if (chance(3)) {
            issue.estimate = Optional.of((1 + random.nextInt(9)) + (chance(2) ? "h" : ""));
        }
        if (number > 1 && chance(3)) {
            issue.blockers.add(issues.get(random.nextInt(number - 1)).id);
        }
        return issue;
    }

    private void fill(List<String> list, List<String> common) {
        list.addAll(common);
        if (list.isEmpty()) {
            for (int i = random.nextInt(5); i > 0; i--) {
                list.add(text());
            }
        }
    }

    /** People edit some of the issues on GitHub. */
    void people() {
        for (PulledIssue issue : issues) {
            for (int i = random.nextInt(5); i > 0; i--) {
                edit(issue);
            }
            if (chance(4)) {
                scenario.people().saveInBrowser(issue.number);
            }
        }
    }

    private void edit(PulledIssue issue) {
        People people = scenario.people();
        switch (random.nextInt(18)) {
            case 0 -> {
                issue.title = chance(4)
                        ? ++words + any(List.of(".50", "-01-01", "e5"))
                        : "New " + literal().replace("#{", "{");
                people.retitle(issue.number, issue.title);
                issue.touch(Touch.EDITED);
            }
            case 1 -> label(issue);
            case 2 -> assign(issue);
            case 3 -> {
                issue.milestone = chance(3) ? Optional.empty() : Optional.of(any(MILESTONES));
                issue.milestone.ifPresentOrElse(
                        title -> people.moveTo(issue.number, MILESTONES.indexOf(title) + 1),
                        () -> people.removeMilestone(issue.number));
                issue.touch(Touch.SHORTENED);
            }
            case 4 -> {
                issue.type = Optional.of(any(TYPES));
                scenario.repository()
                        .send("PATCH", "/issues/" + issue.number, "{\"type\":\"" + issue.type.orElse("") + "\"}");
                issue.touch(Touch.EDITED);
            }
            case 5 ->
                issue.state.ifPresent(open -> {
                    issue.state = Optional.of("closed");
                    people.close(issue.number, "completed");
                    issue.touch(Touch.EDITED);
                });
            case 6 -> block(issue);
            case 7 ->
                issue.goal.ifPresent(goal -> {
                    String line = goal.lines().findFirst().orElse("");
                    String now = literal();
                    String heading = mark() + headings.getOrDefault("goal", "Goal") + "\n";
                    people.replace(issue.number, heading + line, heading + now);
                    issue.goal = Optional.of(now + goal.substring(line.length()));
                    issue.touch(Touch.EDITED);
                });
            case 8, 9 -> items(issue, issue.tasks, "- [ ] ");
            case 10, 11 -> items(issue, issue.deliverables, "- ");
            case 12 ->
                issue.tasks.stream().findFirst().ifPresent(task -> {
                    if (people.text(issue.number).contains("- [ ] " + task)) {
                        people.tick(issue.number, task);
                    }
                });
            case 13, 14 ->
                issue.sections.forEach(
                        (heading, items) -> items(issue, items, PulledIssue.hasBoxes(heading) ? "- [ ] " : "- "));
            case 15 -> {
                String heading = "Typed " + word();
                String item = literal();
                boolean isFirst = people.text(issue.number).isEmpty();
                people.replace(
                        issue.number,
                        "<!-- milepost",
                        (isFirst ? "" : "\n") + mark() + heading + "\n- " + item + "\n\n<!-- milepost");
                issue.sections.put(heading, new ArrayList<>(List.of(item)));
                issue.touch(Touch.EDITED);
            }
            case 16 ->
                issue.intro.ifPresent(intro -> {
                    String now = literal() + intro.substring(intro.indexOf('\n'));
                    people.replace(issue.number, intro, now);
                    issue.intro = Optional.of(now);
                    issue.touch(Touch.EDITED);
                });
            default -> {}
        }
    }

    private String mark() {
        return "#".repeat(Integer.parseInt(String.valueOf(headings.getOrDefault("level", 4)))) + " ";
    }

    private void label(PulledIssue issue) {
        String label = any(LABELS);
        if (issue.labels.remove(label)) {
            issue.touch(Touch.SHORTENED);
            if (defaults.labels.contains(label)) {
                // The default itself may go, where everybody lost it.
                issues.forEach(other -> other.touch(other.touch == Touch.NOBODY ? Touch.NOBODY : Touch.SHORTENED));
            }
        } else {
            issue.labels.add(label);
            issue.touch(Touch.EDITED);
        }
        scenario.people().label(issue.number, issue.labels.toArray(String[]::new));
    }

    private void assign(PulledIssue issue) {
        String login = any(LOGINS);
        if (issue.assignees.remove(login)) {
            issue.touch(Touch.SHORTENED);
        } else {
            issue.assignees.add(login);
            issue.touch(Touch.EDITED);
        }
        scenario.people().assign(issue.number, issue.assignees.toArray(String[]::new));
    }

    private void block(PulledIssue issue) {
        if (!issue.blockers.isEmpty()) {
            String blocker = issue.blockers.iterator().next();
            scenario.people().unblock(issue.number, Integer.parseInt(blocker.substring(5)));
            issue.blockers.remove(blocker);
            issue.touch(Touch.SHORTENED);
        } else if (issue.number > 1) {
            int blocker = 1 + random.nextInt(issue.number - 1);
            scenario.people().block(issue.number, blocker);
            issue.blockers.add("part-" + blocker);
            issue.touch(Touch.EDITED);
        }
        textPending.add(issue);
    }

    private void items(PulledIssue issue, List<String> items, String mark) {
        if (items.isEmpty()) {
            return;
        }
        People people = scenario.people();
        int index = random.nextInt(items.size());
        String old = items.get(index);
        String line = mark + old;
        if (!people.text(issue.number).contains(line)) {
            return;
        }
        if (chance(3)) {
            String added = literal();
            replaceLine(issue, line, line + "\n" + mark + added);
            items.add(index + 1, added);
            issue.touch(Touch.EDITED);
        } else if (chance(2) && items.size() > 1) {
            replaceLine(issue, line, "");
            items.remove(index);
            issue.touch(Touch.SHORTENED);
        } else {
            String reworded = old + " and " + word();
            replaceLine(issue, line, mark + reworded);
            items.set(index, reworded);
            issue.touch(Touch.EDITED);
        }
    }

    private void replaceLine(PulledIssue issue, String old, String text) {
        scenario.people().edit(issue.number, body -> {
            List<String> lines =
                    new ArrayList<>(List.of(body.replace("\r\n", "\n").split("\n", -1)));
            int at = lines.indexOf(old);
            if (text.isEmpty()) {
                lines.remove(at);
            } else {
                lines.set(at, text);
            }
            return String.join("\n", lines);
        });
    }

    /** Somebody edits the definitions where people left the issue alone. */
    void definitions() {
        for (PulledIssue issue : issues) {
            if (chance(4) && issue.touch == Touch.NOBODY) {
                String word = issue.title.replaceAll("^Title (w[0-9]+) .*", "$1");
                edit(word + " ", word + "x ");
                issue.title = issue.title.replace(word + " ", word + "x ");
                style.chunks.computeIfPresent(issue.id, (id, text) -> text.replace(word + " ", word + "x "));
            }
        }
    }

    private void edit(String old, String text) {
        Path file = scenario.directory().resolve("issues/work.yaml");
        try {
            Files.writeString(file, Files.readString(file).replace(old, text));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String word() {
        return "w" + ++words + " more";
    }

    private String text() {
        return chance(3) ? literal() : "Some " + word();
    }

    private String literal() {
        String trouble = any(TROUBLE);
        return chance(2) ? trouble + " w" + ++words : "W" + ++words + " " + trouble;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

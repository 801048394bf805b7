package ai.coditect.milepost.cli.random;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.RepositoryDump;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Issues as they grow in a repository that nobody planned: any text, relations, people, labels, milestones, states. */
final class RandomIssues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LABELS = List.of("bug", "good first issue", "a:b/c", "Übung", "on", "#1");
    private static final List<String> MILESTONES = List.of("Beta", "1.0", "Release \"2\": late");
    private static final List<String> LINES = List.of(
            "",
            "Text.",
            "  indented",
            "\tafter a tab",
            "trailing  ",
            "- [ ] Task",
            "- [x] Done, see #3",
            "See #1, #2 and #400.",
            "(#2) [x](#1) `#1` \\#1 #01 #1-2 o/r#1 ##2 #1_",
            "#{one} and \\#{two} and #{not an id}",
            "```",
            "~~~yaml",
            "key: value # comment",
            "<details><summary>More</summary>",
            "</details>",
            "<!-- tool: 1 -->",
            "<!-- open",
            "-->",
            "# Heading",
            "> quote #2",
            "| a | b |",
            "---",
            "...",
            "%YAML 1.2",
            "'single' \"double\" \\n",
            "@ada && !x | y",
            "🏳️‍🌈 é\u00a0\u2028\ufeff",
            "* * *",
            "null",
            ": ? -");

    private final Random random;
    private final Scenario scenario;
    private final People team;
    private final RepositoryDump repository;
    private final boolean repeatsTitles;
    private int last;

    RandomIssues(Random random, Scenario scenario) {
        this.random = random;
        this.scenario = scenario;
        this.team = scenario.people();
        this.repository = scenario.repository();
        this.repeatsTitles = random.nextInt(3) == 0;
    }

    void open(int size) {
        LABELS.subList(0, random.nextInt(LABELS.size()))
                .forEach(name -> send(
                        "/labels",
                        Map.of(
                                "name",
                                name,
                                "color",
                                color(),
                                "description",
                                any(LINES).strip())));
        MILESTONES.forEach(title -> send("/milestones", milestone(title)));
        for (int i = 0; i < size; i++) {
            open();
        }
        for (int number = 1; number <= last; number++) {
            relate(number);
        }
    }

    private void open() {
        if (random.nextInt(8) == 0) {
            last = scenario.cli().sandbox().addPullRequest("o", "r", "A pull request");
        }
        boolean stranger = random.nextInt(6) == 0;
        String title = title();
        last = (stranger ? team.with("mallory-token") : team).open(title, body());
        if (random.nextInt(4) > 0) {
            team.label(last, any(LABELS), any(LABELS));
        }
        if (random.nextInt(3) > 0) {
            team.moveTo(last, 1 + random.nextInt(MILESTONES.size()));
        }
        if (random.nextInt(3) == 0) {
            team.assign(last, any(List.of("ada", "Octocat", "renovate[bot]")));
        }
        if (random.nextInt(4) == 0) {
            repository.send("PATCH", "/issues/" + last, json(Map.of("type", any(List.of("Bug", "Task")))));
        }
        if (random.nextInt(3) == 0) {
            team.close(last, any(List.of("completed", "not_planned", "duplicate")));
        }
        if (repeatsTitles && random.nextInt(6) == 0) {
            int first = last;
            last = team.open(title, "The same again.");
            team.close(random.nextBoolean() ? first : last, "completed");
        }
    }

    /** Edges lead to older issues, so that there is no cycle; nests are flat. */
    private void relate(int number) {
        if (number < 2 || isPullRequest(number)) {
            return;
        }
        for (int blocker : new TreeSet<>(List.of(older(number), older(number)))) {
            if (random.nextInt(3) == 0 && !isPullRequest(blocker)) {
                team.block(number, blocker);
            }
        }
        int parent = older(Math.min(number, 4));
        if (number > 4 && random.nextInt(3) == 0 && !isPullRequest(parent)) {
            long id = team.issue(number).path("id").asLong();
            send("/issues/" + parent + "/sub_issues", Map.of("sub_issue_id", id));
        }
    }

    private boolean isPullRequest(int number) {
        return team.issue(number).has("pull_request");
    }

    private int older(int number) {
        return 1 + random.nextInt(number - 1);
    }

    private String title() {
        return any(List.of("Part ", "[bug] Teil ", "Fix \"x\": ", "C# and ", "it's ", "über ", "#", "- [ ] "))
                + random.nextInt(1_000_000);
    }

    private String body() {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            lines.add(any(LINES));
        }
        return String.join(any(List.of("\n", "\r\n", "\n\n")), lines);
    }

    private Map<String, Object> milestone(String title) {
        Map<String, Object> milestone = new LinkedHashMap<>(Map.of("title", title));
        milestone.put("description", any(LINES) + "\n" + any(LINES));
        milestone.put("state", any(List.of("open", "closed")));
        if (random.nextBoolean()) {
            milestone.put("due_on", "2026-0" + (1 + random.nextInt(9)) + "-14T08:00:00Z");
        }
        return milestone;
    }

    private String color() {
        return any(List.of("000000", "5e8741", "D73A4A", "ededed", "123456"));
    }

    /** Options of an import that never has two issues of one title. */
    String[] selection() {
        return switch (random.nextInt(8)) {
            case 0 -> new String[] {"--milestone", any(MILESTONES)};
            case 1 -> new String[] {"--state", "closed", "--milestone", any(MILESTONES)};
            case 2 -> new String[] {"--issue", String.valueOf(any(numbers()))};
            case 3, 4 -> repeatsTitles ? new String[] {} : new String[] {"--state", "all"};
            default -> new String[] {};
        };
    }

    private List<Integer> numbers() {
        return repository.issues().stream()
                .filter(issue -> !issue.has("pull_request"))
                .map(issue -> issue.path("number").asInt())
                .toList();
    }

    /** What people do with some of the issues. */
    void edit() {
        for (int number : numbers()) {
            if (random.nextInt(3) == 0) {
                team.edit(number, body -> any(LINES) + "\n" + body);
            }
            if (random.nextInt(4) == 0) {
                team.label(number, any(LABELS));
            }
        }
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void send(String path, Map<String, ?> fields) {
        repository.send("POST", path, json(fields));
    }

    private static String json(Map<String, ?> fields) {
        return JSON.valueToTree(fields).toString();
    }
}

package ai.coditect.milepost.cli.random;

import ai.coditect.milepost.cli.Scenario;
import ai.coditect.milepost.testing.People;
import ai.coditect.milepost.testing.RepositoryDump;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * People who keep issues of their own beside the defined ones, and edit those at random; it remembers what they did.
 */
final class RandomTeam {

    private static final String[] FIELDS = {"title", "body", "state", "labels", "milestone", "assignees", "updated_at"};

    private final Random random;
    private final RepositoryDump repository;
    private final People people;
    private final List<Integer> own = new ArrayList<>();
    private final Map<Integer, Set<String>> notes = new TreeMap<>();
    private final Map<Integer, Set<Integer>> edges = new TreeMap<>();
    private final Set<Integer> closed = new TreeSet<>();
    private int words;

    RandomTeam(Random random, Scenario scenario) {
        this.random = random;
        this.repository = scenario.repository();
        this.people = scenario.people();
        repository.send("POST", "/labels", "{\"name\":\"ours\",\"color\":\"123456\",\"description\":\"Hands off\"}");
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            int number = people.open("Ours " + i, "Text\r\n with trailing blanks  \r\n\r\n<!-- a comment -->");
            people.label(number, "ours", "new " + i);
            own.add(number);
        }
        scenario.cli().sandbox().addPullRequest("o", "r", "Part 0");
    }

    /** What nobody but the team may change, times included. */
    String own() {
        StringBuilder all = new StringBuilder();
        repository.labels().stream()
                .filter(label -> label.path("name").asText().matches("ours|new .*"))
                .forEach(all::append);
        for (int number : own) {
            JsonNode issue = people.issue(number);
            for (String field : FIELDS) {
                all.append(issue.path(field));
            }
        }
        return all.toString();
    }

    /** Edits some of these issues. */
    void work(List<Integer> numbers) {
        for (int i = 1 + numbers.size() / 8; i > 0; i--) {
            edit(numbers.get(random.nextInt(numbers.size())));
        }
    }

    private void edit(int number) {
        switch (random.nextInt(11)) {
            case 0 -> people.retitle(number, "Retitled " + ++words);
            case 1 -> close(number);
            case 2 -> note(number);
            case 3 -> people.saveInBrowser(number);
            case 4 -> people.edit(number, body -> body.replaceFirst("- \\[ \\]", "- [x]"));
            case 5 -> people.assign(number, "octocat");
            case 6 -> people.removeMilestone(number);
            case 7 -> people.label(number, "ours");
            case 8 -> people.moveTo(number, 1 + random.nextInt(2));
            case 9 -> repository.send("PATCH", "/issues/" + number, "{\"type\":\"Feature\"}");
            default -> block(number, own.get(random.nextInt(own.size())));
        }
    }

    private void close(int number) {
        if (people.issue(number).path("state").asText().equals("open")) {
            people.close(number, "completed");
            closed.add(number);
        }
    }

    private void note(int number) {
        String note = "Note " + ++words + ".";
        people.write(number, note);
        notes.computeIfAbsent(number, none -> new TreeSet<>()).add(note);
    }

    private void block(int number, int blocker) {
        if (edges.computeIfAbsent(number, none -> new TreeSet<>()).add(blocker)) {
            people.block(number, blocker);
        }
    }

    /** What the team did and is no longer there. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        notes.forEach((number, lines) -> {
            String text = people.text(number);
            lines.stream().filter(line -> !text.contains(line)).forEach(line -> lost.add("#" + number + " " + line));
        });
        edges.forEach((number, blockers) -> {
            List<String> live = List.of(people.blockers(number).split(","));
            blockers.stream()
                    .filter(blocker -> !live.contains(blocker.toString()))
                    .forEach(blocker -> lost.add("#" + number + " <- #" + blocker));
        });
        closed.stream()
                .filter(number -> people.issue(number).path("state").asText().equals("open"))
                .forEach(number -> lost.add("#" + number + " was reopened"));
        return lost;
    }
}

package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A random body, edited at random by the definitions on one side and by people on the other; the seed decides all. */
final class EditedBodies {

    private static final List<String> HEADINGS =
            List.of("#### Goal", "#### Tasks", "#### Deliverables", "#### Acceptance Criteria", "#### Resources");
    private static final List<String> VERBS = List.of("Create", "Test", "Review", "Document", "Configure", "Remove");
    private static final List<String> THINGS =
            List.of("pytest.ini", "the coverage report", "`state_manager.py`", "CI hooks", "fixtures", "links in docs");

    final List<String> base = new ArrayList<>();
    final List<String> declared;
    final List<String> live;

    /** Lines that only one side can have written. */
    final Set<String> writtenByPeople = new HashSet<>();

    final Set<String> writtenInYaml = new HashSet<>();

    /** Items by the text that the definitions gave them instead. */
    final Map<String, String> reworded = new HashMap<>();

    /** Whether people put any line elsewhere. */
    boolean movedByPeople;

    private final Random random;
    private int counter;

    EditedBodies(long seed) {
        random = new Random(seed);
        write(base);
        declared = new ArrayList<>(base);
        live = new ArrayList<>(base);
        repeat(5, this::editYaml);
        repeat(6, this::editLive);
    }

    /** The body as the browser sends it, with what editors leave behind. */
    String liveAsSent() {
        List<String> noisy = live.stream()
                .map(line -> random.nextInt(8) == 0 ? line + " \t" : line)
                .toList();
        return String.join(random.nextBoolean() ? "\r\n" : "\n", noisy) + "\n".repeat(random.nextInt(3));
    }

    private void write(List<String> lines) {
        int sections = 1 + random.nextInt(4);
        for (int i = 0; i < sections; i++) {
            if (i > 0) {
                lines.add("");
            }
            lines.add(HEADINGS.get(i));
            int items = 1 + random.nextInt(5);
            for (int j = 0; j < items; j++) {
                lines.add(i % 2 == 1 ? "- [ ] " + item() : "- " + item());
            }
        }
    }

    private String item() {
        boolean repeated = random.nextInt(12) == 0;
        return repeated ? "Review" : pick(VERBS) + " " + pick(THINGS) + " no. " + counter++;
    }

    private void editYaml() {
        switch (random.nextInt(6)) {
            case 0 -> insert(declared, noted(task(), writtenInYaml));
            case 1 -> insert(declared, noted("- " + item() + " of yaml", writtenInYaml));
            case 2 -> removeLine(declared);
            case 3 -> reword();
            case 4 -> moveLine(declared);
            default -> moveSection(declared);
        }
    }

    private void editLive() {
        switch (random.nextInt(10)) {
            case 0, 1 -> tick();
            case 3 -> insert(live, noted(task(), writtenByPeople));
            case 4 -> insert(live, "", noted("Note " + counter++ + " of people", writtenByPeople));
            case 5 -> insert(live, noted("see " + counter++, writtenByPeople), "");
            case 6 -> removeLine(live);
            case 2, 7 -> rewriteLine();
            case 8 -> moveByPeople();
            default -> moveSectionByPeople();
        }
    }

    private String task() {
        return (random.nextInt(4) == 0 ? "- [x] " : "- [ ] ") + pick(VERBS) + " addition no. " + counter++;
    }

    private static String noted(String line, Set<String> written) {
        written.add(line);
        return line;
    }

    private void insert(List<String> lines, String... added) {
        lines.addAll(random.nextInt(lines.size() + 1), List.of(added));
    }

    private void removeLine(List<String> lines) {
        int index = random.nextInt(lines.size());
        if (lines.size() > 2) {
            forget(lines.remove(index));
        }
    }

    private void forget(String line) {
        writtenByPeople.remove(line);
        writtenInYaml.remove(line);
    }

    private void reword() {
        int index = random.nextInt(declared.size());
        String line = declared.get(index);
        if (line.startsWith("- [ ] ") && base.contains(line)) {
            String now = line + " and more";
            declared.set(index, now);
            reworded.put(line.substring(6), now.substring(6));
        } else if (base.contains(line) && !line.isEmpty()) {
            declared.set(index, noted(line + " (yaml " + counter++ + ")", writtenInYaml));
        }
    }

    private void moveByPeople() {
        moveLine(live);
        movedByPeople = true;
    }

    private void moveLine(List<String> lines) {
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
    }

    private void moveSectionByPeople() {
        moveSection(live);
        movedByPeople = true;
    }

    private void moveSection(List<String> lines) {
        int start = random.nextInt(lines.size());
        int end = start + random.nextInt(lines.size() - start);
        List<String> section = new ArrayList<>(lines.subList(start, end));
        lines.subList(start, end).clear();
        lines.addAll(random.nextInt(lines.size() + 1), section);
    }

    private void tick() {
        int index = random.nextInt(live.size());
        String line = live.get(index);
        if (line.startsWith("- [ ] ")) {
            forget(line);
            live.set(
                    index,
                    noted(line.replace("- [ ] ", "- [x] "), base.contains(line) ? new HashSet<>() : writtenByPeople));
        }
    }

    private void rewriteLine() {
        int index = random.nextInt(live.size());
        String line = live.get(index);
        if (!line.isEmpty()) {
            forget(line);
            live.set(index, noted(line + " (people " + counter++ + ")", writtenByPeople));
        }
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private void repeat(int most, Runnable edit) {
        int times = random.nextInt(most + 1);
        for (int i = 0; i < times; i++) {
            edit.run();
        }
    }
}

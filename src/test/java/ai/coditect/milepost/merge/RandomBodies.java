package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Three small texts of few different lines, so that lines repeat and edits collide; the seed decides all. The sides are
 * edits of the base, or now and then unrelated.
 */
record RandomBodies(String base, String declared, String live) {

    private static final List<String> LINES = List.of(
            "",
            "",
            "a",
            "b",
            "c c",
            "- d",
            "* d",
            "- [ ] e",
            "- [x] e",
            "- [ ] f f",
            "- [X] f  f g",
            "  - [ ] e",
            "1. [ ] h",
            "2. [x] h i",
            "- [ ] i",
            "## j",
            "## k",
            "---");

    private static final List<String> CODE = List.of("```", "~~~", "```sh");

    static RandomBodies of(long seed) {
        Random random = new Random(seed);
        List<String> alphabet = new ArrayList<>(LINES);
        if (random.nextInt(4) == 0) {
            alphabet.addAll(CODE);
        }
        List<String> lines = alphabet.subList(0, alphabet.size() - random.nextInt(6));
        List<String> base = text(random, lines);
        List<String> declared = edited(base, random, lines);
        List<String> live = edited(random.nextInt(6) == 0 ? declared : base, random, lines);
        return new RandomBodies(
                String.join("\n", base),
                String.join("\n", declared),
                String.join(random.nextInt(3) == 0 ? " \r\n" : "\n", live));
    }

    private static List<String> text(Random random, List<String> alphabet) {
        List<String> lines = new ArrayList<>();
        int size = random.nextInt(9);
        for (int i = 0; i < size; i++) {
            lines.add(pick(random, alphabet));
        }
        return lines;
    }

    private static List<String> edited(List<String> from, Random random, List<String> alphabet) {
        if (random.nextInt(12) == 0) {
            return text(random, alphabet);
        }
        List<String> lines = new ArrayList<>(from);
        int edits = random.nextInt(5);
        for (int i = 0; i < edits; i++) {
            edit(lines, random, alphabet);
        }
        return lines;
    }

    private static void edit(List<String> lines, Random random, List<String> alphabet) {
        int kind = lines.isEmpty() ? 0 : random.nextInt(6);
        int at = random.nextInt(lines.size() + (kind == 0 ? 1 : 0));
        switch (kind) {
            case 0 -> lines.add(at, pick(random, alphabet));
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, pick(random, alphabet));
            case 3 -> lines.set(at, lines.get(at).replace("[ ]", "[x]"));
            case 4 -> lines.set(at, lines.get(at).isBlank() ? "a" : lines.get(at) + " z");
            default -> move(lines, at, random);
        }
    }

    private static void move(List<String> lines, int from, Random random) {
        List<String> section = lines.subList(from, from + 1 + random.nextInt(lines.size() - from));
        List<String> moved = new ArrayList<>(section);
        section.clear();
        lines.addAll(random.nextInt(lines.size() + 1), moved);
    }

    private static String pick(Random random, List<String> lines) {
        return lines.get(random.nextInt(lines.size()));
    }
}

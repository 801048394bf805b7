package ai.coditect.milepost.yamledit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Documents in all styles, with comments everywhere. */
final class RandomYaml {

    private static final List<String> WORDS = List.of(
            "write",
            "the",
            "docs",
            "it's",
            "a \"b\"",
            "x:y",
            "C#",
            "`code`",
            "[phase",
            "1]",
            "é",
            "😀",
            "-",
            "no",
            "12",
            "#12",
            "50%",
            "a,",
            "{b}",
            "back\\slash",
            "and",
            "so",
            "on",
            "&amp",
            "*star",
            "!bang",
            "|",
            "> quote",
            "@me",
            "key: value",
            "~");

    private static final List<String> PLAIN = List.of(
            "write the docs",
            "true",
            "12",
            "2025-12-06",
            "null",
            "~",
            "a-b",
            "C#",
            "x:y",
            "4h",
            "it's",
            "é 😀 ü",
            "say \"x\"");

    static final List<String> KEYS =
            List.of("id", "title", "labels", "goal", "tasks", "done", "body", "meta", "odd key", "\"quoted\"");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> anchors = new ArrayList<>();
    private final int step;
    private final boolean anchored;
    private int names;

    RandomYaml(Random random, boolean anchored) {
        this.random = random;
        this.anchored = anchored;
        step = 1 + random.nextInt(4);
    }

    String document() {
        if (chance(4)) {
            text.append("# top\n").append(chance(2) ? "\n" : "");
        }
        if (chance(8)) {
            text.append("---\n");
        }
        if (chance(3)) {
            list(0, 3);
        } else {
            mapping(0, 3, false);
        }
        String document = text.toString();
        if (chance(6)) {
            document = document.replaceAll("\n+$", "");
        }
        if (chance(4)) {
            document = document.replace("\n", "\r\n");
        }
        return chance(8) ? "\uFEFF" + document : document;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private void between(int indent) {
        if (chance(6)) {
            text.append("\n");
        }
        if (chance(6)) {
            text.append(" ".repeat(indent)).append("# about\n");
        }
        if (chance(12)) {
            text.append("\n");
        }
    }

    private void beside() {
        text.append(chance(5) ? " # beside" : "").append("\n");
    }

    private void mapping(int indent, int depth, boolean inline) {
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (i > 0 || !inline) {
                between(indent);
                text.append(" ".repeat(indent));
            }
            text.append(keys.get(i)).append(":");
            value(indent, depth, 0);
        }
    }

    private void list(int indent, int depth) {
        int count = 1 + random.nextInt(4);
        int gap = chance(6) ? 3 : 1;
        boolean spaced = chance(4);
        for (int i = 0; i < count; i++) {
            text.append(spaced && i > 0 ? "\n" : "");
            between(indent);
            text.append(" ".repeat(indent)).append("-");
            value(indent, depth, gap);
        }
    }

    /** @param gap behind a dash; 0 behind a colon */
    private void value(int indent, int depth, int gap) {
        String blanks = " ".repeat(Math.max(1, gap));
        int kind = random.nextInt(depth > 0 ? 12 : 6);
        String name = anchored && chance(5) ? "n" + names++ : "";
        String properties = name.isEmpty() ? "" : blanks + "&" + name;
        if (anchored && !anchors.isEmpty() && chance(4)) {
            text.append(blanks).append("*").append(anchors.get(random.nextInt(anchors.size())));
            beside();
            return;
        }
        switch (kind) {
            case 0, 1, 2 -> {
                text.append(properties).append(blanks).append(scalar(indent));
                beside();
            }
            case 3 -> {
                text.append(properties).append(blanks);
                block(indent);
            }
            case 4 -> {
                text.append(properties).append(blanks);
                flow(indent, 2, chance(4));
                beside();
            }
            case 5 -> {
                text.append(properties);
                beside();
            }
            case 6, 7, 8 -> {
                boolean inline = gap > 0 && name.isEmpty() && !chance(8);
                text.append(properties);
                if (inline) {
                    text.append(blanks);
                    mapping(indent + 1 + gap, depth - 1, true);
                } else {
                    beside();
                    mapping(indent + step, depth - 1, false);
                }
            }
            default -> {
                text.append(properties);
                beside();
                list(gap == 0 && chance(3) ? indent : indent + step, depth - 1);
            }
        }
        if (!name.isEmpty()) {
            anchors.add(name);
        }
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (int i = random.nextInt(most); i > 0; i--) {
            words.append(" ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    private String scalar(int indent) {
        String fold = "\n" + (chance(5) ? "\n" : "") + " ".repeat(indent + 1 + random.nextInt(3));
        return switch (random.nextInt(7)) {
            case 0 -> "'" + words(5).replace("'", "''") + "'";
            case 1 -> YamlScalar.escaped(words(5));
            case 2 -> "'" + words(5).replace("'", "''") + fold + words(5).replace("'", "''") + "'";
            case 3 -> "\"some words\\n\\tescaped" + fold + "and more\"";
            case 4 -> "plain words" + fold + "on lines" + fold + "three";
            default -> PLAIN.get(random.nextInt(PLAIN.size()));
        };
    }

    private void block(int indent) {
        int more = 1 + random.nextInt(4);
        boolean counted = chance(5);
        text.append(chance(2) ? "|" : ">")
                .append(counted ? String.valueOf(more) : "")
                .append(List.of("", "-", "+").get(random.nextInt(3)));
        beside();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String extra = (counted || i > 0) && chance(6) ? "  " : "";
            text.append(
                            i > 0 && chance(4)
                                    ? ""
                                    : " ".repeat(indent + more) + extra + words(12) + (chance(8) ? " " : ""))
                    .append("\n");
        }
    }

    private void flow(int indent, int depth, boolean broken) {
        boolean list = chance(2);
        String pad = chance(3) ? " " : "";
        text.append(list ? "[" : "{");
        int count = random.nextInt(4);
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, random);
        for (int i = 0; i < count; i++) {
            text.append(broken ? (chance(4) ? " # in" : "") + "\n" + " ".repeat(indent + step) : i == 0 ? pad : " ");
            if (!list) {
                text.append(keys.get(i)).append(": ");
            }
            if (depth > 0 && chance(5)) {
                flow(indent, depth - 1, false);
            } else {
                text.append(
                        switch (random.nextInt(4)) {
                            case 0 -> "'" + words(3).replace("'", "''") + "'";
                            case 1 -> YamlScalar.escaped(words(3));
                            case 2 -> "12";
                            default -> "word" + random.nextInt(9);
                        });
            }
            text.append(i < count - 1 || chance(5) ? "," : "");
        }
        text.append(broken && count > 0 ? "\n" + " ".repeat(indent + 1) : count > 0 ? pad : "")
                .append(list ? "]" : "}");
    }
}

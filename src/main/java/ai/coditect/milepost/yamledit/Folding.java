package ai.coditect.milepost.yamledit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts whose lines are folded: a line break alone is read as a blank. */
final class Folding {

    /** Shorter blocks say nothing about the width that their author likes. */
    private static final int NARROW = 60;

    private static final int USUAL = 80;

    private Folding() {}

    /** The width to keep to, where the longest line was this long. */
    static int width(int longest) {
        return longest < NARROW ? USUAL : longest;
    }

    /** Breaks a line at single blanks between words. */
    static List<String> wrap(String line, int firstWidth, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int lastBreak = -1;
        for (int i = 1; i <= line.length(); i++) {
            boolean ends = i == line.length();
            if (ends || isBetweenWords(line, i)) {
                int limit = lines.isEmpty() ? firstWidth : width;
                if (i - start > limit && lastBreak > start) {
                    lines.add(line.substring(start, lastBreak));
                    start = lastBreak + 1;
                }
                lastBreak = i;
            }
        }
        lines.add(line.substring(start));
        return lines;
    }

    private static boolean isBetweenWords(String line, int at) {
        return line.charAt(at) == ' '
                && isWord(line.charAt(at - 1))
                && isWord(line.charAt(at + 1 < line.length() ? at + 1 : at));
    }

    private static boolean isWord(char character) {
        return character != ' ' && character != '\t';
    }

    /**
     * The lines of a folded block.
     *
     * @param text without the line breaks at its end
     * @param before the lines as they were; a paragraph that is still there keeps them
     */
    static List<String> block(String text, List<String> before, int width) {
        Map<String, Deque<List<String>>> kept = paragraphs(before);
        List<String> lines = new ArrayList<>();
        String previous = "";
        int empty = 0;
        for (String line : text.split("\n", -1)) {
            if (line.isEmpty()) {
                empty++;
                continue;
            }
            boolean folds = !previous.isEmpty() && !isIndented(previous) && !isIndented(line);
            for (int i = folds ? -1 : 0; i < empty; i++) {
                lines.add("");
            }
            Deque<List<String>> same = kept.getOrDefault(line, new ArrayDeque<>());
            if (!same.isEmpty()) {
                lines.addAll(same.removeFirst());
            } else if (isIndented(line)) {
                lines.add(line);
            } else {
                lines.addAll(wrap(line, width, width));
            }
            previous = line;
            empty = 0;
        }
        return lines;
    }

    private static boolean isIndented(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private static Map<String, Deque<List<String>>> paragraphs(List<String> lines) {
        Map<String, Deque<List<String>>> paragraphs = new HashMap<>();
        List<String> paragraph = new ArrayList<>();
        for (String line : lines) {
            if (!paragraph.isEmpty() && (line.isEmpty() || isIndented(line) || isIndented(paragraph.get(0)))) {
                add(paragraphs, paragraph);
                paragraph = new ArrayList<>();
            }
            if (!line.isEmpty()) {
                paragraph.add(line);
            }
        }
        add(paragraphs, paragraph);
        return paragraphs;
    }

    private static void add(Map<String, Deque<List<String>>> paragraphs, List<String> paragraph) {
        paragraphs
                .computeIfAbsent(String.join(" ", paragraph), text -> new ArrayDeque<>())
                .add(List.copyOf(paragraph));
    }
}

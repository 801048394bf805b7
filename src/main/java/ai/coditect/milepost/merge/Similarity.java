package ai.coditect.milepost.merge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a reworded line from another one. */
final class Similarity {

    /** From this share on, a line counts as a rewording of the other. */
    static final double REWORDING = 0.6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Similarity() {}

    /** The share of their words that two lines have in common, from 0 to 1, whatever the order and case. */
    static double between(String before, String after) {
        Map<String, Integer> old = words(before);
        Map<String, Integer> now = words(after);
        int shared = old.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), now.getOrDefault(word.getKey(), 0)))
                .sum();
        return shared == 0 ? 0 : 2.0 * shared / (sum(old) + sum(now));
    }

    private static int sum(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}

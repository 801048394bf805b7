package ai.coditect.milepost.merge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a reworded line from another one. */
final class Similarity {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Similarity() {}

    /** Whether the two have at least 60 % of their words in common, whatever their order and case. */
    static boolean isRewording(String before, String after) {
        Map<String, Integer> old = words(before);
        Map<String, Integer> now = words(after);
        int shared = old.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), now.getOrDefault(word.getKey(), 0)))
                .sum();
        return shared > 0 && 20 * shared >= 6 * (sum(old) + sum(now));
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

package ai.coditect.milepost.merge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a reworded line from another one. */
public final class Similarity {

    /** From this share on, a line counts as a rewording of the other. */
    public static final double REWORDING = 0.6;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Similarity() {}

    /**
     * The words of a line, whatever their order and case.
     *
     * @param counts how often each occurs
     * @param size how many there are
     */
    public record Words(Map<String, Integer> counts, int size) {}

    /** The words of a line. */
    public static Words words(String text) {
        Map<String, Integer> counts = new HashMap<>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Words(
                counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** The share of their words that two lines have in common, from 0 to 1. */
    public static double between(Words before, Words after) {
        int shared = before.counts().entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), after.counts().getOrDefault(word.getKey(), 0)))
                .sum();
        return shared == 0 ? 0 : 2.0 * shared / (before.size() + after.size());
    }
}

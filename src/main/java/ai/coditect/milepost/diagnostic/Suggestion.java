package ai.coditect.milepost.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests a known word for a misspelt one. */
public final class Suggestion {

    /** Longer words get no suggestion: comparing them takes long and helps nobody. */
    private static final int LONGEST = 100;

    private Suggestion() {}

    /** The nearest known word, if at most a third of its letters differ. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String plain = plain(word);
        return known.stream()
                .filter(candidate -> Math.max(word.length(), candidate.length()) <= LONGEST)
                .filter(candidate -> distance(plain, plain(candidate)) <= tolerance(plain, plain(candidate)))
                .min(Comparator.comparingInt((String candidate) -> distance(plain, plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code Did you mean `x`?}, or the given sentence if no known word is near. */
    public static String orElse(String word, Collection<String> known, String otherwise) {
        return nearest(word, known).map(near -> "Did you mean `" + near + "`?").orElse(otherwise);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static int tolerance(String first, String second) {
        return Math.max(1, Math.max(first.length(), second.length()) / 3);
    }

    /** The edit distance of two words; swapping two neighbouring letters is one edit. */
    private static int distance(String first, String second) {
        int[][] edits = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, first, second, i, j);
            }
        }
        return edits[first.length()][second.length()];
    }

    private static int step(int[][] edits, String first, String second, int i, int j) {
        boolean same = first.charAt(i - 1) == second.charAt(j - 1);
        int best = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && first.charAt(i - 1) == second.charAt(j - 2)
                && first.charAt(i - 2) == second.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}

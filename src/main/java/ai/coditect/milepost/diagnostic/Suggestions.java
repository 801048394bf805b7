package ai.coditect.milepost.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggests known words for misspelt ones, as long as it takes little time: after a fixed number of steps it has no
 * suggestion any more. Who misspells so many words does not read so many suggestions.
 */
public final class Suggestions {

    /** Longer words get no suggestion: comparing them takes long and helps nobody. */
    private static final int LONGEST = 100;

    /** How many steps all comparisons together may take: well below a second. */
    private static final long MOST_STEPS = 100_000_000;

    private long steps;

    /** The nearest known word, if at most a third of its letters differ. */
    public Optional<String> nearest(String word, Collection<String> known) {
        Optional<String> nearest = Optional.empty();
        String plain = plain(word);
        if (word.length() > LONGEST || plain.isEmpty()) {
            return nearest;
        }
        int best = Integer.MAX_VALUE;
        for (String candidate : known) {
            if (steps > MOST_STEPS) {
                return Optional.empty();
            }
            steps += LONGEST;
            if (candidate.length() > LONGEST) {
                continue;
            }
            String other = plain(candidate);
            int most = Math.min(best, tolerance(plain, other));
            int distance = distance(plain, other, most);
            boolean nearer = distance < best && distance <= most;
            boolean first = distance == best
                    && nearest.filter(found -> candidate.compareTo(found) < 0).isPresent();
            if (nearer || first) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** {@code Did you mean `x`?}, or the given sentence if no known word is near. */
    public String orElse(String word, Collection<String> known, String otherwise) {
        return sentence(nearest(word, known), otherwise);
    }

    /** {@code Did you mean `x`?}, or the given sentence without a word. */
    public static String sentence(Optional<String> nearest, String otherwise) {
        return nearest.map(near -> "Did you mean `" + near + "`?").orElse(otherwise);
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        word.toLowerCase(Locale.ROOT)
                .chars()
                .filter(letter -> !Character.isWhitespace(letter) && letter != '_' && letter != '-')
                .forEach(letter -> plain.append((char) letter));
        return plain.toString();
    }

    private static int tolerance(String first, String second) {
        return Math.max(1, Math.max(first.length(), second.length()) / 3);
    }

    /**
     * The edit distance of two words; swapping two neighbouring letters is one edit. A distance above {@code most} is
     * only known to be that.
     */
    private int distance(String first, String second, int most) {
        if (Math.abs(first.length() - second.length()) > most) {
            return most + 1;
        }
        int[][] edits = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= second.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, first, second, i, j);
                least = Math.min(least, edits[i][j]);
            }
            steps += second.length();
            if (least > most + 1) {
                return most + 1;
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

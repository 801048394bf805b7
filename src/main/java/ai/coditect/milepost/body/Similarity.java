package ai.coditect.milepost.body;

/** Tells a reworded item from another one. */
final class Similarity {

    /** The share of characters that must stay. */
    private static final double REWORDED = 0.6;

    /** Longer items are not compared: the time grows with the square. */
    private static final int MAX_LENGTH = 500;

    private Similarity() {}

    /** Whether at least 60 % of the longer text's characters need no edit to turn one text into the other. */
    static boolean isRewording(String before, String after) {
        int longest = Math.max(before.length(), after.length());
        return longest <= MAX_LENGTH && distance(before, after) <= (1 - REWORDED) * longest;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}

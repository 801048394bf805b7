package ai.coditect.milepost.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a reworded line from another one. */
final class Similarity {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Similarity() {}

    /** Whether the two have at least 60 % of their words in common, whatever their order and case. */
    static boolean isRewording(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int all = old.size() + now.size();
        int shared = 0;
        for (String word : old) {
            shared += now.remove(word) ? 2 : 0;
        }
        return shared > 0 && shared * 10 >= all * 6;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
        words.removeIf(String::isEmpty);
        return words;
    }
}

package ai.coditect.milepost.importer.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of many words end at a place of a text. How many words there are makes no difference. */
final class Endings {

    private final Map<Character, Endings> longer = new HashMap<>();
    private String word = "";

    /** Adds a word in lower case. */
    void add(String added) {
        Endings node = this;
        for (int i = added.length() - 1; i >= 0; i--) {
            node = node.longer.computeIfAbsent(added.charAt(i), letter -> new Endings());
        }
        node.word = added;
    }

    /** The words that end there, the shortest first. */
    List<String> at(String text, int end) {
        List<String> words = new ArrayList<>();
        Endings node = this;
        for (int i = end - 1; i >= 0; i--) {
            Endings next = node.longer.get(Character.toLowerCase(text.charAt(i)));
            if (next == null) {
                return words;
            }
            node = next;
            if (!node.word.isEmpty()) {
                words.add(node.word);
            }
        }
        return words;
    }
}

package ai.coditect.milepost.definition.yaml;

/**
 * A text by its code points. Only a text with characters that take two places in a string is copied: files are kept
 * until all are checked, and the copy takes four times as much memory.
 */
sealed interface CodePoints {

    int length();

    int at(int index);

    String between(int from, int to);

    static CodePoints of(String text) {
        int count = text.codePointCount(0, text.length());
        return count == text.length()
                ? new Narrow(text)
                : new Wide(text.codePoints().toArray());
    }

    /** A text of which each character takes one place. */
    record Narrow(String text) implements CodePoints {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public int at(int index) {
            return text.charAt(index);
        }

        @Override
        public String between(int from, int to) {
            return text.substring(from, to);
        }
    }

    /** Any other text. */
    final class Wide implements CodePoints {
        private final int[] characters;

        private Wide(int[] characters) {
            this.characters = characters;
        }

        @Override
        public int length() {
            return characters.length;
        }

        @Override
        public int at(int index) {
            return characters[index];
        }

        @Override
        public String between(int from, int to) {
            return new String(characters, from, to - from);
        }
    }
}

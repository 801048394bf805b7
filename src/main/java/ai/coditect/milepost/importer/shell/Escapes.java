package ai.coditect.milepost.importer.shell;

/** Escapes such as {@code \n} in {@code $'…'}, {@code printf} and {@code echo -e}. */
final class Escapes {

    private static final String LETTERS = "abefnrtv\\'\"?";
    private static final String MEANT = "\u0007\b\u001B\f\n\r\t\u000B\\'\"?";

    private Escapes() {}

    static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char character = text.charAt(i++);
            if (character != '\\' || i == text.length()) {
                decoded.append(character);
                continue;
            }
            char letter = text.charAt(i++);
            int known = LETTERS.indexOf(letter);
            if (known >= 0) {
                decoded.append(MEANT.charAt(known));
            } else if (letter == 'u' || letter == 'U' || letter == 'x') {
                i = code(text, i, letter, decoded);
            } else {
                decoded.append(character).append(letter);
            }
        }
        return decoded.toString();
    }

    /** A character by its number; returns where the number ends. */
    private static int code(String text, int start, char letter, StringBuilder decoded) {
        int most = letter == 'x' ? 2 : letter == 'u' ? 4 : 8;
        int end = start;
        int code = 0;
        while (end < text.length() && end - start < most && Character.digit(text.charAt(end), 16) >= 0) {
            code = code * 16 + Character.digit(text.charAt(end), 16);
            end++;
        }
        if (end == start || !Character.isValidCodePoint(code)) {
            decoded.append('\\').append(letter);
            return start;
        }
        decoded.appendCodePoint(code);
        return end;
    }
}

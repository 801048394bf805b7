package ai.coditect.milepost.importer.assembly;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the names of one series are written.
 *
 * @param whole everything that is one mention
 * @param item a number of it, or a range
 */
record NameForm(String series, Pattern whole, Pattern item) {

    private static final String RANGE = "(?:[-–—]|\\.\\.\\.?|…|\\s+(?:to|through)\\s+|\\s[–—]\\s)";
    private static final String END = "(?![\\p{L}\\d]|\\.\\d)";
    private static final String AND = "(?:\\s*(?:,|&|\\band\\b)\\s*)";
    private static final String HASH = "(?<![\\p{L}\\d&/#])(?<!\\]\\()#";

    private static NameForm of(String series, String before, String whole) {
        String number = "(" + Key.NUMBER + ")";
        String item = before + number + "(?:" + RANGE + "(?:" + before + ")?" + number + ")?";
        return new NameForm(series, Pattern.compile(whole), Pattern.compile(item));
    }

    /** The form of names such as {@code task 1.3} or {@code T003}, and of {@code #3} and {@code issue 3}. */
    static NameForm of(String series) {
        if (series.equals(Key.ISSUES)) {
            String hash = HASH + "\\d{1,9}(?:" + RANGE + "#?\\d{1,9}" + END + ")?" + END;
            return of(series, "#?", "(?:" + hash + "|" + list(series, "\\d{1,9}") + ")");
        }
        if (new Key(series, List.of()).isWord()) {
            return of(series, "#?", list(series, "#?" + Key.NUMBER));
        }
        String word = "(?iu:" + Pattern.quote(series) + ")";
        return of(
                series,
                word,
                "(?<![\\p{L}\\d/-])" + word + Key.NUMBER + "(?:" + RANGE + word + "?" + Key.NUMBER + ")?" + END);
    }

    /** A number, or several, after a word. */
    private static String list(String series, String number) {
        String words = Key.words(series).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?iu:", ")"));
        String one = number + "(?:" + RANGE + number + ")?" + END;
        return "(?<![\\p{L}\\d])" + words + "\\s+" + one + "(?:" + AND + one + "){0,100}";
    }

    /** A number of the repository stands alone, in the form in which it is written back. */
    static NameForm single() {
        return of(Key.ISSUES, "#", "(?<!\\\\)" + HASH + "[1-9]\\d{0,8}(?![-–—]#?\\d|_)" + END);
    }

    /** A bare number, which counts as one of the series. */
    static NameForm bare(String series) {
        String one = "#?" + Key.NUMBER;
        return of(series, "#?", "(?<![\\p{L}\\d.#/-])" + one + "(?:" + RANGE + one + ")?" + END);
    }
}

package ai.coditect.milepost.importer.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with a number at its end: {@code Task 1.10}, {@code T001}, {@code WP-113}, {@code #3}. Keys of one series are
 * ordered by their numbers, so 1.10 follows 1.9.
 *
 * @param series what stands before the number, in lower case; {@code #} for issues, empty for a bare number
 */
record Key(String series, List<Integer> numbers) {

    /** The series of {@code #3}, {@code Issue 3} and {@code Ticket #003}. */
    static final String ISSUES = "#";

    static final String NUMBER = "\\d{1,9}(?:\\.\\d{1,9})*";

    private static final Pattern FORM = Pattern.compile("(.*?)\\s*(#?)(" + NUMBER + ")");

    private static final Set<String> ISSUE_WORDS = Set.copyOf(words(ISSUES));

    static Optional<Key> parse(String name) {
        Matcher form = FORM.matcher(name.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String word = form.group(1).toLowerCase(Locale.ROOT);
        boolean issue = !form.group(2).isEmpty() || ISSUE_WORDS.contains(word);
        return Optional.of(new Key(issue ? ISSUES : word, numbers(form.group(3))));
    }

    static List<Integer> numbers(String dotted) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : dotted.split("\\.", -1)) {
            numbers.add(Integer.valueOf(part));
        }
        return List.copyOf(numbers);
    }

    /** Whether it says more than a number. */
    boolean isNamed() {
        return !series.isEmpty() && !series.equals(ISSUES);
    }

    /** Whether the word and the number are written apart. */
    boolean isWord() {
        return isNamed()
                && series.length() > 2
                && series.chars().allMatch(letter -> Character.isLetter(letter) || letter == ' ');
    }

    /** The word before a number as it can be written: for one, and for several. */
    static List<String> words(String series) {
        if (series.equals(ISSUES)) {
            return List.of("issue", "issues", "ticket", "tickets");
        }
        String several = series.endsWith("y") ? series.substring(0, series.length() - 1) + "ies" : series + "s";
        return List.of(series, several);
    }

    /** The keys up to another number of the series that can be counted one by one: 1.3, 1.4, … 1.10. */
    List<Key> countTo(List<Integer> last, int most) {
        List<Key> keys = new ArrayList<>();
        int end = numbers.size() - 1;
        boolean countable =
                last.size() == numbers.size() && last.subList(0, end).equals(numbers.subList(0, end));
        if (countable && last.get(end) - numbers.get(end) < most) {
            for (int number = numbers.get(end); number <= last.get(end); number++) {
                List<Integer> next = new ArrayList<>(numbers.subList(0, end));
                next.add(number);
                keys.add(new Key(series, List.copyOf(next)));
            }
        }
        return keys;
    }

    /** As it is shown: {@code #3}, {@code task 1.10}, {@code T3}. */
    @Override
    public String toString() {
        String number = String.join(".", numbers.stream().map(String::valueOf).toList());
        return isWord() ? series + " " + number : series.toUpperCase(Locale.ROOT) + number;
    }
}

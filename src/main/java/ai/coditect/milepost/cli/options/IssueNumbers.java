package ai.coditect.milepost.cli.options;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of issues as options take them: {@code 12} or {@code #12}. */
final class IssueNumbers {

    private static final Pattern NUMBER = Pattern.compile("#?([1-9][0-9]{0,8})");

    private IssueNumbers() {}

    /**
     * The numbers, each once.
     *
     * @param complaint what is said of a word that is none, with {@code %s} for it
     * @throws UsageException when one of the words is no number of an issue
     */
    static Set<Integer> of(Stream<String> words, String complaint) {
        Set<Integer> numbers = new TreeSet<>();
        words.forEach(word -> {
            Matcher number = NUMBER.matcher(word);
            if (!number.matches()) {
                throw new UsageException(complaint.replace("%s", word));
            }
            numbers.add(Integer.valueOf(number.group(1)));
        });
        return numbers;
    }
}

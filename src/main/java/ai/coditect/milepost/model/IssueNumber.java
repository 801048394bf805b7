package ai.coditect.milepost.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An issue of the repository at hand, by its number. */
public record IssueNumber(int value) implements IssueLink {

    /** {@code #12, #40}. */
    public static String list(Stream<Integer> numbers) {
        return numbers.map(number -> new IssueNumber(number).toString()).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "#" + value;
    }
}

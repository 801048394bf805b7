package ai.coditect.milepost.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** The identity of a definition: kebab-case, unique, never reused. Ordered by its text. */
public record IssueId(String value) implements IssueLink, Comparable<IssueId> {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** The longest id accepted: it is written into every body that refers to it. */
    public static final int MAX_LENGTH = 80;

    /**
     * @throws IllegalArgumentException when the value is not kebab-case or longer than {@link #MAX_LENGTH}; readers of
     *     foreign text use {@link #parse}
     */
    public IssueId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a kebab-case id: " + value);
        }
    }

    /** Reads an id; empty when the text is not one. */
    public static Optional<IssueId> parse(String text) {
        return isValid(text) ? Optional.of(new IssueId(text)) : Optional.empty();
    }

    private static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && KEBAB.matcher(text).matches();
    }

    @Override
    public int compareTo(IssueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

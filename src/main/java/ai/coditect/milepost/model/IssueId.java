package ai.coditect.milepost.model;

import java.util.Optional;

/** The identity of a definition: kebab-case, unique, never reused. Ordered by its text. */
public record IssueId(String value) implements IssueLink, Comparable<IssueId> {

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
        return !text.isEmpty() && text.length() <= MAX_LENGTH && isKebabCase(text);
    }

    /** Words of letters and digits with single hyphens between them. Asked for every reference, so not by a pattern. */
    private static boolean isKebabCase(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letter && !(inWord && c == '-')) {
                return false;
            }
            inWord = letter;
        }
        return inWord;
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

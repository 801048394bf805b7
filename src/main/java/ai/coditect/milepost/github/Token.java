package ai.coditect.milepost.github;

import java.util.regex.Pattern;

/** A token for GitHub. It has no text of its own, so that it cannot be printed by accident. */
public final class Token {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

    private final String value;

    /**
     * A token.
     *
     * @throws IllegalArgumentException when it is empty or has characters that no header can carry; the message does
     *     not repeat it
     */
    public Token(String value) {
        if (!PRINTABLE.matcher(value).matches()) {
            throw new IllegalArgumentException("the token is empty or has characters that no token has");
        }
        this.value = value;
    }

    /** The value of the header {@code Authorization}. */
    String authorization() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}

package ai.coditect.milepost.github;

import ai.coditect.milepost.model.access.TokenKind;
import java.util.Optional;
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
            throw new IllegalArgumentException(
                    "a blank or another character that no token has is in it. Put the token alone into it,"
                            + " without quotes and line ends");
        }
        this.value = value;
    }

    /** The value of the header {@code Authorization}. */
    String authorization() {
        return "Bearer " + value;
    }

    /** What kind it is; empty if its form is not known. */
    public Optional<TokenKind> kind() {
        return TokenKind.of(value);
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}

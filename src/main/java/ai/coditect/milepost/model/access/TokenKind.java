package ai.coditect.milepost.model.access;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of token, which GitHub tells apart by how they begin. */
public enum TokenKind {
    CLASSIC("ghp_", "a classic token"),
    FINE_GRAINED("github_pat_", "a fine-grained token"),
    /** Of {@code gh auth login}, for example. */
    OAUTH("gho_", "a token of an OAuth app"),
    APP_USER("ghu_", "a token of a GitHub App, for a user"),
    /** What a workflow of GitHub Actions has, too. */
    INSTALLATION("ghs_", "a token of a GitHub App, as GitHub Actions has one"),
    REFRESH("ghr_", "a refresh token, with which nothing can be read");

    private final String prefix;
    private final String words;

    TokenKind(String prefix, String words) {
        this.prefix = prefix;
        this.words = words;
    }

    /** The kind of a token; empty for one of another form, as older servers give. */
    public static Optional<TokenKind> of(String token) {
        return Arrays.stream(values())
                .filter(kind -> token.startsWith(kind.prefix))
                .findFirst();
    }

    /** What it is, as part of a sentence. */
    public String words() {
        return words;
    }

    /** Whether it does what a user may do, or less. */
    public boolean actsAsUser() {
        return switch (this) {
            case CLASSIC, FINE_GRAINED, OAUTH, APP_USER -> true;
            case INSTALLATION, REFRESH -> false;
        };
    }

    /** Whether GitHub tells its scopes. */
    public boolean hasScopes() {
        return this == CLASSIC || this == OAUTH;
    }
}

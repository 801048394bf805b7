package ai.coditect.milepost.doctor;

import ai.coditect.milepost.model.access.ServerAnswer;
import ai.coditect.milepost.model.access.TokenKind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The token: its kind, when it ends, what it may do, as far as GitHub tells. Its value is nowhere in here. */
public final class TokenCheck {

    private static final Duration SOON = Duration.ofDays(7);
    private static final String NEW_ONE = "Make a new one on https://github.com/settings/tokens and put it into ";

    /**
     * The token that is used.
     *
     * @param variable the environment variable that holds it
     * @param kind empty if its form is not known
     */
    public record Given(String variable, Optional<TokenKind> kind, Use use) {}

    /** What the token is for. */
    public enum Use {
        ISSUES,
        /** The project board has no token of its own. */
        ISSUES_AND_BOARD
    }

    private final Given given;
    private final Instant now;
    private final Function<Instant, String> shown;
    private final List<String> told = new ArrayList<>();

    private TokenCheck(Given given, Instant now, Function<Instant, String> shown) {
        this.given = given;
        this.now = now;
        this.shown = shown;
    }

    /** There is none. */
    public static Check missing() {
        return Check.fault(
                Subject.TOKEN,
                "there is none",
                "Put one into GITHUB_TOKEN, for example: export GITHUB_TOKEN=$(gh auth token). It needs the repository"
                        + " permission \"Issues: Read and write\" (fine-grained token) or the scope \"repo\" (classic"
                        + " token).");
    }

    /**
     * Checks it.
     *
     * @param answer what the server told
     * @param failure why the server refused
     * @param shown a moment as the user reads it
     */
    public static Check of(
            Given given,
            Optional<ServerAnswer> answer,
            Optional<Failure> failure,
            Instant now,
            Function<Instant, String> shown) {
        Optional<Failure> refusal = failure.filter(reason -> reason.kind() == FailureKind.NOT_ALLOWED);
        return refusal.map(reason -> Check.failed(Subject.TOKEN, reason))
                .orElseGet(() -> new TokenCheck(given, now, shown).check(answer));
    }

    private Check check(Optional<ServerAnswer> answer) {
        told.add(given.kind().map(TokenKind::words).orElse("a token of a form that is not known") + " in "
                + given.variable());
        if (given.kind().equals(Optional.of(TokenKind.REFRESH))) {
            return Check.fault(Subject.TOKEN, summary(), NEW_ONE + given.variable() + ".");
        }
        Optional<Instant> end = answer.flatMap(ServerAnswer::tokenExpires);
        end.ifPresent(at -> told.add((at.isAfter(now) ? "expires on " : "expired on ") + shown.apply(at)));
        Optional<Check> limited = answer.flatMap(ServerAnswer::scopes)
                .filter(scopes -> given.kind().map(TokenKind::hasScopes).orElse(true))
                .flatMap(this::ofScopes);
        if (limited.isPresent()) {
            return limited.get();
        }
        if (end.isPresent() && end.get().isBefore(now.plus(SOON))) {
            return Check.warning(Subject.TOKEN, summary(), NEW_ONE + given.variable() + " before then.");
        }
        if (given.kind().equals(Optional.of(TokenKind.INSTALLATION)) && given.use() == Use.ISSUES_AND_BOARD) {
            return Check.warning(
                    Subject.TOKEN,
                    summary() + "; it reaches no project board",
                    "Put a token with the scope \"project\" into MILEPOST_PROJECT_TOKEN.");
        }
        if (given.kind().equals(Optional.of(TokenKind.FINE_GRAINED))) {
            told.add("GitHub does not tell its permissions; it needs \"Issues: Read and write\"");
        }
        if (answer.isEmpty()) {
            return Check.warning(
                    Subject.TOKEN, summary() + "; it was not checked", "It is once the server can be reached.");
        }
        return Check.ok(Subject.TOKEN, summary());
    }

    private Optional<Check> ofScopes(List<String> scopes) {
        told.add(scopes.isEmpty() ? "without a scope" : "scopes " + String.join(", ", scopes));
        String where = "Add it on https://github.com/settings/tokens, or with: gh auth refresh --scopes ";
        if (!scopes.contains("repo") && !scopes.contains("public_repo")) {
            return Optional.of(Check.fault(Subject.TOKEN, summary() + "; \"repo\" is missing", where + "repo."));
        }
        return given.use() == Use.ISSUES_AND_BOARD && !scopes.contains("project")
                ? Optional.of(Check.warning(
                        Subject.TOKEN,
                        summary() + "; \"project\", for the board, is missing",
                        where + "project. Or put another token into MILEPOST_PROJECT_TOKEN."))
                : Optional.empty();
    }

    private String summary() {
        return String.join("; ", told);
    }
}

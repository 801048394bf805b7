package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.resilience.ResponseClass;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.Locale;

/**
 * Makes failures of responses that refuse: what happened, and what to do next. In all methods {@code wanted} follows
 * the word "cannot".
 */
public final class FailureFactory {

    private static final String CHECK_NAME =
            "Check the name given with -R, and that the token may see the repository if it is private.";
    private static final String CHECK_ADDRESS =
            "Check --api-url; a proxy in between may have answered in GitHub's place.";
    private static final String SEE_PLAN = "Make a new plan to see what is there now.";

    private final RepositoryRef repository;

    public FailureFactory(RepositoryRef repository) {
        this.repository = repository;
    }

    /** The failure for a response. */
    public Failure of(String wanted, ResponseClass meaning, Response response) {
        String reason = ValidationErrors.of(response);
        return switch (meaning) {
            case NOT_ALLOWED -> notAllowed(wanted, response, reason);
            case NOT_FOUND ->
                failure(
                        FailureKind.NOT_FOUND,
                        wanted,
                        "not found in " + repository + ", or hidden from this token",
                        CHECK_NAME + " "
                                + (response.authorized()
                                        ? PermissionAdvice.remedy(response)
                                        : PermissionAdvice.NEEDED));
            case GONE ->
                reason.toLowerCase(Locale.ROOT).contains("disabled")
                        ? issuesOff()
                        : failure(FailureKind.GONE, wanted, "it was deleted on GitHub (" + reason + ")", SEE_PLAN);
            case INVALID ->
                refused(
                        ValidationErrors.isThereAlready(response) ? FailureKind.ALREADY_EXISTS : FailureKind.INVALID,
                        wanted,
                        "GitHub refuses it: " + reason);
            case NOT_STORED ->
                failure(
                        FailureKind.NOT_STORED,
                        wanted,
                        "the server cannot store it: " + reason,
                        "See to that, then run the same command again; it goes on where it stopped.");
            case OK, MOVED, TRANSIENT, UNREACHABLE, BLOCKED, GARBLED, THROTTLED, UNANSWERED, MALFORMED ->
                notJson(meaning.kind().orElse(FailureKind.MALFORMED), wanted, response.status());
        };
    }

    /** The response is no JSON, where GitHub answers with some. */
    public Failure malformed(String wanted) {
        return notJson(FailureKind.MALFORMED, wanted, 200);
    }

    /**
     * The response is not what GitHub answers to such a request.
     *
     * @param fault what is wrong with it, as a sentence without a full stop
     */
    public Failure malformed(String wanted, String fault) {
        return failure(FailureKind.MALFORMED, wanted, "GitHub's answer cannot be used: " + fault, CHECK_ADDRESS);
    }

    private static Failure notJson(FailureKind kind, String wanted, int status) {
        return failure(kind, wanted, "GitHub's answer (status " + status + ") is not JSON", CHECK_ADDRESS);
    }

    /** GraphQL finds no such repository. */
    public Failure noRepository() {
        return new Failure(
                FailureKind.NOT_FOUND, "there is no repository " + repository + " for this token", CHECK_NAME);
    }

    /** The issue was transferred, so what GitHub answers in its place is none of this repository. */
    public Failure movedAway(String wanted) {
        return failure(FailureKind.GONE, wanted, "it was moved to another repository", SEE_PLAN);
    }

    /** The number belongs to a pull request. */
    public Failure isPullRequest(String wanted) {
        return failure(FailureKind.NOT_FOUND, wanted, "it is a pull request", SEE_PLAN);
    }

    /** Issues are switched off. */
    public Failure issuesOff() {
        return new Failure(
                FailureKind.GONE,
                "issues are switched off in " + repository,
                "Switch them on in the repository's settings (General, Features, Issues) and run again.");
    }

    /** GraphQL answered in part only. */
    public Failure incomplete(String wanted, String message) {
        return failure(
                FailureKind.TRANSIENT,
                wanted,
                "GitHub answered only in part: " + message,
                "Run the same command again later. https://www.githubstatus.com reports incidents.");
    }

    /**
     * GitHub refuses it: because it is not allowed, not found, invalid or there already.
     *
     * @param reason as part of a sentence, in GitHub's words
     */
    public Failure refused(FailureKind kind, String wanted, String reason) {
        if (kind == FailureKind.NOT_ALLOWED) {
            return failure(kind, wanted, reason, PermissionAdvice.remedy(reason));
        }
        String remedy = kind == FailureKind.INVALID
                ? "Change the definition accordingly and run the same command again."
                : SEE_PLAN;
        return failure(kind, wanted, reason, remedy);
    }

    private Failure notAllowed(String wanted, Response response, String reason) {
        if (response.status() == 401) {
            return response.authorized()
                    ? failure(
                            FailureKind.NOT_ALLOWED,
                            wanted,
                            "GitHub does not accept the token (" + reason + ")",
                            "The token may have expired or been revoked, or belong to another GitHub."
                                    + " Make a new one and put it into GITHUB_TOKEN.")
                    : failure(
                            FailureKind.NOT_ALLOWED,
                            wanted,
                            "GitHub asks for a token",
                            "Put one into GITHUB_TOKEN, for example: export GITHUB_TOKEN=$(gh auth token). "
                                    + PermissionAdvice.NEEDED);
        }
        return mentionsArchive(reason)
                ? archived(wanted)
                : failure(
                        FailureKind.NOT_ALLOWED,
                        wanted,
                        "the token may not do this (" + reason + ")",
                        PermissionAdvice.remedy(response));
    }

    /** Whether a message of GitHub's says that the repository is archived. */
    public static boolean mentionsArchive(String message) {
        return message.toLowerCase(Locale.ROOT).contains("archived");
    }

    /** The repository is archived. */
    public Failure archived(String wanted) {
        return failure(
                FailureKind.NOT_ALLOWED,
                wanted,
                repository + " is archived, so nothing can be written to it",
                "Unarchive it in the repository's settings, or name another repository with -R.");
    }

    private static Failure failure(FailureKind kind, String wanted, String reason, String remedy) {
        return new Failure(kind, "cannot " + wanted + ": " + reason, remedy);
    }
}

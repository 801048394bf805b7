package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.resilience.Response;
import ai.coditect.milepost.github.resilience.ResponseClass;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.util.Locale;

/** The words for answers that refuse: what happened, and what to do next. */
public final class FailureFactory {

    private static final String CHECK_NAME =
            "Check the name given with -R, and that the token may see the repository if it is private.";

    private final RepositoryRef repository;

    public FailureFactory(RepositoryRef repository) {
        this.repository = repository;
    }

    /** The failure for an answer. {@code wanted} follows the word "cannot". */
    public Failure of(String wanted, ResponseClass fault, Response answer) {
        String said = ValidationErrors.of(answer.body());
        return switch (fault) {
            case NOT_ALLOWED -> notAllowed(wanted, answer, said);
            case NOT_FOUND -> notFound(wanted, answer);
            case GONE -> gone(wanted, said);
            case INVALID -> refused(wanted, answer.body());
            default ->
                new Failure(
                        fault.kind().orElse(FailureKind.MALFORMED),
                        cannot(wanted, "GitHub's answer (status " + answer.status() + ") is not JSON"),
                        "Check --api-url; a proxy in between may have answered in GitHub's place.");
        };
    }

    /** The repository is not there, as GraphQL says it. */
    public Failure noRepository() {
        return new Failure(
                FailureKind.NOT_FOUND, "there is no repository " + repository + " for this token", CHECK_NAME);
    }

    /** A part of the repository is not there, as GraphQL says it. */
    public Failure nothingThere(String wanted, String message) {
        return new Failure(
                FailureKind.NOT_FOUND,
                cannot(wanted, "GitHub says: " + message),
                "Run `milepost plan` to see what is there now.");
    }

    /** Issues are switched off. */
    public Failure issuesOff() {
        return new Failure(
                FailureKind.GONE,
                "issues are switched off in " + repository,
                "Switch them on in the repository's settings (General, Features, Issues) and run again.");
    }

    /** GraphQL refuses, by the message that it gives. */
    public Failure refusedByGraphQl(String wanted, String message) {
        return new Failure(
                FailureKind.NOT_ALLOWED, cannot(wanted, "GitHub says: " + message), PermissionAdvice.remedy(message));
    }

    /** GraphQL answered in part only. */
    public Failure incomplete(String wanted, String message) {
        return new Failure(
                FailureKind.TRANSIENT,
                cannot(wanted, "GitHub answered only in part: " + message),
                "Run the same command again later. https://www.githubstatus.com tells of disturbances.");
    }

    private Failure notAllowed(String wanted, Response answer, String said) {
        if (answer.status() == 401) {
            return answer.authorized()
                    ? new Failure(
                            FailureKind.NOT_ALLOWED,
                            cannot(wanted, "GitHub does not accept the token (" + said + ")"),
                            "The token may have expired or been revoked, or belong to another GitHub."
                                    + " Make a new one and put it into GITHUB_TOKEN.")
                    : new Failure(
                            FailureKind.NOT_ALLOWED,
                            cannot(wanted, "GitHub asks for a token"),
                            "Put one into GITHUB_TOKEN, for example: export GITHUB_TOKEN=$(gh auth token). "
                                    + PermissionAdvice.NEEDED);
        }
        if (speaksOfArchive(said)) {
            return archived(wanted, repository);
        }
        return new Failure(
                FailureKind.NOT_ALLOWED,
                cannot(wanted, "the token may not do this (" + said + ")"),
                PermissionAdvice.remedy(answer));
    }

    /** Whether a message of GitHub's tells that the repository is archived. */
    public static boolean speaksOfArchive(String message) {
        return message.toLowerCase(Locale.ROOT).contains("archived");
    }

    /** The repository is archived. */
    public static Failure archived(String wanted, RepositoryRef repository) {
        return new Failure(
                FailureKind.NOT_ALLOWED,
                cannot(wanted, repository + " is archived, so nothing can be written to it"),
                "Unarchive it in the repository's settings, or name another repository with -R.");
    }

    private static Failure refused(String wanted, String body) {
        String summary = cannot(wanted, "GitHub refuses it: " + ValidationErrors.of(body));
        return ValidationErrors.isThereAlready(body)
                ? thereAlready(summary)
                : new Failure(
                        FailureKind.INVALID,
                        summary,
                        "Change the definition accordingly and run the same command again.");
    }

    /** What was to be made is there already, as the summary says. */
    public static Failure thereAlready(String summary) {
        return new Failure(FailureKind.ALREADY_EXISTS, summary, "Run `milepost plan` to see what is there now.");
    }

    private Failure notFound(String wanted, Response answer) {
        String reason = "not found in " + repository + ", or hidden from this token";
        return new Failure(
                FailureKind.NOT_FOUND,
                cannot(wanted, reason),
                answer.authorized()
                        ? CHECK_NAME + " " + PermissionAdvice.remedy(answer)
                        : CHECK_NAME + " " + PermissionAdvice.NEEDED);
    }

    private Failure gone(String wanted, String said) {
        if (said.toLowerCase(Locale.ROOT).contains("disabled")) {
            return issuesOff();
        }
        return new Failure(
                FailureKind.GONE,
                cannot(wanted, "it was deleted on GitHub (" + said + ")"),
                "Run `milepost plan` to see what is there now.");
    }

    private static String cannot(String wanted, String reason) {
        return "cannot " + wanted + ": " + reason;
    }
}

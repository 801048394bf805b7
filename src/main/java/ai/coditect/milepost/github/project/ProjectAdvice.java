package ai.coditect.milepost.github.project;

import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Reply;
import java.util.Locale;

/** Says what a token needs for a board, and where to put it. */
final class ProjectAdvice {

    private static final String REMEDY =
            "The board needs a token with the scope \"project\" (classic), or with the organisation's permission"
                    + " \"Projects: Read and write\" (fine-grained); it also has to see the issues. The GITHUB_TOKEN of"
                    + " GitHub Actions reaches no project. Put such a token into MILEPOST_PROJECT_TOKEN, on GitHub Actions"
                    + " into the input `project-token`; it is used for the board alone.";

    private ProjectAdvice() {}

    /** What to do about a refusal. */
    static String remedy(String message) {
        return message.toLowerCase(Locale.ROOT).contains("saml")
                ? "Authorise the token of the board for the organisation's single sign-on on"
                        + " https://github.com/settings/tokens."
                : REMEDY;
    }

    /** The reply with the advice that fits a board. */
    static <T> Reply<T> in(Reply<T> reply) {
        return reply instanceof Reply.Refused<T> refused && refused.failure().kind() == FailureKind.NOT_ALLOWED
                ? new Reply.Refused<>(new Failure(
                        FailureKind.NOT_ALLOWED,
                        refused.failure().summary(),
                        remedy(refused.failure().summary())))
                : reply;
    }
}

package ai.coditect.milepost.github.http;

import ai.coditect.milepost.github.exchange.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which permission is missing and how to grant it. */
public final class PermissionAdvice {

    /** What a run needs at least. */
    public static final String NEEDED =
            "It needs the repository permission \"Issues: Read and write\" (fine-grained token)"
                    + " or the scope \"repo\" (classic token); in a workflow, `permissions: issues: write`.";

    private PermissionAdvice() {}

    /** From the header in which GitHub names the permissions that would suffice. */
    static String remedy(Response response) {
        if (response.header("x-github-sso").isPresent()) {
            return "The organisation asks for single sign-on: authorise the token for it on"
                    + " https://github.com/settings/tokens (Configure SSO) and run again.";
        }
        return response.header("x-accepted-github-permissions")
                .filter(text -> !text.isBlank())
                .map(text -> "Give the token the permission " + inWords(text) + "; a classic token needs the scope"
                        + " \"repo\"; in a workflow, set it under `permissions:`.")
                .orElse("Check the token's permissions. " + NEEDED);
    }

    /** From a message of GraphQL, which names no permission but may mention single sign-on. */
    public static String remedy(String message) {
        return message.toLowerCase(Locale.ROOT).contains("saml")
                ? "Authorise the token for the organisation's single sign-on on https://github.com/settings/tokens."
                : "Check the token's permissions. " + NEEDED;
    }

    /** {@code issues=write; pull_requests=write} as {@code "issues: write" or "pull_requests: write"}. */
    private static String inWords(String header) {
        return Arrays.stream(header.split(";"))
                .map(choice -> Arrays.stream(choice.split(","))
                        .map(one -> "\"" + one.strip().replace("=", ": ") + "\"")
                        .collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(" or "));
    }
}

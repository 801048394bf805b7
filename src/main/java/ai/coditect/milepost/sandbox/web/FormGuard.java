package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Lets only forms through that a person sent from a page of this server. Two proofs are asked for, each enough by
 * itself: what the browser says of where the form stood, which a page cannot forge, and a token that only this server's
 * pages know.
 */
final class FormGuard {
    private Optional<String> token = Optional.empty();

    /** For the pages' forms only. Made when first asked for: most sandboxes show no page. */
    synchronized String token() {
        String made = token.orElseGet(FormGuard::newToken);
        token = Optional.of(made);
        return made;
    }

    /**
     * The fields of the form.
     *
     * @throws Refusal when it is from elsewhere, or no form at all
     */
    SentForm admit(SandboxRequest request) {
        if (!isFromOwnPage(request.headers())) {
            throw Refusal.of(403, "The browser does not say that the form is from a page of this sandbox");
        }
        SentForm form = SentForm.of(request);
        byte[] sent = form.field("token").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, token().getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.of(
                    403, "The form is not from this sandbox, or from before it was started anew: load its page again");
        }
        return form;
    }

    /** An origin counts for more than what a browser says of the site; a request without either has no proof. */
    private static boolean isFromOwnPage(Map<String, String> headers) {
        return Optional.ofNullable(headers.get("origin"))
                .map(origin -> origin.equalsIgnoreCase("http://" + headers.getOrDefault("host", "")))
                .orElseGet(() -> "same-origin".equals(headers.get("sec-fetch-site")));
    }

    private static String newToken() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

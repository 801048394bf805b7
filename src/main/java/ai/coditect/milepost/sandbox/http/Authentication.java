package ai.coditect.milepost.sandbox.http;

import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSender;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its token who sent a request and what they may do. */
public final class Authentication {
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:token|bearer)\\s+(\\S+)\\s*");
    private static final List<String> READS = List.of("GET", "HEAD");

    private Authentication() {}

    /**
     * The sender of a REST request. Without a token it may read what is public.
     *
     * @throws Refusal when the token is wrong, or there is none and the request needs one
     */
    public static SandboxSender rest(SandboxRequest request, SandboxSettings settings) {
        return byToken(request, settings).orElseGet(() -> {
            if (settings.isPrivate()) {
                return SandboxSender.anonymous(SandboxPermission.NONE);
            }
            if (!READS.contains(request.method())) {
                throw Refusal.of(401, "Requires authentication");
            }
            return SandboxSender.anonymous(SandboxPermission.READ);
        });
    }

    /**
     * The sender of a GraphQL request.
     *
     * @throws Refusal when the token is wrong or missing
     */
    public static SandboxSender graphQl(SandboxRequest request, SandboxSettings settings) {
        return byToken(request, settings)
                .orElseThrow(() -> Refusal.of(401, "This endpoint requires you to be authenticated."));
    }

    /** Empty when a token is required and the request has none. */
    private static Optional<SandboxSender> byToken(SandboxRequest request, SandboxSettings settings) {
        Optional<String> header = Optional.ofNullable(request.headers().get("authorization"));
        Optional<String> token =
                header.map(SCHEME::matcher).filter(Matcher::matches).map(matcher -> matcher.group(1));
        Optional<SandboxSender> other = settings.accounts().stream()
                .filter(account -> token.filter(account.token()::equals).isPresent())
                .map(account -> new SandboxSender(account.login(), account.permission(), account.projects()))
                .findFirst();
        if (other.isPresent()) {
            return other;
        }
        boolean isMissing = settings.requiredToken().isPresent() && header.isEmpty();
        if (settings.requiredToken().isPresent() && !isMissing && !token.equals(settings.requiredToken())) {
            throw Refusal.of(401, "Bad credentials");
        }
        return isMissing
                ? Optional.empty()
                : Optional.of(new SandboxSender(settings.login(), settings.permission(), settings.projectAccess()));
    }
}

package ai.coditect.milepost.sandbox.http;

import ai.coditect.milepost.sandbox.settings.SandboxPermission;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the token of a request and says what its sender may do. */
public final class Authentication {
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:token|bearer)\\s+(\\S+)\\s*");
    private static final List<String> READS = List.of("GET", "HEAD");

    private Authentication() {}

    /**
     * The permission of a REST request. Without a token it may read what is public.
     *
     * @throws Refusal when the token is wrong, or there is none and the request needs one
     */
    public static SandboxPermission rest(SandboxRequest request, SandboxSettings settings) {
        return byToken(request, settings).orElseGet(() -> {
            if (settings.isPrivate()) {
                return SandboxPermission.NONE;
            }
            if (!READS.contains(request.method())) {
                throw Refusal.of(401, "Requires authentication");
            }
            return SandboxPermission.READ;
        });
    }

    /**
     * The permission of a GraphQL request.
     *
     * @throws Refusal when the token is wrong or missing
     */
    public static SandboxPermission graphQl(SandboxRequest request, SandboxSettings settings) {
        return byToken(request, settings)
                .orElseThrow(() -> Refusal.of(401, "This endpoint requires you to be authenticated."));
    }

    /** Empty when a token is required and the request has none. */
    private static Optional<SandboxPermission> byToken(SandboxRequest request, SandboxSettings settings) {
        if (settings.requiredToken().isEmpty()) {
            return Optional.of(settings.permission());
        }
        Optional<String> header = Optional.ofNullable(request.headers().get("authorization"));
        if (header.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = SCHEME.matcher(header.get());
        if (!matcher.matches() || !settings.requiredToken().get().equals(matcher.group(1))) {
            throw Refusal.of(401, "Bad credentials");
        }
        return Optional.of(settings.permission());
    }
}

package ai.coditect.milepost.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sent a request, and what that sender may do. */
final class Access {
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:token|bearer)\\s+(\\S+)\\s*");
    private static final List<String> READS = List.of("GET", "HEAD");

    private Access() {}

    /**
     * What the sender may do. A request without a token may read what is public.
     *
     * @throws Refusal when the token is wrong, or there is none and the request needs one
     */
    static SandboxPermission of(SandboxRequest request, SandboxSettings settings, boolean graphQl) {
        if (settings.requiredToken().isEmpty()) {
            return settings.permission();
        }
        Optional<String> header = Optional.ofNullable(request.headers().get("authorization"));
        if (header.isPresent()) {
            Matcher matcher = SCHEME.matcher(header.get());
            if (!matcher.matches() || !settings.requiredToken().get().equals(matcher.group(1))) {
                throw Refusal.of(401, "Bad credentials");
            }
            return settings.permission();
        }
        if (graphQl) {
            throw Refusal.of(401, "This endpoint requires you to be authenticated.");
        }
        if (settings.isPrivate()) {
            return SandboxPermission.NONE;
        }
        if (!READS.contains(request.method())) {
            throw Refusal.of(401, "Requires authentication");
        }
        return SandboxPermission.READ;
    }
}

package ai.coditect.milepost.sandbox;

import ai.coditect.milepost.sandbox.http.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns away what a page of another site makes a browser send. There is no token that such a page would lack, so the
 * headers that it cannot forge decide.
 */
final class Provenance {
    private static final Pattern LOCAL_HOST = Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    private Provenance() {}

    /**
     * The refusal of a request from elsewhere; empty for one from the own pages or from no browser.
     *
     * @param headers by name in lower case
     */
    static Optional<Refusal> refusal(String method, Map<String, String> headers) {
        String host = headers.getOrDefault("host", "");
        if (!LOCAL_HOST.matcher(host).matches()) {
            return refuse("The sandbox answers requests to localhost only");
        }
        boolean followsLink = method.equals("GET") && "navigate".equals(headers.get("sec-fetch-mode"));
        boolean sameSite = followsLink || OWN_SITE.contains(headers.getOrDefault("sec-fetch-site", "none"));
        boolean sameOrigin = headers.getOrDefault("origin", "http://" + host).equalsIgnoreCase("http://" + host);
        return sameSite && sameOrigin ? Optional.empty() : refuse("The sandbox answers no requests of other sites");
    }

    private static Optional<Refusal> refuse(String why) {
        return Optional.of(Refusal.of(403, why));
    }
}

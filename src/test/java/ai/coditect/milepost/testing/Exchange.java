package ai.coditect.milepost.testing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that a test sent and the answer that it got.
 *
 * @param source the test, so that a complaint can be traced to it
 * @param server who answered
 * @param target path and query, without scheme and host
 * @param requestHeaders by lower-case name
 * @param requestBody empty text when there is none
 * @param answer empty when none came or it broke off
 */
public record Exchange(
        String source,
        Server server,
        String method,
        String target,
        Map<String, String> requestHeaders,
        String requestBody,
        Optional<Answer> answer) {

    /** Who answered a request. */
    public enum Server {
        /** The embedded GitHub: its answers are held to GitHub's own description too. */
        SANDBOX,
        /** A stub of a test, which may answer anything: only the request is checked. */
        WIREMOCK
    }

    /**
     * What came back.
     *
     * @param headers by lower-case name
     * @param body empty text when there is none
     */
    public record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = lowerCase(headers);
        }
    }

    public Exchange {
        requestHeaders = lowerCase(requestHeaders);
    }

    /** Whether this is a GraphQL request. */
    public boolean isGraphQl() {
        return path().endsWith("/graphql");
    }

    /** The target without its query. */
    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    private static Map<String, String> lowerCase(Map<String, String> headers) {
        Map<String, String> result = new TreeMap<>();
        headers.forEach((name, value) -> result.put(name.toLowerCase(Locale.ROOT), value));
        return result;
    }
}

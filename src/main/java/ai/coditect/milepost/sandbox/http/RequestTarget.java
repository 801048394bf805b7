package ai.coditect.milepost.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The target of a request: its path and query.
 *
 * @param prefix {@code /api/v3} when the client addressed a GitHub Enterprise Server, else empty
 * @param path without the prefix, still encoded
 * @param segments of the path, decoded
 */
public record RequestTarget(String prefix, String path, List<String> segments, Map<String, String> query) {
    private static final String ENTERPRISE = "/api/v3";

    /**
     * Splits and decodes a target.
     *
     * @throws IllegalArgumentException when its percent-encoding is invalid
     */
    public static RequestTarget parse(String text) {
        int mark = text.indexOf('?');
        String whole = mark < 0 ? text : text.substring(0, mark);
        boolean enterprise = whole.equals(ENTERPRISE) || whole.startsWith(ENTERPRISE + "/");
        String path = enterprise ? whole.substring(ENTERPRISE.length()) : whole;
        List<String> segments = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> decode(part.replace("+", "%2B")))
                .toList();
        return new RequestTarget(
                enterprise ? ENTERPRISE : "", path, segments, query(mark < 0 ? "" : text.substring(mark + 1)));
    }

    /** The same target with other segments in its path. */
    public RequestTarget withSegments(List<String> others) {
        return new RequestTarget(prefix, path, List.copyOf(others), query);
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

package ai.coditect.milepost.github.resilience;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A whole answer of the service.
 *
 * @param headers by lower-case name
 * @param body decoded, as text
 * @param authorized whether the request carried a token
 */
public record Response(int status, Map<String, List<String>> headers, String body, boolean authorized) {
    public Response {
        headers = Map.copyOf(headers);
    }

    /** An answer from headers in any case and raw bytes. */
    public static Response of(int status, Map<String, List<String>> headers, byte[] body, boolean authorized) {
        Map<String, List<String>> folded = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name != null) {
                folded.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
            }
        });
        return new Response(status, folded, new String(body, StandardCharsets.UTF_8), authorized);
    }

    /** The first value of a header, by its lower-case name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The header as a whole number; empty when it is missing or not one. */
    OptionalLong number(String name) {
        Optional<String> text = header(name).map(String::strip).filter(value -> value.matches("\\d{1,15}"));
        return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
    }
}

package ai.coditect.milepost.github.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A whole response. Its body is read as JSON once, however often it is looked at. */
public final class Response implements AttemptResult {

    /** Headers that no longer fit once the body is decompressed. */
    private static final Set<String> OF_THE_ENCODING = Set.of("content-encoding", "content-length");

    private static final Pattern NEXT = Pattern.compile("<([^<>]*)>\\s*;\\s*rel=\"next\"");

    private final int status;
    private final Map<String, List<String>> headers;
    private final String body;
    private final boolean authorized;
    private Optional<JsonContent> content = Optional.empty();

    /**
     * @param headers by lower-case name
     * @param body decompressed, as text
     * @param authorized whether the request carried a token
     */
    public Response(int status, Map<String, List<String>> headers, String body, boolean authorized) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.authorized = authorized;
    }

    /** A response from headers in any case and the decompressed body. */
    public static Response of(int status, Map<String, List<String>> headers, String body, boolean authorized) {
        Map<String, List<String>> folded = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (name != null) {
                folded.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
            }
        });
        folded.keySet().removeAll(OF_THE_ENCODING);
        return new Response(status, folded, body, authorized);
    }

    public int status() {
        return status;
    }

    /** By lower-case name. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /** Decompressed, as text. */
    public String body() {
        return body;
    }

    /** Whether the request carried a token. */
    public boolean authorized() {
        return authorized;
    }

    /** The first value of a header, by its lower-case name. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The address of the next page of a list. */
    public Optional<String> next() {
        return headers.getOrDefault("link", List.of()).stream()
                .flatMap(value -> NEXT.matcher(value).results())
                .map(link -> link.group(1))
                .findFirst();
    }

    /** The body as JSON; a missing node when it is not. */
    public JsonNode json() {
        return content().root();
    }

    /** Whether the body is all there. */
    public JsonCompleteness completeness() {
        return content().completeness();
    }

    private JsonContent content() {
        JsonContent read = content.orElseGet(() -> JsonContent.of(body));
        content = Optional.of(read);
        return read;
    }

    /**
     * How long it is until then, reckoned by the clock of the server that named it: that of this machine may be wrong.
     *
     * @param now by the clock of this machine, for a server that does not tell its own
     */
    public Duration until(Instant moment, Instant now) {
        return Duration.between(date("date").orElse(now), moment);
    }

    /** A header as a date of HTTP; empty when it is missing or not one. */
    public Optional<Instant> date(String name) {
        try {
            return header(name).map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A header as a whole number; empty when it is missing or not one. */
    public OptionalLong number(String name) {
        Optional<String> text = header(name).map(String::strip).filter(value -> value.matches("\\d{1,15}"));
        return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
    }
}

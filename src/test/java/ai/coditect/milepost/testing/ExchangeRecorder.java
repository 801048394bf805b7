package ai.coditect.milepost.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down what the tests exchange with a server, one JSON object a line, for the referee that holds it to GitHub's
 * own description of its API ({@code .ci/referee/check-exchanges.mjs}). Thread-safe.
 *
 * <p>The file is {@code target/exchanges.jsonl} or what the system property {@code milepost.exchanges} names; each JVM
 * starts it afresh. Exchanges that differ only in values (numbers, texts) are written once. A file that would grow over
 * {@link #MAX_BYTES} ends with the line {@code {"truncated":true}}, which the referee refuses. The value of
 * {@code Authorization} is never written.
 */
public final class ExchangeRecorder {

    /** No file grows over this. */
    static final long MAX_BYTES = 48L * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExchangeRecorder SHARED = new ExchangeRecorder(
            Path.of(System.getProperty("milepost.exchanges", "target/exchanges.jsonl")), MAX_BYTES);

    private final Path file;
    private final long maxBytes;
    private final Set<Integer> repeats = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = new HashSet<>();
    private long written;
    private boolean full;

    ExchangeRecorder(Path file, long maxBytes) {
        this.file = file;
        this.maxBytes = maxBytes;
    }

    /** Adds the exchange to the file of this JVM. */
    public static void record(Exchange exchange) {
        SHARED.add(exchange);
    }

    void add(Exchange exchange) {
        // Most exchanges of a large test are the very same again: those are not worth parsing.
        if (repeats.add(fingerprint(exchange))) {
            ObjectNode line = line(exchange);
            write(line, ExchangeShape.of(exchange, line));
        }
    }

    private static int fingerprint(Exchange exchange) {
        return Objects.hash(
                exchange.server(),
                exchange.method(),
                exchange.target(),
                exchange.requestHeaders().keySet(),
                exchange.requestBody(),
                exchange.answer().map(Exchange.Answer::status),
                exchange.answer().map(Exchange.Answer::body));
    }

    private synchronized void write(ObjectNode line, String shape) {
        if (full || !seen.add(shape)) {
            return;
        }
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        full = written + bytes.length > maxBytes;
        append(full ? "{\"truncated\":true}\n".getBytes(StandardCharsets.UTF_8) : bytes);
    }

    private void append(byte[] bytes) {
        try {
            if (written == 0) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, bytes);
            } else {
                Files.write(file, bytes, StandardOpenOption.APPEND);
            }
            written += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot record an exchange in " + file, e);
        }
    }

    private static ObjectNode line(Exchange exchange) {
        ObjectNode line = JSON.createObjectNode();
        line.put("source", exchange.source());
        line.put("kind", exchange.isGraphQl() ? "graphql" : "rest");
        line.put("server", exchange.server().name().toLowerCase(Locale.ROOT));
        line.put("method", exchange.method());
        line.put("target", exchange.target());
        line.set("requestHeaders", headers(exchange.requestHeaders()));
        line.set("requestBody", body(exchange.requestBody()));
        exchange.answer()
                .ifPresentOrElse(
                        answer -> {
                            line.put("status", answer.status());
                            line.set("responseHeaders", headers(answer.headers()));
                            line.set("responseBody", body(answer.body()));
                        },
                        () -> {
                            line.putNull("status");
                            line.putObject("responseHeaders");
                            line.putNull("responseBody");
                        });
        return line;
    }

    private static ObjectNode headers(Map<String, String> headers) {
        ObjectNode node = JSON.createObjectNode();
        headers.forEach((name, value) -> node.put(name, name.equals("authorization") ? "REDACTED" : value));
        return node;
    }

    /** JSON as it is, other text as a string, nothing as null. */
    private static JsonNode body(String text) {
        if (text.isEmpty()) {
            return NullNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return TextNode.valueOf(text);
        }
    }
}

package ai.coditect.milepost.sandbox.http;

import ai.coditect.milepost.json.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A reply of the embedded GitHub. */
public final class SandboxReply {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** @param body from now on nobody else's */
    private SandboxReply(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public int status() {
        return status;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The body decoded as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public static SandboxReply json(int status, JsonNode body) {
        return json(status, JsonText.bytes(body));
    }

    /**
     * A reply whose body is JSON already.
     *
     * @param body from now on the reply's
     */
    public static SandboxReply json(int status, byte[] body) {
        return new SandboxReply(status, Map.of("Content-Type", List.of("application/json; charset=utf-8")), body);
    }

    /** The reply to a POST that created something, with its address. */
    public static SandboxReply created(String location, JsonNode body) {
        return json(201, body).withHeaders(Map.of("Location", location));
    }

    public static SandboxReply empty(int status) {
        return new SandboxReply(status, Map.of(), new byte[0]);
    }

    public static SandboxReply html(int status, String page) {
        return new SandboxReply(
                status,
                Map.of("Content-Type", List.of("text/html; charset=utf-8")),
                page.getBytes(StandardCharsets.UTF_8));
    }

    public SandboxReply withHeaders(Map<String, String> more) {
        Map<String, List<String>> all = new LinkedHashMap<>(headers);
        more.forEach((name, value) -> all.put(name, List.of(value)));
        return new SandboxReply(status, all, body);
    }
}

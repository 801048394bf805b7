package ai.coditect.milepost.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request to the embedded GitHub. */
public final class SandboxRequest {
    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * A request.
     *
     * @param target path and query, as on the request line
     * @param headers by name in lower case
     */
    public SandboxRequest(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    /** Path and query, as on the request line. */
    public String target() {
        return target;
    }

    /** The headers by name in lower case. */
    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    /** A request without headers whose body is the given text. */
    public static SandboxRequest of(String method, String target, String body) {
        return new SandboxRequest(method, target, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}

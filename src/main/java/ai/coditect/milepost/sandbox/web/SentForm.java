package ai.coditect.milepost.sandbox.web;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a form that a browser sent. */
final class SentForm {
    private static final Pattern TYPE = Pattern.compile("(?i)application/x-www-form-urlencoded\\s*(?:;.*)?");
    private final Map<String, String> fields;

    private SentForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * The form in the body of a request.
     *
     * @throws Refusal when it is none
     */
    static SentForm of(SandboxRequest request) {
        if (!TYPE.matcher(request.headers().getOrDefault("content-type", "")).matches()) {
            throw Refusal.of(415, "A page takes application/x-www-form-urlencoded only");
        }
        Map<String, String> fields = new HashMap<>();
        for (String pair : new String(request.body(), StandardCharsets.UTF_8).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new SentForm(fields);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * The value of a field that the form always has.
     *
     * @throws Refusal when it is missing
     */
    String required(String name) {
        return field(name).orElseThrow(() -> Refusal.of(422, "The form has no " + name));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(400, "The form is not valid percent-encoding");
        }
    }
}

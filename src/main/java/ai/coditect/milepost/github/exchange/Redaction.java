package ai.coditect.milepost.github.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the token out of what a server says, so that it can come to no message, report, comment or log: as it is,
 * percent-encoded, and in Base64 wherever it stands there.
 *
 * @param forms what is taken out
 */
public record Redaction(List<String> forms) {

    /** A shorter token cannot be told from a word; GitHub's have 40 characters and more. */
    public static final int SHORTEST = 8;

    private static final int BITS_OF_CHARACTER = 6;
    private static final int ALIGNMENTS = 3;
    private static final String HIDDEN = "***";

    /** For the answers to this request. */
    public static Redaction of(ApiRequest request) {
        return Optional.ofNullable(request.header("Authorization"))
                .map(value -> value.substring(value.indexOf(' ') + 1))
                .filter(token -> token.length() >= SHORTEST)
                .map(token -> new Redaction(forms(token)))
                .orElseGet(() -> new Redaction(List.of()));
    }

    /** The response without them. */
    public Response redact(Response response) {
        if (forms.isEmpty()) {
            return response;
        }
        TreeMap<String, List<String>> headers = new TreeMap<>();
        response.headers()
                .forEach((name, values) ->
                        headers.put(name, values.stream().map(this::redact).toList()));
        return new Response(response.status(), headers, escaped(redact(response.body())), response.authorized());
    }

    private String redact(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, HIDDEN);
        }
        return clean;
    }

    /** JSON may write any character by its number, and a slash behind a backslash. */
    private String escaped(String json) {
        if (!json.contains("\\u00") && !json.contains("\\/")) {
            return json;
        }
        String clean = json;
        for (String form : forms) {
            clean = inJson(form).matcher(clean).replaceAll(HIDDEN);
        }
        return clean;
    }

    private static Pattern inJson(String form) {
        return Pattern.compile(form.chars()
                .mapToObj(point -> "(?:" + Pattern.quote(Character.toString(point)) + "|(?i:\\\\u"
                        + String.format(Locale.ROOT, "%04x", point) + ")" + (point == '/' ? "|\\\\/" : "") + ")")
                .collect(Collectors.joining()));
    }

    private static List<String> forms(String token) {
        List<String> forms = new ArrayList<>(List.of(token, URLEncoder.encode(token, StandardCharsets.UTF_8)));
        for (int before = 0; before < ALIGNMENTS; before++) {
            String plain = base64(token, before);
            forms.add(plain);
            forms.add(plain.replace('+', '-').replace('/', '_'));
        }
        return forms.stream().distinct().toList();
    }

    /**
     * The part of Base64 that is the token's alone when so many bytes, or any multiple of three more, are before it.
     */
    private static String base64(String token, int before) {
        byte[] bytes = ("\0".repeat(before) + token).getBytes(StandardCharsets.UTF_8);
        String text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int start = (before * Byte.SIZE + BITS_OF_CHARACTER - 1) / BITS_OF_CHARACTER;
        return text.substring(start, bytes.length * Byte.SIZE / BITS_OF_CHARACTER);
    }
}

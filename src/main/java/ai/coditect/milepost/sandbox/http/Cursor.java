package ai.coditect.milepost.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The opaque text with which a client asks for the page before or after a position in a list. */
public final class Cursor {
    private static final String PREFIX = "cursor:v2:";

    private Cursor() {}

    public static String encode(long position) {
        return Base64.getEncoder().encodeToString((PREFIX + position).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The position that was encoded.
     *
     * @throws Refusal when the text is not a cursor
     */
    public static long decode(String cursor) {
        try {
            String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Long.parseLong(text.substring(Math.min(PREFIX.length(), text.length())));
        } catch (IllegalArgumentException foreign) {
            throw Refusal.of(422, "`%s` does not appear to be a valid cursor.".formatted(cursor));
        }
    }
}

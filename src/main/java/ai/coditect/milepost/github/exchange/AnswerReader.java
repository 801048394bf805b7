package ai.coditect.milepost.github.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Reads what a connector received: decompressed, as text, and no more of it than is allowed.
 *
 * @param maxBytes the most that is read, counted after decompression
 */
public record AnswerReader(int maxBytes) {

    /** What was asked for, and what needs no decoding. */
    private static final Set<String> ENCODINGS = Set.of("", "identity", "gzip");

    /** What Java puts where bytes are no UTF-8; a server may write it, too. */
    private static final char REPLACEMENT = '\uFFFD';

    /**
     * The response.
     *
     * @throws IOException when it cannot be read, or not in full
     */
    public AttemptResult read(GitHubConnectorResponse received, boolean authorized) throws IOException {
        String encoding =
                Optional.ofNullable(received.header("Content-Encoding")).orElse("");
        if (!ENCODINGS.contains(encoding.strip().toLowerCase(Locale.ROOT))) {
            return ConnectionError.UNREADABLE;
        }
        try (InputStream body = received.bodyStream()) {
            byte[] bytes = upTo(maxBytes, body);
            int status = received.statusCode();
            return Response.of(status, received.allHeaders(), text(status, bytes), authorized);
        }
    }

    /**
     * Everything that comes.
     *
     * @throws AnswerTooLongException when that is more than so many bytes
     */
    public static byte[] upTo(int maxBytes, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new AnswerTooLongException(maxBytes);
        }
        return bytes;
    }

    /** A success is JSON, which is UTF-8; the page that a proxy puts in its place may be in anything. */
    private static String text(int status, byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (status < 300 && text.indexOf(REPLACEMENT) >= 0) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        }
        return text;
    }
}

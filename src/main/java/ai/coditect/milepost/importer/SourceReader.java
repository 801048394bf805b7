package ai.coditect.milepost.importer;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file of a bounded size as text. */
final class SourceReader {

    /** Larger files are refused. */
    static final int MAX_BYTES = 16 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Optional<Charset> encoding;
    private final Findings findings;

    /** @param encoding that the user named; otherwise it is UTF-8, or what a byte order mark says */
    SourceReader(Optional<Charset> encoding, Findings findings) {
        this.encoding = encoding;
        this.findings = findings;
    }

    /** The text; empty if an error was reported. */
    Optional<SourceText> read(Path file, String name) {
        Location start = new Location(name, 1, 1);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                findings.error(start, "the file is larger than 16 MiB", "Divide it, and import the parts.");
                return Optional.empty();
            }
            return decode(bytes, start).map(text -> new SourceText(name, repaired(unmarked(text), start)));
        } catch (NoSuchFileException missing) {
            findings.error(start, "the file does not exist", "Check its name, and the directory that you are in.");
            return Optional.empty();
        } catch (AccessDeniedException denied) {
            findings.error(start, "the file cannot be read: permission denied", "Check its permissions.");
            return Optional.empty();
        } catch (IOException unreadable) {
            findings.error(
                    start, "the file cannot be read: " + unreadable.getMessage(), "Check its name and permissions.");
            return Optional.empty();
        }
    }

    private Optional<String> decode(byte[] bytes, Location start) {
        Charset charset = encoding.orElseGet(() -> marked(bytes));
        Optional<String> text = decode(bytes, charset);
        if (text.isEmpty()) {
            findings.error(
                    start,
                    "the file is not " + charset.name() + " text",
                    "Name its encoding, for example --encoding windows-1252, or save it in UTF-8.");
        }
        return text;
    }

    private static Charset marked(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notInIt) {
            return Optional.empty();
        }
    }

    /** Without a byte order mark, and with line ends as LF. */
    private static String unmarked(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A text whose UTF-8 was once read as Windows-1252 ({@code â†’} for an arrow) is read again, as a whole or not. */
    private String repaired(String text, Location start) {
        if (encoding.isPresent() || text.chars().allMatch(character -> character < 0x80)) {
            return text;
        }
        Optional<String> repaired = bytes(text).flatMap(bytes -> decode(bytes, StandardCharsets.UTF_8));
        repaired.ifPresent(done -> findings.warning(
                start,
                "the file was UTF-8 that was once read as Windows-1252",
                "Its special characters are repaired. To keep them as they are, name its encoding: --encoding UTF-8."));
        return repaired.orElse(text);
    }

    /** The bytes that were read as this text; five of them have no character, and stand for themselves. */
    private static Optional<byte[]> bytes(String text) {
        byte[] bytes = new byte[text.length()];
        CharsetEncoder windows = WINDOWS.newEncoder();
        for (int i = 0; i < bytes.length; i++) {
            char character = text.charAt(i);
            if (character < 0xA0) {
                bytes[i] = (byte) character;
                continue;
            }
            try {
                ByteBuffer encoded = windows.encode(CharBuffer.wrap(new char[] {character}));
                bytes[i] = encoded.get();
            } catch (CharacterCodingException none) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }
}

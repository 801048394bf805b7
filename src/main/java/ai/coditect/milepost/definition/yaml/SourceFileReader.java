package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one file as UTF-8 text of a bounded size. */
public final class SourceFileReader {

    /** Larger files are refused. */
    public static final int MAX_BYTES = 1 << 20;

    private final DiagnosticCollector diagnostics;
    private final UnreadText unparsed;

    public SourceFileReader(DiagnosticCollector diagnostics, UnreadText unparsed) {
        this.diagnostics = diagnostics;
        this.unparsed = unparsed;
    }

    /** The file, or nothing if an error was reported. */
    public Optional<SourceFile> read(Path path) {
        Location start = SourceFile.start(path);
        try (InputStream in = Files.newInputStream(path)) {
            return decode(path, in.readNBytes(MAX_BYTES + 1));
        } catch (IOException e) {
            diagnostics.error(start, "the file cannot be read: " + e.getMessage(), "Check its permissions.");
        }
        unparsed.addUnknown();
        return Optional.empty();
    }

    /** The file with this content, or nothing if an error was reported. */
    public Optional<SourceFile> decode(Path path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            diagnostics.error(
                    SourceFile.start(path),
                    "the file is larger than 1 MiB",
                    "Definitions are far smaller than that. Move the file out of the directory, or split it.");
            unparsed.addUnknown();
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        SourceFile file = new SourceFile(path, text);
        if (result.isError()) {
            diagnostics.error(
                    file.at(file.text().codePointCount(0, file.text().length())),
                    "the file is not UTF-8 text",
                    "Save it in UTF-8; the first invalid byte is here.");
            unparsed.add(new String(bytes, StandardCharsets.UTF_8));
            return Optional.empty();
        }
        return Optional.of(file);
    }
}

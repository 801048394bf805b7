package ai.coditect.milepost.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file whole or not at all: a full disk leaves what was there, and no part of what should be. A symbolic link
 * in the place of the file is never followed.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Puts a file with this content in the place of the one that is there, if any. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".new");
        create(fresh, content);
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw discard(fresh, failed);
        }
    }

    /**
     * Makes a file with this content.
     *
     * @throws java.nio.file.FileAlreadyExistsException when something is there, even a link that leads nowhere
     */
    public static void create(Path file, byte[] content) throws IOException {
        fill(file, Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), content);
    }

    /** Writes to the stream of a new file; what cannot be written whole is deleted again. */
    static void fill(Path file, OutputStream out, byte[] content) throws IOException {
        try (out) {
            out.write(content);
        } catch (IOException failed) {
            throw discard(file, failed);
        }
    }

    private static IOException discard(Path part, IOException why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException alsoFailed) {
            why.addSuppressed(alsoFailed);
        }
        return why;
    }
}

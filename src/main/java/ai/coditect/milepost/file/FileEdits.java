package ai.coditect.milepost.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives several files that are there new contents, all of them or none. */
public final class FileEdits {

    /**
     * The edit of a file of UTF-8 text.
     *
     * @param before what the file held when it was read
     */
    public record Edit(Path file, String before, String after) {}

    /** Puts a file in the place of another. */
    interface Mover {
        void move(Path part, Path file) throws IOException;
    }

    private final Mover mover;

    FileEdits(Mover mover) {
        this.mover = mover;
    }

    /**
     * Makes the edits. Each new content is written beside its file first, so that a full disk changes none of them, and
     * then takes its place; if one cannot, those before it get their old content back. A link stays a link, and a file
     * keeps its permissions.
     *
     * @return a file that holds something else than when it was read, in which case nothing was written
     */
    public static Optional<Path> make(List<Edit> edits) throws IOException {
        return new FileEdits(FileEdits::move).carryOut(edits);
    }

    Optional<Path> carryOut(List<Edit> edits) throws IOException {
        for (Edit edit : edits) {
            if (!Arrays.equals(Files.readAllBytes(edit.file()), bytes(edit.before()))) {
                return Optional.of(edit.file());
            }
        }
        List<Path> parts = new ArrayList<>();
        try {
            for (Edit edit : edits) {
                parts.add(write(edit.file(), edit.after()));
            }
        } catch (IOException failed) {
            throw discard(parts, failed);
        }
        replace(edits, parts);
        return Optional.empty();
    }

    private void replace(List<Edit> edits, List<Path> parts) throws IOException {
        int done = 0;
        try {
            while (done < edits.size()) {
                mover.move(parts.get(done), edits.get(done).file());
                done++;
            }
        } catch (IOException failed) {
            for (Edit edit : edits.subList(0, done)) {
                restore(edit, failed);
            }
            throw discard(parts.subList(done, parts.size()), failed);
        }
    }

    private static void restore(Edit edit, IOException why) {
        try {
            move(write(edit.file(), edit.before()), edit.file());
        } catch (IOException alsoFailed) {
            why.addSuppressed(alsoFailed);
        }
    }

    /** Writes the content beside the file, with the permissions that the file has. */
    private static Path write(Path file, String content) throws IOException {
        Path real = file.toRealPath();
        Path part = real.resolveSibling(real.getFileName() + "." + UUID.randomUUID() + ".new");
        WholeFile.create(part, bytes(content));
        try {
            Optional<PosixFileAttributeView> old = permissions(real);
            if (old.isPresent()) {
                Files.setPosixFilePermissions(part, old.get().readAttributes().permissions());
            }
        } catch (IOException failed) {
            throw discard(List.of(part), failed);
        }
        return part;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<PosixFileAttributeView> permissions(Path file) {
        return Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
    }

    private static void move(Path part, Path file) throws IOException {
        Files.move(part, file.toRealPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static IOException discard(List<Path> parts, IOException why) {
        for (Path part : parts) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException alsoFailed) {
                why.addSuppressed(alsoFailed);
            }
        }
        return why;
    }
}

package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.sandbox.state.entity.StoredJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where the embedded GitHub keeps its state: nowhere, or in a file that is locked for one process at a time. */
public final class SandboxStore implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes a file: all of it, or nothing and an exception. */
    @FunctionalInterface
    interface Writer {
        void write(Path file, byte[] content) throws IOException;
    }

    /** The file, the lock on it, and how it is written. */
    private record Kept(Path file, FileChannel lock, Writer writer) {}

    private final Optional<Kept> kept;
    private SandboxState state;
    private Optional<byte[]> saved;

    private SandboxStore(Optional<Kept> kept, SandboxState state, Optional<byte[]> saved) {
        this.kept = kept;
        this.state = state;
        this.saved = saved;
    }

    /** A store that saves nothing. */
    public static SandboxStore none() {
        return new SandboxStore(Optional.empty(), new SandboxState(), Optional.empty());
    }

    /**
     * The store in the file, which need not exist yet. It is locked by a second file with {@code .lock} at the end.
     *
     * @throws SandboxStoreException when the file is damaged, of another version, unreadable or in use
     */
    public static SandboxStore open(Path file) {
        return open(file, WholeFile::replace);
    }

    static SandboxStore open(Path named, Writer writer) {
        Path file = named.toAbsolutePath();
        FileChannel lock = lock(file);
        try {
            Optional<byte[]> saved = read(file);
            return new SandboxStore(Optional.of(new Kept(file, lock, writer)), parse(file, saved), saved);
        } catch (SandboxStoreException unusable) {
            close(lock);
            throw unusable;
        }
    }

    /** The state to read and change. After a save that failed it is another object. */
    public SandboxState state() {
        return state;
    }

    /**
     * Saves the state.
     *
     * @throws SandboxStoreException when it cannot be saved; the state is then what was saved last
     */
    public void save() {
        if (kept.isPresent()) {
            save(kept.get());
        }
    }

    private void save(Kept to) {
        try {
            byte[] content = JSON.writeValueAsBytes(StateWriter.json(state));
            to.writer.write(to.file, content);
            saved = Optional.of(content);
        } catch (IOException failed) {
            state = parse(to.file, saved);
            throw new SandboxStoreException(
                    "Cannot write the sandbox's file %s: %s".formatted(to.file, reason(failed)),
                    "Make room or choose another file.");
        }
    }

    @Override
    public void close() {
        kept.map(Kept::lock).ifPresent(SandboxStore::close);
    }

    /** What is in the file; empty when there is none yet. */
    private static Optional<byte[]> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new SandboxStoreException(
                    "Cannot read the sandbox's file %s: %s".formatted(file, reason(unreadable)),
                    "Check its permissions or choose another file.");
        }
    }

    private static SandboxState parse(Path file, Optional<byte[]> content) {
        if (content.isEmpty()) {
            return new SandboxState();
        }
        try {
            return StateReader.read(JSON.readTree(content.get()));
        } catch (JsonProcessingException damaged) {
            throw damaged(file, damaged.getOriginalMessage());
        } catch (StoredJson.DamagedException damaged) {
            throw damaged(file, String.valueOf(damaged.getMessage()));
        } catch (IOException cannotBe) {
            throw new IllegalStateException("reading from memory failed", cannotBe);
        }
    }

    private static FileChannel lock(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
            FileChannel channel = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            Optional<FileLock> held = tryLock(channel);
            if (held.isEmpty()) {
                close(channel);
                throw new SandboxStoreException(
                        "The sandbox's file %s is in use by another milepost".formatted(file),
                        "Wait for it, stop it, or choose another file.");
            }
            return channel;
        } catch (IOException failed) {
            throw new SandboxStoreException(
                    "Cannot use the sandbox's file %s: %s".formatted(file, reason(failed)), "Choose another file.");
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ownProcess) {
            return Optional.empty();
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new SandboxStoreException(
                    "Cannot close the sandbox's lock: " + reason(failed), "Run the same command again.");
        }
    }

    private static SandboxStoreException damaged(Path file, String why) {
        return new SandboxStoreException(
                "The sandbox's file %s is damaged: %s".formatted(file, why),
                "Restore it, or delete it to start with an empty sandbox.");
    }

    private static String reason(IOException failed) {
        return failed.getClass().getSimpleName() + " " + failed.getMessage();
    }
}

package ai.coditect.milepost.sandbox.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where the embedded GitHub keeps its state: nowhere, or in a file that is locked for one process at a time. */
public final class SandboxStore implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Optional<Path> file;
    private final Optional<FileChannel> lock;
    private final SandboxState state;

    private SandboxStore(Optional<Path> file, Optional<FileChannel> lock, SandboxState state) {
        this.file = file;
        this.lock = lock;
        this.state = state;
    }

    /** A store that saves nothing. */
    public static SandboxStore none() {
        return new SandboxStore(Optional.empty(), Optional.empty(), new SandboxState());
    }

    /**
     * The store in the file, which need not exist yet. It is locked by a second file with {@code .lock} at the end.
     *
     * @throws SandboxStoreException when the file is damaged, of another version, unreadable or in use
     */
    public static SandboxStore open(Path file) {
        FileChannel channel = lock(file.toAbsolutePath());
        try {
            return new SandboxStore(Optional.of(file.toAbsolutePath()), Optional.of(channel), read(file));
        } catch (SandboxStoreException unusable) {
            close(channel);
            throw unusable;
        }
    }

    public SandboxState state() {
        return state;
    }

    /** Writes a new file beside the old one and then replaces it, so that the file is always complete. */
    public void save(SandboxState current) {
        if (file.isEmpty()) {
            return;
        }
        Path target = file.get();
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        try {
            JSON.writeValue(fresh.toFile(), StateWriter.json(current));
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new SandboxStoreException("Cannot write the sandbox's file %s: %s. Make room or choose another file."
                    .formatted(target, reason(failed)));
        }
    }

    @Override
    public void close() {
        lock.ifPresent(SandboxStore::close);
    }

    private static SandboxState read(Path file) {
        if (!Files.exists(file)) {
            return new SandboxState();
        }
        try {
            JsonNode json = JSON.readTree(file.toFile());
            return StateReader.read(json);
        } catch (JsonProcessingException damaged) {
            throw damaged(file, damaged.getOriginalMessage());
        } catch (StoredJson.DamagedException damaged) {
            throw damaged(file, String.valueOf(damaged.getMessage()));
        } catch (IOException unreadable) {
            throw new SandboxStoreException(
                    "Cannot read the sandbox's file %s: %s. Check its permissions or choose another file."
                            .formatted(file, reason(unreadable)));
        }
    }

    private static FileChannel lock(Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> held = tryLock(channel);
            if (held.isEmpty()) {
                close(channel);
                throw new SandboxStoreException(
                        "The sandbox's file %s is in use by another milepost. Wait for it, stop it, or choose another file."
                                .formatted(file));
            }
            return channel;
        } catch (IOException failed) {
            throw new SandboxStoreException(
                    "Cannot use the sandbox's file %s: %s. Choose another file.".formatted(file, reason(failed)));
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
            throw new SandboxStoreException("Cannot close the sandbox's lock: " + reason(failed));
        }
    }

    private static SandboxStoreException damaged(Path file, String why) {
        return new SandboxStoreException(
                "The sandbox's file %s is damaged: %s. Restore it, or delete it to start with an empty sandbox."
                        .formatted(file, why));
    }

    private static String reason(IOException failed) {
        return failed.getClass().getSimpleName() + " " + failed.getMessage();
    }
}

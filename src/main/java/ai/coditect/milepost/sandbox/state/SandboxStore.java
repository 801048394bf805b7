package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.json.JsonText;
import ai.coditect.milepost.sandbox.state.entity.StoredJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the embedded GitHub keeps its state: nowhere, or in a file. Several processes may use the file, each for a
 * request at a time; whoever finds it changed reads it again.
 */
public final class SandboxStore {
    /** Far more than a request takes, and less than a person thinks that it hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Writes a file: all of it, or nothing and an exception. */
    @FunctionalInterface
    interface Writer {
        void write(Path file, byte[] content) throws IOException;
    }

    /** The file, the lock on it, and how it is written. */
    private record Kept(Path file, SandboxLock lock, Writer writer) {}

    /** What tells one content of the file from another: saves are counted, and a person's edit has another time. */
    private record Version(long saves, Optional<Stamp> stamp) {}

    private record Stamp(FileTime modified, long size, String key) {}

    private final Optional<Kept> kept;
    private SandboxState state = new SandboxState();
    private long savedId = state.lastId();
    /** What the state was read from or saved as; empty when it has to be read again. */
    private Optional<Version> known = Optional.empty();

    private SandboxStore(Optional<Kept> kept) {
        this.kept = kept;
    }

    /** A store that saves nothing. */
    public static SandboxStore none() {
        return new SandboxStore(Optional.empty());
    }

    /**
     * The store in the file, which need not exist yet.
     *
     * @param pause while another process uses the file
     * @throws SandboxStoreException when the file is damaged, of another version, unreadable or in use
     */
    public static SandboxStore open(Path file, Pause pause) {
        return open(file, new SandboxLock(file.toAbsolutePath(), PATIENCE, pause), WholeFile::replace);
    }

    static SandboxStore open(Path file, SandboxLock lock, Writer writer) {
        SandboxStore store = new SandboxStore(Optional.of(new Kept(file.toAbsolutePath(), lock, writer)));
        store.hold().close();
        return store;
    }

    /** The time in which nobody else reads or writes the file, and the state is what is in it. */
    public final class Hold implements AutoCloseable {
        private final Optional<SandboxLock.Held> lock;

        private Hold(Optional<SandboxLock.Held> lock) {
            this.lock = lock;
        }

        /** Whether something was made that is not saved. */
        public boolean hasNew() {
            return state.lastId() != savedId;
        }

        /**
         * Saves the state.
         *
         * @throws SandboxStoreException when it cannot be saved; the next hold then reads what was saved last
         */
        public void save() {
            if (kept.isPresent() && lock.isPresent()) {
                SandboxStore.this.save(kept.get(), lock.get());
            }
        }

        @Override
        public void close() {
            lock.ifPresent(SandboxLock.Held::close);
        }
    }

    /**
     * Waits until nobody else uses the file, and reads it if it has changed.
     *
     * @throws SandboxStoreException as {@link #open}
     */
    public Hold hold() {
        return new Hold(kept.map(this::takeAndRead));
    }

    /** The state to read and change while the store is held. It is another object once the file was read again. */
    public SandboxState state() {
        return state;
    }

    private SandboxLock.Held takeAndRead(Kept from) {
        SandboxLock.Held lock = from.lock.take();
        boolean read = false;
        try {
            Version version = new Version(lock.saves(), stamp(from.file));
            if (!known.equals(Optional.of(version))) {
                known = Optional.empty();
                state = version.stamp.isEmpty() ? new SandboxState() : parse(from.file);
                savedId = state.lastId();
                known = Optional.of(version);
            }
            read = true;
            return lock;
        } catch (IOException unreadable) {
            throw new SandboxStoreException(
                    "Cannot read the sandbox's file %s: %s"
                            .formatted(from.file, SandboxStoreException.reason(unreadable)),
                    "Check its permissions or choose another file.");
        } finally {
            if (!read) {
                lock.close();
            }
        }
    }

    private void save(Kept to, SandboxLock.Held lock) {
        known = Optional.empty();
        try {
            byte[] content = JsonText.bytes(StateWriter.json(state));
            long saves = lock.countSave();
            to.writer.write(to.file, content);
            known = Optional.of(new Version(saves, stamp(to.file)));
            savedId = state.lastId();
        } catch (IOException failed) {
            throw new SandboxStoreException(
                    "Cannot write the sandbox's file %s: %s".formatted(to.file, SandboxStoreException.reason(failed)),
                    "Make room or choose another file.");
        }
    }

    /** Empty when there is no file yet. */
    private static Optional<Stamp> stamp(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new Stamp(found.lastModifiedTime(), found.size(), Objects.toString(found.fileKey())));
    }

    private static SandboxState parse(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            return StateReader.read(JsonText.read(content));
        } catch (JsonProcessingException damaged) {
            throw damaged(file, damaged.getOriginalMessage());
        } catch (StoredJson.DamagedException damaged) {
            throw damaged(file, String.valueOf(damaged.getMessage()));
        }
    }

    private static SandboxStoreException damaged(Path file, String why) {
        return new SandboxStoreException(
                "The sandbox's file %s is damaged: %s".formatted(file, why),
                "Restore it, or delete it to start with an empty sandbox.");
    }
}

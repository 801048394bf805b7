package ai.coditect.milepost.sandbox.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one milepost at a time use the sandbox's file, and each in its turn. A second file with {@code .lock} at the end
 * is locked, as the file itself is replaced by each save; it also counts the saves.
 *
 * <p>Whoever waits holds the second byte of that file until it has the first, so nobody who lets go and comes back at
 * once can get in between. A process that ends, however it ends, lets go of both.
 */
final class SandboxLock {
    private static final long HELD = 0;
    private static final long NEXT = 1;
    private static final long SAVES = 8;
    private static final Duration POLL = Duration.ofMillis(2);

    /** The system's locks are between processes, and the first channel that is closed drops them all. */
    private static final Map<Path, Semaphore> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private final Path file;
    private final Path beside;
    private final Duration patience;
    private final Pause pause;

    /**
     * @param file an absolute path
     * @param patience how long to wait for others
     */
    SandboxLock(Path file, Duration patience, Pause pause) {
        this.file = file;
        this.beside = file.resolveSibling(file.getFileName() + ".lock");
        this.patience = patience;
        this.pause = pause;
    }

    /** The lock while it is held. */
    static final class Held implements AutoCloseable {
        private final Path file;
        private final FileChannel channel;
        private final Semaphore turn;

        private Held(Path file, FileChannel channel, Semaphore turn) {
            this.file = file;
            this.channel = channel;
            this.turn = turn;
        }

        /** How often the file was saved. */
        long saves() {
            ByteBuffer count = ByteBuffer.allocate(Long.BYTES);
            try {
                return channel.read(count, SAVES) < Long.BYTES ? 0 : count.getLong(0);
            } catch (IOException failed) {
                throw unusable(file, failed);
            }
        }

        /** Counts a save, before it is made: a save that fails then has no effect but that the file is read again. */
        long countSave() throws IOException {
            long count = saves() + 1;
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, count), SAVES);
            return count;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException failed) {
                throw unusable(file, failed);
            } finally {
                turn.release();
            }
        }
    }

    /**
     * Waits for the lock.
     *
     * @throws SandboxStoreException when others do not let go of it in time, or it cannot be used
     */
    Held take() {
        Semaphore turn;
        try {
            turn = turn();
        } catch (IOException failed) {
            throw unusable(file, failed);
        }
        acquire(turn);
        Optional<Held> held = Optional.empty();
        try {
            held = Optional.of(new Held(file, channel(), turn));
            return held.get();
        } catch (IOException failed) {
            throw unusable(file, failed);
        } finally {
            if (held.isEmpty()) {
                turn.release();
            }
        }
    }

    private Semaphore turn() throws IOException {
        Path directory = Objects.requireNonNull(beside.getParent(), "a file has a directory");
        Files.createDirectories(directory);
        Path same = directory.toRealPath().resolve(Objects.requireNonNull(beside.getFileName(), "it has a name"));
        return IN_THIS_PROCESS.computeIfAbsent(same, any -> new Semaphore(1, true));
    }

    private void acquire(Semaphore turn) {
        try {
            if (!turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw inUse();
            }
        } catch (InterruptedException ended) {
            throw interrupted();
        }
    }

    /** The channel that has the lock. */
    private FileChannel channel() throws IOException {
        FileChannel channel = FileChannel.open(
                beside,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        boolean held = false;
        try {
            FileLock next = lock(channel, NEXT);
            lock(channel, HELD);
            next.release();
            held = true;
            return channel;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private FileLock lock(FileChannel channel, long position) throws IOException {
        Duration left = patience;
        while (true) {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock(position, 1, false));
            if (lock.isPresent()) {
                return lock.get();
            }
            if (left.compareTo(POLL) < 0) {
                throw inUse();
            }
            left = left.minus(POLL);
            try {
                pause.pause(POLL);
            } catch (InterruptedException ended) {
                throw interrupted();
            }
        }
    }

    private SandboxStoreException inUse() {
        return new SandboxStoreException(
                "The sandbox's file %s has been in use by another milepost for %d s"
                        .formatted(file, patience.toSeconds()),
                "End it, or choose another file.");
    }

    private SandboxStoreException interrupted() {
        Thread.currentThread().interrupt();
        return new SandboxStoreException(
                "The wait for the sandbox's file %s was interrupted".formatted(file), "Run the same command again.");
    }

    private static SandboxStoreException unusable(Path file, IOException failed) {
        return new SandboxStoreException(
                "Cannot use the sandbox's file %s: %s".formatted(file, SandboxStoreException.reason(failed)),
                "Choose another file.");
    }
}

package ai.coditect.milepost.sandbox.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Another process, which locks the first byte of a file and says {@code free}, or {@code locked} when it cannot. It
 * holds the lock until its input ends.
 */
final class LockProbe {
    private LockProbe() {}

    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock(0, 1, false));
            System.out.println(lock.isPresent() ? "free" : "locked");
            System.out.flush();
            System.in.readAllBytes();
        }
    }
}

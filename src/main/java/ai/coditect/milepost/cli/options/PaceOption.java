package ai.coditect.milepost.cli.options;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How fast writes follow each other. */
public final class PaceOption {

    /** GitHub advises at least a second between requests that write. */
    public static final Duration DEFAULT = Duration.ofSeconds(1);

    @Option(
            names = "--pace",
            order = -2,
            paramLabel = "MILLIS",
            description = "From the start of one request that writes to the start of the next (default: 1000);"
                    + " 0 only on loopback, and the sandbox has none.")
    long millis = DEFAULT.toMillis();

    public Duration duration(ServerOptions server) {
        if (millis < 0) {
            throw new UsageException("--pace takes milliseconds from 0 up, not " + millis);
        }
        return server.sandbox.isPresent() ? Duration.ZERO : Duration.ofMillis(millis);
    }
}

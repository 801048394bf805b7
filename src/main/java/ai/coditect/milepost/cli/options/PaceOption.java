package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import java.time.Duration;

/** How fast writes follow each other. */
public final class PaceOption extends Arguments {

    /** GitHub advises at least a second between requests that write. */
    public static final Duration DEFAULT = Duration.ofSeconds(1);

    private final Argument<Long> millis = option("--pace")
            .label("MILLIS")
            .help("From the start of one request that writes to the start of the next (default: 1000);"
                    + " 0 only on loopback, and the sandbox has none.")
            .ahead()
            .of(long.class, DEFAULT.toMillis());

    public Duration duration(ServerOptions server) {
        if (millis.value() < 0) {
            throw new UsageException("--pace takes milliseconds from 0 up, not " + millis.value());
        }
        return server.isEmbedded() ? Duration.ZERO : Duration.ofMillis(millis.value());
    }
}

package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.workspace.RepositoryAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which repository, on which server. */
public final class ServerOptions extends Arguments {

    /** Stands for the file in which the embedded GitHub is kept when nobody names one. */
    public static final Path USUAL_SANDBOX = Path.of("");

    /** How the help shows it. */
    public static final String USUAL_SANDBOX_SHOWN = ".milepost/sandbox.json";

    private static final Duration USUAL_WAIT = Duration.ofMinutes(10);

    /** The form of the log of requests. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    public final Argument<Optional<RepositoryAddress>> repository = option("-R", "--repo")
            .label("OWNER/NAME")
            .help("The repository, by name or address (default: GITHUB_REPOSITORY, then repository: in the"
                    + " definitions, then the remote of the git repository).")
            .of(
                    RepositoryAddress.class,
                    RepositoryAddress::parse,
                    "is no repository; write OWNER/NAME, or the address of its page.");

    public final Argument<Optional<String>> apiUrl = option("--api-url")
            .label("URL")
            .help("Address of GitHub's API (default: GITHUB_API_URL, then GitHub.com's); without TLS only on loopback.")
            .of(String.class);

    public final Argument<Optional<Path>> sandbox = option("--sandbox")
            .label("FILE")
            .help("Use the embedded GitHub, kept in FILE (--sandbox alone: " + USUAL_SANDBOX_SHOWN + ").")
            .of(Path.class);

    public final Argument<Long> maxWaitSeconds;
    public final Argument<LogFormat> logFormat;

    public ServerOptions() {
        this(USUAL_WAIT);
    }

    /** @param usualWait how long a single wait may be without {@code --max-wait} */
    public ServerOptions(Duration usualWait) {
        maxWaitSeconds = option("--max-wait")
                .label("SECONDS")
                .help("The longest single wait when GitHub asks to slow down (default: " + usualWait.toSeconds() + ").")
                .of(long.class, usualWait.toSeconds());
        logFormat = option("--log-format")
                .label("text|json")
                .help("Form of the request lines that -v shows (default: text).")
                .of(LogFormat.class, LogFormat.TEXT);
    }

    /** Whether the embedded GitHub is meant: what happens there is a trial. */
    public boolean isEmbedded() {
        return sandbox.value().isPresent();
    }
}

package ai.coditect.milepost.cli.options;

import ai.coditect.milepost.cli.workspace.RepositoryAddress;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which repository, on which server. */
public final class ServerOptions {

    /** Stands for the file in which the embedded GitHub is kept when nobody names one. */
    public static final Path USUAL_SANDBOX = Path.of("");

    /** How the help shows it. */
    public static final String USUAL_SANDBOX_SHOWN = ".milepost/sandbox.json";

    /** The form of the log of requests. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    @Option(
            names = {"-R", "--repo"},
            paramLabel = "OWNER/NAME",
            converter = RepositoryConverter.class,
            description = "The repository, by name or address (default: GITHUB_REPOSITORY, then repository: in the"
                    + " definitions, then the remote of the git repository).")
    public Optional<RepositoryAddress> repository = Optional.empty();

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            description = "Address of GitHub's API (default: GITHUB_API_URL, then GitHub.com's); without TLS"
                    + " only on loopback.")
    public Optional<String> apiUrl = Optional.empty();

    @Option(
            names = "--sandbox",
            paramLabel = "FILE",
            description = "Use the embedded GitHub, kept in FILE (--sandbox alone: " + USUAL_SANDBOX_SHOWN + ").")
    public Optional<Path> sandbox = Optional.empty();

    @Option(
            names = "--max-wait",
            paramLabel = "SECONDS",
            description = "The longest single wait when GitHub asks to slow down (default: ${DEFAULT-VALUE}).")
    public long maxWaitSeconds = 600;

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            description = "Form of the request lines that -v shows (default: text).")
    public LogFormat logFormat = LogFormat.TEXT;

    /** Whether the embedded GitHub is meant: what happens there is a trial. */
    public boolean isEmbedded() {
        return sandbox.isPresent();
    }
}

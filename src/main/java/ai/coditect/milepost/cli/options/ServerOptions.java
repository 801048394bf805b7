package ai.coditect.milepost.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which repository, on which server. */
public final class ServerOptions {

    /** Where the embedded GitHub is kept when {@code --sandbox} names no file. */
    public static final String DEFAULT_SANDBOX = ".milepost/sandbox.json";

    /** The form of the log of requests. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    @Option(
            names = {"-R", "--repo"},
            paramLabel = "OWNER/NAME",
            description = "The repository (default: GITHUB_REPOSITORY, then repository: in the definitions).")
    public Optional<String> repository = Optional.empty();

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            description = "GitHub's API (default: GITHUB_API_URL, then https://api.github.com);"
                    + " without TLS only on loopback.")
    public Optional<String> apiUrl = Optional.empty();

    @Option(
            names = "--sandbox",
            paramLabel = "FILE",
            description = "Use the embedded GitHub, kept in FILE (--sandbox alone: " + DEFAULT_SANDBOX + ").")
    public Optional<Path> sandbox = Optional.empty();

    @Option(
            names = "--max-wait",
            paramLabel = "SECONDS",
            description = "The longest single wait when GitHub asks to slow down (default: 600).")
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

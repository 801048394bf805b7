package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.connection.SandboxFile;
import ai.coditect.milepost.cli.options.AdvisedCommand;
import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.sandbox.SandboxServer;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code milepost sandbox}: serves the embedded GitHub until it is stopped. */
@Command(
        name = "sandbox",
        description = {
            "Serve the embedded GitHub on this machine.",
            "It has pages in a browser, on which issues can be changed as people do on GitHub."
        },
        exitCodeList = {"0:Ended.", "1:The file cannot be used.", HelpText.USAGE},
        footerHeading = HelpText.EXAMPLES,
        footer = {
            "  milepost sandbox                   serve what apply --sandbox made",
            "  milepost sandbox --port 0          on any free port",
            "",
            HelpText.DOCUMENTS + "docs/sandbox.md"
        })
final class SandboxCommand implements Callable<Integer> {

    private static final Duration A_LONG_TIME = Duration.ofDays(365);

    private static final int MAX_PORT = 65_535;

    private final Environment environment;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where it is kept (default: " + ServerOptions.USUAL_SANDBOX_SHOWN + ").")
    private Path file = ServerOptions.USUAL_SANDBOX;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port on loopback; 0 takes any free one (default: 8765).")
    private int port = 8765;

    SandboxCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > MAX_PORT) {
            throw new UsageException("--port takes 0 to " + MAX_PORT + ", not " + port + ".");
        }
        SandboxFile sandbox = SandboxFile.open(environment, file);
        try (SandboxServer server = SandboxServer.start(sandbox.gitHub(), port)) {
            environment
                    .out()
                    .println("The embedded GitHub is at " + server.uri() + " (kept in "
                            + Visible.line(sandbox.file().toString()) + ").");
            environment.out().println("Change issues on its pages, and use it from another terminal:");
            environment.out().println("  " + Visible.line(beside().toString()));
            environment.out().println("Any program can use it at " + server.uri() + ", as it would GitHub's API.");
            environment.out().println("Press Ctrl-C to stop it.");
            environment.out().flush();
            environment.sleeper().sleep(A_LONG_TIME);
        } catch (BindException taken) {
            throw new UsageException("Port " + port + " is in use. End what uses it, or choose another with --port"
                    + " (0 takes any free one).");
        } catch (InterruptedException ended) {
            environment.out().println("Ended.");
        }
        return ExitCode.OK.status();
    }

    /** The command that shows what the same file holds. */
    private AdvisedCommand beside() {
        ServerOptions options = new ServerOptions();
        options.sandbox = Optional.of(file);
        return new AdvisedCommand(environment.program(), "plan").with(options);
    }
}

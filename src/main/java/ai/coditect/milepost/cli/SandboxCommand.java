package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.connection.SandboxFile;
import ai.coditect.milepost.cli.options.AdvisedCommand;
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

/** {@code milepost sandbox}: serves the embedded GitHub until it is stopped. */
final class SandboxCommand extends Arguments implements Command {

    private static final Duration A_LONG_TIME = Duration.ofDays(365);

    private static final int MAX_PORT = 65_535;

    private final Environment environment;

    private final Argument<Path> file = parameter("FILE")
            .help("Where it is kept (default: " + ServerOptions.USUAL_SANDBOX_SHOWN + ").")
            .of(Path.class, ServerOptions.USUAL_SANDBOX);

    private final Argument<Integer> port = option("--port")
            .label("PORT")
            .help("Port on loopback; 0 takes any free one (default: 8765).")
            .of(int.class, 8765);

    SandboxCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of(
                        "sandbox",
                        "Serve the embedded GitHub on this machine.",
                        "It has pages in a browser, on which issues can be changed as people do on GitHub.")
                .exit(ExitCode.OK, "Ended.")
                .exit(ExitCode.FAILED, "The file cannot be used.")
                .examples(
                        "milepost sandbox                   serve what apply --sandbox made",
                        "milepost sandbox --port 0          on any free port")
                .document("docs/sandbox.md");
    }

    @Override
    public ExitCode run() throws IOException {
        int wanted = port.value();
        if (wanted < 0 || wanted > MAX_PORT) {
            throw new UsageException("--port takes 0 to " + MAX_PORT + ", not " + wanted + ".");
        }
        SandboxFile sandbox = SandboxFile.open(environment, file.value());
        try (SandboxServer server = SandboxServer.start(sandbox.gitHub(), wanted)) {
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
            throw new UsageException("Port " + wanted + " is in use. End what uses it, or choose another with --port"
                    + " (0 takes any free one).");
        } catch (InterruptedException ended) {
            environment.out().println("Ended.");
        }
        return ExitCode.OK;
    }

    /** The command that shows what the same file holds. */
    private AdvisedCommand beside() {
        return new AdvisedCommand(environment.program(), "plan").onSandbox(file.value());
    }
}

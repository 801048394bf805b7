package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;

/** {@code milepost version}: the same as {@code --version}. */
final class VersionCommand extends Arguments implements Command {

    private final Environment environment;

    VersionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of("version", "Show the version.")
                .exit(ExitCode.OK, "Shown.")
                .examples("milepost version", "milepost --version                 the same")
                .document("CHANGELOG.md");
    }

    @Override
    public ExitCode run() {
        environment.out().println("milepost " + Version.current());
        return ExitCode.OK;
    }
}

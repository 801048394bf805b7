package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Argument;
import ai.coditect.milepost.cli.command.Arguments;
import ai.coditect.milepost.cli.command.Candidates;
import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.util.Optional;
import picocli.CommandLine;

/** {@code milepost help}: the same as {@code --help}, of milepost or of one of its commands. */
final class HelpCommand extends Arguments implements Command {

    private final Environment environment;
    private final CommandLine milepost;

    private final Argument<Optional<String>> command = parameter("COMMAND")
            .help("The COMMAND to display the usage help message for.")
            .offering(Candidates.COMMANDS)
            .of(String.class);

    HelpCommand(Environment environment, CommandLine milepost) {
        this.environment = environment;
        this.milepost = milepost;
    }

    @Override
    public CommandHelp help() {
        return CommandHelp.of("help", "Show everything about a command.")
                .examples("milepost help plan", "milepost plan --help               the same")
                .document("docs/commands.md");
    }

    @Override
    public ExitCode run() {
        command.value()
                .map(name -> milepost.getSubcommands().get(name))
                .orElse(milepost)
                .usage(environment.out());
        return ExitCode.OK;
    }
}

package ai.coditect.milepost.cli.command;

import ai.coditect.milepost.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Tells picocli what a command is. It is told by code: to find the same in annotations, by reflection, takes longer
 * than what many a command does.
 */
public final class CommandModel {

    private final String version;

    /** @param version what {@code --version} prints */
    public CommandModel(String version) {
        this.version = version;
    }

    /**
     * A command.
     *
     * @param common options that it takes as well, unless it has such an option itself
     */
    public CommandSpec of(Command command, Arguments common) {
        CommandSpec spec = withStandardOptions(modelled(command));
        common.all().stream()
                .filter(option -> spec.findOption(option.toString()) == null)
                .forEach(option -> spec.add(option.spec()));
        return spec;
    }

    /** The command that shows the help of the others. */
    public CommandSpec ofHelp(Command help) {
        CommandSpec spec = modelled(help).helpCommand(true);
        spec.usageMessage().synopsisHeading("%nUsage: ");
        return spec.addOption(help("Show usage help for the help command and exit."));
    }

    /** What does nothing itself, and has commands. */
    public CommandSpec of(CommandHelp help) {
        return withStandardOptions(described(CommandSpec.create(), help));
    }

    private static CommandSpec modelled(Command command) {
        Callable<Integer> run = () -> command.run().status();
        CommandSpec spec = described(CommandSpec.wrapWithoutInspection(run), command.help());
        command.all().forEach(argument -> spec.add(argument.spec()));
        return spec;
    }

    private static CommandSpec described(CommandSpec spec, CommandHelp help) {
        help.describe(spec);
        spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
        return spec.interpolateVariables(false).exitCodeOnInvalidInput(ExitCode.USAGE.status());
    }

    private CommandSpec withStandardOptions(CommandSpec spec) {
        return spec.version(version)
                .addOption(help("Show this help message and exit."))
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
    }

    private static OptionSpec help(String description) {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(description)
                .build();
    }
}

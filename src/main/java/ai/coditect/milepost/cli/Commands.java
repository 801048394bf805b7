package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.HelpText;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands and their help. A run takes apart the annotations of its own command only, which is slow. */
final class Commands {

    /** What stands before all commands. */
    @Command(
            name = "milepost",
            description = "Keeps a GitHub repository's labels, milestones and issues equal to YAML files.",
            synopsisSubcommandLabel = "COMMAND",
            exitCodeList = {
                "0:Done, or nothing to do.",
                "1:Something failed, or the question was not answered with yes.",
                "2:Something is to be done (only with --detailed-exitcode).",
                HelpText.USAGE,
                HelpText.INVALID,
                HelpText.UNREACHABLE,
                HelpText.STOPPED,
                HelpText.NOT_ALLOWED
            },
            footer = {
                "",
                "Environment:",
                "  GITHUB_TOKEN, GH_TOKEN   the token; it is never an argument and never printed",
                "  MILEPOST_PROJECT_TOKEN   another token for the project board alone",
                "  GITHUB_REPOSITORY        the repository when -R is not given",
                "  GITHUB_API_URL           the API when --api-url is not given",
                "  HTTPS_PROXY, NO_PROXY    the proxy, and the servers reached without it",
                "  SSL_CERT_FILE            the certificates to trust (PEM)",
                "  NO_COLOR                 no colour",
                "",
                "Examples:",
                "  milepost init                      write definitions to start from",
                "  milepost apply --sandbox           try them on an embedded GitHub",
                "  milepost plan -R OWNER/NAME        what would change on the real one",
                "  milepost help plan                 everything about one command",
                "",
                HelpText.DOCUMENTS + "docs/README.md"
            })
    static final class Milepost {}

    /** In the order of the help. */
    private static final List<String> NAMES = List.of(
            "init",
            "import",
            "validate",
            "plan",
            "apply",
            "pull",
            "status",
            "report",
            "graph",
            "doctor",
            "schema",
            "sandbox",
            "completion",
            "version");

    private static final String HELP = "help";

    /** The command lines that need no command. */
    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    /** Every command takes these, so that a script may give them to any. */
    private static final List<OptionSpec> VERBOSITY = List.of(flag("-v", "--verbose"), flag("-q", "--quiet"));

    /** The commands that take an option which changes nothing there. */
    private static final Set<String> NEITHER_VERBOSE_NOR_QUIET = Set.of("validate");

    private final Environment environment;

    Commands(Environment environment) {
        this.environment = environment;
    }

    /** What can run these arguments: with the command that they name first, or all where that is none. */
    CommandLine toRun(List<String> arguments) {
        if (VERSION.contains(arguments)) {
            return with(List.of());
        }
        boolean isKnown = !arguments.isEmpty()
                && (NAMES.contains(arguments.get(0)) || arguments.get(0).equals(CompleteCommand.NAME));
        return isKnown ? with(arguments.subList(0, 1)) : all();
    }

    /** With all commands. */
    CommandLine all() {
        CommandLine all = with(NAMES);
        all.addSubcommand(HELP, help(new CommandLine(new HelpCommand())));
        return all;
    }

    private CommandLine with(List<String> names) {
        CommandLine milepost = new CommandLine(new Milepost());
        milepost.getCommandSpec().version("milepost " + Version.current());
        complete(milepost.getCommandSpec());
        for (String name : names) {
            CommandLine command = new CommandLine(command(name));
            complete(command.getCommandSpec());
            addVerbosity(command.getCommandSpec());
            milepost.addSubcommand(command);
        }
        return milepost;
    }

    private Object command(String name) {
        return switch (name) {
            case "validate" -> new ValidateCommand(environment);
            case "plan" -> new PlanCommand(environment);
            case "apply" -> new ApplyCommand(environment);
            case "import" -> new ImportCommand(environment);
            case "pull" -> new PullCommand(environment);
            case "status" -> new StatusCommand(environment);
            case "report" -> new ReportCommand(environment);
            case "graph" -> new GraphCommand(environment);
            case "init" -> new InitCommand(environment);
            case "schema" -> new SchemaCommand(environment);
            case "doctor" -> new DoctorCommand(environment);
            case "sandbox" -> new SandboxCommand(environment);
            case "completion" -> new CompletionCommand(environment);
            case CompleteCommand.NAME -> new CompleteCommand(environment);
            case "version" -> new VersionCommand(environment);
            default -> throw new IllegalArgumentException("no command: " + name);
        };
    }

    private static void complete(CommandSpec spec) {
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
        if (!spec.usageMessage().exitCodeList().isEmpty()) {
            spec.usageMessage().exitCodeListHeading("%nExit status:%n");
        }
        spec.exitCodeOnInvalidInput(ExitCode.USAGE.status());
    }

    /** Picocli's own text is not ours in length and style. */
    private static CommandLine help(CommandLine help) {
        CommandSpec spec = help.getCommandSpec();
        complete(spec);
        spec.usageMessage()
                .header(new String[0])
                .description("Show everything about a command.")
                .footerHeading(HelpText.EXAMPLES)
                .footer(
                        "  milepost help plan",
                        "  milepost plan --help               the same",
                        "",
                        HelpText.DOCUMENTS + "docs/commands.md");
        return help;
    }

    private static void addVerbosity(CommandSpec spec) {
        for (OptionSpec option : VERBOSITY) {
            OptionSpec known = spec.findOption(option.longestName());
            if (known == null) {
                spec.addOption(option);
            } else if (NEITHER_VERBOSE_NOR_QUIET.contains(spec.name())) {
                spec.remove(known).addOption(known.toBuilder().hidden(true).build());
            }
        }
    }

    private static OptionSpec flag(String... names) {
        return OptionSpec.builder(names).type(boolean.class).hidden(true).build();
    }
}

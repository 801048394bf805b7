package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.command.CommandModel;
import ai.coditect.milepost.cli.options.VerbosityOptions;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands. A run makes its own only: to make them all takes longer than what many a command does. */
final class Commands {

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

    /** The command lines that need no command. */
    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    private final Environment environment;
    private final CommandModel model = new CommandModel("milepost " + Version.current());

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
        CommandSpec help = model.ofHelp(new HelpCommand(environment, all));
        return all.addSubcommand(help);
    }

    private CommandLine with(List<String> names) {
        CommandSpec milepost = model.of(help());
        milepost.usageMessage().synopsisSubcommandLabel("COMMAND");
        CommandLine line = new CommandLine(milepost);
        names.forEach(name -> line.addSubcommand(model.of(command(name), VerbosityOptions.unsaid())));
        return line;
    }

    private Command command(String name) {
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

    /** What stands before and below all commands. */
    private static CommandHelp help() {
        return CommandHelp.of(
                        "milepost", "Keeps a GitHub repository's labels, milestones and issues equal to YAML files.")
                .exits(ExitCode.values())
                .section(
                        "Environment",
                        "GITHUB_TOKEN, GH_TOKEN   the token; it is never an argument and never printed",
                        "MILEPOST_PROJECT_TOKEN   another token for the project board alone",
                        "GITHUB_REPOSITORY        the repository when -R is not given",
                        "GITHUB_API_URL           the API when --api-url is not given",
                        "HTTPS_PROXY, NO_PROXY    the proxy, and the servers reached without it",
                        "SSL_CERT_FILE            the certificates to trust (PEM)",
                        "NO_COLOR                 no colour")
                .examples(
                        "milepost init                      write definitions to start from",
                        "milepost apply --sandbox           try them on an embedded GitHub",
                        "milepost plan -R OWNER/NAME        what would change on the real one",
                        "milepost help plan                 everything about one command")
                .document("docs/README.md");
    }
}

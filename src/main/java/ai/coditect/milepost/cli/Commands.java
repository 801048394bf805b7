package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.command.Command;
import ai.coditect.milepost.cli.command.CommandHelp;
import ai.coditect.milepost.cli.command.CommandModel;
import ai.coditect.milepost.cli.options.VerbosityOptions;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands. A run makes its own only: to make them all takes longer than what many a command does. */
final class Commands {

    /** The command lines that need no command. */
    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    private final Environment environment;
    private final CommandModel model = new CommandModel("milepost " + Version.current());

    /** What makes each command, by its name, in the order of the help. */
    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();

    Commands(Environment environment) {
        this.environment = environment;
        commands.put("init", () -> new InitCommand(environment));
        commands.put("import", () -> new ImportCommand(environment));
        commands.put("validate", () -> new ValidateCommand(environment));
        commands.put("plan", () -> new PlanCommand(environment));
        commands.put("apply", () -> new ApplyCommand(environment));
        commands.put("pull", () -> new PullCommand(environment));
        commands.put("status", () -> new StatusCommand(environment));
        commands.put("report", () -> new ReportCommand(environment));
        commands.put("graph", () -> new GraphCommand(environment));
        commands.put("doctor", () -> new DoctorCommand(environment));
        commands.put("schema", () -> new SchemaCommand(environment));
        commands.put("sandbox", () -> new SandboxCommand(environment));
        commands.put("completion", () -> new CompletionCommand(environment));
        commands.put("version", () -> new VersionCommand(environment));
    }

    /** What can run these arguments: with the command that they name first, or all where that is none. */
    CommandLine toRun(List<String> arguments) {
        if (VERSION.contains(arguments)) {
            return with(List.of());
        }
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        if (first.equals(CompleteCommand.NAME)) {
            return with(List.of(() -> new CompleteCommand(environment)));
        }
        return Optional.ofNullable(commands.get(first))
                .map(command -> with(List.of(command)))
                .orElseGet(this::all);
    }

    /** With all commands. */
    CommandLine all() {
        CommandLine all = with(commands.values());
        CommandSpec help = model.ofHelp(new HelpCommand(environment, all));
        return all.addSubcommand(help);
    }

    private CommandLine with(Collection<Supplier<Command>> made) {
        CommandSpec milepost = model.of(help());
        milepost.usageMessage().synopsisSubcommandLabel("COMMAND");
        CommandLine line = new CommandLine(milepost);
        made.forEach(command -> line.addSubcommand(model.of(command.get(), VerbosityOptions.unsaid())));
        return line;
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

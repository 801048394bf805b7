package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.output.CrashReport;
import ai.coditect.milepost.cli.output.JobReport;
import ai.coditect.milepost.cli.output.Messages;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.sandbox.state.SandboxStoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * {@code milepost}: parses a command line, runs its command, and turns every outcome into messages and an exit status.
 */
@Command(
        name = "milepost",
        description = "Keeps a GitHub repository's labels, milestones and issues equal to YAML files.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  GITHUB_TOKEN, GH_TOKEN   the token; it is never an argument and never printed",
            "  MILEPOST_PROJECT_TOKEN   another token for the project board alone",
            "  GITHUB_REPOSITORY        the repository when -R is not given",
            "  GITHUB_API_URL           the API when --api-url is not given",
            "  HTTPS_PROXY, NO_PROXY    the proxy, and the servers that are reached without it",
            "  SSL_CERT_FILE            the certificates to trust (PEM)",
            "  NO_COLOR                 no colour"
        })
final class Cli {

    /** Something that is told on the page of a job. */
    @FunctionalInterface
    private interface Reporting {
        void carryOut() throws IOException;
    }

    /** In the order of the help. A run takes apart the annotations of its own command only, which is slow. */
    private static final List<String> COMMANDS = List.of(
            "validate",
            "plan",
            "apply",
            "import",
            "pull",
            "status",
            "report",
            "graph",
            "init",
            "schema",
            "doctor",
            "sandbox");

    /** The command lines that need no command. */
    private static final Set<List<String>> VERSION = Set.of(List.of("--version"), List.of("-V"));

    private final Environment environment;
    private final Messages messages;
    private final JobReport report;

    Cli(Environment environment) {
        this.environment = environment;
        this.messages = new Messages(environment);
        this.report = JobReport.onStandardError(environment);
    }

    /** Runs the command line; the exit status of the process. */
    int run(String... arguments) {
        CommandLine commandLine = new CommandLine(this);
        commands(List.of(arguments)).forEach(commandLine::addSubcommand);
        commandLine.getSubcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
        addHelp(commandLine.getCommandSpec().version("milepost " + Version.current()));
        StringWriter fromPicocli = new StringWriter();
        commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(environment.out())
                .setErr(new PrintWriter(fromPicocli, true))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(this::onUsage)
                .setExecutionExceptionHandler(this::onException);
        int status = printed(commandLine.execute(withDefaults(arguments)));
        messages.lines(fromPicocli.toString());
        int last = reported(status, () -> report.ended(status));
        messages.flush();
        return last;
    }

    /** The command that is named first; all of them where that is something else, such as {@code --help}. */
    private Stream<Object> commands(List<String> arguments) {
        if (VERSION.contains(arguments)) {
            return Stream.empty();
        }
        return COMMANDS.stream()
                .filter(name ->
                        arguments.isEmpty() || !COMMANDS.contains(arguments.get(0)) || name.equals(arguments.get(0)))
                .map(this::command);
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
            default -> throw new IllegalArgumentException("no command: " + name);
        };
    }

    /** A result that did not arrive is none, unless the status tells of something worse already. */
    private int printed(int status) {
        Optional<IOException> failure = environment.out().failure();
        failure.ifPresent(problem ->
                messages.line("milepost: cannot write the result to standard output: " + problem.getMessage() + "."));
        return failure.isPresent() ? failed(status) : status;
    }

    /** Reports to the job's page; that this fails is said as well. */
    private int reported(int status, Reporting reporting) {
        try {
            reporting.carryOut();
            return status;
        } catch (IOException unwritable) {
            return unwritable(status, unwritable);
        }
    }

    private int unwritable(int status, IOException problem) {
        messages.line("milepost: cannot read or write a file: " + problem.getMessage());
        return failed(status);
    }

    private static int failed(int status) {
        return status == ExitCode.OK.status() || status == ExitCode.CHANGES_PENDING.status()
                ? ExitCode.FAILED.status()
                : status;
    }

    /** An option whose value may be left out must not take the next argument for it. */
    private static String[] withDefaults(String[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case "--sandbox" -> argument + "=" + ServerOptions.DEFAULT_SANDBOX;
                    case "--adopt" -> argument + "=" + PlanningOptions.ADOPT_ALL;
                    default -> argument;
                })
                .toArray(String[]::new);
    }

    private static void addHelp(CommandSpec spec) {
        spec.mixinStandardHelpOptions(true);
        spec.usageMessage().sortOptions(false);
        spec.exitCodeOnInvalidInput(ExitCode.USAGE.status());
    }

    private int onUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        messages.line("milepost: " + problem.getMessage());
        StringWriter suggestions = new StringWriter();
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, new PrintWriter(suggestions, true));
        messages.lines(suggestions.toString());
        messages.line("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return reported(ExitCode.USAGE.status(), () -> report.failed(usage(problem)));
    }

    private int onException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageException) {
            messages.line("milepost: " + problem.getMessage());
            return reported(ExitCode.USAGE.status(), () -> report.failed(usage(problem)));
        }
        if (problem instanceof ServiceException service) {
            Failure failure = service.failure();
            messages.line("milepost: " + failure.summary() + ".");
            messages.line(failure.remedy());
            return reported(ExitCode.of(failure.kind()).status(), () -> report.failed(failure));
        }
        if (problem instanceof SandboxStoreException) {
            messages.line("milepost: " + problem.getMessage());
            return ExitCode.FAILED.status();
        }
        if (problem instanceof IOException file) {
            return unwritable(ExitCode.FAILED.status(), file);
        }
        return new CrashReport(messages).tell(problem);
    }

    private static Failure usage(Exception problem) {
        return new Failure(FailureKind.INVALID, String.valueOf(problem.getMessage()), "");
    }
}

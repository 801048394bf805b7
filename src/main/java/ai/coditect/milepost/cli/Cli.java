package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.options.PlanningOptions;
import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.options.UsageException;
import ai.coditect.milepost.cli.output.CrashReport;
import ai.coditect.milepost.cli.output.JobReport;
import ai.coditect.milepost.cli.output.Messages;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.shell.UsageAdvice;
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
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * {@code milepost}: parses a command line, runs its command, and turns every outcome into messages and an exit status.
 */
final class Cli {

    /** Something that is told on the page of a job. */
    @FunctionalInterface
    private interface Reporting {
        void carryOut() throws IOException;
    }

    private static final String[] HELP = {"--help"};

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
        CommandLine commandLine = new Commands(environment).toRun(List.of(arguments));
        StringWriter fromPicocli = new StringWriter();
        commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(environment.out())
                .setErr(new PrintWriter(fromPicocli, true))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(this::onUsage)
                .setExecutionExceptionHandler(this::onException);
        int status = unknown(commandLine, arguments)
                .map(word -> onUsage(new UnmatchedArgumentException(commandLine, List.of(word)), arguments))
                .orElseGet(() -> printed(commandLine.execute(arguments.length == 0 ? HELP : withDefaults(arguments))));
        messages.lines(fromPicocli.toString());
        int last = reported(status, () -> report.ended(status));
        messages.flush();
        return last;
    }

    /** A word in the place of a command that is none; picocli would show the help of all for {@code nothing --help}. */
    private static Optional<String> unknown(CommandLine commandLine, String... arguments) {
        return Arrays.stream(arguments)
                .dropWhile("help"::equals)
                .findFirst()
                .filter(word ->
                        !word.startsWith("-") && !commandLine.getSubcommands().containsKey(word));
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
                    case "--sandbox" -> argument + "=" + ServerOptions.USUAL_SANDBOX;
                    case "--adopt" -> argument + "=" + PlanningOptions.ADOPT_ALL;
                    default -> argument;
                })
                .toArray(String[]::new);
    }

    private int onUsage(ParameterException problem, String[] arguments) {
        return misused(new UsageAdvice(environment.program(), List.of(arguments)).about(problem));
    }

    private int onException(Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof UsageException) {
            return misused(new UsageAdvice(environment.program(), parsed.expandedArgs())
                    .about(String.valueOf(problem.getMessage())));
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

    /** The first line says what is wrong. */
    private int misused(List<String> lines) {
        messages.line("milepost: " + lines.get(0));
        lines.stream().skip(1).forEach(messages::line);
        Failure failure = new Failure(FailureKind.INVALID, lines.get(0), "");
        return reported(ExitCode.USAGE.status(), () -> report.failed(failure));
    }
}

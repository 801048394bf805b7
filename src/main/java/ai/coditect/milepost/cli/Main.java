package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.cli.process.GracefulShutdown;
import ai.coditect.milepost.cli.process.Interruption;
import ai.coditect.milepost.cli.process.LocalClock;
import ai.coditect.milepost.cli.process.ProcessTerminal;
import ai.coditect.milepost.cli.process.ResultWriter;
import ai.coditect.milepost.github.Transport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The entry point of the process. */
public final class Main {

    /** How long the end of the process waits for the write in flight: longer than a request may take. */
    private static final Duration GRACE = Duration.ofSeconds(40);

    private Main() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] arguments) {
        Map<String, String> variables = System.getenv();
        PrintWriter err = utf8(System.err);
        Interruption interruption = new Interruption();
        Environment environment = new Environment(
                variables,
                Path.of(""),
                ResultWriter.to(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
                err,
                ProcessTerminal.of(variables, System.in, err),
                new LocalClock(),
                () -> Instant.EPOCH.plusNanos(System.nanoTime()),
                interruption,
                interruption,
                Transport::network);
        GracefulShutdown ending = new GracefulShutdown(interruption, GRACE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endGently(ending), "milepost-end"));
        int status = ExitCode.FAILED.status();
        try {
            status = new Cli(environment).run(arguments);
        } finally {
            ending.ended(status);
        }
        System.exit(status);
    }

    /** On Ctrl-C the JVM would end with the signal's status; the command's own tells whether a re-run resumes. */
    private static void endGently(GracefulShutdown ending) {
        ending.onSignal().ifPresent(Runtime.getRuntime()::halt);
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}

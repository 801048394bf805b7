package ai.coditect.milepost.cli;

import ai.coditect.milepost.github.Wire;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
                utf8(System.out),
                err,
                ProcessTerminal.of(variables, err),
                Clock.systemUTC(),
                interruption,
                interruption,
                Wire.network());
        CountDownLatch done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endGently(interruption, done), "milepost-end"));
        int status = new Cli(environment).run(arguments);
        done.countDown();
        System.exit(status);
    }

    /** On Ctrl-C: the write in flight ends, the run says how to go on, and the status tells that a re-run resumes. */
    private static void endGently(Interruption interruption, CountDownLatch done) {
        if (done.getCount() == 0) {
            return;
        }
        interruption.request();
        try {
            if (done.await(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(ExitCode.STOPPED_EARLY.status());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}

package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.SecretScanner;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.testing.Fault;
import ai.coditect.milepost.testing.FaultyConnector;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token is in no output, whatever fails and however much is logged. {@link CliHarness} scans every run. */
class SecretLeakTest {

    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    private Path directory;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler collector = new Collector();
    private final Level before = ROOT.getLevel();

    @BeforeEach
    void logEverything() {
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(collector);
    }

    @AfterEach
    void logAsBefore() {
        ROOT.removeHandler(collector);
        ROOT.setLevel(before);
    }

    @Test
    void aMessageOfAnUnforeseenExceptionIsShownWithoutTheToken() {
        CliHarness cli = new CliHarness(directory).withFaults(inner -> request -> {
            throw new IllegalStateException("bad header: Bearer " + CliHarness.TOKEN);
        });

        Result result = cli.run("plan", "-f", CliHarness.ISSUES.toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).startsWith("""
                milepost: this is a bug in milepost. Report it with these lines:
                java.lang.IllegalStateException: bad header: Bearer [GITHUB_TOKEN]
                """);
    }

    @Test
    void aMessageOfABrokenConnectionIsNotShown() {
        CliHarness cli = new CliHarness(directory).withFaults(inner -> request -> {
            throw new IOException("cannot send Authorization: Bearer " + CliHarness.TOKEN);
        });

        Result result = cli.run("plan", "-v", "-f", CliHarness.ISSUES.toString());

        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err().replaceAll("(?m)^Waiting.*\n", "")).isEqualTo("""
                POST /graphql -> no answer in 0 ms
                POST /graphql -> no answer in 0 ms, attempt 2
                POST /graphql -> no answer in 0 ms, attempt 3
                POST /graphql -> no answer in 0 ms, attempt 4
                milepost: cannot read the issues of coditect-ai/coditect-core: the connection was lost before the \
                answer came, tried 4 times.
                Run the same command again later; it goes on where it stopped. https://www.githubstatus.com reports \
                incidents.
                """);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"KILLED_BEFORE", "KILLED_AFTER"})
    void noFaultBringsItOut(Fault fault) {
        CliHarness cli = new CliHarness(directory);
        cli.withFaults(inner -> new FaultyConnector(inner, cli.time(), sent -> Optional.of(fault)));

        Result result = cli.run("apply", "--yes", "-v", "-f", CliHarness.ISSUES.toString());

        assertThat(result.exit()).isIn(69, 75);
        logged.forEach(SecretScanner::check);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void noLogBringsItOut(String format) {
        for (boolean graphQl : new boolean[] {true, false}) {
            CliHarness cli = new CliHarness(
                    directory, settings -> graphQl ? settings : settings.without(SandboxFeature.GRAPHQL));

            Result result = cli.run("apply", "--yes", "-v", "--log-format", format, "-f", CliHarness.ISSUES.toString());

            assertThat(result.exit()).isZero();
            assertThat(result.err().lines().count()).isGreaterThan(39);
        }
        logged.forEach(SecretScanner::check);
    }

    private final class Collector extends Handler {

        @Override
        public void publish(LogRecord line) {
            logged.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

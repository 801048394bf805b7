package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.Interruption;
import ai.coditect.milepost.cli.process.ResultWriter;
import ai.coditect.milepost.cli.process.Terminal;
import ai.coditect.milepost.github.Transport;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.JsonResults;
import ai.coditect.milepost.testing.Result;
import ai.coditect.milepost.testing.SandboxConnector;
import ai.coditect.milepost.testing.VirtualTime;
import java.io.BufferedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Runs the command line in this process, on virtual time, against an embedded GitHub in memory. */
public final class CliHarness {

    /** The token of every run; no output may ever hold it. */
    public static final String TOKEN = "ghp_secretSecretSecretSecret0123456789";

    /** The definitions of this repository. */
    public static final Path ISSUES = Path.of("issues").toAbsolutePath();

    private final VirtualTime time;
    private final SandboxGitHub sandbox;
    private Clock clock;
    private final Path directory;
    private final Map<String, String> variables = new HashMap<>(Map.of("GITHUB_TOKEN", TOKEN));
    private UnaryOperator<GitHubConnector> faults = UnaryOperator.identity();
    private UnaryOperator<Writer> output = UnaryOperator.identity();
    private Optional<String> answer = Optional.empty();
    private String seenWhenAsked = "";
    private OptionalLong writesBeforeInterruption = OptionalLong.empty();
    private Function<GitHubConnector, BiFunction<Network, InstantSource, Transport>> wire =
            connector -> (network, stopwatch) -> Transport.of(connector);

    /**
     * @param directory where the command is run
     * @param settings of the embedded GitHub; its clock is replaced by virtual time
     */
    public CliHarness(Path directory, UnaryOperator<SandboxSettings.Builder> settings) {
        this.directory = directory;
        this.time = new VirtualTime();
        this.clock = time;
        this.sandbox = new SandboxGitHub(
                settings.apply(SandboxSettings.builder().clock(time).createsRepositories())
                        .build());
    }

    private CliHarness(CliHarness other) {
        this.directory = other.directory;
        this.time = other.time;
        this.clock = other.time;
        this.sandbox = other.sandbox;
    }

    /** What was on the screen when the last question was asked. */
    public String seenWhenAsked() {
        return seenWhenAsked;
    }

    /** Another process at the same time, on the same embedded GitHub. */
    public CliHarness beside() {
        return new CliHarness(this);
    }

    /** On a current GitHub. */
    public CliHarness(Path directory) {
        this(directory, UnaryOperator.identity());
    }

    public SandboxGitHub sandbox() {
        return sandbox;
    }

    public VirtualTime time() {
        return time;
    }

    /** Puts something between the client and the embedded GitHub. */
    public CliHarness withFaults(UnaryOperator<GitHubConnector> decorator) {
        faults = decorator;
        return this;
    }

    /** Puts something between the command and standard output. */
    public CliHarness withOutput(UnaryOperator<Writer> decorator) {
        output = decorator;
        return this;
    }

    /**
     * The next runs go to the address of {@code GITHUB_API_URL} over the network, in the way that the variables say.
     */
    public CliHarness onTheNetwork() {
        wire = connector -> Transport::network;
        return this;
    }

    /** The clock of this machine, which need not be right. */
    public CliHarness withClock(Clock wrong) {
        clock = wrong;
        return this;
    }

    public CliHarness withVariable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    public CliHarness withoutVariable(String name) {
        variables.remove(name);
        return this;
    }

    /** The next questions are answered on a terminal. */
    public CliHarness answering(String line) {
        answer = Optional.of(line);
        return this;
    }

    /** In the next runs the user ends the run while the write of this count is in flight. */
    public CliHarness interruptedAtWrite(long count) {
        writesBeforeInterruption = OptionalLong.of(count);
        return this;
    }

    /** The next runs are left to their end. */
    public CliHarness uninterrupted() {
        writesBeforeInterruption = OptionalLong.empty();
        return this;
    }

    /** Runs a command against the embedded GitHub. */
    public Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Interruption interruption = new Interruption();
        GitHubConnector connector = interrupting(faults.apply(SandboxConnector.to(sandbox, "cli")), interruption);
        Map<String, String> all = new HashMap<>(Map.of("GITHUB_API_URL", "http://127.0.0.1:1"));
        all.putAll(variables);
        Environment environment = new Environment(
                all,
                directory,
                ResultWriter.to(new BufferedWriter(output.apply(out))),
                new PrintWriter(new BufferedWriter(err)),
                new FixedTerminal(out),
                clock,
                time,
                time,
                interruption,
                wire.apply(connector));
        int exit = run(environment, arguments);
        Result result = new Result(exit, out.toString(), err.toString());
        SecretScanner.check(result);
        if (environment.out().failure().isEmpty() && arguments.length > 0) {
            JsonResults.check(arguments[0], result.out());
        }
        return result;
    }

    private static int run(Environment environment, String... arguments) {
        try {
            return new Cli(environment).run(arguments);
        } catch (RuntimeException | Error thrown) {
            SecretScanner.check(thrown);
            throw thrown;
        }
    }

    private GitHubConnector interrupting(GitHubConnector inner, Interruption interruption) {
        if (writesBeforeInterruption.isEmpty()) {
            return inner;
        }
        long last = sandbox.statistics().writes() + writesBeforeInterruption.getAsLong();
        return request -> {
            GitHubConnectorResponse response = inner.send(request);
            if (sandbox.statistics().writes() >= last) {
                interruption.request();
            }
            return response;
        };
    }

    private final class FixedTerminal implements Terminal {
        private final StringWriter screen;

        FixedTerminal(StringWriter screen) {
            this.screen = screen;
        }

        @Override
        public boolean showsOutput() {
            return false;
        }

        @Override
        public boolean showsErrors() {
            return false;
        }

        @Override
        public int width() {
            return 80;
        }

        @Override
        public Optional<String> ask(String question) {
            seenWhenAsked = screen.toString();
            return answer;
        }
    }
}

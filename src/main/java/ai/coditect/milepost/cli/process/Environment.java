package ai.coditect.milepost.cli.process;

import ai.coditect.milepost.cli.workspace.Workspace;
import ai.coditect.milepost.github.Transport;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.remote.Sleeper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Everything in the outside world that the commands use.
 *
 * @param variables the environment variables
 * @param workingDirectory relative paths start here
 * @param out results
 * @param err progress, questions and log
 * @param clock shows the time of day, in the user's zone
 * @param stopwatch measures time, and cannot be set
 * @param sleeper waits; interrupted by {@code interruption}
 * @param wire connects to a server that way, and is given the stopwatch
 */
public record Environment(
        Map<String, String> variables,
        Path workingDirectory,
        ResultWriter out,
        PrintWriter err,
        Terminal terminal,
        Clock clock,
        InstantSource stopwatch,
        Sleeper sleeper,
        Interruption interruption,
        BiFunction<Network, InstantSource, Transport> wire) {

    /** One that prints nothing and asks nobody. */
    public static Environment silent(Path workingDirectory, Map<String, String> variables) {
        Interruption interruption = new Interruption();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Environment(
                variables,
                workingDirectory,
                ResultWriter.to(Writer.nullWriter()),
                nowhere,
                ProcessTerminal.of(Map.of(), InputStream.nullInputStream(), nowhere),
                Clock.systemUTC(),
                () -> Instant.EPOCH.plusNanos(System.nanoTime()),
                interruption,
                interruption,
                Transport::network);
    }

    /** How the user calls milepost: the launcher says so. */
    public String program() {
        return variable("MILEPOST_PROGRAM").orElse("milepost");
    }

    /** Where the command was called. */
    public Workspace workspace() {
        return Workspace.at(workingDirectory);
    }

    /** The value of a variable; a blank one counts as not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}

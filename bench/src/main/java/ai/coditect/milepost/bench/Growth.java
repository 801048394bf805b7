package ai.coditect.milepost.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks and prints how their time grows with the number of issues: an exponent of 1 is linear, 2 is
 * quadratic. Takes JMH's options.
 */
public final class Growth {

    private Growth() {}

    /** Runs those that the options name, or all. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        print(new Runner(new CommandLineOptions(arguments)).run(), System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        Map<String, TreeMap<Integer, Double>> timesByName = new TreeMap<>();
        for (RunResult result : results) {
            timesByName
                    .computeIfAbsent(result.getPrimaryResult().getLabel(), name -> new TreeMap<>())
                    .put(
                            Integer.valueOf(result.getParams().getParam("issues")),
                            result.getPrimaryResult().getScore());
        }
        out.println();
        out.printf("%-10s %10s %12s %10s%n", "what", "issues", "ms", "exponent");
        timesByName.forEach((name, times) -> times.forEach((issues, time) ->
                out.printf("%-10s %10d %12.2f %10s%n", name, issues, time, exponent(times, issues, time))));
    }

    /** From the next smaller number of issues to this one. */
    private static String exponent(TreeMap<Integer, Double> times, int issues, double time) {
        Map.Entry<Integer, Double> smaller = times.lowerEntry(issues);
        return smaller == null
                ? ""
                : "%.2f".formatted(Math.log(time / smaller.getValue()) / Math.log((double) issues / smaller.getKey()));
    }
}

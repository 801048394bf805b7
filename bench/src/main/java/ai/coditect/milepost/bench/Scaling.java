package ai.coditect.milepost.bench;

import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.definition.DefinitionLoader;
import ai.coditect.milepost.definition.DefinitionResult;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.merge.ThreeWayMerge;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.Planner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What a run does with its definitions, for so many issues. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Scaling {

    private static final long SEED = 1;

    /** Three versions of a body. */
    private record Sides(String base, String declared, String live) {

        /** The definition has a line more, and a person has ticked the first box and left a note. */
        static Sides of(DeclaredIssue issue) {
            String base = BodyText.normalise(issue.content().body());
            return new Sides(
                    base,
                    base.replace("#### Acceptance Criteria", "- One more\n\n#### Acceptance Criteria"),
                    base.replaceFirst("- \\[ ]", "- [x]") + "\n\nA note by a person");
        }
    }

    @Param({"100", "1000", "10000"})
    private int issues;

    private Path directory;
    private DeclaredState declared;
    private LiveState live;
    private final List<Sides> bodies = new ArrayList<>();

    /** Generates the definitions, and the repository in which they are applied. */
    @Setup(Level.Trial)
    public void generate() throws IOException {
        directory = Files.createTempDirectory("milepost-bench");
        Generator.write(issues, SEED, directory);
        declared = Generator.load(directory).state();
        live = SettledRepository.of(declared);
        declared.issues().forEach(issue -> bodies.add(Sides.of(issue)));
    }

    /** Removes the definitions. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The YAML files of all issues: read, checked, rendered. */
    @Benchmark
    public DefinitionResult parsing() {
        return DefinitionLoader.load(directory);
    }

    /** A plan that finds nothing to do. */
    @Benchmark
    public Plan planning() {
        Plan plan = new Planner(SettledRepository.OPTIONS, use -> Optional.empty())
                .compare(declared, live)
                .plan();
        if (!plan.isSettled()) {
            throw new IllegalStateException(
                    "the repository does not match: " + plan.changes().get(0));
        }
        return plan;
    }

    /** The bodies of all issues, each changed on both sides. */
    @Benchmark
    public void merging(Blackhole results) {
        bodies.forEach(body -> results.consume(ThreeWayMerge.merge(body.base(), body.declared(), body.live())));
    }

    /** Layers, hours and the critical path. */
    @Benchmark
    public DependencyGraph layering() {
        return DependencyGraph.of(declared);
    }
}

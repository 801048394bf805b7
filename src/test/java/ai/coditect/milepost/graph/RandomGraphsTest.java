package ai.coditect.milepost.graph;

import static ai.coditect.milepost.graph.Issues.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Layers and the critical path of random graphs against their plain definitions, which are slow. */
class RandomGraphsTest {

    private final Map<IssueId, DeclaredIssue> byId = new HashMap<>();

    @RepeatedTest(200)
    void agreesWithThePlainDefinitions(RepetitionInfo repetition) {
        List<DeclaredIssue> issues = issues(new Random(repetition.getCurrentRepetition()));
        issues.forEach(issue -> byId.put(issue.id(), issue));
        DependencyGraph graph = DependencyGraph.of(new DeclaredState(Optional.empty(), List.of(), List.of(), issues));

        assertThat(graph.layers())
                .isEqualTo(IntStream.rangeClosed(
                                0, issues.stream().mapToInt(this::layer).max().orElse(-1))
                        .mapToObj(layer -> issues.stream()
                                .filter(issue -> layer(issue) == layer)
                                .map(DeclaredIssue::id)
                                .toList())
                        .toList());
        assertThat(graph.criticalPath().hours())
                .isEqualByComparingTo(issues.stream()
                        .map(this::finished)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO));
        List<IssueId> path = graph.criticalPath().issues();
        for (int i = 1; i < path.size(); i++) {
            CriticalPath.Step step = new CriticalPath.Step(path.get(i - 1), path.get(i));
            assertThat(declared(step.to()).blockers()).contains(step.from());
            assertThat(graph.criticalPath().steps()).contains(step);
        }
        assertThat(graph.workstreams().stream().flatMap(stream -> stream.issues().stream()))
                .containsExactlyInAnyOrderElementsOf(issues);
    }

    private DeclaredIssue declared(IssueId id) {
        return Objects.requireNonNull(byId.get(id));
    }

    private int layer(DeclaredIssue issue) {
        return issue.blockers().stream()
                        .mapToInt(blocker -> layer(declared(blocker)))
                        .max()
                        .orElse(-1)
                + 1;
    }

    private BigDecimal finished(DeclaredIssue issue) {
        return issue.blockers().stream()
                .map(blocker -> finished(declared(blocker)))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO)
                .add(DependencyGraph.hours(issue));
    }

    /** Up to 14 issues in any order, each blocked by some that come before it in another order. */
    private static List<DeclaredIssue> issues(Random random) {
        List<DeclaredIssue> issues = new ArrayList<>();
        int size = random.nextInt(15);
        for (int i = 0; i < size; i++) {
            String[] blockers = IntStream.range(0, i)
                    .filter(before -> random.nextInt(4) == 0)
                    .mapToObj(before -> "i" + before)
                    .toArray(String[]::new);
            String hours = random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(9));
            issues.add(issue("w" + random.nextInt(3), "i" + i, "T", hours, blockers));
        }
        Collections.shuffle(issues, random);
        return issues;
    }
}

package ai.coditect.milepost.report.graph;

import static ai.coditect.milepost.graph.Issues.issue;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Graphs of random issues in random workstreams. */
final class RandomPlans {

    private static final List<String> WORDS = List.of(
            "Write", "tests", "[Phase", "1]", "for", "the_very_long_module_name.py", "漢字", "a", "\"<&>\"", "🚀", ":");

    private RandomPlans() {}

    /** @param density how many blockers an issue has on the average */
    static DependencyGraph of(Random random, int size, int workstreams, double density) {
        List<DeclaredIssue> issues = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int before = i;
            String[] blockers = IntStream.range(0, before == 0 ? 0 : (int) (random.nextDouble() * 2 * density + 0.5))
                    .map(any -> random.nextInt(before))
                    .distinct()
                    .mapToObj(number -> "issue-" + number)
                    .toArray(String[]::new);
            String title = IntStream.range(0, random.nextInt(14))
                    .mapToObj(any -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" "));
            issues.add(issue(
                    "Workstream " + random.nextInt(workstreams),
                    "issue-" + i,
                    "[Phase 1] " + title,
                    random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(9)),
                    blockers));
        }
        Collections.shuffle(issues, random);
        return graph(issues);
    }

    static DependencyGraph graph(List<DeclaredIssue> issues) {
        return DependencyGraph.of(new DeclaredState(Optional.empty(), List.of(), List.of(), issues));
    }
}

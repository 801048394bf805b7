package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The issues and what blocks what. An issue without an estimate counts as 0 hours. The same definitions give the same
 * graph: where two choices are equal, the order of the definitions decides between issues, that of ids between
 * blockers.
 *
 * @param issues all issues, in the order of the definitions
 * @param layers issues that can be done side by side: each is blocked only by issues of earlier layers
 * @param totalHours the sum of all estimates
 * @param workstreams in the order of the definitions
 */
public record DependencyGraph(
        List<DeclaredIssue> issues,
        List<List<IssueId>> layers,
        BigDecimal totalHours,
        List<Workstream> workstreams,
        CriticalPath criticalPath) {
    public DependencyGraph {
        issues = List.copyOf(issues);
        layers = layers.stream().map(List::copyOf).toList();
        workstreams = List.copyOf(workstreams);
    }

    /**
     * Computes the graph.
     *
     * @throws IllegalArgumentException when dependencies form a cycle or name an issue that is not declared, which
     *     checked definitions never do
     */
    public static DependencyGraph of(DeclaredState declared) {
        List<DeclaredIssue> issues = declared.issues();
        List<List<DeclaredIssue>> layers = Layering.of(issues);
        return new DependencyGraph(
                issues,
                layers.stream().map(Layering::ids).toList(),
                total(issues),
                workstreams(issues),
                LongestChain.of(issues, layers));
    }

    /** The hours of one issue. */
    static BigDecimal hours(DeclaredIssue issue) {
        return issue.estimateHours().orElse(BigDecimal.ZERO);
    }

    static BigDecimal total(List<DeclaredIssue> issues) {
        return issues.stream().map(DependencyGraph::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Workstream> workstreams(List<DeclaredIssue> issues) {
        Map<String, List<DeclaredIssue>> byName = new LinkedHashMap<>();
        issues.forEach(issue -> byName.computeIfAbsent(issue.workstream(), name -> new ArrayList<>())
                .add(issue));
        return byName.entrySet().stream()
                .map(members -> Workstream.of(members.getKey(), members.getValue()))
                .toList();
    }
}

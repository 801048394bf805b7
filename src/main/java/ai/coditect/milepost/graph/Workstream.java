package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.DeclaredIssue;
import java.math.BigDecimal;
import java.util.List;

/**
 * The issues of one file, or of several with the same heading.
 *
 * @param hours the sum of their estimates
 * @param issues in the order of the definitions
 */
public record Workstream(String name, BigDecimal hours, List<DeclaredIssue> issues) {
    public Workstream {
        issues = List.copyOf(issues);
    }

    static Workstream of(String name, List<DeclaredIssue> issues) {
        return new Workstream(name, DependencyGraph.total(issues), issues);
    }
}

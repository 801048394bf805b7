package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What of a graph is drawn.
 *
 * @param workstreams by their names; all if there are none
 */
public record GraphSelection(Set<String> workstreams, Scope scope) {

    /** Everything. */
    public static final GraphSelection ALL = new GraphSelection(Set.of(), Scope.ALL);

    /** Which issues of the workstreams. */
    public enum Scope {
        ALL,
        CRITICAL
    }

    /**
     * The selected issues, and those next to them.
     *
     * @param inside the selected ones
     * @param outside issues of other workstreams that block a selected one, or are blocked by it
     */
    record Shown(Set<IssueId> inside, Set<IssueId> outside) {
        boolean contains(IssueId id) {
            return inside.contains(id) || outside.contains(id);
        }

        boolean connects(IssueId blocker, IssueId blocked) {
            return contains(blocker) && contains(blocked) && (inside.contains(blocker) || inside.contains(blocked));
        }
    }

    public GraphSelection {
        workstreams = Set.copyOf(workstreams);
    }

    Shown of(DependencyGraph graph) {
        Set<IssueId> candidates = new LinkedHashSet<>();
        Set<IssueId> inside = new HashSet<>();
        Set<IssueId> critical = new HashSet<>(graph.criticalPath().issues());
        for (DeclaredIssue issue : graph.issues()) {
            if (scope == Scope.ALL || critical.contains(issue.id())) {
                candidates.add(issue.id());
                if (workstreams.isEmpty() || workstreams.contains(issue.workstream())) {
                    inside.add(issue.id());
                }
            }
        }
        Set<IssueId> outside = new HashSet<>();
        for (DeclaredIssue issue : graph.issues()) {
            for (IssueId blocker : issue.blockers()) {
                if (inside.contains(issue.id()) && !inside.contains(blocker) && candidates.contains(blocker)) {
                    outside.add(blocker);
                }
                if (inside.contains(blocker) && !inside.contains(issue.id()) && candidates.contains(issue.id())) {
                    outside.add(issue.id());
                }
            }
        }
        return new Shown(inside, outside);
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.IssueId;
import java.util.List;
import java.util.Map;

/**
 * What is planned for one kind of edges.
 *
 * @param kept what people added, by the issue that it is shown at
 */
record EdgePlan(
        List<Change> removals, List<Change> additions, Map<IssueId, FieldChange> kept, List<Diagnostic> findings) {
    EdgePlan {
        removals = List.copyOf(removals);
        additions = List.copyOf(additions);
        kept = Map.copyOf(kept);
        findings = List.copyOf(findings);
    }

    /** Nothing but a finding. */
    static EdgePlan of(List<Diagnostic> findings) {
        return new EdgePlan(List.of(), List.of(), Map.of(), findings);
    }
}

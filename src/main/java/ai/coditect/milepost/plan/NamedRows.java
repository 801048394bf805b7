package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.change.Change;
import java.util.List;
import java.util.Map;

/**
 * The rows of labels or milestones, with what they are called from now on.
 *
 * @param renamed old names to new ones, also those that were renamed earlier
 */
record NamedRows<K, C extends Change>(List<C> rows, Map<K, K> renamed, List<Diagnostic> findings) {
    NamedRows {
        rows = List.copyOf(rows);
        renamed = Map.copyOf(renamed);
        findings = List.copyOf(findings);
    }
}

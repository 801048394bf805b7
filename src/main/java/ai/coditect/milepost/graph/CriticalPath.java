package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.List;

/**
 * The chain of issues, each blocked by the one before it, that takes the most hours: the shortest time in which all
 * issues can be done, however many people work on them.
 *
 * @param issues from the first to the last; none when there are no issues
 * @param hours the sum of their estimates
 */
public record CriticalPath(List<IssueId> issues, BigDecimal hours) {
    public CriticalPath {
        issues = List.copyOf(issues);
    }

    /** Whether the path goes straight from the one to the other. */
    public boolean leads(IssueId from, IssueId to) {
        int index = issues.indexOf(from);
        return index >= 0 && index + 1 < issues.size() && issues.get(index + 1).equals(to);
    }
}

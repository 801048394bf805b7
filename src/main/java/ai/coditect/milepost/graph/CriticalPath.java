package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The chain of issues, each blocked by the one before it, that takes the most hours: the shortest time in which all
 * issues can be done, however many people work on them.
 *
 * @param issues from the first to the last; none when there are no issues
 * @param hours the sum of their estimates
 */
public record CriticalPath(List<IssueId> issues, BigDecimal hours) {

    /** A step from an issue to the one that it blocks. */
    public record Step(IssueId from, IssueId to) {}

    public CriticalPath {
        issues = List.copyOf(issues);
    }

    /** Its steps, for asking of many edges whether they are on it. */
    public Set<Step> steps() {
        Set<Step> steps = new HashSet<>();
        for (int i = 1; i < issues.size(); i++) {
            steps.add(new Step(issues.get(i - 1), issues.get(i)));
        }
        return steps;
    }
}

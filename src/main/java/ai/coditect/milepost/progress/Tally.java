package ai.coditect.milepost.progress;

import ai.coditect.milepost.body.TaskBoxes;
import java.math.BigDecimal;
import java.util.List;

/**
 * The issues of a milestone, a workstream or a person, counted. What is dropped is only in {@code dropped}.
 *
 * @param name of whatever they belong to
 */
public record Tally(
        String name, Count all, Count done, Count ready, Count blocked, int dropped, int late, TaskBoxes boxes) {

    /** A number of issues and the sum of their hours. */
    public record Count(int issues, BigDecimal hours) {
        static final Count NONE = new Count(0, BigDecimal.ZERO);
    }

    static Tally of(String name, List<TrackedIssue> issues) {
        return new Tally(
                name,
                count(issues.stream()
                        .filter(issue -> issue.standing() != Standing.DROPPED)
                        .toList()),
                count(issues, Standing.DONE),
                count(issues, Standing.READY),
                count(issues, Standing.BLOCKED),
                count(issues, Standing.DROPPED).issues(),
                (int) issues.stream().filter(TrackedIssue::isLate).count(),
                issues.stream()
                        .filter(issue -> issue.standing() != Standing.DROPPED)
                        .map(TrackedIssue::boxes)
                        .reduce(new TaskBoxes(0, 0), TaskBoxes::plus));
    }

    private static Count count(List<TrackedIssue> issues, Standing standing) {
        return count(
                issues.stream().filter(issue -> issue.standing() == standing).toList());
    }

    private static Count count(List<TrackedIssue> issues) {
        return new Count(
                issues.size(), issues.stream().map(TrackedIssue::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}

package ai.coditect.milepost.model;

import java.util.List;
import java.util.Optional;

/**
 * One line of an issue's dependencies: the issues that block it, with the remark that explains them.
 *
 * @param on the blocking issues, in the order in which they are shown; never empty
 * @param remark why, shown in parentheses
 */
public record Dependency(List<IssueId> on, Optional<String> remark) {
    public Dependency {
        on = List.copyOf(on);
    }
}

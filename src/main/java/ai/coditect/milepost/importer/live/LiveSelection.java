package ai.coditect.milepost.importer.live;

import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which issues of a repository are imported: those with these numbers, or else those that are all of the rest.
 *
 * @param labels an issue has to have each of them
 * @param numbers none for whatever the rest selects
 */
public record LiveSelection(Optional<String> milestone, List<LabelName> labels, States states, Set<Integer> numbers) {

    /** In which state issues, and milestones that no issue names, are selected. */
    public enum States {
        OPEN,
        CLOSED,
        ALL;

        boolean include(boolean isClosed) {
            return this == ALL || isClosed == (this == CLOSED);
        }
    }

    public LiveSelection {
        labels = List.copyOf(labels);
        numbers = Set.copyOf(numbers);
    }

    boolean includes(LiveIssue issue) {
        if (!numbers.isEmpty()) {
            return numbers.contains(issue.number());
        }
        return states.include(issue.state().isClosed())
                && (milestone.isEmpty() || milestone.equals(issue.content().milestone()))
                && issue.content().labels().containsAll(labels);
    }

    /** Whether it means the repository, and not a part of it: labels and milestones that no issue has come too. */
    boolean isWhole() {
        return milestone.isEmpty() && labels.isEmpty() && numbers.isEmpty();
    }
}

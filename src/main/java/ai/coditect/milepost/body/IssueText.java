package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the definition of an issue says in its text: either named sections or Markdown as it stands. */
public sealed interface IssueText {

    /**
     * Named sections, rendered in the order of these components; an empty one is left out.
     *
     * @param dependencies shown by real number; see {@code noDependencies} for when there are none
     * @param noDependencies why there are none, shown as {@code None (why)}; empty leaves the section out
     * @param estimateHours in hours
     * @param resources each a line of Markdown
     * @param filePaths each a line of Markdown
     */
    record Sections(
            Optional<String> goal,
            List<Task> tasks,
            List<String> deliverables,
            List<String> acceptanceCriteria,
            List<Dependency> dependencies,
            Optional<String> noDependencies,
            Optional<BigDecimal> estimateHours,
            List<String> resources,
            List<String> filePaths)
            implements IssueText {

        public Sections {
            tasks = List.copyOf(tasks);
            deliverables = List.copyOf(deliverables);
            acceptanceCriteria = List.copyOf(acceptanceCriteria);
            dependencies = List.copyOf(dependencies);
            resources = List.copyOf(resources);
            filePaths = List.copyOf(filePaths);
        }
    }

    /** Markdown given whole by {@code body:}. */
    record Markdown(String text) implements IssueText {}

    /**
     * An item of the task list.
     *
     * @param text the item's Markdown
     * @param done whether the box starts ticked; after that the box belongs to people
     */
    record Task(String text, boolean done) {}

    /**
     * One line of an issue's dependencies: the issues that block it, with the remark that explains them.
     *
     * @param on the blocking issues, in the order in which they are shown; never empty
     * @param remark why, shown in parentheses
     */
    record Dependency(List<IssueId> on, Optional<String> remark) {
        public Dependency {
            on = List.copyOf(on);
        }
    }
}

package ai.coditect.milepost.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an issue says: either named sections or Markdown as it stands. */
public sealed interface IssueContent {

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
            implements IssueContent {
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
    record Markdown(String text) implements IssueContent {}
}

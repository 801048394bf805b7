package ai.coditect.milepost.body;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the definition of an issue says in its text: either named sections or Markdown as it stands. */
public sealed interface IssueText {

    /**
     * Named sections; an empty one is left out. {@link SectionLayout} says where each stands.
     *
     * @param intro Markdown before all sections
     * @param dependencies shown by real number; see {@code noDependencies} for when there are none
     * @param noDependencies why there are none, shown as {@code None (why)}; empty leaves the section out
     * @param estimateHours in hours
     * @param resources each a line of Markdown
     * @param filePaths each a line of Markdown
     * @param own those that have no key, in their order
     */
    record Sections(
            Optional<String> intro,
            Optional<String> goal,
            List<Task> tasks,
            List<String> deliverables,
            List<String> acceptanceCriteria,
            List<Dependency> dependencies,
            Optional<String> noDependencies,
            Optional<BigDecimal> estimateHours,
            List<String> resources,
            List<String> filePaths,
            List<OwnSection> own)
            implements IssueText {

        public Sections {
            tasks = List.copyOf(tasks);
            deliverables = List.copyOf(deliverables);
            acceptanceCriteria = List.copyOf(acceptanceCriteria);
            dependencies = List.copyOf(dependencies);
            resources = List.copyOf(resources);
            filePaths = List.copyOf(filePaths);
            own = List.copyOf(own);
        }

        /** Sections that all have keys. */
        public Sections(
                Optional<String> goal,
                List<Task> tasks,
                List<String> deliverables,
                List<String> acceptanceCriteria,
                List<Dependency> dependencies,
                Optional<String> noDependencies,
                Optional<BigDecimal> estimateHours,
                List<String> resources,
                List<String> filePaths) {
            this(
                    Optional.empty(),
                    goal,
                    tasks,
                    deliverables,
                    acceptanceCriteria,
                    dependencies,
                    noDependencies,
                    estimateHours,
                    resources,
                    filePaths,
                    List.of());
        }

        /** The same with other own sections. */
        public Sections withOwn(List<OwnSection> others) {
            return new Sections(
                    intro,
                    goal,
                    tasks,
                    deliverables,
                    acceptanceCriteria,
                    dependencies,
                    noDependencies,
                    estimateHours,
                    resources,
                    filePaths,
                    others);
        }
    }

    /** Markdown given whole by {@code body:}. */
    record Markdown(String text) implements IssueText {}

    /** A section whose heading the definition chose. */
    record OwnSection(String heading, Content content) {

        /** What stands below the heading. */
        public sealed interface Content {
            /** All texts in it. */
            Stream<String> texts();
        }

        /** Markdown of any number of lines. */
        public record Prose(String text) implements Content {
            @Override
            public Stream<String> texts() {
                return Stream.of(text);
            }
        }

        /** A list of items. */
        public record Bullets(List<String> items) implements Content {
            public Bullets {
                items = List.copyOf(items);
            }

            @Override
            public Stream<String> texts() {
                return items.stream();
            }
        }

        /** A list of items with boxes. */
        public record Boxes(List<Task> tasks) implements Content {
            public Boxes {
                tasks = List.copyOf(tasks);
            }

            @Override
            public Stream<String> texts() {
                return tasks.stream().map(Task::text);
            }
        }
    }

    /**
     * An item of a task list.
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

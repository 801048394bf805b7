package ai.coditect.milepost.apply;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.Planner;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.ServiceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads as much of the repository as a plan needs, and plans. The issues of the declared milestones come first, in one
 * request; the whole repository only when something would otherwise be created that may be there already.
 */
public final class PlanMaker {

    private final RepositoryReader reader;
    private final ProjectReader board;
    private final PlanOptions options;
    private final Function<FieldUse, Optional<Location>> places;

    /**
     * Reads through the readers and plans with the options.
     *
     * @param places where definitions name a field, or give it a value
     */
    public PlanMaker(
            RepositoryReader reader,
            ProjectReader board,
            PlanOptions options,
            Function<FieldUse, Optional<Location>> places) {
        this.reader = reader;
        this.board = board;
        this.options = options;
        this.places = places;
    }

    /**
     * Makes the plan, with the project board if the definitions have one.
     *
     * @throws ServiceException when the repository cannot be read
     */
    public Plan make(DeclaredState declared) {
        return withBoard(compare(declared)).plan();
    }

    /**
     * Adds what the project board says, if the definitions have one.
     *
     * @throws ServiceException when the board cannot be read
     */
    public Comparison withBoard(Comparison comparison) {
        return comparison
                .declared()
                .project()
                .map(project -> comparison.with(board.read(project, comparison.onBoard())))
                .orElse(comparison);
    }

    /**
     * Holds the definitions against as much of the repository as a plan needs.
     *
     * @throws ServiceException when the repository cannot be read
     */
    public Comparison compare(DeclaredState declared) {
        return compare(declared, Set.of());
    }

    /**
     * The same with all issues of further milestones.
     *
     * @throws ServiceException when the repository cannot be read
     */
    public Comparison compare(DeclaredState declared, Set<String> furtherMilestones) {
        Planner planner = new Planner(options, places);
        Comparison comparison = planner.compare(declared, read(declared, furtherMilestones));
        if (comparison.needsWholeRepository()) {
            comparison = planner.compare(declared, reader.readEverything());
        }
        return comparison;
    }

    private LiveState read(DeclaredState declared, Set<String> furtherMilestones) {
        Set<String> milestones = declared.issues().stream()
                .map(issue -> issue.content().milestone())
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        milestones.addAll(furtherMilestones);
        return milestones.isEmpty() ? reader.readEverything() : reader.readMilestones(milestones);
    }
}

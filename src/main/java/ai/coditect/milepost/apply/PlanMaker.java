package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.plan.Comparison;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlanOptions;
import ai.coditect.milepost.plan.Planner;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.ServiceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads as much of the repository as a plan needs, and plans. The issues of the declared milestones come first, in one
 * request; the whole repository only when something would otherwise be created that may be there already.
 */
public final class PlanMaker {

    private final RepositoryReader reader;
    private final PlanOptions options;

    /** Reads through the reader and plans with the options. */
    public PlanMaker(RepositoryReader reader, PlanOptions options) {
        this.reader = reader;
        this.options = options;
    }

    /**
     * Makes the plan.
     *
     * @throws ServiceException when the repository cannot be read
     */
    public Plan make(DeclaredState declared) {
        return compare(declared).plan();
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
        Planner planner = new Planner(options);
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

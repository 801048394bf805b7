package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.DependencyChange;
import ai.coditect.milepost.plan.IssueChange;
import ai.coditect.milepost.plan.LabelChange;
import ai.coditect.milepost.plan.MilestoneChange;
import ai.coditect.milepost.plan.SubIssueChange;
import ai.coditect.milepost.remote.ServiceException;
import java.util.List;

/** Carries out one batch of rows by the steps of its kind. */
final class Steps {

    private final LabelSteps labels;
    private final MilestoneSteps milestones;
    private final IssueCreator creator;
    private final IssueUpdater updater;
    private final EdgeSteps edges;

    Steps(LabelSteps labels, MilestoneSteps milestones, IssueCreator creator, IssueUpdater updater, EdgeSteps edges) {
        this.labels = labels;
        this.milestones = milestones;
        this.creator = creator;
        this.updater = updater;
        this.edges = edges;
    }

    /** One outcome for each row. A read that fails on the way fails the rows of the batch. */
    List<StepOutcome> carryOut(List<Change> batch) {
        try {
            return batch.get(0).match(new ByKind(batch));
        } catch (ServiceException unreadable) {
            return batch.stream()
                    .<StepOutcome>map(change -> new StepOutcome.Failed(change, unreadable.failure()))
                    .toList();
        }
    }

    /** All rows of a batch are of one kind and action; only labels and dependencies come several at once. */
    private final class ByKind implements Change.Cases<List<StepOutcome>> {
        private final List<Change> batch;

        ByKind(List<Change> batch) {
            this.batch = batch;
        }

        @Override
        public List<StepOutcome> label(LabelChange change) {
            return change.action() == Action.CREATE
                    ? labels.create(batch.stream().map(LabelChange.class::cast).toList())
                    : List.of(labels.update(change));
        }

        @Override
        public List<StepOutcome> milestone(MilestoneChange change) {
            return List.of(change.action() == Action.CREATE ? milestones.create(change) : milestones.update(change));
        }

        @Override
        public List<StepOutcome> issue(IssueChange change) {
            return List.of(change.action() == Action.CREATE ? creator.create(change) : updater.update(change));
        }

        @Override
        public List<StepOutcome> dependency(DependencyChange change) {
            return edges.dependencies(
                    batch.stream().map(DependencyChange.class::cast).toList());
        }

        @Override
        public List<StepOutcome> subIssue(SubIssueChange change) {
            return List.of(edges.subIssue(change));
        }
    }
}

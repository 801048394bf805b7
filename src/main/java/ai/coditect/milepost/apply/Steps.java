package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.remote.ServiceException;
import java.util.List;

/** Carries out one batch of rows by the steps of its kind. */
final class Steps {

    private final LabelSteps labels;
    private final MilestoneSteps milestones;
    private final IssueCreator creator;
    private final IssueUpdater updater;
    private final RelationSteps relations;
    private final ProjectSteps projects;
    private final ItemSteps items;

    Steps(
            LabelSteps labels,
            MilestoneSteps milestones,
            IssueCreator creator,
            IssueUpdater updater,
            RelationSteps relations,
            ProjectSteps projects,
            ItemSteps items) {
        this.labels = labels;
        this.milestones = milestones;
        this.creator = creator;
        this.updater = updater;
        this.relations = relations;
        this.projects = projects;
        this.items = items;
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

    /** The second write of an issue that this run created. A read that fails on the way fails its row. */
    StepOutcome secondWrite(IssueChange change) {
        try {
            return creator.secondWrite(change);
        } catch (ServiceException unreadable) {
            return new StepOutcome.Failed(change, unreadable.failure());
        }
    }

    /** All rows of a batch are of one kind and action; issues that are created come one at a time. */
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
        public List<StepOutcome> project(ProjectChange change) {
            return List.of(projects.project(change));
        }

        @Override
        public List<StepOutcome> projectField(ProjectFieldChange change) {
            return change.action() == Action.CREATE
                    ? projects.create(
                            batch.stream().map(ProjectFieldChange.class::cast).toList())
                    : List.of(projects.addOptions(change));
        }

        @Override
        public List<StepOutcome> projectItem(ProjectItemChange change) {
            return items.carryOut(
                    batch.stream().map(ProjectItemChange.class::cast).toList());
        }

        @Override
        public List<StepOutcome> issue(IssueChange change) {
            return change.action() == Action.CREATE
                    ? List.of(creator.create(change))
                    : updater.update(batch.stream().map(IssueChange.class::cast).toList());
        }

        @Override
        public List<StepOutcome> conflict(IssueConflict change) {
            throw new IllegalStateException("a conflict is never carried out: " + change.key());
        }

        @Override
        public List<StepOutcome> relation(RelationChange change) {
            return relations.carryOut(
                    batch.stream().map(RelationChange.class::cast).toList());
        }
    }
}

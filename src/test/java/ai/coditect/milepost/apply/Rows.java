package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.plan.Forecast;
import ai.coditect.milepost.plan.IssueExample;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.World;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.remote.FailureKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Rows of a plan, the plans that hold them, and what can become of them. */
final class Rows {

    private static final String COLOR = "d73a4a";

    private Rows() {}

    static Plan plan(Change... rows) {
        return planKnowing(Map.of(), rows);
    }

    /** A plan for a repository in which these issues exist already. */
    static Plan planKnowing(Map<IssueId, Integer> numbers, Change... rows) {
        return new Plan(
                IssueExample.REPOSITORY,
                List.of(rows),
                List.of(),
                List.of(),
                numbers,
                Map.of("Known", 7),
                0,
                new Forecast(0, 0, 0));
    }

    static LabelChange label(String name) {
        return new LabelChange(Action.CREATE, World.label(name, COLOR), Optional.empty(), List.of());
    }

    static LabelChange renamed(String old, String name) {
        return new LabelChange(Action.UPDATE, World.label(name, COLOR), Optional.of(liveLabel(old)), List.of());
    }

    static LiveLabel liveLabel(String name) {
        return World.liveLabel(name, COLOR);
    }

    static MilestoneChange milestone(String title) {
        return new MilestoneChange(Action.CREATE, World.milestone(title), Optional.empty(), List.of());
    }

    static MilestoneChange renamed(LiveMilestone live, String title) {
        return new MilestoneChange(Action.UPDATE, World.milestone(title), Optional.of(live), List.of());
    }

    /** A new issue, with every field that is declared. */
    static IssueChange newIssue(IssueExample example) {
        IssueContent content = example.declared().content();
        Set<IssueField> fields = EnumSet.of(IssueField.TITLE, IssueField.BODY);
        if (!content.labels().isEmpty()) {
            fields.add(IssueField.LABELS);
        }
        content.milestone().ifPresent(title -> fields.add(IssueField.MILESTONE));
        content.state().ifPresent(state -> fields.add(IssueField.STATE));
        return issue(Action.CREATE, example, Optional.empty(), fields);
    }

    /** An issue that is there and is to be as the example in these fields. */
    static IssueChange update(LiveIssue live, IssueExample example, IssueField... fields) {
        return issue(Action.UPDATE, example, Optional.of(live), Set.of(fields));
    }

    private static IssueChange issue(
            Action action, IssueExample example, Optional<LiveIssue> live, Set<IssueField> fields) {
        IssueContent content = example.declared().content();
        return new IssueChange(
                action,
                example.declared().id(),
                live,
                content.title(),
                new IssuePatch(fields, content, content),
                List.of());
    }

    static RelationChange blocked(IssueHandle issue, IssueHandle blocker) {
        return new RelationChange(RelationKind.BLOCKED_BY, Action.CREATE, issue, blocker);
    }

    static RelationChange unblocked(IssueHandle issue, IssueHandle blocker) {
        return new RelationChange(RelationKind.BLOCKED_BY, Action.DELETE, issue, blocker);
    }

    static RelationChange under(IssueHandle issue, IssueHandle parent) {
        return new RelationChange(RelationKind.SUB_ISSUE_OF, Action.CREATE, issue, parent);
    }

    static IssueHandle there(String id, LiveIssue live) {
        return new IssueHandle(new IssueId(id), Optional.of(live));
    }

    static IssueHandle toCome(String id) {
        return new IssueHandle(new IssueId(id), Optional.empty());
    }

    /** A label that was written, or anything else without a number. */
    static StepOutcome applied(Change change) {
        return new StepOutcome.Applied(change, OptionalInt.empty(), Optional.empty(), List.of());
    }

    /** A milestone that was written. */
    static StepOutcome applied(Change change, int number) {
        return new StepOutcome.Applied(change, OptionalInt.of(number), Optional.empty(), List.of());
    }

    /** An issue or a relation that was written. */
    static StepOutcome appliedTo(Change change, int issue, String... remarks) {
        return new StepOutcome.Applied(
                change,
                OptionalInt.of(issue),
                Optional.of("https://github.com/" + IssueExample.REPOSITORY + "/issues/" + issue),
                List.of(remarks));
    }

    static StepOutcome failed(Change change, FailureKind kind) {
        return new StepOutcome.Failed(change, Answer.failure(kind));
    }

    static StepOutcome skipped(Change change, String reason) {
        return new StepOutcome.Skipped(change, reason);
    }
}

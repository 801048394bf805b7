package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.match.Match;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Issues whose definition is gone: shown, or with {@code --prune} closed as not planned. One that is closed already is
 * settled and not shown. The marker then records that milepost closed it, for the day when the definition comes back.
 */
final class OrphanPlanner {

    private OrphanPlanner() {}

    static List<IssueChange> plan(List<Match.Marked> orphans, PlanOptions options) {
        return orphans.stream()
                .filter(orphan -> !orphan.issue().state().isClosed())
                .map(orphan ->
                        options.prune() ? close(orphan) : row(Action.ORPHANED, orphan, IssuePatch.nothing(), List.of()))
                .toList();
    }

    private static IssueChange close(Match.Marked orphan) {
        IssueContent live = orphan.issue().content();
        IssueContent closed = live.withBody(orphan.marker().text()).withState(Optional.of(IssueState.NOT_PLANNED));
        IssueContent base = orphan.marker().base().withState(Optional.of(IssueState.PRUNED));
        IssuePatch patch = new IssuePatch(Set.of(IssueField.STATE, IssueField.BODY), closed, base);
        return row(Action.CLOSE, orphan, patch, FieldRules.changes(IssueField.STATE, live, closed));
    }

    private static IssueChange row(Action action, Match.Marked orphan, IssuePatch patch, List<FieldChange> fields) {
        LiveIssue live = orphan.issue();
        return new IssueChange(action, orphan.marker().id(), Optional.of(live), live.title(), patch, fields);
    }
}

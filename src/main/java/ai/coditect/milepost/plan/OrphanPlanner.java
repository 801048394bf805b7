package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import java.util.List;
import java.util.Optional;

/**
 * Issues whose definition is gone: shown, or with {@code --prune} closed as not planned. One that is closed already is
 * settled and not shown.
 */
final class OrphanPlanner {

    private OrphanPlanner() {}

    static List<IssueChange> plan(List<Match.Marked> orphans, boolean prune) {
        return orphans.stream()
                .filter(orphan -> !orphan.issue().state().isClosed())
                .map(orphan -> prune ? close(orphan) : row(Action.ORPHANED, orphan, IssuePatch.nothing(), List.of()))
                .toList();
    }

    private static IssueChange close(Match.Marked orphan) {
        IssuePatch patch = new IssuePatch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(IssueState.NOT_PLANNED),
                Optional.empty());
        FieldChange state = Fields.change(
                "state", Fields.state(orphan.issue().state()), Fields.state(IssueState.NOT_PLANNED), Reason.YAML);
        return row(Action.CLOSE, orphan, patch, List.of(state));
    }

    private static IssueChange row(Action action, Match.Marked orphan, IssuePatch patch, List<FieldChange> fields) {
        LiveIssue live = orphan.issue();
        return new IssueChange(action, orphan.marker().id(), Optional.of(live), live.title(), patch, fields);
    }
}

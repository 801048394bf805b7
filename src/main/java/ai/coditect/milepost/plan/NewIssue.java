package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.BodyDraft;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.ServerFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The row that creates an issue. A declared state is written only if it is closed: GitHub creates open issues. */
final class NewIssue {

    private NewIssue() {}

    static IssueChange row(DeclaredIssue issue, PlanContext context) {
        String text = context.text(issue);
        Optional<IssueState> state = issue.state().filter(IssueState::isClosed);
        Optional<String> type = issue.type().filter(name -> context.has(ServerFeature.ISSUE_TYPES));
        IssuePatch patch = new IssuePatch(
                Optional.of(issue.title()),
                Optional.of(new BodyDraft(text, Bases.next(issue, text, Optional.empty(), context))),
                Optional.of(issue.labels()).filter(labels -> !labels.isEmpty()),
                Optional.of(issue.assignees()).filter(logins -> !logins.isEmpty()),
                issue.milestone().map(MilestoneTarget.Assign::new),
                state,
                type);
        List<FieldChange> fields = new ArrayList<>();
        fields.add(Fields.first("title", issue.title()));
        Fields.list(issue.labels()).ifPresent(labels -> fields.add(Fields.first("labels", labels)));
        Fields.list(issue.assignees()).ifPresent(logins -> fields.add(Fields.first("assignees", logins)));
        issue.milestone().ifPresent(title -> fields.add(Fields.first("milestone", title)));
        state.ifPresent(closed -> fields.add(Fields.first("state", Fields.state(closed))));
        type.ifPresent(name -> fields.add(Fields.first("type", name)));
        fields.add(Fields.first("body", text));
        return new IssueChange(Action.CREATE, issue.id(), Optional.empty(), issue.title(), patch, fields);
    }
}

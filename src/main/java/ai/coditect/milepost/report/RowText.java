package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.Action;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.DependencyChange;
import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.IssueChange;
import ai.coditect.milepost.plan.LabelChange;
import ai.coditect.milepost.plan.MilestoneChange;
import ai.coditect.milepost.plan.SubIssueChange;
import java.util.Set;

/** A row of a plan as text: labels in one line where they are new, everything else with its fields. */
final class RowText implements Change.Cases<TextPage> {

    private static final Set<String> IN_HEAD = Set.of("title", "name", FieldText.MARKER);
    private static final String ORPHANED = "Its definition is gone. Nothing is done; --prune closes it as not planned.";
    private static final int INDENT = 2;
    private static final int INNER = 6;

    private final TextPage page;
    private final FieldText fields;

    RowText(TextPage page) {
        this.page = page;
        this.fields = new FieldText(page);
    }

    @Override
    public TextPage label(LabelChange change) {
        StringBuilder head = new StringBuilder(Titles.of(change));
        if (change.action() == Action.CREATE) {
            change.declared().color().ifPresent(color -> head.append("  #").append(Visible.line(color)));
            change.declared().description().ifPresent(text -> head.append("  ").append(Visible.line(text)));
            return head(change, head.toString());
        }
        head(change, head.toString());
        change.fields().forEach(field -> fields.changed(change.action(), field));
        return page;
    }

    @Override
    public TextPage milestone(MilestoneChange change) {
        head(change, Titles.of(change));
        return fields(change);
    }

    @Override
    public TextPage issue(IssueChange change) {
        head(change, Titles.of(change) + "  " + Titles.quoted(change.title()));
        return switch (change.action()) {
            case CONFLICT -> conflict(change);
            case ORPHANED -> page.wrapped(INNER, 0, Ink.PLAIN, ORPHANED);
            case CREATE, UPDATE, ADOPT, CLOSE, REOPEN, DELETE, NONE -> fields(change);
        };
    }

    @Override
    public TextPage dependency(DependencyChange change) {
        return head(change, Titles.of(change));
    }

    @Override
    public TextPage subIssue(SubIssueChange change) {
        return head(change, Titles.of(change));
    }

    private TextPage head(Change change, String head) {
        return page.row(INDENT, Mark.of(change.action()), head);
    }

    private TextPage fields(Change change) {
        if (change.action() != Action.CREATE) {
            change.fields().forEach(field -> fields.changed(change.action(), field));
            return page;
        }
        change.fields().stream()
                .filter(field -> !IN_HEAD.contains(field.field()))
                .forEach(fields::created);
        return page;
    }

    private TextPage conflict(IssueChange change) {
        Conflict conflict = Conflict.of(change);
        page.wrapped(INNER, 0, Ink.PLAIN, conflict.what());
        for (FieldChange field : change.fields()) {
            page.line(INNER, field.field() + ":  - on GitHub, + in the definitions");
            fields.diff(field);
        }
        conflict.waysOut().forEach(way -> page.wrapped(INNER, 2, Ink.PLAIN, way));
        return page;
    }
}

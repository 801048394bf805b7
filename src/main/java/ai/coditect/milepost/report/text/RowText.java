package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.report.ConflictWords;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import java.util.Set;

/** A row of a plan as text: labels in one line where they are new, everything else with its fields. */
final class RowText implements Change.Cases<TextPage> {

    private static final Set<String> IN_HEAD = Set.of("title", "name");
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
            change.declared()
                    .description()
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> head.append("  ").append(Visible.line(text)));
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
        return change.action() == Action.ORPHANED ? page.wrapped(INNER, 0, TextColor.PLAIN, ORPHANED) : fields(change);
    }

    @Override
    public TextPage conflict(IssueConflict change) {
        head(change, Titles.of(change) + "  " + Titles.quoted(change.title()));
        ConflictWords words = ConflictWords.of(change);
        page.wrapped(INNER, 0, TextColor.PLAIN, words.what());
        for (FieldChange field : change.fields()) {
            if (field.difference() instanceof Difference.Text text) {
                page.line(INNER, field.field() + ":  - on GitHub, + in the definitions");
                fields.diff(text);
            }
        }
        words.waysOut().forEach(way -> page.wrapped(INNER, 2, TextColor.PLAIN, way));
        return page;
    }

    @Override
    public TextPage relation(RelationChange change) {
        return head(change, Titles.of(change));
    }

    private TextPage head(Change change, String head) {
        return page.row(INDENT, Symbol.of(change.action()), head);
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
}

package ai.coditect.milepost.report.text;

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
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.report.ConflictWords;
import ai.coditect.milepost.report.MembersWords;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.util.Set;
import java.util.stream.Collectors;

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
    public TextPage project(ProjectChange change) {
        head(change, Titles.of(change));
        return fields(change);
    }

    @Override
    public TextPage projectField(ProjectFieldChange change) {
        return inOneLine(change);
    }

    @Override
    public TextPage projectItem(ProjectItemChange change) {
        return inOneLine(change);
    }

    private static String value(FieldChange field) {
        String value = field.difference() instanceof Difference.Members members
                ? MembersWords.listed(members.after(), Words::member)
                : field.difference() instanceof Difference.Value single
                        ? Visible.line(single.after().orElse(""))
                        : "";
        return Visible.line(field.field()) + ": " + value;
    }

    /** What is new has its values behind its name, or below it where they are many. */
    private TextPage inOneLine(Change change) {
        if (change.action() != Action.CREATE) {
            head(change, Titles.of(change));
            return fields(change);
        }
        String values = change.fields().stream().map(RowText::value).collect(Collectors.joining("; "));
        String both = Titles.of(change) + (values.isEmpty() ? "" : "  " + values);
        if (page.fits(INNER, both)) {
            return head(change, both);
        }
        return head(change, Titles.of(change)).wrapped(INNER, 2, TextColor.PLAIN, values);
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

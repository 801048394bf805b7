package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.field.Decision;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.plan.match.Match;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans one issue: decides its fields one by one and sees that the marker keeps up with what was applied, because a
 * base that is behind would make the next edit by a person look like one of the definitions.
 */
final class IssuePlanner {

    /** The field in which a change of the marker is shown. */
    private static final String MARKER = "marker";

    private final PlanContext context;

    IssuePlanner(PlanContext context) {
        this.context = context;
    }

    /** The row that creates an issue. A declared state is written only if it is closed: GitHub creates open issues. */
    PlannedIssue create(DeclaredIssue issue) {
        IssueVersions sides =
                new IssueVersions(Optional.empty(), context.declared(issue), issue.namedEmpty(), IssueContent.EMPTY);
        Set<IssueField> written = EnumSet.of(IssueField.BODY);
        List<FieldChange> fields = new ArrayList<>();
        IssueContent base = IssueContent.EMPTY;
        for (IssueField field : IssueField.values()) {
            if (context.has(field)) {
                base = FieldRules.copy(field, sides.declared(), base);
                if (IssueField.OWN.contains(field)) {
                    List<FieldChange> created = FieldRules.created(field, sides.declared());
                    if (!created.isEmpty()) {
                        written.add(field);
                        fields.addAll(created);
                    }
                }
            }
        }
        IssueChange row = new IssueChange(
                Action.CREATE,
                issue.id(),
                Optional.empty(),
                issue.title(),
                new IssuePatch(written, sides.declared(), base),
                fields);
        return new PlannedIssue(
                new IssueHandle(issue.id(), Optional.empty()), sides, Optional.of(row), List.of(), List.of());
    }

    /** Plans an issue that carries the definition's marker. */
    PlannedIssue update(DeclaredIssue issue, Match.Marked match) {
        Fields fields = decide(context.sides(issue, match), match.issue());
        IssueId recorded = match.marker().id();
        boolean renamed = !recorded.equals(issue.id());
        if (renamed || fields.isBaseBehind()) {
            fields.written.add(IssueField.BODY);
            if (renamed || fields.changes.isEmpty()) {
                Difference marker = new Difference.Marker(
                        Optional.of(recorded.value()), issue.id().value());
                fields.changes.add(0, new FieldChange(MARKER, marker, renamed ? Reason.YAML : Reason.MERGE));
            }
        }
        return fields.planned(issue, match.issue(), fields.action());
    }

    /** Plans the adoption of an issue without a marker: its text stays, and the marker is added. */
    PlannedIssue adopt(DeclaredIssue issue, Match.Twin twin) {
        Fields fields = decide(context.sides(issue, twin), twin.issue());
        Difference marker = new Difference.Marker(Optional.empty(), issue.id().value());
        fields.changes.add(0, new FieldChange(MARKER, marker, Reason.YAML));
        fields.written.add(IssueField.BODY);
        return fields.planned(issue, twin.issue(), Action.ADOPT);
    }

    /** The text of an issue under a declared title against the definition's; empty when both say the same. */
    Optional<Difference.Text> differs(DeclaredIssue issue, Match.Twin twin) {
        IssueVersions sides = context.sides(issue, twin);
        return FieldRules.same(IssueField.BODY, sides.live(), sides.declared())
                ? Optional.empty()
                : Optional.of(FieldRules.text(sides.live(), sides.declared()));
    }

    /** A field that GitHub does not show of this issue stays as it is, and so does what is remembered of it. */
    private Fields decide(IssueVersions sides, LiveIssue live) {
        Fields fields = new Fields(sides);
        for (IssueField field : IssueField.values()) {
            if (!context.has(field) || live.unknown().contains(field)) {
                continue;
            }
            if (IssueField.OWN.contains(field)) {
                fields.add(
                        field, FieldRules.decide(field, sides, context.options().onConflict()));
            } else {
                fields.base = FieldRules.copy(field, sides.declared(), fields.base);
            }
        }
        return fields;
    }

    /** What was decided about the fields of an issue so far. */
    private static final class Fields {
        private final IssueVersions sides;
        private final Set<IssueField> written = EnumSet.noneOf(IssueField.class);
        private final List<FieldChange> changes = new ArrayList<>();
        private final List<FieldChange> kept = new ArrayList<>();
        private Optional<Difference.Text> disputed = Optional.empty();
        private IssueContent target;
        private IssueContent base;

        Fields(IssueVersions sides) {
            this.sides = sides;
            this.target = sides.live();
            this.base = sides.base().orElse(IssueContent.EMPTY);
        }

        void add(IssueField field, Decision decision) {
            base = FieldRules.copy(field, decision.base(), base);
            kept.addAll(decision.kept());
            disputed = disputed.or(decision::disputed);
            if (!decision.changes().isEmpty()) {
                target = FieldRules.copy(field, decision.target(), target);
                written.add(field);
                changes.addAll(decision.changes());
            }
        }

        boolean isBaseBehind() {
            IssueContent stored = sides.base().orElse(IssueContent.EMPTY);
            for (IssueField field : IssueField.values()) {
                if (!FieldRules.same(field, stored, base)) {
                    return true;
                }
            }
            return false;
        }

        Action action() {
            boolean closes = target.isClosed();
            boolean closed = sides.live().isClosed();
            return closes == closed ? Action.UPDATE : closes ? Action.CLOSE : Action.REOPEN;
        }

        PlannedIssue planned(DeclaredIssue issue, LiveIssue live, Action action) {
            Optional<IssueChange> row = changes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new IssueChange(
                            action,
                            issue.id(),
                            Optional.of(live),
                            issue.title(),
                            new IssuePatch(written, target, base),
                            changes));
            List<IssueConflict> conflicts = disputed
                    .map(texts -> new IssueConflict(
                            issue.id(), Optional.of(live), issue.title(), new Conflict.DisputedLines(texts)))
                    .stream()
                    .toList();
            return new PlannedIssue(new IssueHandle(issue.id(), Optional.of(live)), sides, row, conflicts, kept);
        }
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.body.BodyDraft;
import ai.coditect.milepost.body.BodyText;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.BodyRule.BodyRuling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans the fields of an issue that exists already: applies the rule of each field and sees that the marker keeps up
 * with what was applied, because a base that is behind would make the next human edit look like one of the definitions.
 */
final class IssuePlanner {

    private static final String MARKER = "marker";

    private final PlanContext context;
    private final BodyRule bodyRule;

    /** The rulings on all fields but the body. */
    private record Rulings(
            Ruling<String> title,
            Ruling<List<LabelName>> labels,
            Ruling<List<String>> assignees,
            Ruling<MilestoneTarget> milestone,
            Ruling<IssueState> state,
            Ruling<String> type) {

        Stream<Ruling<?>> all() {
            return Stream.of(title, labels, assignees, milestone, state, type);
        }
    }

    IssuePlanner(PlanContext context) {
        this.context = context;
        this.bodyRule = new BodyRule(context.options().onConflict());
    }

    /** Plans an issue that carries the definition's marker. */
    IssuePlan update(DeclaredIssue issue, Match.Marked match) {
        LiveIssue live = match.issue();
        Base stored = context.renames().base(match.marker().base());
        BodyRuling body = bodyRule.decide(
                stored.body(), context.text(issue), match.marker().text());
        Ruling<IssueState> state = StateRule.decide(issue.state(), live.state(), stored.state());
        Rulings rulings = rule(issue, live, Optional.of(stored), state);
        Base next = Bases.next(issue, body.base(), Optional.of(stored), context);
        Optional<FieldChange> marker = marker(issue, match, stored, next);
        List<FieldChange> fields = shown(rulings, body);
        boolean identified = match.marker().id().equals(issue.id());
        marker.filter(change -> fields.isEmpty() || !identified).ifPresent(change -> fields.add(0, change));
        Optional<BodyDraft> draft = marker.or(body::change).map(change -> new BodyDraft(body.text(), next));
        return new IssuePlan(
                row(action(rulings, live), issue, live, patch(rulings, draft), fields),
                body.conflict()
                        .flatMap(sides -> row(Action.CONFLICT, issue, live, IssuePatch.nothing(), List.of(sides))),
                kept(rulings, body));
    }

    /** Why the marker is written anew, if it is. */
    private static Optional<FieldChange> marker(DeclaredIssue issue, Match.Marked match, Base stored, Base next) {
        IssueId id = match.marker().id();
        if (!id.equals(issue.id())) {
            return Optional.of(Fields.change(MARKER, id.value(), issue.id().value(), Reason.YAML));
        }
        return Bases.same(stored, next)
                ? Optional.empty()
                : Optional.of(Fields.change(
                        MARKER,
                        "recorded before the definition changed",
                        "records the definition as it is",
                        Reason.MERGE));
    }

    /** Plans the adoption of an issue without a marker: its text stays, and the marker is added. */
    IssuePlan adopt(DeclaredIssue issue, Match.Twin twin) {
        LiveIssue live = twin.issue();
        BodyRuling body = bodyRule.adopted(context.text(issue), twin.text());
        Rulings rulings = rule(issue, live, Optional.empty(), StateRule.adopted(issue.state(), live.state()));
        Base next = Bases.next(issue, body.base(), Optional.empty(), context);
        List<FieldChange> fields = shown(rulings, body);
        fields.add(0, Fields.first(MARKER, issue.id().value()));
        IssuePatch patch = patch(rulings, Optional.of(new BodyDraft(body.text(), next)));
        return new IssuePlan(row(Action.ADOPT, issue, live, patch, fields), Optional.empty(), kept(rulings, body));
    }

    /** Whether an issue without a marker can be taken over: it says the same already, or the user wants it. */
    boolean isAdoptable(DeclaredIssue issue, Match.Twin twin) {
        return context.options().adopt() || BodyText.same(twin.text(), context.text(issue));
    }

    /** Tells of an issue under a declared title that is not taken over. */
    IssueChange refuse(DeclaredIssue issue, Match.Twin twin) {
        FieldChange sides = Fields.change("body", twin.text(), context.text(issue), Reason.MERGE);
        return new IssueChange(
                Action.CONFLICT,
                issue.id(),
                Optional.of(twin.issue()),
                issue.title(),
                IssuePatch.nothing(),
                List.of(sides));
    }

    private Rulings rule(DeclaredIssue issue, LiveIssue live, Optional<Base> base, Ruling<IssueState> state) {
        return new Rulings(
                ValueRule.named("title", issue.title(), Optional.of(live.title()), base.map(Base::title)),
                LabelsRule.decide(issue.labels(), context.renames().labels(live.labels()), base.map(Base::labels)),
                AssigneesRule.decide(issue.assignees(), live.assignees(), base.map(Base::assignees)),
                ValueRule.milestone(
                        issue.milestone(),
                        context.renames().milestone(live.milestone()),
                        base.flatMap(Base::milestone)),
                state,
                context.has(ServerFeature.ISSUE_TYPES)
                        ? ValueRule.type(issue.type(), live.type(), base.flatMap(Base::type))
                        : Ruling.leave());
    }

    private static List<FieldChange> shown(Rulings rulings, BodyRuling body) {
        List<FieldChange> fields = new ArrayList<>();
        rulings.all().forEach(ruling -> ruling.change().ifPresent(fields::add));
        body.change().ifPresent(fields::add);
        return fields;
    }

    private static List<FieldChange> kept(Rulings rulings, BodyRuling body) {
        List<FieldChange> kept = new ArrayList<>();
        rulings.all().forEach(ruling -> ruling.kept().ifPresent(kept::add));
        kept.addAll(body.kept());
        return kept;
    }

    private static IssuePatch patch(Rulings rulings, Optional<BodyDraft> draft) {
        return new IssuePatch(
                rulings.title().write(),
                draft,
                rulings.labels().write(),
                rulings.assignees().write(),
                rulings.milestone().write(),
                rulings.state().write(),
                rulings.type().write());
    }

    private static Action action(Rulings rulings, LiveIssue live) {
        Optional<IssueState> state = rulings.state().write();
        if (state.isEmpty() || state.get().isClosed() == live.state().isClosed()) {
            return Action.UPDATE;
        }
        return state.get().isClosed() ? Action.CLOSE : Action.REOPEN;
    }

    /** A row; none when there is nothing to show, and so nothing to do. */
    private static Optional<IssueChange> row(
            Action action, DeclaredIssue issue, LiveIssue live, IssuePatch patch, List<FieldChange> fields) {
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new IssueChange(action, issue.id(), Optional.of(live), issue.title(), patch, fields));
    }
}

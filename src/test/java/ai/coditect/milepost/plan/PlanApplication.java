package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.field.FieldRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Carries a plan out on plain data, row by row, as GitHub would. */
final class PlanApplication implements Change.Cases<Boolean> {

    private final LiveState before;
    private final Map<LabelName, LiveLabel> labels = new LinkedHashMap<>();
    private final Map<Integer, LiveMilestone> milestones = new TreeMap<>();
    private final Map<Integer, LiveIssue> issues = new TreeMap<>();
    private final Map<IssueId, Integer> numbers;
    private final Map<Integer, IssueId> ids = new TreeMap<>();
    private final Map<Integer, IssuePatch> drafts = new TreeMap<>();

    private PlanApplication(Plan plan, LiveState before) {
        this.before = before;
        this.numbers = new TreeMap<>(plan.numbers());
        before.labels().forEach(label -> labels.put(label.name(), label));
        before.milestones().forEach(milestone -> milestones.put(milestone.number(), milestone));
        before.issues().forEach(issue -> issues.put(issue.number(), issue));
    }

    /** The repository after the plan; as it was when the plan is blocked. */
    static LiveState apply(Plan plan, LiveState before) {
        return plan.isBlocked()
                ? before
                : applyRows(plan, before, plan.changes().size());
    }

    /** The repository after a run that was broken off after so many rows. */
    static LiveState applyRows(Plan plan, LiveState before, int rows) {
        PlanApplication application = new PlanApplication(plan, before);
        plan.changes().stream()
                .limit(rows)
                .filter(change -> change.action().writes())
                .forEach(change -> change.match(application));
        application.drafts.forEach(application::write);
        return application.after();
    }

    private LiveState after() {
        return new LiveState(
                before.repository(),
                before.scope(),
                before.features(),
                before.fields(),
                List.copyOf(labels.values()),
                List.copyOf(milestones.values()),
                List.copyOf(issues.values()));
    }

    @Override
    public Boolean label(LabelChange change) {
        DeclaredLabel target = change.declared();
        Optional<LiveLabel> live = change.live();
        live.ifPresent(old -> labels.remove(old.name()));
        labels.put(
                target.name(),
                new LiveLabel(
                        target.name(),
                        target.color().or(() -> live.map(LiveLabel::color)).orElse("ededed"),
                        target.description().or(() -> live.flatMap(LiveLabel::description))));
        live.ifPresent(old -> issues.replaceAll((number, issue) -> relabelled(issue, old.name(), target.name())));
        return true;
    }

    private static LiveIssue relabelled(LiveIssue issue, LabelName from, LabelName to) {
        return edit(
                issue,
                content -> content.withLabels(content.labels().stream()
                        .map(name -> name.equals(from) ? to : name)
                        .distinct()
                        .toList()));
    }

    @Override
    public Boolean project(ProjectChange change) {
        throw withoutBoard();
    }

    @Override
    public Boolean projectField(ProjectFieldChange change) {
        throw withoutBoard();
    }

    @Override
    public Boolean projectItem(ProjectItemChange change) {
        throw withoutBoard();
    }

    private static IllegalStateException withoutBoard() {
        return new IllegalStateException("these definitions have no board");
    }

    @Override
    public Boolean milestone(MilestoneChange change) {
        DeclaredMilestone target = change.declared();
        Optional<LiveMilestone> live = change.live();
        int number = live.map(LiveMilestone::number).orElse(milestones.size() + 1);
        milestones.put(
                number,
                new LiveMilestone(
                        number,
                        target.title(),
                        target.description().or(() -> live.flatMap(LiveMilestone::description)),
                        target.dueOn().or(() -> live.flatMap(LiveMilestone::dueOn)),
                        target.state().or(() -> live.map(LiveMilestone::state)).orElse(MilestoneState.OPEN)));
        live.ifPresent(old ->
                issues.replaceAll((key, issue) -> issue.content().milestone().equals(Optional.of(old.title()))
                        ? edit(issue, content -> content.withMilestone(Optional.of(target.title())))
                        : issue));
        return true;
    }

    @Override
    public Boolean issue(IssueChange change) {
        int number = change.live().map(LiveIssue::number).orElseGet(this::nextNumber);
        if (change.action() == Action.CREATE) {
            issues.put(number, IssueExample.issue(change.key()).live(number, ""));
            numbers.put(change.id(), number);
        }
        IssuePatch patch = change.patch();
        issues.computeIfPresent(number, (key, issue) -> patched(issue, patch));
        if (patch.writes(IssueField.BODY)) {
            ids.put(number, change.id());
            drafts.put(number, patch);
            write(number, patch);
        }
        return true;
    }

    @Override
    public Boolean conflict(IssueConflict change) {
        throw new IllegalStateException("a conflict writes nothing: " + change);
    }

    private int nextNumber() {
        return issues.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    private static LiveIssue patched(LiveIssue issue, IssuePatch patch) {
        LiveIssue patched = issue;
        for (IssueField field : patch.fields()) {
            if (field != IssueField.BODY) {
                patched = edit(patched, content -> FieldRules.copy(field, patch.target(), content));
            }
        }
        return patched;
    }

    private void write(int number, IssuePatch patch) {
        IssueContent base =
                patch.base().withBody(References.literal(patch.base().body(), numbers));
        String text = References.literal(patch.target().body(), numbers);
        String body = Marker.append(text, Objects.requireNonNull(ids.get(number)), base);
        issues.computeIfPresent(number, (key, issue) -> edit(issue, content -> content.withBody(body)));
    }

    /** A new sub-issue without a milestone gets its parent's. */
    private IssueContent inheriting(IssueContent content, IssueNumber parent, boolean adding) {
        return adding && content.milestone().isEmpty()
                ? content.withMilestone(Objects.requireNonNull(issues.get(parent.value()))
                        .content()
                        .milestone())
                : content;
    }

    @Override
    public Boolean relation(RelationChange change) {
        int number = numberOf(change.issue());
        IssueNumber other = new IssueNumber(numberOf(change.other()));
        boolean adding = change.action() == Action.CREATE;
        issues.computeIfPresent(
                number,
                (key, issue) -> edit(issue, content -> switch (change.relation()) {
                    case BLOCKED_BY -> content.withBlockedBy(changed(content.blockedBy(), other, adding, change));
                    case SUB_ISSUE_OF ->
                        inheriting(content, other, adding)
                                .withParent(changed(content.parent().stream().toList(), other, adding, change).stream()
                                        .findFirst());
                }));
        issues.computeIfPresent(number, (key, issue) -> patched(issue, change.after()));
        if (change.relation() == RelationKind.SUB_ISSUE_OF) {
            issues.computeIfPresent(
                    other.value(),
                    (key, parent) -> new LiveIssue(
                            parent.number(),
                            parent.databaseId(),
                            parent.nodeId(),
                            parent.content(),
                            changed(parent.subIssues(), new IssueNumber(number), adding, change),
                            parent.url(),
                            parent.author(),
                            Lifetime.UNKNOWN));
        }
        return true;
    }

    /** The links after the change, which GitHub refuses when it is done already, or for a second parent. */
    private static List<IssueLink> changed(
            List<IssueLink> links, IssueLink link, boolean adding, RelationChange change) {
        List<IssueLink> changed = new ArrayList<>(links);
        boolean done = adding ? !links.contains(link) && changed.add(link) : changed.remove(link);
        if (!done) {
            throw new IllegalStateException("422 for " + change);
        }
        return changed;
    }

    private int numberOf(IssueHandle handle) {
        return handle.live().map(LiveIssue::number).orElseGet(() -> Objects.requireNonNull(numbers.get(handle.id())));
    }

    /** The issue with other content. */
    static LiveIssue edit(LiveIssue issue, UnaryOperator<IssueContent> edit) {
        return new LiveIssue(
                issue.number(),
                issue.databaseId(),
                issue.nodeId(),
                edit.apply(issue.content()),
                issue.subIssues(),
                issue.url(),
                issue.author(),
                Lifetime.UNKNOWN);
    }
}

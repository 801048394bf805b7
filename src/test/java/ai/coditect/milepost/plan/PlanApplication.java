package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.body.BodyDraft;
import ai.coditect.milepost.body.Marker;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Carries a plan out on plain data, row by row, as GitHub would. */
final class PlanApplication implements Change.Cases<Boolean> {

    private final LiveState before;
    private final Map<LabelName, LiveLabel> labels = new LinkedHashMap<>();
    private final Map<Integer, LiveMilestone> milestones = new TreeMap<>();
    private final Map<Integer, LiveIssue> issues = new TreeMap<>();
    private final Map<IssueId, Integer> numbers;
    private final Map<Integer, IssueId> ids = new TreeMap<>();
    private final Map<Integer, BodyDraft> drafts = new TreeMap<>();

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
        Set<LabelName> names = new HashSet<>(issue.labels());
        if (names.remove(from)) {
            names.add(to);
        }
        return edit(issue, copy -> copy.labels = names);
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
                issues.replaceAll((key, issue) -> issue.milestone().equals(Optional.of(old.title()))
                        ? edit(issue, copy -> copy.milestone = Optional.of(target.title()))
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
        patch.body().ifPresent(draft -> {
            ids.put(number, change.id());
            drafts.put(number, draft);
            write(number, draft);
        });
        return true;
    }

    private int nextNumber() {
        return issues.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    private LiveIssue patched(LiveIssue issue, IssuePatch patch) {
        return edit(issue, copy -> {
            patch.title().ifPresent(title -> copy.title = title);
            patch.labels().ifPresent(names -> copy.labels = new HashSet<>(names));
            patch.assignees().ifPresent(logins -> copy.assignees = logins);
            patch.milestone().ifPresent(target -> copy.milestone = titleOf(target));
            patch.state().ifPresent(state -> copy.state = state);
            patch.type().ifPresent(type -> copy.type = Optional.of(type));
        });
    }

    private static Optional<String> titleOf(MilestoneTarget target) {
        return target instanceof MilestoneTarget.Assign assign ? Optional.of(assign.title()) : Optional.empty();
    }

    private void write(int number, BodyDraft draft) {
        Base resolved = draft.base().withBody(References.resolve(draft.base().body(), numbers));
        String text = References.resolve(draft.text(), numbers);
        String body = Marker.append(text, Objects.requireNonNull(ids.get(number)), resolved);
        issues.computeIfPresent(number, (key, issue) -> edit(issue, copy -> copy.body = body));
    }

    @Override
    public Boolean dependency(DependencyChange change) {
        int blocked = numberOf(change.blocked());
        IssueRef blocker = new IssueRef(before.repository(), numberOf(change.blocker()));
        issues.computeIfPresent(
                blocked,
                (key, issue) -> edit(issue, copy -> {
                    Set<IssueRef> refs = new HashSet<>(issue.blockedBy());
                    boolean changed = change.action() == Action.CREATE ? refs.add(blocker) : refs.remove(blocker);
                    if (!changed) {
                        throw new IllegalStateException("422 for " + change);
                    }
                    copy.blockedBy = refs;
                }));
        return true;
    }

    @Override
    public Boolean subIssue(SubIssueChange change) {
        int parent = numberOf(change.parent());
        int child = numberOf(change.child());
        boolean adding = change.action() == Action.CREATE;
        IssueRef parentRef = new IssueRef(before.repository(), parent);
        IssueRef childRef = new IssueRef(before.repository(), child);
        issues.computeIfPresent(
                child,
                (key, issue) -> edit(issue, copy -> {
                    if (issue.parent().isPresent() == adding) {
                        throw new IllegalStateException("422 Sub issue may only have one parent: " + change);
                    }
                    copy.parent = adding ? Optional.of(parentRef) : Optional.empty();
                }));
        issues.computeIfPresent(
                parent,
                (key, issue) -> edit(issue, copy -> {
                    List<IssueRef> children = new ArrayList<>(issue.subIssues());
                    boolean done = adding ? children.add(childRef) : children.remove(childRef);
                    if (!done) {
                        throw new IllegalStateException("404 for " + change);
                    }
                    copy.subIssues = children;
                }));
        return true;
    }

    private int numberOf(IssueHandle handle) {
        return handle.live().map(LiveIssue::number).orElseGet(() -> Objects.requireNonNull(numbers.get(handle.id())));
    }

    /** The issue with some fields changed. */
    static LiveIssue edit(LiveIssue issue, Consumer<Copy> edits) {
        Copy copy = new Copy(issue);
        edits.accept(copy);
        return copy.toIssue();
    }

    /** An issue whose fields can be changed one by one. */
    static final class Copy {
        private final LiveIssue issue;
        String title;
        String body;
        IssueState state;
        Optional<String> milestone;
        Set<LabelName> labels;
        List<String> assignees;
        Optional<String> type;
        Set<IssueRef> blockedBy;
        Optional<IssueRef> parent;
        List<IssueRef> subIssues;

        private Copy(LiveIssue issue) {
            this.issue = issue;
            title = issue.title();
            body = issue.body();
            state = issue.state();
            milestone = issue.milestone();
            labels = issue.labels();
            assignees = issue.assignees();
            type = issue.type();
            blockedBy = issue.blockedBy();
            parent = issue.parent();
            subIssues = issue.subIssues();
        }

        private LiveIssue toIssue() {
            return new LiveIssue(
                    issue.number(),
                    issue.databaseId(),
                    issue.nodeId(),
                    title,
                    body,
                    state,
                    milestone,
                    labels,
                    assignees,
                    type,
                    blockedBy,
                    parent,
                    subIssues,
                    issue.url());
        }
    }
}

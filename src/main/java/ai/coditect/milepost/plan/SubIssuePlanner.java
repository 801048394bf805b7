package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sub-issues: an issue is under its declared parent, wherever people moved it, since it can have one parent only; one
 * whose declared parent was taken back is taken out, unless a person has moved it since; other sub-issues stay.
 */
final class SubIssuePlanner {

    private final Roster roster;
    private final List<Change> removals = new ArrayList<>();
    private final List<Change> additions = new ArrayList<>();
    private final Map<IssueId, FieldChange> kept = new TreeMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    private SubIssuePlanner(Roster roster) {
        this.roster = roster;
    }

    static EdgePlan plan(List<DeclaredIssue> declared, Roster roster) {
        SubIssuePlanner planner = new SubIssuePlanner(roster);
        declared.forEach(issue -> roster.handle(issue.id()).ifPresent(child -> planner.plan(issue, child)));
        planner.keepChildren(declared);
        return new EdgePlan(planner.removals, planner.additions, planner.kept, planner.findings);
    }

    /** The plan for a server that has no sub-issues. */
    static EdgePlan unsupported(List<DeclaredIssue> declared) {
        boolean none = declared.stream().allMatch(issue -> issue.parent().isEmpty());
        return EdgePlan.of(
                none
                        ? List.of()
                        : List.of(Diagnostic.warning(
                                "this server has no sub-issues",
                                "The parents in the definitions have no effect. Nothing needs to be done.")));
    }

    private void plan(DeclaredIssue issue, IssueHandle child) {
        Optional<IssueRef> existing = child.live().flatMap(LiveIssue::parent);
        if (issue.parent().isPresent()) {
            roster.handle(issue.parent().get()).ifPresent(parent -> put(child, parent, existing));
            return;
        }
        if (existing.isEmpty()) {
            return;
        }
        Optional<IssueHandle> last = roster.base(issue.id())
                .flatMap(Base::parent)
                .flatMap(id -> roster.owner(id).map(live -> new IssueHandle(id, Optional.of(live))))
                .filter(parent -> isAt(parent, existing));
        if (last.isPresent()) {
            removals.add(new SubIssueChange(Action.DELETE, child, last.get()));
        } else {
            kept.put(issue.id(), new FieldChange("parent", Optional.empty(), existing.map(roster::show), Reason.MERGE));
        }
    }

    private void put(IssueHandle child, IssueHandle parent, Optional<IssueRef> existing) {
        if (isAt(parent, existing)) {
            return;
        }
        if (existing.isPresent()) {
            Optional<IssueHandle> old = existing.filter(roster::isHere)
                    .flatMap(ref -> Optional.ofNullable(roster.live().get(ref.number())))
                    .map(this::handle);
            if (old.isEmpty()) {
                findings.add(outOfReach(child, parent, existing.get()));
                return;
            }
            removals.add(new SubIssueChange(Action.DELETE, child, old.get()));
        }
        additions.add(new SubIssueChange(Action.CREATE, child, parent));
    }

    private boolean isAt(IssueHandle parent, Optional<IssueRef> ref) {
        return parent.live()
                .filter(live -> ref.isPresent() && roster.contains(Set.of(ref.get()), live))
                .isPresent();
    }

    /** The end of an edge for a live issue: by the id that it carries, or by its number when no definition made it. */
    private IssueHandle handle(LiveIssue issue) {
        IssueId id = roster.owners().entrySet().stream()
                .filter(owner -> owner.getValue().number() == issue.number())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> new IssueId("issue-" + issue.number()));
        return new IssueHandle(id, Optional.of(issue));
    }

    private Diagnostic outOfReach(IssueHandle child, IssueHandle parent, IssueRef at) {
        return Diagnostic.warning(
                "\"" + child.id() + "\" is a sub-issue of " + roster.show(at) + ", which milepost cannot reach",
                "It is not put under \"" + parent.id() + "\". Take it out of " + roster.show(at)
                        + " on GitHub, then run milepost again.");
    }

    /** Tells of sub-issues that people put under declared issues. */
    private void keepChildren(List<DeclaredIssue> declared) {
        Map<IssueId, List<IssueId>> children = new TreeMap<>();
        declared.forEach(issue -> issue.parent()
                .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                        .add(issue.id())));
        Set<Integer> managed = new TreeSet<>(roster.numbers().values());
        roster.owners().values().forEach(issue -> managed.add(issue.number()));
        for (IssueHandle parent : roster.ours().values()) {
            List<String> extras = parent.live().map(LiveIssue::subIssues).orElse(List.of()).stream()
                    .filter(ref -> !roster.isHere(ref) || !managed.contains(ref.number()))
                    .map(roster::show)
                    .toList();
            if (!extras.isEmpty()) {
                List<String> named = children.getOrDefault(parent.id(), List.of()).stream()
                        .map(roster::show)
                        .toList();
                List<String> all = new ArrayList<>(named);
                all.addAll(extras);
                kept.put(
                        parent.id(), new FieldChange("sub_issues", Fields.list(named), Fields.list(all), Reason.MERGE));
            }
        }
    }
}

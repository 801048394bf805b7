package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * "Blocked by" edges: declared ones exist, those that the definitions declared last time and declare no longer are
 * removed, and those that people added stay. Edges of an issue that is not ours (a twin that is not adopted, a damaged
 * marker) are left alone.
 */
final class DependencyPlanner {

    private final Roster roster;
    private final List<Change> removals = new ArrayList<>();
    private final List<Change> additions = new ArrayList<>();
    private final Map<IssueId, FieldChange> kept = new TreeMap<>();

    private DependencyPlanner(Roster roster) {
        this.roster = roster;
    }

    static EdgePlan plan(List<DeclaredIssue> declared, Roster roster) {
        DependencyPlanner planner = new DependencyPlanner(roster);
        declared.forEach(issue -> roster.handle(issue.id()).ifPresent(handle -> planner.plan(issue, handle)));
        return new EdgePlan(planner.removals, planner.additions, planner.kept, List.of());
    }

    /** The plan for a server that has no such edges. */
    static EdgePlan unsupported(List<DeclaredIssue> declared) {
        boolean none = declared.stream().allMatch(issue -> issue.dependsOn().isEmpty());
        return EdgePlan.of(
                none
                        ? List.of()
                        : List.of(Diagnostic.warning(
                                "this server has no issue dependencies",
                                "They are shown as text in the bodies only. Nothing needs to be done.")));
    }

    private void plan(DeclaredIssue issue, IssueHandle blocked) {
        Set<IssueRef> existing = blocked.live().map(LiveIssue::blockedBy).orElse(Set.of());
        Set<IssueId> blockers = new LinkedHashSet<>();
        issue.dependsOn().forEach(dependency -> blockers.addAll(dependency.on()));
        for (IssueId id : blockers) {
            roster.handle(id)
                    .filter(blocker -> blocker.live()
                            .filter(live -> roster.contains(existing, live))
                            .isEmpty())
                    .ifPresent(blocker -> additions.add(new DependencyChange(Action.CREATE, blocked, blocker)));
        }
        Set<Integer> accounted = new TreeSet<>();
        blockers.forEach(id -> Optional.ofNullable(roster.numbers().get(id)).ifPresent(accounted::add));
        for (IssueHandle dropped : dropped(issue, blockers, existing)) {
            dropped.live().ifPresent(live -> accounted.add(live.number()));
            removals.add(new DependencyChange(Action.DELETE, blocked, dropped));
        }
        keep(issue.id(), blockers, extras(existing, accounted));
    }

    /** The blockers that were declared last time, are declared no longer, and are still there. */
    private List<IssueHandle> dropped(DeclaredIssue issue, Set<IssueId> blockers, Set<IssueRef> existing) {
        Set<IssueId> last =
                new TreeSet<>(roster.base(issue.id()).map(Base::blockedBy).orElse(Set.of()));
        last.removeAll(blockers);
        List<IssueHandle> dropped = new ArrayList<>();
        for (IssueId id : last) {
            roster.owner(id)
                    .filter(live -> roster.contains(existing, live))
                    .ifPresent(live -> dropped.add(new IssueHandle(id, Optional.of(live))));
        }
        return dropped;
    }

    private List<IssueRef> extras(Collection<IssueRef> existing, Set<Integer> accounted) {
        return existing.stream()
                .filter(ref -> !roster.isHere(ref) || !accounted.contains(ref.number()))
                .sorted(Comparator.comparing((IssueRef ref) -> ref.repository().toString())
                        .thenComparingInt(IssueRef::number))
                .toList();
    }

    private void keep(IssueId id, Set<IssueId> blockers, List<IssueRef> extras) {
        if (extras.isEmpty()) {
            return;
        }
        List<String> declared = blockers.stream().map(roster::show).toList();
        List<String> all = new ArrayList<>(declared);
        extras.forEach(ref -> all.add(roster.show(ref)));
        kept.put(id, new FieldChange("blocked_by", Fields.list(declared), Fields.list(all), Reason.MERGE));
    }
}

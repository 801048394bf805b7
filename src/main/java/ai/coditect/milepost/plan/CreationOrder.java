package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order in which issues are created: each after the issues that it depends on, that is its parent, or that its text
 * refers to, so that their numbers are known when its body is written. Among those that could come next the first in
 * the definitions does. Where references form a cycle, the reference of its first issue in the definitions is the one
 * that has to wait for a second write.
 */
final class CreationOrder {

    private final List<DeclaredIssue> issues;
    private final Map<IssueId, Integer> position = new TreeMap<>();
    /** For each issue not placed yet, those that must come first, by position. */
    private final List<Set<Integer>> waitsFor = new ArrayList<>();

    private final List<Set<Integer>> firm = new ArrayList<>();
    private final List<Set<Integer>> awaitedBy = new ArrayList<>();
    private final TreeSet<Integer> ready = new TreeSet<>();
    private final TreeSet<Integer> blocked = new TreeSet<>();

    private CreationOrder(List<DeclaredIssue> issues) {
        this.issues = issues;
    }

    static List<DeclaredIssue> of(List<DeclaredIssue> issues) {
        return new CreationOrder(issues).sort();
    }

    /** The issues that should be there before this one: its blockers, its parent, and those that its text refers to. */
    static Set<IssueId> needs(DeclaredIssue issue) {
        Set<IssueId> needs = issue.blockers();
        needs.addAll(DeclaredIssue.ids(issue.content().parent().stream().toList()));
        needs.addAll(References.in(issue.content().body()));
        return needs;
    }

    private List<DeclaredIssue> sort() {
        issues.forEach(issue -> position.put(issue.id(), position.size()));
        issues.forEach(issue -> awaitedBy.add(new TreeSet<>()));
        for (int i = 0; i < issues.size(); i++) {
            link(i, issues.get(i));
        }
        List<DeclaredIssue> order = new ArrayList<>();
        while (order.size() < issues.size()) {
            if (ready.isEmpty()) {
                breakCycle();
            }
            Integer next = ready.pollFirst();
            if (next != null) {
                order.add(issues.get(next));
                List.copyOf(awaitedBy.get(next)).forEach(waiting -> release(waiting, next));
            }
        }
        return order;
    }

    private void link(int index, DeclaredIssue issue) {
        Set<IssueId> hard = issue.blockers();
        hard.addAll(DeclaredIssue.ids(issue.content().parent().stream().toList()));
        firm.add(positions(index, hard));
        Set<Integer> first = positions(index, needs(issue));
        first.forEach(other -> awaitedBy.get(other).add(index));
        waitsFor.add(first);
        (first.isEmpty() ? ready : blocked).add(index);
    }

    private Set<Integer> positions(int self, Set<IssueId> ids) {
        Set<Integer> positions = new TreeSet<>();
        ids.stream().filter(position::containsKey).forEach(id -> positions.add(position.get(id)));
        positions.remove(self);
        return positions;
    }

    private void release(int waiting, int placed) {
        awaitedBy.get(placed).remove(waiting);
        Set<Integer> rest = waitsFor.get(waiting);
        rest.remove(placed);
        if (rest.isEmpty()) {
            blocked.remove(waiting);
            ready.add(waiting);
        }
    }

    /** Follows the waits of the first blocked issue until one comes round again, and drops one wait of that cycle. */
    private void breakCycle() {
        Set<Integer> path = new LinkedHashSet<>();
        int at = blocked.first();
        while (path.add(at)) {
            at = waitsFor.get(at).iterator().next();
        }
        List<Integer> walked = List.copyOf(path);
        List<Integer> cycle = walked.subList(walked.indexOf(at), walked.size());
        int from = weakest(cycle);
        int to = cycle.get((cycle.indexOf(from) + 1) % cycle.size());
        release(from, to);
    }

    /** The first issue of the cycle whose wait in it is a mere reference. */
    private int weakest(List<Integer> cycle) {
        TreeSet<Integer> references = new TreeSet<>();
        for (int i = 0; i < cycle.size(); i++) {
            int next = cycle.get((i + 1) % cycle.size());
            if (!firm.get(cycle.get(i)).contains(next)) {
                references.add(cycle.get(i));
            }
        }
        return references.isEmpty() ? new TreeSet<>(cycle).first() : references.first();
    }
}

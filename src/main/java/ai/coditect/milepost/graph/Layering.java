package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts each issue into the first layer in which nothing blocks it any more. */
final class Layering {

    private final Map<IssueId, Integer> waitsFor = new HashMap<>();
    private final Map<IssueId, List<IssueId>> blocks = new HashMap<>();
    private final Map<IssueId, Integer> layer = new HashMap<>();

    private Layering(List<DeclaredIssue> issues) {
        for (DeclaredIssue issue : issues) {
            Set<IssueId> blockers = issue.blockers();
            waitsFor.put(issue.id(), blockers.size());
            blockers.forEach(blocker ->
                    blocks.computeIfAbsent(blocker, id -> new ArrayList<>()).add(issue.id()));
        }
    }

    static List<List<DeclaredIssue>> of(List<DeclaredIssue> issues) {
        Layering layering = new Layering(issues);
        layering.place(issues);
        List<List<DeclaredIssue>> layers = new ArrayList<>();
        List<DeclaredIssue> waiting = new ArrayList<>();
        for (DeclaredIssue issue : issues) {
            Integer layer = layering.layer.get(issue.id());
            if (layer == null) {
                waiting.add(issue);
            } else {
                while (layers.size() <= layer) {
                    layers.add(new ArrayList<>());
                }
                layers.get(layer).add(issue);
            }
        }
        if (!waiting.isEmpty()) {
            throw new IllegalArgumentException(
                    "issues that block each other, or are blocked by one that is not" + " declared: " + ids(waiting));
        }
        return layers;
    }

    private void place(List<DeclaredIssue> issues) {
        Deque<IssueId> free = new ArrayDeque<>();
        for (DeclaredIssue issue : issues) {
            if (waitsFor.getOrDefault(issue.id(), 0) == 0) {
                layer.put(issue.id(), 0);
                free.add(issue.id());
            }
        }
        while (!free.isEmpty()) {
            IssueId done = free.remove();
            int next = layer.getOrDefault(done, 0) + 1;
            for (IssueId blocked : blocks.getOrDefault(done, List.of())) {
                if (waitsFor.merge(blocked, -1, Integer::sum) == 0) {
                    layer.put(blocked, next);
                    free.add(blocked);
                }
            }
        }
    }

    static List<IssueId> ids(List<DeclaredIssue> issues) {
        return issues.stream().map(DeclaredIssue::id).toList();
    }
}

package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts each issue into the first layer in which nothing blocks it any more. */
final class Layering {

    private Layering() {}

    static List<List<DeclaredIssue>> of(List<DeclaredIssue> issues) {
        List<List<DeclaredIssue>> layers = new ArrayList<>();
        List<DeclaredIssue> waiting = new ArrayList<>(issues);
        Set<IssueId> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            List<DeclaredIssue> free = waiting.stream()
                    .filter(issue -> done.containsAll(issue.blockers()))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalArgumentException("issues that block each other, or are blocked by one that is not"
                        + " declared: " + ids(waiting));
            }
            layers.add(free);
            done.addAll(ids(free));
            waiting.removeAll(free);
        }
        return layers;
    }

    static List<IssueId> ids(List<DeclaredIssue> issues) {
        return issues.stream().map(DeclaredIssue::id).toList();
    }
}

package ai.coditect.milepost.graph;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the critical path: layer by layer, when each issue can be finished at the earliest, and what it waits for. */
final class LongestChain {

    private final Map<IssueId, BigDecimal> finish = new HashMap<>();
    private final Map<IssueId, Optional<IssueId>> waitsFor = new HashMap<>();

    private LongestChain() {}

    /** @param layers the same issues, each after all that block it */
    static CriticalPath of(List<DeclaredIssue> issues, List<List<DeclaredIssue>> layers) {
        LongestChain chain = new LongestChain();
        layers.forEach(layer -> layer.forEach(chain::add));
        return chain.path(chain.latest(issues.stream().map(DeclaredIssue::id).toList()));
    }

    private void add(DeclaredIssue issue) {
        Optional<IssueId> last = latest(List.copyOf(issue.blockers()));
        finish.put(issue.id(), last.map(this::finished).orElse(BigDecimal.ZERO).add(DependencyGraph.hours(issue)));
        waitsFor.put(issue.id(), last);
    }

    private CriticalPath path(Optional<IssueId> last) {
        Deque<IssueId> path = new ArrayDeque<>();
        Optional<IssueId> next = last;
        while (next.isPresent()) {
            path.addFirst(next.get());
            next = next.flatMap(id -> waitsFor.getOrDefault(id, Optional.empty()));
        }
        return new CriticalPath(List.copyOf(path), last.map(this::finished).orElse(BigDecimal.ZERO));
    }

    /** The one that is finished last; the first where several are. */
    private Optional<IssueId> latest(List<IssueId> ids) {
        return ids.stream().min(Comparator.comparing(this::finished).reversed());
    }

    private BigDecimal finished(IssueId id) {
        return finish.getOrDefault(id, BigDecimal.ZERO);
    }
}

package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tasks each task blocks. */
final class Dependents {

    private final List<Task> tasks;
    private final Map<IssueId, List<Task>> blocked = new HashMap<>();

    Dependents(List<Task> tasks) {
        this.tasks = tasks;
        for (Task task : tasks) {
            task.blockers()
                    .forEach(blocker -> blocked.computeIfAbsent(blocker, id -> new ArrayList<>())
                            .add(task));
        }
    }

    List<Task> of(IssueId id) {
        return blocked.getOrDefault(id, List.of());
    }

    /** The hours of the longest chain of work from each task to the end, its own among them. */
    Map<IssueId, BigDecimal> tails() {
        Map<IssueId, Task> known = new HashMap<>();
        tasks.forEach(task -> known.put(task.id(), task));
        Map<IssueId, Integer> unknown = new HashMap<>();
        Map<IssueId, BigDecimal> tails = new HashMap<>();
        Deque<Task> settled = new ArrayDeque<>();
        for (Task task : tasks) {
            unknown.put(task.id(), of(task.id()).size());
            tails.put(task.id(), task.hours());
            if (of(task.id()).isEmpty()) {
                settled.add(task);
            }
        }
        while (!settled.isEmpty()) {
            Task task = settled.remove();
            BigDecimal tail = tails.getOrDefault(task.id(), task.hours());
            for (IssueId id : task.blockers()) {
                Task blocker = known.get(id);
                if (blocker != null) {
                    tails.merge(id, blocker.hours().add(tail), BigDecimal::max);
                    if (unknown.merge(id, -1, Integer::sum) == 0) {
                        settled.add(blocker);
                    }
                }
            }
        }
        return tails;
    }
}

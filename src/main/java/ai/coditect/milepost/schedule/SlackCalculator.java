package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much later each task may end without putting off the end of the whole: from the last task back to the first,
 * before what it blocks and before what its person does next.
 */
final class SlackCalculator {

    private final Map<IssueId, Task> tasks = new HashMap<>();
    private final Function<Task, WorkCalendar> calendars;
    private final Dependents dependents;
    private final Map<IssueId, WorkTime> latestStart = new HashMap<>();
    private final Map<String, WorkTime> nextOfWorker = new HashMap<>();

    SlackCalculator(List<Task> tasks, Function<Task, WorkCalendar> calendars, Dependents dependents) {
        tasks.forEach(task -> this.tasks.put(task.id(), task));
        this.calendars = calendars;
        this.dependents = dependents;
    }

    /** @param slots in the order in which they are begun, each after all that block it */
    List<Slot> of(List<Slot> slots) {
        Optional<WorkTime> end = slots.stream().map(Slot::end).max(Comparator.naturalOrder());
        List<Slot> found = new ArrayList<>();
        for (int i = slots.size() - 1; i >= 0; i--) {
            Slot slot = slots.get(i);
            WorkTime latest = latestEnd(slot, end.orElse(slot.end()));
            Task task = tasks.get(slot.id());
            if (task != null) {
                found.add(with(slot, task, latest));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private Slot with(Slot slot, Task task, WorkTime latest) {
        WorkCalendar calendar = calendars.apply(task);
        WorkTime start = WorkTime.later(slot.start(), calendar.latestStart(latest, task.hours()));
        latestStart.put(slot.id(), start);
        slot.worker().ifPresent(worker -> nextOfWorker.put(worker, start));
        return new Slot(slot.id(), slot.worker(), slot.start(), slot.end(), calendar.hoursBetween(slot.end(), latest));
    }

    private WorkTime latestEnd(Slot slot, WorkTime end) {
        WorkTime latest = end;
        for (Task next : dependents.of(slot.id())) {
            latest = earlier(latest, latestStart.getOrDefault(next.id(), end));
        }
        Optional<WorkTime> next = slot.worker().flatMap(worker -> Optional.ofNullable(nextOfWorker.get(worker)));
        return next.isPresent() ? earlier(latest, next.get()) : latest;
    }

    private static WorkTime earlier(WorkTime one, WorkTime other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

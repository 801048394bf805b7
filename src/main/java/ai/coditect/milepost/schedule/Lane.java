package ai.coditect.milepost.schedule;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** The tasks of one person, of which one is done at a time. */
final class Lane {

    /** A task that nothing blocks any more from a moment on. */
    record Released(Task task, WorkTime since) {}

    private final WorkCalendar calendar;
    private final PriorityQueue<Released> later;
    private final PriorityQueue<Task> ready;
    private WorkTime free;

    /** @param order what is done first of what could be done */
    Lane(WorkCalendar calendar, WorkTime start, Comparator<Task> order) {
        this.calendar = calendar;
        this.free = start;
        this.ready = new PriorityQueue<>(order);
        this.later = new PriorityQueue<>(Comparator.comparing(Released::since).thenComparing(Released::task, order));
    }

    void release(Task task, WorkTime since) {
        later.add(new Released(task, since));
    }

    boolean isEmpty() {
        return ready.isEmpty() && later.isEmpty();
    }

    /** When something of it can be begun; the last moment known where there is no time for it any more. */
    WorkTime nextStart() {
        WorkTime earliest = ready.isEmpty() ? WorkTime.later(free, nextRelease().orElse(free)) : free;
        return calendar.next(earliest).orElse(earliest);
    }

    /** Takes the task that is begun at the moment. */
    Task take(WorkTime moment) {
        while (nextRelease().filter(since -> since.compareTo(moment) <= 0).isPresent()) {
            ready.add(later.remove().task());
        }
        return ready.remove();
    }

    private Optional<WorkTime> nextRelease() {
        return Optional.ofNullable(later.peek()).map(Released::since);
    }

    /** When the task is done, if it is begun at the moment; empty if there is no time for it any more. */
    Optional<WorkTime> work(Task task, WorkTime moment) {
        Optional<WorkTime> end = calendar.next(moment).flatMap(start -> calendar.finish(start, task.hours()));
        end.ifPresent(done -> free = done);
        return end;
    }
}

package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Resource-constrained list scheduling, in its parallel form: from the first moment on, whoever is free begins what is
 * most urgent of what nothing blocks any more; of equally urgent work, what the longest chain of work waits for; of
 * those, what stands first. Nobody waits for something better, and work that is begun is not put aside. Such a schedule
 * is never longer than doing one thing after the other, and often close to the best, which would take exponential time
 * to find. See Kolisch, "Serial and parallel resource-constrained project scheduling methods revisited" (1996).
 */
public final class ListScheduler {

    /** When a lane can begin its next task, as it was when this was noted. */
    private record Turn(Lane lane, int number, WorkTime start) {}

    private final List<Task> tasks;
    private final Function<Task, WorkCalendar> calendars;
    private final LocalDate today;
    private final Dependents dependents;
    private final Comparator<Task> order;
    private final Map<IssueId, Integer> waitsFor = new HashMap<>();
    private final Map<IssueId, WorkTime> releasedAt = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<Lane, Integer> numbers = new HashMap<>();
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::start).thenComparingInt(Turn::number));
    private final List<Slot> slots = new ArrayList<>();
    private final Map<IssueId, Unscheduled> unscheduled = new HashMap<>();

    private ListScheduler(List<Task> tasks, Function<Task, WorkCalendar> calendars, LocalDate today) {
        this.tasks = tasks;
        this.calendars = calendars;
        this.today = today;
        this.dependents = new Dependents(tasks);
        Map<IssueId, BigDecimal> tails = dependents.tails();
        Map<IssueId, Integer> places = new HashMap<>();
        tasks.forEach(task -> places.put(task.id(), places.size()));
        this.order = Comparator.comparingInt(Task::urgency)
                .thenComparing(task -> tails.getOrDefault(task.id(), BigDecimal.ZERO), Comparator.reverseOrder())
                .thenComparingInt(task -> places.getOrDefault(task.id(), 0));
    }

    /**
     * Schedules tasks whose blockers form no cycle.
     *
     * @param calendars when the work on a task can be done
     * @param today the first day of the schedule
     */
    public static Schedule schedule(List<Task> tasks, Function<Task, WorkCalendar> calendars, LocalDate today) {
        ListScheduler scheduler = new ListScheduler(tasks, calendars, today);
        scheduler.run();
        return scheduler.result();
    }

    /** The same as if nobody ever had to wait for a person's time: what dependencies and working time alone allow. */
    public static Schedule withoutContention(
            List<Task> tasks, Function<Task, WorkCalendar> calendars, LocalDate today) {
        Map<IssueId, Task> named = new HashMap<>();
        tasks.forEach(task -> named.put(task.id(), task));
        return schedule(
                tasks.stream().map(Task::ofNobody).toList(),
                task -> calendars.apply(named.getOrDefault(task.id(), task)),
                today);
    }

    private void run() {
        Set<IssueId> known = tasks.stream().map(Task::id).collect(Collectors.toSet());
        for (Task task : tasks) {
            int blockers =
                    (int) task.blockers().stream().filter(known::contains).count();
            waitsFor.put(task.id(), blockers);
            if (blockers == 0) {
                release(task);
            }
        }
        while (!turns.isEmpty()) {
            Turn turn = turns.remove();
            if (!turn.lane().isEmpty() && turn.lane().nextStart().equals(turn.start())) {
                begin(turn.lane(), turn.start());
            }
        }
    }

    private void begin(Lane lane, WorkTime moment) {
        Task task = lane.take(moment);
        Optional<WorkTime> end = lane.work(task, moment);
        end.ifPresentOrElse(
                done -> {
                    slots.add(new Slot(task.id(), task.worker(), moment, done, BigDecimal.ZERO));
                    dependents.of(task.id()).forEach(next -> blockerDone(next, done));
                },
                () -> leaveOut(task, new Unscheduled.NoTimeLeft(task.id(), task.worker())));
        note(lane);
    }

    private void blockerDone(Task task, WorkTime done) {
        releasedAt.merge(task.id(), done, WorkTime::later);
        if (waitsFor.merge(task.id(), -1, Integer::sum) == 0) {
            release(task);
        }
    }

    /** What waits for it can never be released. */
    private void leaveOut(Task task, Unscheduled reason) {
        unscheduled.putIfAbsent(task.id(), reason);
        Deque<Task> left = new ArrayDeque<>(List.of(task));
        while (!left.isEmpty()) {
            Task blocker = left.remove();
            for (Task next : dependents.of(blocker.id())) {
                if (unscheduled.putIfAbsent(next.id(), new Unscheduled.Waiting(next.id(), blocker.id())) == null) {
                    left.add(next);
                }
            }
        }
    }

    private void release(Task task) {
        WorkTime start =
                WorkTime.startOf(task.earliest().filter(today::isBefore).orElse(today));
        WorkTime since = WorkTime.later(start, releasedAt.getOrDefault(task.id(), start));
        Lane lane = lanes.computeIfAbsent(
                task.worker().map(worker -> "@" + worker).orElse(task.id().value()), key -> newLane(task));
        lane.release(task, since);
        note(lane);
    }

    private Lane newLane(Task task) {
        Lane lane = new Lane(calendars.apply(task), WorkTime.startOf(today), order);
        numbers.put(lane, numbers.size());
        return lane;
    }

    private void note(Lane lane) {
        if (!lane.isEmpty()) {
            turns.add(new Turn(lane, numbers.getOrDefault(lane, 0), lane.nextStart()));
        }
    }

    private Schedule result() {
        List<Unscheduled> left = tasks.stream()
                .flatMap(task -> Optional.ofNullable(unscheduled.get(task.id())).stream())
                .toList();
        return new Schedule(new SlackCalculator(tasks, calendars, dependents).of(slots), left);
    }
}

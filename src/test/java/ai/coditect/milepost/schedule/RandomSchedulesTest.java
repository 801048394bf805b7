package ai.coditect.milepost.schedule;

import static ai.coditect.milepost.schedule.Tasks.MONDAY;
import static ai.coditect.milepost.schedule.Tasks.person;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.DaysOff;
import ai.coditect.milepost.model.planning.Person;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every schedule, tried on random work of people with random working time. */
class RandomSchedulesTest {

    private static final List<String> WORKERS = List.of("", "ana", "bo", "cy");

    private final Map<String, Person> people = new HashMap<>();
    private final Map<IssueId, Task> tasks = new HashMap<>();
    private final Map<IssueId, Slot> slots = new HashMap<>();

    @RepeatedTest(300)
    void keepsItsPromises(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Task> work = work(random);
        Schedule schedule = ListScheduler.schedule(work, this::calendar, MONDAY);
        work.forEach(task -> tasks.put(task.id(), task));
        schedule.slots().forEach(slot -> slots.put(slot.id(), slot));

        assertThat(schedule.slots()).hasSameSizeAs(work);
        schedule.slots().forEach(this::takesItsTime);
        schedule.slots().forEach(this::beginsAfterItsBlockers);
        nobodyDoesTwoThingsAtOnce(schedule.slots());
        isNotWorseThanOneAfterTheOther(schedule);
        isNotBetterThanDependenciesAllow(work, schedule);
        slackIsHarmless(work, schedule);

        List<Task> again = new ArrayList<>(work);
        assertThat(ListScheduler.schedule(again, this::calendar, MONDAY)).isEqualTo(schedule);
    }

    private void takesItsTime(Slot slot) {
        Task task = task(slot.id());
        assertThat(calendar(task).hoursBetween(slot.start(), slot.end()))
                .as(Tasks.text(slot))
                .isEqualByComparingTo(task.hours());
    }

    private void beginsAfterItsBlockers(Slot slot) {
        for (IssueId blocker : task(slot.id()).blockers()) {
            assertThat(Objects.requireNonNull(slots.get(blocker)).end()).isLessThanOrEqualTo(slot.start());
        }
    }

    private static void nobodyDoesTwoThingsAtOnce(List<Slot> all) {
        Map<String, List<Slot>> byWorker = all.stream()
                .filter(slot -> slot.worker().isPresent())
                .collect(Collectors.groupingBy(slot -> slot.worker().orElseThrow()));
        byWorker.values().forEach(own -> {
            for (int i = 1; i < own.size(); i++) {
                assertThat(own.get(i - 1).end()).isLessThanOrEqualTo(own.get(i).start());
            }
        });
    }

    private void isNotWorseThanOneAfterTheOther(Schedule schedule) {
        WorkTime now = WorkTime.startOf(MONDAY);
        for (Slot slot : schedule.slots()) {
            Task task = task(slot.id());
            now = finish(task, WorkTime.later(now, earliest(task)));
        }
        assertThat(schedule.end().orElseThrow()).isLessThanOrEqualTo(now);
    }

    private void isNotBetterThanDependenciesAllow(List<Task> work, Schedule schedule) {
        Map<IssueId, WorkTime> ends = new HashMap<>();
        for (Task task : work) {
            WorkTime start = earliest(task);
            for (IssueId blocker : task.blockers()) {
                start = WorkTime.later(start, Objects.requireNonNull(ends.get(blocker)));
            }
            ends.put(task.id(), finish(task, start));
        }
        WorkTime longest = Collections.max(ends.values());
        assertThat(schedule.end().orElseThrow()).isGreaterThanOrEqualTo(longest);
        assertThat(ListScheduler.withoutContention(work, this::calendar, MONDAY).end())
                .contains(longest);
    }

    /** Whoever uses the slack of one issue, and begins all later work only then, does not put off the end. */
    private void slackIsHarmless(List<Task> work, Schedule schedule) {
        WorkTime end = schedule.end().orElseThrow();
        for (Slot slow : schedule.slots()) {
            Map<IssueId, WorkTime> ends = new HashMap<>();
            Map<String, WorkTime> free = new HashMap<>();
            for (Slot slot : schedule.slots()) {
                Task task = task(slot.id());
                WorkTime start = WorkTime.later(
                        earliest(task), free.getOrDefault(slot.worker().orElse(""), WorkTime.startOf(MONDAY)));
                for (IssueId blocker : task.blockers()) {
                    start = WorkTime.later(start, Objects.requireNonNull(ends.get(blocker)));
                }
                BigDecimal hours = slot.id().equals(slow.id()) ? task.hours().add(slow.slack()) : task.hours();
                WorkTime done = calendar(task)
                        .finish(calendar(task).next(start).orElseThrow(), hours)
                        .orElseThrow();
                ends.put(slot.id(), done);
                slot.worker().ifPresent(worker -> free.put(worker, done));
            }
            assertThat(Collections.max(ends.values())).as(Tasks.text(slow)).isLessThanOrEqualTo(end);
        }
        assertThat(work).isNotEmpty();
    }

    private WorkTime earliest(Task task) {
        return WorkTime.startOf(task.earliest().filter(MONDAY::isBefore).orElse(MONDAY));
    }

    private WorkTime finish(Task task, WorkTime start) {
        return calendar(task)
                .finish(calendar(task).next(start).orElseThrow(), task.hours())
                .orElseThrow();
    }

    private Task task(IssueId id) {
        return Objects.requireNonNull(tasks.get(id));
    }

    private WorkCalendar calendar(Task task) {
        return new WorkCalendar(people.getOrDefault(task.worker().orElse(""), person("8")), MONDAY);
    }

    private List<Task> work(Random random) {
        people.put("ana", person("8"));
        people.put("bo", person("4.5", new DaysOff.Weekly(DayOfWeek.of(1 + random.nextInt(5)))));
        people.put(
                "cy",
                person(
                        "6",
                        Optional.of(MONDAY.plusDays(random.nextInt(9))),
                        Optional.empty(),
                        new DaysOff.Range(MONDAY.plusDays(3), MONDAY.plusDays(3 + random.nextInt(9)))));
        List<Task> work = new ArrayList<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            Set<IssueId> blockers = new HashSet<>();
            for (int j = 0; j < i; j++) {
                if (random.nextInt(Math.max(4, i)) == 0) {
                    blockers.add(new IssueId("t" + j));
                }
            }
            String worker = WORKERS.get(random.nextInt(WORKERS.size()));
            work.add(new Task(
                    new IssueId("t" + i),
                    BigDecimal.valueOf(random.nextInt(60), 1),
                    Optional.of(worker).filter(name -> !name.isEmpty()),
                    random.nextInt(3),
                    blockers,
                    random.nextInt(6) == 0 ? Optional.of(MONDAY.plusDays(random.nextInt(20))) : Optional.empty()));
        }
        return work;
    }
}

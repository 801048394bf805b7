package ai.coditect.milepost.schedule;

import static ai.coditect.milepost.schedule.Tasks.MONDAY;
import static ai.coditect.milepost.schedule.Tasks.notBefore;
import static ai.coditect.milepost.schedule.Tasks.person;
import static ai.coditect.milepost.schedule.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.DaysOff;
import ai.coditect.milepost.model.planning.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Schedules that can be checked by hand. */
class ListSchedulerTest {

    private static final Person FULL_TIME = person("8");

    private static Schedule schedule(Map<String, Person> people, Task... tasks) {
        return ListScheduler.schedule(
                List.of(tasks),
                task -> new WorkCalendar(people.getOrDefault(task.worker().orElse(""), FULL_TIME), MONDAY),
                MONDAY);
    }

    private static List<String> slots(Map<String, Person> people, Task... tasks) {
        return schedule(people, tasks).slots().stream().map(Tasks::text).toList();
    }

    private static List<String> slots(Task... tasks) {
        return slots(Map.of(), tasks);
    }

    @Test
    void onePersonDoesOneThingAfterTheOther() {
        assertThat(slots(task("a", "4", "ana"), task("b", "6", "ana")))
                .containsExactly("b 2025-12-01+0 … 2025-12-01+6 slack 0", "a 2025-12-01+6 … 2025-12-02+2 slack 0");
    }

    @Test
    void severalPeopleWorkSideBySide() {
        assertThat(slots(task("a", "4", "ana"), task("b", "6", "bo")))
                .containsExactly("a 2025-12-01+0 … 2025-12-01+4 slack 2", "b 2025-12-01+0 … 2025-12-01+6 slack 0");
    }

    @Test
    void whatNobodyHasWaitsForNobody() {
        assertThat(slots(task("a", "8", ""), task("b", "8", ""), task("c", "1", "", "a", "b")))
                .containsExactly(
                        "a 2025-12-01+0 … 2025-12-01+8 slack 0",
                        "b 2025-12-01+0 … 2025-12-01+8 slack 0",
                        "c 2025-12-02+0 … 2025-12-02+1 slack 0");
    }

    @Test
    void nothingBeginsBeforeItsBlockersEnd() {
        assertThat(slots(task("late", "1", "ana", "early"), task("early", "3", "bo"), task("other", "5", "ana")))
                .containsExactly(
                        "early 2025-12-01+0 … 2025-12-01+3 slack 2",
                        "other 2025-12-01+0 … 2025-12-01+5 slack 0",
                        "late 2025-12-01+5 … 2025-12-01+6 slack 0");
    }

    @Test
    void theMostUrgentComesFirstThenTheLongestChainThenTheOrder() {
        assertThat(slots(
                        task("plain", "1", "ana"),
                        task("same", "1", "ana"),
                        task("start-of-chain", "1", "ana"),
                        task("end-of-chain", "7", "bo", "start-of-chain"),
                        task("urgent", "1", "ana", 0)))
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .containsExactly("urgent", "start-of-chain", "plain", "end-of-chain", "same");
    }

    @Test
    void weekendsDaysOffAndShortDaysAreKept() {
        Map<String, Person> people = Map.of(
                "ana",
                person(
                        "4",
                        new DaysOff.Weekly(DayOfWeek.FRIDAY),
                        new DaysOff.Range(MONDAY.plusDays(1), MONDAY.plusDays(2))));

        assertThat(slots(people, task("a", "12", "ana"))).containsExactly("a 2025-12-01+0 … 2025-12-08+4 slack 0");
    }

    @Test
    void nothingBeginsBeforeItsDayOrItsPersonDoes() {
        Map<String, Person> people = Map.of("ana", person("8", Optional.of(MONDAY.plusDays(2)), Optional.empty()));

        assertThat(slots(people, notBefore(MONDAY.plusDays(3), task("a", "1", "bo")), task("b", "1", "ana")))
                .containsExactly("b 2025-12-03+0 … 2025-12-03+1 slack 8", "a 2025-12-04+0 … 2025-12-04+1 slack 0");
    }

    @Test
    void whatDoesNotFitIsLeftOutWithWhatWaitsForIt() {
        Map<String, Person> people = Map.of("ana", person("8", Optional.empty(), Optional.of(MONDAY)));

        Schedule schedule =
                schedule(people, task("big", "9", "ana"), task("next", "1", "bo", "big"), task("small", "2", "ana"));

        assertThat(schedule.slots())
                .extracting(Tasks::text)
                .containsExactly("small 2025-12-01+0 … 2025-12-01+2 slack 0");
        assertThat(schedule.unscheduled())
                .containsExactly(
                        new Unscheduled.NoTimeLeft(new IssueId("big"), Optional.of("ana")),
                        new Unscheduled.Waiting(new IssueId("next"), new IssueId("big")));
    }

    @Test
    void workWithoutAnEstimateTakesNoTime() {
        assertThat(slots(task("a", "0", "ana"), task("b", "8", "ana", "a")))
                .containsExactly("a 2025-12-01+0 … 2025-12-01+0 slack 0", "b 2025-12-01+0 … 2025-12-01+8 slack 0");
    }

    @Test
    void aBlockerThatIsNoTaskIsDone() {
        assertThat(slots(task("a", "1", "ana", "closed"))).hasSize(1);
    }

    @Test
    void aLongChainOfWorkThatCannotBeDoneIsLeftOut() {
        Map<String, Person> people = Map.of("ana", person("8", Optional.empty(), Optional.of(MONDAY.minusDays(1))));
        List<Task> chain = new ArrayList<>(List.of(task("t0", "1", "ana")));
        IntStream.range(1, 20_000).forEach(i -> chain.add(task("t" + i, "1", "ana", "t" + (i - 1))));

        Schedule schedule = schedule(people, chain.toArray(Task[]::new));

        assertThat(schedule.slots()).isEmpty();
        assertThat(schedule.unscheduled()).hasSize(20_000);
    }

    @Test
    void nothingIsScheduledBeyondTheHorizon() {
        LocalDate last = MONDAY.plusYears(WorkCalendar.HORIZON_YEARS);

        Schedule schedule = schedule(Map.of(), task("a", "99999", "ana"), task("b", "99999", "ana"));

        assertThat(schedule.slots())
                .hasSize(1)
                .allSatisfy(slot -> assertThat(slot.lastDay()).isBefore(last));
        assertThat(schedule.unscheduled()).hasSize(1);
    }
}

package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.DaysOff;
import ai.coditect.milepost.model.planning.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tasks and people for tests of the scheduler. */
final class Tasks {

    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.of(2025, 12, 1);

    static final int USUAL = 2;

    private Tasks() {}

    static Task task(String id, String hours, String worker, String... blockers) {
        return task(id, hours, worker, USUAL, blockers);
    }

    /** @param worker an empty text for nobody */
    static Task task(String id, String hours, String worker, int urgency, String... blockers) {
        Set<IssueId> ids = new HashSet<>();
        for (String blocker : blockers) {
            ids.add(new IssueId(blocker));
        }
        return new Task(
                new IssueId(id),
                new BigDecimal(hours),
                Optional.of(worker).filter(name -> !name.isEmpty()),
                urgency,
                ids,
                Optional.empty());
    }

    static Task notBefore(LocalDate day, Task task) {
        return new Task(task.id(), task.hours(), task.worker(), task.urgency(), task.blockers(), Optional.of(day));
    }

    static Person person(String hoursPerDay, DaysOff... off) {
        return person(hoursPerDay, Optional.empty(), Optional.empty(), off);
    }

    static Person person(String hoursPerDay, Optional<LocalDate> from, Optional<LocalDate> until, DaysOff... off) {
        return new Person(
                "ana", Optional.empty(), new BigDecimal(hoursPerDay), from, until, List.of(off), Optional.empty());
    }

    /** {@code a 2025-12-01+0 … 2025-12-01+4 slack 8}. */
    static String text(Slot slot) {
        return slot.id() + " " + text(slot.start()) + " … " + text(slot.end()) + " slack "
                + slot.slack().stripTrailingZeros().toPlainString();
    }

    static String text(WorkTime time) {
        return time.day() + "+" + time.hour().stripTrailingZeros().toPlainString();
    }
}

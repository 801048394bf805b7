package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Work that is to be scheduled.
 *
 * @param hours how long it takes; zero where nobody said
 * @param worker who does it; empty if nobody has it
 * @param urgency what is done first of what could be done: the smaller, the sooner
 * @param blockers the tasks that have to be done before; others than the tasks at hand are done
 * @param earliest not before this day
 */
public record Task(
        IssueId id,
        BigDecimal hours,
        Optional<String> worker,
        int urgency,
        Set<IssueId> blockers,
        Optional<LocalDate> earliest) {

    public Task {
        blockers = Set.copyOf(blockers);
    }

    /** The same, done by nobody in particular. */
    Task ofNobody() {
        return new Task(id, hours, Optional.empty(), urgency, blockers, earliest);
    }
}

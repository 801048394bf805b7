package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A time for each open issue.
 *
 * @param slots in the order in which the issues are begun
 * @param unscheduled what does not fit
 */
public record Schedule(List<Slot> slots, List<Unscheduled> unscheduled) {

    public Schedule {
        slots = List.copyOf(slots);
        unscheduled = List.copyOf(unscheduled);
    }

    /** When the last issue is done; empty when none is open. */
    public Optional<WorkTime> end() {
        return slots.stream().map(Slot::end).max(Comparator.naturalOrder());
    }

    /** The day on which the last issue is done. */
    public Optional<LocalDate> lastDay() {
        return end().map(WorkTime::day);
    }

    /** The slots by the id of their issue. */
    public Map<IssueId, Slot> byId() {
        Map<IssueId, Slot> found = new TreeMap<>();
        slots.forEach(slot -> found.put(slot.id(), slot));
        return found;
    }
}

package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.IssueId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an issue is done.
 *
 * @param worker the key of the person who does it
 * @param slack how many hours of work it may end later without putting off the end of the whole; zero on whatever
 *     decides the end
 */
public record Slot(IssueId id, Optional<String> worker, WorkTime start, WorkTime end, BigDecimal slack) {

    /** The day on which it is done. */
    public LocalDate lastDay() {
        return end.day();
    }
}

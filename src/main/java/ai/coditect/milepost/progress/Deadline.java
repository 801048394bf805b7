package ai.coditect.milepost.progress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The day by which a milestone is due that has open issues.
 *
 * @param lastDay the day on which the last of its issues is done by the schedule; empty if none of them was scheduled
 */
public record Deadline(String milestone, LocalDate due, Optional<LocalDate> lastDay) {

    /** Whether its last issue is done too late. */
    public boolean isMissed() {
        return lastDay.filter(due::isBefore).isPresent();
    }
}

package ai.coditect.milepost.importer.draft;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the user decided about what can be read in several ways.
 *
 * @param hoursPerDay what a day in an estimate is
 * @param dates how a day such as {@code 03/04/2027} is read; without it, it is left out
 */
public record ImportSettings(BigDecimal hoursPerDay, Optional<DayOrder> dates) {

    /** What stands first in a day written with slashes. */
    public enum DayOrder {
        DMY,
        MDY
    }
}

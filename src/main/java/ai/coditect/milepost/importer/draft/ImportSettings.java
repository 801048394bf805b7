package ai.coditect.milepost.importer.draft;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the user decided about what can be read in several ways.
 *
 * @param hoursPerDay what a day in an estimate is
 * @param dates how a day such as {@code 03/04/2027} is read; without it, it is left out
 * @param columns what the user says that columns and keys of records mean
 */
public record ImportSettings(BigDecimal hoursPerDay, Optional<DayOrder> dates, Map<String, String> columns) {

    public ImportSettings {
        columns = Map.copyOf(columns);
    }

    /** What stands first in a day written with slashes. */
    public enum DayOrder {
        DMY,
        MDY
    }
}

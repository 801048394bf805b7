package ai.coditect.milepost.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much there was at the end of a day on which an issue was opened or closed.
 *
 * @param hours of all issues that had been opened and are not dropped
 * @param doneHours of those of them that had been closed
 */
public record BurnPoint(LocalDate day, int issues, BigDecimal hours, int done, BigDecimal doneHours) {}

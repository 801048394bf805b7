package ai.coditect.milepost.schedule;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A moment of work: so many hours after work begins on a day. Everybody begins at the same time, so that moments of
 * people who work short and long days can be compared.
 */
public record WorkTime(LocalDate day, BigDecimal hour) implements Comparable<WorkTime> {

    /** When work begins on a day. */
    public static WorkTime startOf(LocalDate day) {
        return new WorkTime(day, BigDecimal.ZERO);
    }

    @Override
    public int compareTo(WorkTime other) {
        int days = day.compareTo(other.day);
        return days != 0 ? days : hour.compareTo(other.hour);
    }

    /** The later of two. */
    public static WorkTime later(WorkTime one, WorkTime other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

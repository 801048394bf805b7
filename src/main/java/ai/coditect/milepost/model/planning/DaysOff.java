package ai.coditect.milepost.model.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which a person does not work. Saturdays and Sundays are nobody's working days. */
public sealed interface DaysOff {

    /** Whether the day is among them. */
    boolean includes(LocalDate day);

    /** One day of every week. */
    record Weekly(DayOfWeek weekday) implements DaysOff {
        @Override
        public boolean includes(LocalDate day) {
            return day.getDayOfWeek() == weekday;
        }
    }

    /**
     * Days in a row.
     *
     * @param last the same as the first for a single day
     */
    record Range(LocalDate first, LocalDate last) implements DaysOff {
        @Override
        public boolean includes(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}

package ai.coditect.milepost.model.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who does the work, and when.
 *
 * @param name the role that the definitions give assignees, or a login
 * @param login empty for a role that nobody has yet
 * @param hoursPerDay how long the person works on a working day
 * @param from the first day of work
 * @param until the last day of work
 * @param rate what an hour costs, in a currency that the definitions do not name
 */
public record Person(
        String name,
        Optional<String> login,
        BigDecimal hoursPerDay,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<DaysOff> daysOff,
        Optional<BigDecimal> rate) {

    private static final BigDecimal FULL_DAY = BigDecimal.valueOf(8);

    public Person {
        daysOff = List.copyOf(daysOff);
    }

    /** Somebody of whom only the name is known: eight hours, Monday to Friday, at no cost. */
    public static Person named(String name, Optional<String> login) {
        return new Person(name, login, FULL_DAY, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }
}

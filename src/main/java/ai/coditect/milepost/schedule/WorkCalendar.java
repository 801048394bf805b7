package ai.coditect.milepost.schedule;

import ai.coditect.milepost.model.planning.Person;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The working time of one person: Monday to Friday, less the days off, from the first day to the last. */
public final class WorkCalendar {

    /** Nothing is scheduled later than so many years ahead. */
    static final int HORIZON_YEARS = 50;

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Person person;
    private final LocalDate first;
    private final LocalDate last;

    /** @param today no work is done before this day */
    public WorkCalendar(Person person, LocalDate today) {
        this.person = person;
        this.first = person.from().filter(today::isBefore).orElse(today);
        LocalDate horizon = today.plusYears(HORIZON_YEARS);
        this.last = person.until().filter(horizon::isAfter).orElse(horizon);
    }

    /** Whether a person works on the day. */
    static boolean isWorkingDay(Person person, LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && person.daysOff().stream().noneMatch(off -> off.includes(day));
    }

    /** The hours that a person works from the first day to the last, if the definitions name both. */
    public static Optional<BigDecimal> booked(Person person) {
        return person.from().flatMap(first -> person.until().map(last -> booked(person, first, last)));
    }

    private static BigDecimal booked(Person person, LocalDate first, LocalDate last) {
        LocalDate end = last.isAfter(first.plusYears(HORIZON_YEARS)) ? first.plusYears(HORIZON_YEARS) : last;
        long days = first.datesUntil(end.plusDays(1))
                .filter(day -> isWorkingDay(person, day))
                .count();
        return person.hoursPerDay().multiply(BigDecimal.valueOf(days));
    }

    /** The first moment of work, not before another one; empty if there is none any more. */
    Optional<WorkTime> next(WorkTime moment) {
        WorkTime from = WorkTime.later(moment, WorkTime.startOf(first));
        if (from.hour().compareTo(person.hoursPerDay()) < 0 && isWorkingDay(person, from.day())) {
            return Optional.of(from).filter(found -> !found.day().isAfter(last));
        }
        LocalDate day = from.day().plusDays(1);
        while (!day.isAfter(last)) {
            if (isWorkingDay(person, day)) {
                return Optional.of(WorkTime.startOf(day));
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    /**
     * When work is done that begins at a moment of work; empty if there is too little time.
     *
     * @param start one that {@link #next} gave
     */
    Optional<WorkTime> finish(WorkTime start, BigDecimal hours) {
        WorkTime at = start;
        BigDecimal left = hours;
        while (true) {
            BigDecimal end = at.hour().add(left);
            if (end.compareTo(person.hoursPerDay()) <= 0) {
                return Optional.of(new WorkTime(at.day(), end));
            }
            left = end.subtract(person.hoursPerDay());
            Optional<WorkTime> next = next(WorkTime.startOf(at.day().plusDays(1)));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
    }

    /** When work has to begin, at the latest, so that it is done by a moment. */
    WorkTime latestStart(WorkTime end, BigDecimal hours) {
        if (hours.signum() == 0) {
            return latestBeginning(end);
        }
        LocalDate day = end.day();
        BigDecimal until = end.hour().min(person.hoursPerDay());
        BigDecimal left = hours;
        while (left.signum() > 0 && !day.isBefore(first)) {
            if (isWorkingDay(person, day) && !day.isAfter(last)) {
                if (until.compareTo(left) >= 0) {
                    return new WorkTime(day, until.subtract(left));
                }
                left = left.subtract(until);
            }
            day = day.minusDays(1);
            until = person.hoursPerDay();
        }
        return new WorkTime(day, until);
    }

    /** The last moment, or a little earlier, at which something can be begun; nobody begins when the day is over. */
    private WorkTime latestBeginning(WorkTime end) {
        LocalDate day = end.day();
        while (!isWorkingDay(person, day) && day.isAfter(first)) {
            day = day.minusDays(1);
        }
        boolean isWithinTheDay = day.equals(end.day()) && end.hour().compareTo(person.hoursPerDay()) < 0;
        return isWithinTheDay ? end : WorkTime.startOf(day);
    }

    /** The hours of work between two moments. */
    BigDecimal hoursBetween(WorkTime start, WorkTime end) {
        if (start.compareTo(end) >= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = workedBy(end).subtract(workedBy(start));
        LocalDate stop = end.day().isAfter(last) ? last.plusDays(1) : end.day();
        for (LocalDate day = start.day(); day.isBefore(stop); day = day.plusDays(1)) {
            if (isWorkingDay(person, day)) {
                sum = sum.add(person.hoursPerDay());
            }
        }
        return sum;
    }

    /** The hours of its day that are worked before a moment. */
    private BigDecimal workedBy(WorkTime moment) {
        return isWorkingDay(person, moment.day()) && !moment.day().isAfter(last)
                ? moment.hour().min(person.hoursPerDay())
                : BigDecimal.ZERO;
    }
}

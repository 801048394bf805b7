package ai.coditect.milepost.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the work costs: hours times rate. Issues of people without a rate are not in it.
 *
 * @param people those with a rate, in the order of the definitions
 * @param unpricedHours the hours of issues that nobody with a rate has
 */
public record Budget(List<Line> people, BigDecimal unpricedHours) {

    /**
     * The cost of one person.
     *
     * @param booked the working time from the person's first day to the last, if the definitions name both
     */
    public record Line(
            String person, BigDecimal rate, Cost planned, Cost done, Cost remaining, Optional<Cost> booked) {}

    /** Hours and what they cost. */
    public record Cost(BigDecimal hours, BigDecimal amount) {
        static final Cost NONE = new Cost(BigDecimal.ZERO, BigDecimal.ZERO);

        Cost plus(Cost other) {
            return new Cost(hours.add(other.hours), amount.add(other.amount));
        }
    }

    public Budget {
        people = List.copyOf(people);
    }

    /** Whether anybody has a rate. */
    public boolean isKnown() {
        return !people.isEmpty();
    }

    public Cost planned() {
        return people.stream().map(Line::planned).reduce(Cost.NONE, Cost::plus);
    }

    public Cost done() {
        return people.stream().map(Line::done).reduce(Cost.NONE, Cost::plus);
    }

    public Cost remaining() {
        return people.stream().map(Line::remaining).reduce(Cost.NONE, Cost::plus);
    }

    /** What is booked, if it is known of everybody. */
    public Optional<Cost> booked() {
        return people.stream().allMatch(line -> line.booked().isPresent()) && isKnown()
                ? Optional.of(
                        people.stream().flatMap(line -> line.booked().stream()).reduce(Cost.NONE, Cost::plus))
                : Optional.empty();
    }
}

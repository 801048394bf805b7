package ai.coditect.milepost.progress;

import ai.coditect.milepost.model.planning.Person;
import ai.coditect.milepost.progress.Budget.Cost;
import ai.coditect.milepost.progress.Budget.Line;
import ai.coditect.milepost.schedule.WorkCalendar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Sums up hours and what they cost. */
final class BudgetCalculator {

    private final Team team;
    private final List<TrackedIssue> issues;

    BudgetCalculator(Team team, List<TrackedIssue> issues) {
        this.team = team;
        this.issues = issues.stream()
                .filter(issue -> issue.standing() != Standing.DROPPED)
                .toList();
    }

    Budget of(List<Person> people) {
        List<Line> lines =
                people.stream().flatMap(person -> line(person).stream()).toList();
        BigDecimal unpriced = hours(issue -> rate(issue).isEmpty());
        return new Budget(lines, unpriced);
    }

    private Optional<Line> line(Person person) {
        return person.rate().map(rate -> {
            Predicate<TrackedIssue> own = issue -> issue.people().stream()
                    .findFirst()
                    .filter(person.name()::equals)
                    .isPresent();
            return new Line(
                    person.name(),
                    rate,
                    cost(hours(own), rate),
                    cost(hours(own.and(issue -> !issue.isOpen())), rate),
                    cost(hours(own.and(TrackedIssue::isOpen)), rate),
                    WorkCalendar.booked(person).map(hours -> cost(hours, rate)));
        });
    }

    private Optional<BigDecimal> rate(TrackedIssue issue) {
        return issue.people().stream()
                .findFirst()
                .flatMap(name -> team.person(name).rate());
    }

    private BigDecimal hours(Predicate<TrackedIssue> which) {
        return issues.stream().filter(which).map(TrackedIssue::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Cost cost(BigDecimal hours, BigDecimal rate) {
        return new Cost(hours, hours.multiply(rate));
    }
}

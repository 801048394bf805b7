package ai.coditect.milepost.progress;

import ai.coditect.milepost.model.Lifetime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up day by day what was opened and what was closed. */
final class BurnUp {

    /** What came in a day. */
    private record Day(int opened, BigDecimal openedHours, int closed, BigDecimal closedHours) {
        Day plus(Day other) {
            return new Day(
                    opened + other.opened,
                    openedHours.add(other.openedHours),
                    closed + other.closed,
                    closedHours.add(other.closedHours));
        }
    }

    private final SortedMap<LocalDate, Day> days = new TreeMap<>();

    private BurnUp() {}

    static List<BurnPoint> of(List<TrackedIssue> issues, ZoneId zone) {
        BurnUp burnUp = new BurnUp();
        for (TrackedIssue issue : issues) {
            if (issue.standing() != Standing.DROPPED) {
                day(issue, Lifetime::opened, zone)
                        .ifPresent(day -> burnUp.add(day, new Day(1, issue.hours(), 0, BigDecimal.ZERO)));
            }
            if (issue.standing() == Standing.DONE) {
                day(issue, Lifetime::closed, zone)
                        .ifPresent(day -> burnUp.add(day, new Day(0, BigDecimal.ZERO, 1, issue.hours())));
            }
        }
        return burnUp.points();
    }

    private static Optional<LocalDate> day(
            TrackedIssue issue, Function<Lifetime, Optional<Instant>> moment, ZoneId zone) {
        return issue.live().flatMap(live -> moment.apply(live.lifetime())).map(at -> LocalDate.ofInstant(at, zone));
    }

    private void add(LocalDate day, Day what) {
        days.merge(day, what, Day::plus);
    }

    private List<BurnPoint> points() {
        List<BurnPoint> points = new ArrayList<>();
        Day sum = new Day(0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
        for (Map.Entry<LocalDate, Day> day : days.entrySet()) {
            sum = sum.plus(day.getValue());
            points.add(new BurnPoint(day.getKey(), sum.opened(), sum.openedHours(), sum.closed(), sum.closedHours()));
        }
        return points;
    }
}

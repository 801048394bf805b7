package ai.coditect.milepost.plan;

import static ai.coditect.milepost.model.GitHubLimits.MAX_BATCH;
import static ai.coditect.milepost.model.GitHubLimits.WRITES_PER_HOUR;
import static ai.coditect.milepost.model.GitHubLimits.WRITES_PER_MINUTE;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forecasts what carrying out the rows costs. Everything written counts as one write, even where several share a
 * request; writes start at least the pace apart and keep GitHub's limits of a minute and an hour.
 */
final class ForecastCalculator {

    private final List<Change> rows;
    private final Set<IssueId> toCome = new TreeSet<>();

    private ForecastCalculator(List<Change> rows) {
        this.rows = rows;
    }

    static Forecast forecast(List<Change> rows, Duration pace, boolean batched) {
        ForecastCalculator calculator = new ForecastCalculator(
                rows.stream().filter(row -> row.action().writes()).toList());
        int writes = calculator.rows.size() + calculator.secondWrites();
        int requests = writes;
        if (batched) {
            requests -= calculator.saved(Kind.LABEL, Action.CREATE)
                    + calculator.saved(Kind.DEPENDENCY, Action.CREATE)
                    + calculator.saved(Kind.DEPENDENCY, Action.DELETE);
        }
        return new Forecast(requests, writes, seconds(writes, pace));
    }

    /** How many requests are saved by sending several things in one. */
    private int saved(Kind kind, Action action) {
        int count = (int) rows.stream()
                .filter(row -> row.kind() == kind && row.action() == action)
                .count();
        return count - (count + MAX_BATCH - 1) / MAX_BATCH;
    }

    /**
     * How many issues need a second write: those created as closed, those that refer to an issue that is created later,
     * and closed ones that get another reason.
     */
    private int secondWrites() {
        List<IssueChange> creates = rows.stream()
                .filter(row -> row.kind() == Kind.ISSUE && row.action() == Action.CREATE)
                .map(IssueChange.class::cast)
                .toList();
        creates.forEach(create -> toCome.add(create.id()));
        int count = (int) rows.stream()
                .filter(row -> row instanceof IssueChange issue && issue.reopensFirst())
                .count();
        for (IssueChange create : creates) {
            boolean unresolved = create.patch().body().filter(this::refersAhead).isPresent();
            toCome.remove(create.id());
            if (create.patch().closes() || unresolved) {
                count++;
            }
        }
        return count;
    }

    private boolean refersAhead(String body) {
        return References.in(body).stream().anyMatch(toCome::contains);
    }

    /** From the start of the first write to the start of the last. */
    private static long seconds(int writes, Duration pace) {
        long[] starts = new long[writes];
        for (int i = 1; i < writes; i++) {
            starts[i] = starts[i - 1] + pace.toMillis();
            if (i >= WRITES_PER_MINUTE) {
                starts[i] = Math.max(
                        starts[i],
                        starts[i - WRITES_PER_MINUTE] + Duration.ofMinutes(1).toMillis());
            }
            if (i >= WRITES_PER_HOUR) {
                starts[i] = Math.max(
                        starts[i],
                        starts[i - WRITES_PER_HOUR] + Duration.ofHours(1).toMillis());
            }
        }
        return writes == 0 ? 0 : (starts[writes - 1] + 999) / 1000;
    }
}

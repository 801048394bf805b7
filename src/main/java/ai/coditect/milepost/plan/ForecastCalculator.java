package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.pace.WriteSchedule;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.change.RowBatches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forecasts what carrying out the rows costs: the requests that they are sent in, each as soon as {@link WriteSchedule}
 * lets it go. The time that reads and answers take is no part of it.
 */
final class ForecastCalculator {

    private final boolean batched;
    private final Set<IssueId> toCome = new TreeSet<>();
    private final List<Load> sent = new ArrayList<>();
    private int secondWrites;

    private ForecastCalculator(boolean batched) {
        this.batched = batched;
    }

    /**
     * The forecast.
     *
     * @param batched whether the server takes several labels or edges in one request
     */
    static Forecast forecast(List<Change> rows, Duration pace, boolean batched) {
        ForecastCalculator calculator = new ForecastCalculator(batched);
        calculator.send(rows.stream().filter(row -> row.action().writes()).toList());
        return new Forecast(
                calculator.sent.size(),
                calculator.sent.stream().mapToInt(Load::writes).sum(),
                roundedUp(WriteSchedule.span(Pacing.at(pace), calculator.sent)));
    }

    private void send(List<Change> rows) {
        rows.stream().filter(ForecastCalculator::isNewIssue).forEach(row -> toCome.add(((IssueChange) row).id()));
        for (List<Change> batch : RowBatches.of(rows)) {
            if (!isNewIssue(batch.get(0))) {
                finishCreations();
            }
            if (batch.get(0) instanceof ProjectItemChange) {
                sendItems(batch);
            } else if (batch.get(0) instanceof IssueChange first && first.setsFields()) {
                sent.add(Load.notifying(batch.size()));
                batch.stream()
                        .filter(row ->
                                !((IssueChange) row).patch().ofIssueAlone().isNothing())
                        .forEach(row -> sent.add(Load.silent(1)));
            } else if (batched || batch.get(0).kind().isOfBoard()) {
                sent.add(load(batch.get(0), batch.size()));
            } else {
                batch.forEach(row -> sent.add(load(row, 1)));
            }
            batch.stream().filter(IssueChange.class::isInstance).forEach(row -> countSecondWrite((IssueChange) row));
            batch.stream().filter(ForecastCalculator::writesBehind).forEach(row -> sent.add(Load.silent(1)));
        }
        finishCreations();
    }

    /** New items are added by one request; then come the values, which of many items share a request. */
    private void sendItems(List<Change> batch) {
        List<ProjectItemChange> items =
                batch.stream().map(ProjectItemChange.class::cast).toList();
        if (batch.get(0).action() == Action.CREATE) {
            sent.add(Load.silent(items.size()));
        }
        sendValues(items.stream().mapToInt(ProjectItemChange::setsValues).sum());
        sendValues(items.stream().mapToInt(item -> item.cleared().size()).sum());
    }

    private void sendValues(int count) {
        for (int rest = count; rest > 0; rest -= GitHubLimits.MAX_VALUES) {
            sent.add(Load.silent(Math.min(rest, GitHubLimits.MAX_VALUES)));
        }
    }

    private static Load load(Change row, int count) {
        return switch (row.kind()) {
            case LABEL, MILESTONE, PROJECT, PROJECT_FIELD, PROJECT_ITEM -> Load.silent(count);
            case ISSUE -> isNewIssue(row) ? Load.notifying(count) : Load.silent(count);
            case DEPENDENCY, SUB_ISSUE -> Load.notifying(count);
        };
    }

    private static boolean isNewIssue(Change row) {
        return row instanceof IssueChange && row.action() == Action.CREATE;
    }

    /**
     * An issue needs a second write when it is created as closed, when it refers to one that is created later, and when
     * it is closed and gets another reason. That of a new one comes when all are created.
     */
    private void countSecondWrite(IssueChange issue) {
        if (issue.reopensFirst()) {
            sent.add(Load.silent(1));
        }
        if (isNewIssue(issue)) {
            boolean unresolved = issue.patch().body().filter(this::refersAhead).isPresent();
            toCome.remove(issue.id());
            if (issue.patch().closes() || unresolved) {
                secondWrites++;
            }
        }
    }

    /** Whether the issue of a relation is written to once that is there. */
    private static boolean writesBehind(Change row) {
        return row instanceof RelationChange relation && !relation.after().isNothing();
    }

    private void finishCreations() {
        sent.addAll(Collections.nCopies(secondWrites, Load.silent(1)));
        secondWrites = 0;
    }

    private boolean refersAhead(String body) {
        return References.in(body).stream().anyMatch(toCome::contains);
    }

    private static long roundedUp(Duration span) {
        return span.plusMillis(999).toSeconds();
    }
}

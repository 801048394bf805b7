package ai.coditect.milepost.plan;

import static ai.coditect.milepost.plan.IssueExample.issue;
import static ai.coditect.milepost.plan.World.label;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.RelationChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastCalculatorTest {

    private static List<Change> labels(int count) {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new LabelChange(Action.CREATE, label("l" + i, "ffffff"), Optional.empty(), List.of()));
        }
        return rows;
    }

    private static List<Change> newIssues(int count) {
        List<Change> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.addAll(World.plan(World.declared(issue("i" + i).declared()), World.live())
                    .changes());
        }
        return rows;
    }

    private static List<Change> edges(int count) {
        return Collections.nCopies(
                count,
                new RelationChange(
                        RelationKind.BLOCKED_BY,
                        Action.CREATE,
                        new IssueHandle(new IssueId("a"), Optional.empty()),
                        new IssueHandle(new IssueId("b"), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 0",
        "1, 1000, 0",
        "2, 1000, 1",
        "32, 1000, 31",
        "3, 333, 1",
        "80, 0, 0",
        "1000, 0, 0",
        "80, 700, 56",
        "81, 700, 60",
        "500, 1000, 499",
        "501, 1000, 3600",
        "1000, 1000, 4099"
    })
    void issuesTakeAsLongAsPaceAndLimitsDemand(int issues, int pace, long seconds) {
        assertThat(ForecastCalculator.forecast(newIssues(issues), Duration.ofMillis(pace), false))
                .isEqualTo(new Forecast(issues, issues, seconds));
    }

    /** Labels notify nobody, so only the pace holds them up. */
    @ParameterizedTest
    @CsvSource({"100, true, 5, 4", "100, false, 100, 99", "1000, false, 1000, 999"})
    void labelsTakeASecondForEachRequest(int labels, boolean batched, int requests, long seconds) {
        assertThat(ForecastCalculator.forecast(labels(labels), Duration.ofSeconds(1), batched))
                .isEqualTo(new Forecast(requests, labels, seconds));
    }

    /**
     * The last of 87 things that notify cannot be sent before the seventh is a minute old, however they are put
     * together: two requests for labels, then an issue a second, the seventh after six.
     */
    @Test
    void theLastBatchWaitsNoLongerThanItsLastEdgeMust() {
        List<Change> rows = new ArrayList<>(labels(21));
        rows.addAll(newIssues(32));
        rows.addAll(edges(55));

        assertThat(ForecastCalculator.forecast(rows, Duration.ofSeconds(1), true))
                .isEqualTo(new Forecast(37, 108, 68));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "19, 1", "20, 1", "21, 2", "41, 3"})
    void sendsTwentyLabelsInOneRequestWhereTheServerCan(int labels, int requests) {
        assertThat(ForecastCalculator.forecast(labels(labels), Duration.ZERO, true))
                .isEqualTo(new Forecast(requests, labels, 0));
    }

    @Test
    void batchesAddedAndRemovedEdgesApartAndSubIssuesNotAtAll() {
        IssueHandle a = new IssueHandle(new IssueId("a"), Optional.empty());
        IssueHandle b = new IssueHandle(new IssueId("b"), Optional.empty());
        List<Change> rows = List.of(
                new RelationChange(RelationKind.BLOCKED_BY, Action.DELETE, a, b),
                new RelationChange(RelationKind.BLOCKED_BY, Action.DELETE, b, a),
                new RelationChange(RelationKind.BLOCKED_BY, Action.CREATE, a, b),
                new RelationChange(RelationKind.BLOCKED_BY, Action.CREATE, b, a),
                new RelationChange(RelationKind.SUB_ISSUE_OF, Action.CREATE, a, b),
                new RelationChange(RelationKind.SUB_ISSUE_OF, Action.CREATE, b, a));

        assertThat(ForecastCalculator.forecast(rows, Duration.ZERO, true)).isEqualTo(new Forecast(4, 6, 0));
        assertThat(ForecastCalculator.forecast(rows, Duration.ZERO, false)).isEqualTo(new Forecast(6, 6, 0));
    }

    private static Forecast ofCreating(DeclaredIssue... issues) {
        return World.plan(World.declared(issues), World.live()).forecast();
    }

    @Test
    void countsASecondWriteForWhatCannotBeWrittenAtOnce() {
        assertThat(ofCreating(issue("a").declared()).writes()).isEqualTo(1);
        assertThat(ofCreating(issue("a").state(IssueState.OPEN).declared()).writes())
                .isEqualTo(1);
        assertThat(ofCreating(issue("a").state(IssueState.COMPLETED).declared()).writes())
                .isEqualTo(2);
        assertThat(ofCreating(issue("a").body("#{a}").declared()).writes()).isEqualTo(2);
        assertThat(ofCreating(issue("a").body("\\#{a} and \\#{x}").declared()).writes())
                .isEqualTo(1);
        assertThat(ofCreating(issue("a").body("#{b}").declared(), issue("b").declared())
                        .writes())
                .isEqualTo(2);
        assertThat(ofCreating(
                                issue("a").body("#{b}").declared(),
                                issue("b").body("#{a}").declared())
                        .writes())
                .isEqualTo(3);
        assertThat(ofCreating(issue("a")
                                .body("#{a}")
                                .state(IssueState.COMPLETED)
                                .declared())
                        .writes())
                .isEqualTo(2);
    }

    @Test
    void countsNothingForRowsThatOnlyTell() {
        List<Change> rows = List.of(new IssueChange(
                Action.ORPHANED,
                new IssueId("a"),
                Optional.of(issue("a").live(1)),
                "A",
                IssuePatch.nothing(),
                List.of()));

        assertThat(ForecastCalculator.forecast(rows, Duration.ofSeconds(1), true))
                .isEqualTo(new Forecast(0, 0, 0));
    }
}

package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Rows.blocked;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.milestone;
import static ai.coditect.milepost.apply.Rows.newIssue;
import static ai.coditect.milepost.apply.Rows.renamed;
import static ai.coditect.milepost.apply.Rows.toCome;
import static ai.coditect.milepost.apply.Rows.unblocked;
import static ai.coditect.milepost.apply.Rows.under;
import static ai.coditect.milepost.plan.IssueExample.issue;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.RowBatches;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A fault hits a whole batch: only rows that are settled one by one afterwards may share one. */
class RowBatchesTest {

    private static final IssueHandle A = toCome("a");
    private static final IssueHandle B = toCome("b");

    @Test
    void putsNoMoreThanTwentyRowsIntoARequest() {
        List<Change> rows = IntStream.range(0, 41)
                .<Change>mapToObj(i -> label("label-" + i))
                .toList();

        assertThat(RowBatches.of(rows))
                .containsExactly(rows.subList(0, 20), rows.subList(20, 40), rows.subList(40, 41));
    }

    @Test
    void putsNewLabelsTogetherAndEveryOtherThingAlone() {
        Change renamed = renamed("old", "new");
        Change again = renamed("older", "newer");

        assertThat(RowBatches.of(List.of(renamed, again, label("x"), label("y"), milestone("M1"), milestone("M2"))))
                .containsExactly(
                        List.of(renamed),
                        List.of(again),
                        List.of(label("x"), label("y")),
                        List.of(milestone("M1")),
                        List.of(milestone("M2")));
        assertThat(RowBatches.of(List.of(newIssue(issue("a")), newIssue(issue("b")))))
                .containsExactly(List.of(newIssue(issue("a"))), List.of(newIssue(issue("b"))));
    }

    @Test
    void putsDependenciesTogetherButNotRemovalsWithAdditions() {
        assertThat(RowBatches.of(List.of(unblocked(A, B), unblocked(B, A), blocked(A, B), blocked(B, A))))
                .containsExactly(List.of(unblocked(A, B), unblocked(B, A)), List.of(blocked(A, B), blocked(B, A)));
    }

    @Test
    void sendsSubIssuesOneByOneSoThatTheyKeepTheirOrder() {
        assertThat(RowBatches.of(List.of(under(A, B), under(B, A))))
                .containsExactly(List.of(under(A, B)), List.of(under(B, A)));
    }

    @Test
    void neverMovesARowToAnEarlierBatch() {
        assertThat(RowBatches.of(List.of(label("x"), milestone("M1"), label("y"))))
                .containsExactly(List.of(label("x")), List.of(milestone("M1")), List.of(label("y")));
        assertThat(RowBatches.of(List.of())).isEmpty();
    }
}

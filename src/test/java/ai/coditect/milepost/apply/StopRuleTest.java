package ai.coditect.milepost.apply;

import static ai.coditect.milepost.apply.Answer.failure;
import static ai.coditect.milepost.apply.Rows.applied;
import static ai.coditect.milepost.apply.Rows.failed;
import static ai.coditect.milepost.apply.Rows.label;
import static ai.coditect.milepost.apply.Rows.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.remote.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault at one row costs that row; a service that is gone ends the run. */
class StopRuleTest {

    private static final Change ROW = label("x");

    private final StopRule rule = new StopRule();

    @ParameterizedTest
    @EnumSource(names = {"NOT_ALLOWED", "THROTTLED", "UNREACHABLE", "INTERRUPTED"})
    void endsTheRunAtOnceWhenEveryRowWouldMeetTheSame(FailureKind kind) {
        assertThat(rule.after(failed(ROW, kind))).contains(failure(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSIENT", "MALFORMED", "UNSETTLED"})
    void endsTheRunAtTheThirdRowInARowThatTheServiceFailedAt(FailureKind kind) {
        assertThat(rule.after(failed(ROW, FailureKind.TRANSIENT))).isEmpty();
        assertThat(rule.after(failed(ROW, FailureKind.MALFORMED))).isEmpty();
        assertThat(rule.after(failed(ROW, kind))).contains(failure(kind));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "GONE", "INVALID", "ALREADY_EXISTS", "CHANGED_MEANWHILE"})
    void goesOnForEverAfterFailuresOfOneThing(FailureKind kind) {
        for (int i = 0; i < 100; i++) {
            assertThat(rule.after(failed(ROW, kind))).isEmpty();
        }
    }

    @Test
    void countsAnewAfterARowThatWorked() {
        rule.after(failed(ROW, FailureKind.TRANSIENT));
        rule.after(failed(ROW, FailureKind.TRANSIENT));

        assertThat(rule.after(applied(ROW))).isEmpty();
        assertThat(rule.after(failed(ROW, FailureKind.TRANSIENT))).isEmpty();
        assertThat(rule.after(failed(ROW, FailureKind.TRANSIENT))).isEmpty();
        assertThat(rule.after(failed(ROW, FailureKind.TRANSIENT))).contains(failure(FailureKind.TRANSIENT));
    }

    @Test
    void goesOnAfterASkippedRow() {
        assertThat(rule.after(skipped(ROW, "something is missing"))).isEmpty();
    }
}

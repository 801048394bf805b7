package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.report.text.ProgressText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    @Test
    void writesOneLineForEachRow() {
        assertThat(progress(SampleOutcomes.partial(), ProgressText.Form.LINES, 80))
                .isEqualTo("""
                        [1/11] created milestone "Core 1.0"
                        [2/11] created label "P0"
                        [3/11] created label "testing"
                        [4/11] created label "bare"
                        [5/11] created issue #5 pytest-setup
                        [6/11] failed issue unit-tests: GitHub refused the issue: title is too long (422)
                        [7/11] created issue #6 ci-integration
                        [8/11] skipped dependency of unit-tests on pytest-setup: unit-tests was not created
                        [9/11] created dependency of ci-integration on pytest-setup
                        [10/11] skipped dependency of ci-integration on unit-tests: unit-tests was not created
                        [11/11] skipped sub-issue unit-tests of pytest-setup: unit-tests was not created
                        """);
    }

    @Test
    void redrawsOneBarWithinTheWidth() {
        String drawn = progress(SampleOutcomes.complete(), ProgressText.Form.BAR, 60);
        assertThat(drawn)
                .startsWith(
                        "\r[--------------------] 0/11 milestone \"Core 1.0\"           \r[#-------------------] 1/11")
                .endsWith("\r[####################] 11/11 sub-issue unit-tests of pytes…\n");
        assertThat(drawn.split("[\r\n]"))
                .allSatisfy(frame -> assertThat(frame.length()).isIn(0, 59));
    }

    @Test
    void keepsFailuresAboveTheBar() {
        assertThat(progress(SampleOutcomes.partial(), ProgressText.Form.BAR, 100))
                .contains("\r[6/11] failed issue unit-tests: GitHub refused the issue: title is too long (422)"
                        + " ".repeat(18) + "\n\r[##########----------] 6/11 issue unit-tests");
    }

    @Test
    void endsTheLineOfBarThatRunLeft() {
        StringBuilder out = new StringBuilder();
        StepOutcome step = SampleOutcomes.complete().steps().get(0);
        try (ProgressText progress = ProgressText.of(out, ProgressText.Form.BAR, 60)) {
            progress.finished(step, 1, 11);
        }
        assertThat(out).endsWith("1/11 milestone \"Core 1.0\"           \n");
    }

    @Test
    void letsFailedWriteThrough() {
        Writer broken = new FilterWriter(Writer.nullWriter()) {
            @Override
            public void write(String text, int from, int length) throws IOException {
                throw new IOException("the terminal is gone");
            }
        };
        StepOutcome step = SampleOutcomes.complete().steps().get(0);
        ProgressText progress = ProgressText.of(broken, ProgressText.Form.LINES, 80);
        assertThatThrownBy(() -> progress.finished(step, 1, 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the terminal is gone");
    }

    private static String progress(ApplyOutcome outcome, ProgressText.Form form, int width) {
        StringBuilder out = new StringBuilder();
        ProgressText progress = ProgressText.of(out, form, width);
        int total = outcome.steps().size();
        for (int position = 1; position <= total; position++) {
            StepOutcome step = outcome.steps().get(position - 1);
            progress.started(step.change(), position, total);
            progress.finished(step, position, total);
        }
        return out.toString();
    }
}

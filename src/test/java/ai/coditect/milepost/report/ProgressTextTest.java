package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.report.text.ProgressText;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private static final String CLEAR = "\u001b[K";

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
                .startsWith("\r[--------------------] 0/11 milestone \"Core 1.0\"" + CLEAR
                        + "\r[#-------------------] 1/11" + CLEAR + "\r[#-------------------] 1/11 label \"P0\"")
                .endsWith("\r[##################--] 10/11 sub-issue unit-tests of pytes…" + CLEAR
                        + "\r[####################] 11/11" + CLEAR + "\n");
        assertThat(drawn.replace(CLEAR, "").split("[\r\n]"))
                .allSatisfy(frame -> assertThat(frame.length()).isLessThan(60));
    }

    @Test
    void keepsFailuresAboveTheBar() {
        assertThat(progress(SampleOutcomes.partial(), ProgressText.Form.BAR, 100))
                .contains("\r" + CLEAR + "[6/11] failed issue unit-tests: GitHub refused the issue: title is too long"
                        + " (422)\n[##########----------] 6/11\r[##########----------] 6/11 issue ci-integration");
    }

    @Test
    void writesOtherLinesAboveTheBar() {
        StringWriter out = new StringWriter();
        StepOutcome step = SampleOutcomes.complete().steps().get(0);
        try (ProgressText progress = ProgressText.of(out, ProgressText.Form.BAR, 60)) {
            progress.above("before");
            progress.finished(step, 1, 11);
            progress.above("Waiting");
        }
        assertThat(out.toString())
                .isEqualTo("before\n\r[#-------------------] 1/11" + CLEAR + "\r" + CLEAR
                        + "Waiting\n[#-------------------] 1/11\n");
    }

    @Test
    void everyStepIsSeenAtOnce() {
        List<String> seen = new ArrayList<>();
        StringWriter written = new StringWriter();
        Writer buffered = new BufferedWriter(new FilterWriter(written) {
            @Override
            public void flush() {
                seen.add(written.toString());
            }
        });
        StepOutcome step = SampleOutcomes.complete().steps().get(0);
        for (ProgressText.Form form : ProgressText.Form.values()) {
            seen.clear();
            ProgressText progress = ProgressText.of(buffered, form, 60);
            progress.started(step.change(), 1, 11);
            progress.finished(step, 1, 11);
            assertThat(seen).isNotEmpty();
            assertThat(seen.get(seen.size() - 1)).contains("1/11");
        }
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
        StringWriter out = new StringWriter();
        ProgressText progress = ProgressText.of(out, form, width);
        int total = outcome.steps().size();
        for (int position = 1; position <= total; position++) {
            StepOutcome step = outcome.steps().get(position - 1);
            progress.started(step.change(), position, total);
            progress.finished(step, position, total);
        }
        progress.close();
        return out.toString();
    }
}

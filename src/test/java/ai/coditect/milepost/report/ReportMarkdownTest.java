package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.coditect.milepost.report.mermaid.ReportMarkdown;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportMarkdownTest {

    @Test
    void showsAPlanOfWhichNothingIsOnGitHub() {
        Golden.assertSame("project-planned.md", out -> report().write(SampleProjects.planned(), out));
    }

    @Test
    void showsWhatIsDoneAndWhatIsLate() {
        Golden.assertSame("project-half-done.md", out -> report().write(SampleProjects.halfDone(), out));
    }

    @Test
    void showsThatAllIsDone() {
        Golden.assertSame("project-done.md", out -> report().write(SampleProjects.done(), out));
    }

    @Test
    void staysWithinItsLimitAndSaysWhatIsLeftOut() {
        ProjectReport large = SampleProjects.large(2_000);
        for (int limit = 4_000; limit < 200_000; limit += 19_777) {
            String page = markdown(large, limit);
            assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.lines().filter(line -> line.startsWith("```")).count())
                    .isEven();
            assertThat(page).contains("left out; status --format json shows everything");
        }
    }

    @Test
    void needsRoomForItsHeadings() {
        assertThatThrownBy(() -> new ReportMarkdown(3_999)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsNothingOfWhatPeopleWroteBreakOutOfTheChart() {
        String page = Golden.text(out -> report().write(SampleProjects.large(20), out));
        String chart = page.substring(page.indexOf("gantt"), page.indexOf("```\n", page.indexOf("gantt")));
        assertThat(chart.lines().filter(line -> line.contains("alert")))
                .hasSize(20)
                .allMatch(line ->
                        line.matches("  [✓◷○✕] [^:;#]*(#\\d+;[^:;#]*)* : (done, |active, |crit, )?[-0-9]+, [-0-9]+"));
    }

    private static String markdown(ProjectReport report, int limit) {
        return Golden.text(out -> new ReportMarkdown(limit).write(report, out));
    }

    private static ReportMarkdown report() {
        return new ReportMarkdown();
    }
}

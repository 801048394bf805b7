package ai.coditect.milepost.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.report.html.ReportHtml;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportHtmlTest {

    private static final int MOST_BYTES = 500 * 1024;

    @Test
    void showsAPlanOfWhichNothingIsOnGitHub() {
        Golden.assertSame("project-planned.html", out -> new ReportHtml().write(SampleProjects.planned(), out));
    }

    @Test
    void showsWhatIsDoneAndWhatIsLate() {
        Golden.assertSame("project-half-done.html", out -> new ReportHtml().write(SampleProjects.halfDone(), out));
    }

    @Test
    void showsThatAllIsDone() {
        Golden.assertSame("project-done.html", out -> new ReportHtml().write(SampleProjects.done(), out));
    }

    @Test
    void staysSmallHoweverMuchThereIsAndSaysWhatIsLeftOut() {
        String page = page(SampleProjects.large(10_000));
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(page)
                .contains("… 9850 more issues are left out.")
                .contains("… 260 more rows are left out.")
                .contains("… 260 more changes are left out.");
    }

    @Test
    void letsNothingOfWhatPeopleWroteBecomeMarkup() {
        assertThat(page(SampleProjects.large(20)))
                .doesNotContain("<script", "onerror=")
                .contains("&lt;script&gt;alert(3)&lt;/script&gt; &amp; &quot;quotes&quot;");
    }

    @Test
    void allowsNothingButItsOwnStyle() {
        assertThat(page(SampleProjects.halfDone()))
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("style=\"", "<link", "<img", "url(", "@import");
    }

    private static String page(ProjectReport report) {
        return Golden.text(out -> new ReportHtml().write(report, out));
    }
}

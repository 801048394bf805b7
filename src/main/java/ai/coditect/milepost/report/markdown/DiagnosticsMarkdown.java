package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.SummaryLine;
import java.io.IOException;
import java.util.List;

/** What keeps a plan from being made, as Markdown within a given size. Foreign text in it is only text. */
public final class DiagnosticsMarkdown {

    private final int maxBytes;

    /** Stays within a job summary. */
    public DiagnosticsMarkdown() {
        this(PlanMarkdown.JOB_SUMMARY_BYTES);
    }

    /**
     * @param maxBytes the most that is written, in UTF-8
     * @throws IllegalArgumentException when that is too little for the headings alone: at least 4,000 are needed
     */
    public DiagnosticsMarkdown(int maxBytes) {
        new BoundedPage(maxBytes);
        this.maxBytes = maxBytes;
    }

    /**
     * Writes the findings in the definitions.
     *
     * @param definitions the directory that was checked
     */
    public void write(List<Diagnostic> findings, String definitions, Appendable out) throws IOException {
        BoundedPage page = new BoundedPage(maxBytes);
        page.paragraph("### milepost validate");
        page.paragraph("**" + Markdown.prose(SummaryLine.of(findings, definitions)) + "**");
        page.lines("#### Findings\n", PlanMarkdown.findings(findings), "finding");
        out.append(page.toString());
    }

    /** Writes why a run ended without a result. */
    public void write(Failure failure, Appendable out) throws IOException {
        BoundedPage page = new BoundedPage(maxBytes);
        page.paragraph("### milepost could not finish");
        page.paragraph("**" + Markdown.prose(failure.summary()) + ".** " + Markdown.prose(failure.remedy()));
        out.append(page.toString());
    }
}

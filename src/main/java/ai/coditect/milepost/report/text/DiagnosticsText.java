package ai.coditect.milepost.report.text;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.field.Hunk;
import ai.coditect.milepost.report.SummaryLine;
import ai.coditect.milepost.report.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Findings as text, each with its place in the form {@code file:line:column} that editors and terminals follow. */
public final class DiagnosticsText {

    private static final int DETAIL_INDENT = 4;

    private final Style style;

    public DiagnosticsText(Style style) {
        this.style = style;
    }

    /**
     * Writes all findings and, last, how many there are.
     *
     * @param definitions the directory that was checked
     */
    public void write(List<Diagnostic> findings, String definitions, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        findings.forEach(finding -> add(finding, page));
        page.gap();
        page.line(0, SummaryLine.of(findings, definitions));
        out.append(page.toString());
    }

    /** Adds one finding to a page. */
    static void add(Diagnostic finding, TextPage page) {
        String place = finding.location().map(where -> where + ": ").orElse("");
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        TextColor ink = finding.isError() ? TextColor.RED : TextColor.YELLOW;
        page.line(0, Visible.line(place) + page.paint(ink, severity + ":") + " " + Visible.line(finding.summary()));
        for (String sentence : Hunk.lines(finding.detail())) {
            page.wrapped(DETAIL_INDENT, 0, TextColor.PLAIN, Visible.quoted(sentence));
        }
    }
}

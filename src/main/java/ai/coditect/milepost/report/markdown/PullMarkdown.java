package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.pull.Left;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.pull.PulledRow;
import ai.coditect.milepost.report.DiffLines;
import ai.coditect.milepost.report.PullWords;
import ai.coditect.milepost.report.PulledFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pull for a review: the diff of each file, what is in conflict, and what is left, within a given size. */
public final class PullMarkdown {

    private static final String SIDES = " (<code>-</code> in the definitions, <code>+</code> on GitHub)";

    private final int maxBytes;

    /** Stays within a job summary. */
    public PullMarkdown() {
        this(PlanMarkdown.JOB_SUMMARY_BYTES);
    }

    /**
     * @param maxBytes the most that is written, in UTF-8
     * @throws IllegalArgumentException when that is too little for the headings alone: at least 4,000 are needed
     */
    public PullMarkdown(int maxBytes) {
        new BoundedPage(maxBytes);
        this.maxBytes = maxBytes;
    }

    /** Writes all of it. */
    public void write(Pull pull, List<PulledFile> files, List<Diagnostic> findings, Appendable out) throws IOException {
        BoundedPage page = new BoundedPage(maxBytes);
        page.paragraph("### milepost pull from `" + pull.repository() + "`");
        page.paragraph("**" + Markdown.prose(PullWords.sum(pull)) + "**");
        PullWords.rest(pull).forEach(line -> page.paragraph(Markdown.prose(line)));
        page.lines("#### Changed on both sides\n", conflicts(pull), "conflict");
        page.lines("#### Stays on GitHub only\n", left(pull), "edit");
        disputedTexts(pull, page);
        for (PulledFile file : files) {
            List<String> diff =
                    DiffLines.of(new Difference.Text(Optional.of(file.before()), Optional.of(file.after())));
            if (!page.diff(Markdown.html(file.name()), diff)) {
                page.textsLeftOut(1, "file");
            }
        }
        page.lines("#### Findings\n", PlanMarkdown.findings(findings), "finding");
        out.append(page.toString());
    }

    private static List<String> conflicts(Pull pull) {
        List<String> lines = new ArrayList<>();
        for (PulledRow row : pull.rows()) {
            row.disputes()
                    .forEach(dispute -> lines.add("- " + Markdown.prose(PullWords.name(row)) + ": "
                            + Markdown.code(dispute.field()) + sides(dispute.difference())));
        }
        return lines;
    }

    /** Both sides of a value; those of a text stand in a fold. */
    private static String sides(Difference difference) {
        return difference instanceof Difference.Value value
                ? ", in the definitions " + value(value.before()) + ", on GitHub " + value(value.after())
                : "";
    }

    private static String value(Optional<String> value) {
        return value.map(Markdown::brief).orElse("(none)");
    }

    private static void disputedTexts(Pull pull, BoundedPage page) {
        for (PulledRow row : pull.rows()) {
            for (FieldChange dispute : row.disputes()) {
                if (dispute.difference() instanceof Difference.Text text
                        && !page.diff(
                                "conflict " + Markdown.html(row.key()) + ": " + dispute.field() + SIDES,
                                DiffLines.of(text))) {
                    page.textsLeftOut(1, "conflict");
                }
            }
        }
    }

    private static List<String> left(Pull pull) {
        List<String> lines = new ArrayList<>();
        for (PulledRow row : pull.rows()) {
            for (Left left : row.left()) {
                lines.add("- " + Markdown.prose(PullWords.name(row)) + ": " + Markdown.code(PullWords.what(left)) + " ("
                        + Markdown.prose(PullWords.why(left)) + ")");
            }
        }
        return lines;
    }
}

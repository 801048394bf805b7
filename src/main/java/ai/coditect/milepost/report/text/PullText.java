package ai.coditect.milepost.report.text;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.pull.Left;
import ai.coditect.milepost.pull.Pull;
import ai.coditect.milepost.pull.PulledRow;
import ai.coditect.milepost.report.DiffLines;
import ai.coditect.milepost.report.PullWords;
import ai.coditect.milepost.report.PulledFile;
import ai.coditect.milepost.report.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a pull changes in each file, what it leaves and what is in conflict, as text. */
public final class PullText {

    private static final int INDENT = 2;
    private static final int DEEPER = 6;

    private final Style style;

    public PullText(Style style) {
        this.style = style;
    }

    /** Writes all of it. */
    public void write(Pull pull, List<PulledFile> files, List<Diagnostic> findings, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        findings.forEach(finding -> DiagnosticsText.add(finding, page));
        page.gap();
        files.forEach(file -> diff(file, page));
        disputes(pull, page);
        left(pull, page);
        page.gap();
        page.line(0, PullWords.sum(pull));
        PullWords.rest(pull).forEach(line -> page.wrapped(0, 0, TextColor.PLAIN, line));
        out.append(page.toString());
    }

    private static void diff(PulledFile file, TextPage page) {
        page.line(0, TextColor.RED, "--- " + Visible.line(file.name()));
        page.line(0, TextColor.GREEN, "+++ " + Visible.line(file.name()));
        DiffLines.of(new Difference.Text(Optional.of(file.before()), Optional.of(file.after())))
                .forEach(line -> page.line(0, TextColor.ofDiff(line), line));
        page.gap();
    }

    private static void disputes(Pull pull, TextPage page) {
        if (!pull.hasDisputes()) {
            return;
        }
        page.gap();
        page.line(0, "Changed on both sides, and left as it is:");
        for (PulledRow row : pull.rows()) {
            for (FieldChange dispute : row.disputes()) {
                page.wrapped(INDENT, 2, TextColor.PLAIN, PullWords.name(row) + "  " + dispute.field());
                sides(dispute.difference(), page);
            }
        }
    }

    private static void sides(Difference difference, TextPage page) {
        difference.match(new Sides(page));
    }

    private static void left(Pull pull, TextPage page) {
        boolean any = pull.rows().stream().anyMatch(row -> !row.left().isEmpty());
        if (!any) {
            return;
        }
        page.gap();
        page.line(0, "Stays on GitHub only:");
        for (PulledRow row : pull.rows()) {
            for (Left left : row.left()) {
                page.wrapped(
                        INDENT,
                        2,
                        TextColor.PLAIN,
                        PullWords.name(row) + "  " + PullWords.what(left) + " (" + PullWords.why(left) + ")");
            }
        }
    }

    /** Both sides of a conflict, a line each. */
    private record Sides(TextPage page) implements Difference.Cases<TextPage> {
        @Override
        public TextPage value(Difference.Value difference) {
            return both(FieldText.value(difference.before()), FieldText.value(difference.after()));
        }

        @Override
        public TextPage members(Difference.Members difference) {
            return both(String.join(", ", difference.before()), String.join(", ", difference.after()));
        }

        @Override
        public TextPage text(Difference.Text difference) {
            difference.before().orElse("(none)").lines().forEach(line -> definitions(Visible.line(line)));
            difference.after().orElse("(none)").lines().forEach(line -> gitHub(Visible.line(line)));
            return page;
        }

        @Override
        public TextPage edits(Difference.Edits difference) {
            return page;
        }

        @Override
        public TextPage marker(Difference.Marker difference) {
            return page;
        }

        private TextPage both(String before, String after) {
            definitions(before);
            return gitHub(after);
        }

        private void definitions(String line) {
            page.wrapped(DEEPER, 2, TextColor.PLAIN, "definitions: " + line);
        }

        private TextPage gitHub(String line) {
            return page.wrapped(DEEPER, 2, TextColor.PLAIN, "GitHub:      " + line);
        }
    }
}

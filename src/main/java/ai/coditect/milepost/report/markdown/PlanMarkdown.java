package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Hunk;
import ai.coditect.milepost.report.ConflictWords;
import ai.coditect.milepost.report.DiffLines;
import ai.coditect.milepost.report.DriftLines;
import ai.coditect.milepost.report.KeptLines;
import ai.coditect.milepost.report.KeptSummary;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.ShownLines;
import ai.coditect.milepost.report.SummaryLine;
import ai.coditect.milepost.report.Tally;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A plan as Markdown for a job summary or a comment on GitHub. Within the given size it says first what matters most,
 * and tells what it leaves out. Foreign text in it is only text.
 */
public final class PlanMarkdown {

    /** What GitHub takes for the summary of one step. */
    public static final int JOB_SUMMARY_BYTES = 1_048_576;

    /** What GitHub takes for a comment, in characters, which are never more than bytes. */
    public static final int COMMENT_BYTES = GitHubLimits.MAX_BODY;

    /** Inside a summary Markdown is not read. */
    private static final String SIDES = " (<code>-</code> on GitHub, <code>+</code> in the definitions)";

    private final int maxBytes;

    /** Stays within a job summary. */
    public PlanMarkdown() {
        this(JOB_SUMMARY_BYTES);
    }

    /**
     * @param maxBytes the most that is written, in UTF-8
     * @throws IllegalArgumentException when that is too little for the headings alone: at least 4,000 are needed
     */
    public PlanMarkdown(int maxBytes) {
        new BoundedPage(maxBytes);
        this.maxBytes = maxBytes;
    }

    /** Writes the plan. */
    public void write(Plan plan, Setting setting, Appendable out) throws IOException {
        BoundedPage page = new BoundedPage(maxBytes);
        page.paragraph("### milepost plan for `" + plan.repository() + "`");
        sum(plan, setting, page);
        page.lines("#### Findings\n", findings(plan.findings()), "finding");
        page.lines("#### Conflicts\n", conflicts(plan), "conflict");
        page.lines("#### Differs on GitHub, and the definitions win\n", drift(plan), "change");
        page.lines("#### Changes\n\n" + RowMarkdown.HEAD, new RowMarkdown(setting.work()).lines(plan.changes()), "row");
        kept(plan, setting, page);
        diffs(plan, page);
        texts(plan, page);
        out.append(page.toString());
    }

    /** Findings as a list. */
    static List<String> findings(List<Diagnostic> findings) {
        return findings.stream()
                .map(finding -> "- **" + finding.severity().name().toLowerCase(Locale.ROOT) + "** "
                        + finding.location()
                                .map(where -> Markdown.code(where.toString()) + " ")
                                .orElse("")
                        + Markdown.prose(finding.summary())
                        + finding.detail()
                                .lines()
                                .map(line -> "<br>" + Markdown.prose(line))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static void sum(Plan plan, Setting setting, BoundedPage page) {
        if (plan.changes().isEmpty()) {
            page.paragraph("**" + Markdown.prose(SummaryLine.of(plan, setting)) + "**");
        } else {
            page.paragraph("**Plan: " + Tally.planned(plan::count) + ".**");
            page.paragraph(RowMarkdown.counts(plan));
        }
        if (!plan.isEmpty()) {
            page.paragraph(Words.forecast(plan.forecast(), setting.pace())
                    + Words.secondWrites(plan).map(line -> " " + line).orElse(""));
        }
        if (plan.leftOut() > 0) {
            page.paragraph(Words.leftOut(plan.leftOut()));
        }
        if (plan.isBlocked()) {
            page.paragraph("**This plan cannot be applied until the errors below are fixed.**");
        }
    }

    private static List<String> conflicts(Plan plan) {
        List<String> lines = new ArrayList<>();
        for (Change change : plan.changes()) {
            if (change instanceof IssueConflict issue) {
                ConflictWords conflict = ConflictWords.of(issue);
                lines.add("- " + RowMarkdown.name(change) + ": " + conflict.what()
                        + conflict.waysOut().stream()
                                .map(way -> " " + way + ".")
                                .collect(Collectors.joining()));
            }
        }
        return lines;
    }

    private static List<String> drift(Plan plan) {
        return new DriftLines(Markdown::brief, Markdown::brief).of(plan, change -> "- " + RowMarkdown.name(change));
    }

    private static void kept(Plan plan, Setting setting, BoundedPage page) {
        KeptSummary summary = KeptSummary.of(plan);
        String advice = summary.advice(setting)
                .map(it -> ". " + it.purpose() + ": " + Markdown.html(it.command()))
                .orElse("");
        List<String> lines = plan.kept().stream()
                .flatMap(row -> ShownLines.of(KeptLines.of(row)).stream()
                        .map(line -> "- " + RowMarkdown.name(row.kind(), row.number(), row.key()) + " "
                                + Markdown.brief(line)))
                .toList();
        page.folded("Kept on GitHub: " + summary.counted() + advice, lines, "line");
    }

    private static void diffs(Plan plan, BoundedPage page) {
        int leftOut = 0;
        for (Change change : plan.changes()) {
            for (FieldChange field : change.fields()) {
                if (change.action() != Action.CREATE && field.difference() instanceof Difference.Text text) {
                    List<String> lines = DiffLines.of(text);
                    String summary = Words.verb(change.action()) + " " + Markdown.html(change.key()) + ": "
                            + field.field() + (change.action() == Action.CONFLICT ? SIDES : "");
                    leftOut += page.diff(summary, lines) ? 0 : 1;
                }
            }
        }
        page.leftOut(leftOut, "diff");
    }

    /** What new things say, each text in a fold, as it is written and not rendered: nothing in it can act. */
    private static void texts(Plan plan, BoundedPage page) {
        int leftOut = 0;
        for (Change change : plan.changes()) {
            for (FieldChange field : change.fields()) {
                if (change.action() == Action.CREATE && field.difference() instanceof Difference.Text text) {
                    List<String> lines = Hunk.lines(text.after().orElse(""));
                    String summary = Words.verb(change.action()) + " " + Markdown.html(change.key()) + ": "
                            + field.field() + ", " + Words.size(lines);
                    boolean shown = page.text(
                            summary, lines.stream().map(Visible::quoted).toList());
                    leftOut += shown ? 0 : 1;
                }
            }
        }
        page.textsLeftOut(leftOut, "text");
    }
}

package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.Results;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.SummaryLine;
import ai.coditect.milepost.report.Tally;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What became of a plan as Markdown for a job summary, within a given size. Foreign text in it is only text. */
public final class OutcomeMarkdown {

    private static final String HEAD = "| done | what | title |\n|---|---|---|";
    private static final Pattern PLAIN_URL = Pattern.compile("https?://[A-Za-z0-9./:_-]+");

    private final int maxBytes;

    /** Stays within a job summary. */
    public OutcomeMarkdown() {
        this(PlanMarkdown.JOB_SUMMARY_BYTES);
    }

    /**
     * @param maxBytes the most that is written, in UTF-8
     * @throws IllegalArgumentException when that is too little for the headings alone: at least 4,000 are needed
     */
    public OutcomeMarkdown(int maxBytes) {
        new BoundedPage(maxBytes);
        this.maxBytes = maxBytes;
    }

    /** Writes the outcome. */
    public void write(ApplyOutcome outcome, Setting setting, Appendable out) throws IOException {
        BoundedPage page = new BoundedPage(maxBytes);
        Results results = Results.of(outcome);
        page.paragraph("### milepost apply to `" + outcome.plan().repository() + "`");
        sum(outcome, results, setting, page);
        page.lines(
                "#### Failed\n",
                results.failed().stream().map(OutcomeMarkdown::failed).toList(),
                "failure");
        page.lines(
                "#### Skipped\n",
                results.skipped().stream()
                        .map(step -> "- " + RowMarkdown.name(step.change()) + ": " + Markdown.prose(step.reason()))
                        .toList(),
                "skipped row");
        page.lines("#### GitHub did not do all of what was asked\n", remarks(results), "remark");
        page.lines("#### Findings\n", PlanMarkdown.findings(outcome.plan().findings()), "finding");
        page.lines(
                "#### Done\n\n" + HEAD,
                results.applied().stream().map(OutcomeMarkdown::applied).toList(),
                "row");
        out.append(page.toString());
    }

    private static void sum(ApplyOutcome outcome, Results results, Setting setting, BoundedPage page) {
        if (outcome.stopped().isPresent()) {
            Failure failure = outcome.stopped().get();
            page.paragraph(
                    Results.isInterrupted(failure)
                            ? "**" + Results.INTERRUPTED + "**"
                            : "**Stopped early: " + Markdown.prose(failure.summary()) + ".** "
                                    + Markdown.prose(failure.remedy()));
            page.paragraph("Done: " + Tally.done(results::done) + ". Written: " + results.written() + ". Remaining: "
                    + results.remaining() + "."
                    + Results.next(failure, setting)
                            .map(line -> " " + Markdown.prose(line))
                            .orElse(""));
        } else if (outcome.plan().changes().isEmpty()) {
            page.paragraph("**" + Markdown.prose(SummaryLine.of(outcome.plan(), setting)) + "**");
        } else {
            page.paragraph("**" + SummaryLine.of(outcome, setting) + "**");
            if (!results.applied().isEmpty()) {
                page.paragraph("Written: " + results.written() + ".");
            }
            if (!outcome.isComplete()) {
                setting.newPlan()
                        .ifPresent(command -> page.paragraph(Markdown.prose(Results.savedPlanIsUsed(command))));
            }
        }
        List<String> alone = Tally.leftAlone(outcome.plan()::count);
        if (!alone.isEmpty()) {
            page.paragraph("Left alone: " + String.join(", ", alone) + ".");
        }
    }

    private static String failed(StepOutcome.Failed step) {
        return "- " + RowMarkdown.name(step.change()) + ": "
                + Markdown.prose(step.failure().summary()) + ". "
                + Markdown.prose(step.failure().remedy());
    }

    private static List<String> remarks(Results results) {
        return results.applied().stream()
                .flatMap(step -> step.remarks().stream()
                        .map(remark -> "- " + RowMarkdown.name(step.change()) + ": " + Markdown.prose(remark)))
                .toList();
    }

    private static String applied(StepOutcome.Applied step) {
        String title = step.change().kind() == Kind.ISSUE
                ? Markdown.brief(step.change().title())
                : "";
        return "| " + Words.done(step.change().action()) + " | " + RowMarkdown.name(step.change()) + link(step) + " | "
                + title + " |";
    }

    /** The number as a link to the issue's page, alone when the address is not plain. */
    private static String link(StepOutcome.Applied step) {
        if (step.number().isEmpty() || step.url().isEmpty()) {
            return "";
        }
        String number = "#" + step.number().getAsInt();
        String url = step.url().get();
        return PLAIN_URL.matcher(url).matches() ? " [" + number + "](" + url + ")" : " `" + number + "`";
    }
}

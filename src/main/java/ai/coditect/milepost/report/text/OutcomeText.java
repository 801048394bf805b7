package ai.coditect.milepost.report.text;

import ai.coditect.milepost.apply.ApplyOutcome;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.report.Results;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.SummaryLine;
import ai.coditect.milepost.report.Tally;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Visible;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What became of a plan as text: what failed and what to do about it, what GitHub did differently, and the sum. */
public final class OutcomeText {

    private static final int INDENT = 2;
    private static final int INNER = 4;

    private final Style style;

    public OutcomeText(Style style) {
        this.style = style;
    }

    /** Writes the whole outcome; rows that were carried out as asked are only counted. */
    public void write(ApplyOutcome outcome, Setting setting, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        Results results = Results.of(outcome);
        failed(outcome, results, page);
        skipped(outcome, results, page);
        remarks(results, page);
        created(results, page);
        page.gap();
        if (outcome.stopped().isPresent()) {
            stopped(outcome.stopped().get(), results, setting, page);
        } else {
            ended(outcome, results, setting, page);
        }
        out.append(page.toString());
    }

    /** The failure that ended the run is told in full below. */
    private static void failed(ApplyOutcome outcome, Results results, TextPage page) {
        if (results.failed().isEmpty()) {
            return;
        }
        page.line(0, TextColor.RED, "Failed:");
        for (StepOutcome.Failed step : results.failed()) {
            page.line(
                    INDENT,
                    Titles.of(step.change()) + ": "
                            + Visible.line(step.failure().summary()));
            if (!outcome.stopped().equals(Optional.of(step.failure()))) {
                page.wrapped(
                        INNER, 0, TextColor.PLAIN, Visible.line(step.failure().remedy()));
            }
        }
    }

    /** After an early stop nearly everything is skipped for one reason, which is told once. */
    private static void skipped(ApplyOutcome outcome, Results results, TextPage page) {
        if (results.skipped().isEmpty() || outcome.stopped().isPresent()) {
            return;
        }
        page.gap();
        page.line(0, TextColor.YELLOW, "Skipped:");
        results.skipped()
                .forEach(step -> page.line(INDENT, Titles.of(step.change()) + ": " + Visible.line(step.reason())));
    }

    private static void remarks(Results results, TextPage page) {
        List<StepOutcome.Applied> remarked = results.applied().stream()
                .filter(step -> !step.remarks().isEmpty())
                .toList();
        if (remarked.isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, TextColor.YELLOW, "GitHub did not do all of what was asked:");
        for (StepOutcome.Applied step : remarked) {
            step.remarks().forEach(remark -> page.line(INDENT, Titles.of(step.change()) + ": " + Visible.line(remark)));
        }
    }

    /** A line for each new issue: its number, its address, which is never cut, and its id. */
    private static void created(Results results, TextPage page) {
        List<StepOutcome.Applied> issues = results.createdIssues();
        int widest =
                issues.stream().mapToInt(issue -> number(issue).length()).max().orElse(0);
        page.gap();
        for (StepOutcome.Applied issue : issues) {
            String number = number(issue);
            String address = number
                    + " ".repeat(widest - number.length() + 2)
                    + Visible.line(issue.url().orElse(""));
            page.line(
                    INDENT,
                    address + "  "
                            + page.cutAfter(
                                    INDENT, address + "  ", issue.change().key()));
        }
    }

    private static String number(StepOutcome.Applied issue) {
        return "#" + issue.number().orElseThrow();
    }

    private static void stopped(Failure failure, Results results, Setting setting, TextPage page) {
        if (Results.isInterrupted(failure)) {
            page.line(0, TextColor.YELLOW, Results.INTERRUPTED);
        } else {
            page.line(0, TextColor.RED, "Stopped early: " + Visible.line(failure.summary()) + ".");
            page.wrapped(INDENT, 0, TextColor.PLAIN, Visible.line(failure.remedy()));
        }
        page.line(0, "Done: " + Tally.done(results::done) + results.failures() + ".");
        page.line(0, "Written: " + results.written() + ".");
        page.line(0, "Remaining: " + results.remaining() + ".");
        Results.next(failure, setting).ifPresent(line -> page.line(0, line));
    }

    /** The last lines of a run that came to its end. */
    private static void ended(ApplyOutcome outcome, Results results, Setting setting, TextPage page) {
        if (outcome.plan().changes().isEmpty()) {
            page.line(0, SummaryLine.of(outcome.plan(), setting));
            return;
        }
        page.line(0, SummaryLine.of(outcome, setting));
        if (!results.applied().isEmpty()) {
            page.line(0, "Written: " + results.written() + ".");
        }
        if (!outcome.isComplete()) {
            setting.newPlan().ifPresent(command -> page.line(0, Results.savedPlanIsUsed(command)));
        }
        List<String> alone = Tally.leftAlone(outcome.plan()::count);
        if (!alone.isEmpty()) {
            page.line(0, "Left alone: " + String.join(", ", alone) + ".");
        }
    }
}

package ai.coditect.milepost.report.text;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.report.DriftLines;
import ai.coditect.milepost.report.Setting;
import ai.coditect.milepost.report.SummaryLine;
import ai.coditect.milepost.report.Titles;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.util.List;

/**
 * A plan as text for a screen or a log: findings, what drifted, the rows by kind, what is kept, and the sum. Foreign
 * text cannot move the cursor, turn the direction of writing or be a command to a build runner.
 */
public final class PlanText {

    private final Style style;

    public PlanText(Style style) {
        this.style = style;
    }

    /** Writes the whole plan. */
    public void write(Plan plan, Setting setting, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        findings(plan, page);
        drift(plan, page);
        new RowsText(page).write(plan);
        new KeptText(page).write(plan, setting);
        page.gap();
        sum(plan, setting, page);
        out.append(page.toString());
    }

    private static void findings(Plan plan, TextPage page) {
        plan.findings().forEach(finding -> DiagnosticsText.add(finding, page));
        page.gap();
    }

    private static void drift(Plan plan, TextPage page) {
        List<String> lines = new DriftLines(Words::member, Titles::quoted).of(plan, Titles::of);
        if (!lines.isEmpty()) {
            page.gap();
            page.line(0, "Differs on GitHub, and the definitions win:");
            lines.forEach(line -> page.cut(2, TextColor.YELLOW, line));
            page.gap();
        }
    }

    private static void sum(Plan plan, Setting setting, TextPage page) {
        page.line(0, SummaryLine.of(plan, setting));
        if (!plan.isEmpty()) {
            page.wrapped(
                    0,
                    0,
                    TextColor.PLAIN,
                    "To write: "
                            + Words.kinds(plan.changes().stream()
                                    .filter(change -> change.action().writes()))
                            + ".");
            page.line(0, Words.forecast(plan.forecast(), setting.pace()));
            Words.secondWrites(plan).ifPresent(line -> page.wrapped(0, 0, TextColor.PLAIN, line));
            setting.work()
                    .flatMap(work -> EffortText.of(work, page.width()))
                    .ifPresent(line -> page.wrapped(0, 0, TextColor.PLAIN, line));
        }
        if (plan.leftOut() > 0) {
            page.wrapped(0, 0, TextColor.YELLOW, Words.leftOut(plan.leftOut()));
        }
        if (plan.isBlocked()) {
            page.line(0, TextColor.RED, "This plan cannot be applied until the errors above are fixed.");
        }
    }
}

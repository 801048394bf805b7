package ai.coditect.milepost.report.text;

import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Tally;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.StatusWords;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * How far a plan is, on one screen: bars of milestones and workstreams, what can be started and who has it, what is
 * late, the critical path that remains, the end.
 */
public final class StatusText {

    private static final int INDENT = 2;
    private static final int BAR = 12;
    private static final int WIDE_BAR = 24;
    private static final int ROOMY = 100;
    private static final int FIGURES = 46;
    private static final int SHORTEST_NAME = 16;
    private static final int LONGEST_NAME = 40;
    private static final String GAP = "  ";

    /** So many lines of a list are shown on one screen. */
    private static final int MOST = 8;

    private final Style style;

    public StatusText(Style style) {
        this.style = style;
    }

    /** Writes all of it. */
    public void write(Progress progress, Appendable out) throws IOException {
        TextPage page = new TextPage(style);
        page.wrapped(
                0,
                INDENT,
                TextColor.PLAIN,
                progress.repository() + " on " + progress.today() + ": " + StatusWords.sum(progress));
        bars("Milestones", progress.milestones(), page);
        bars("Workstreams", progress.workstreams(), page);
        legend(progress, page);
        list("Can be started now", progress.ready(), StatusText::ready, page);
        list("Late", progress.late(), StatusText::late, page);
        list("No time is found for", progress.unscheduled(), issue -> StatusWords.unscheduled(issue), page);
        List<String> outlook = StatusWords.outlook(progress);
        if (!outlook.isEmpty()) {
            page.gap();
        }
        outlook.forEach(line -> page.wrapped(0, INDENT, TextColor.PLAIN, line));
        out.append(page.toString());
    }

    private static void bars(String heading, List<Tally> tallies, TextPage page) {
        if (tallies.isEmpty()) {
            return;
        }
        List<String> names = tallies.stream()
                .map(tally -> Columns.cut(Visible.line(tally.name()), widestName(page)))
                .toList();
        int widest = names.stream().mapToInt(Columns::width).max().orElse(0);
        List<String> figures = tallies.stream().map(StatusWords::figures).toList();
        boolean fits =
                figures.stream().allMatch(line -> page.fits(INDENT, " ".repeat(widest + bar(page)) + GAP + GAP + line));
        page.gap();
        page.line(0, heading);
        for (int i = 0; i < tallies.size(); i++) {
            String start = padded(names.get(i), widest) + GAP + bar(tallies.get(i), page);
            page.line(INDENT, fits ? start + GAP + figures.get(i) : start);
            if (!fits) {
                page.wrapped(INDENT * 2, 0, TextColor.PLAIN, figures.get(i));
            }
        }
    }

    /** Room for a bar and figures of the usual length beside it. */
    private static int widestName(TextPage page) {
        return Math.max(SHORTEST_NAME, Math.min(LONGEST_NAME, page.width() - bar(page) - FIGURES));
    }

    private static int bar(TextPage page) {
        return page.width() < ROOMY ? BAR : WIDE_BAR;
    }

    /** Parts of the bar by hours, or by issues where nothing is estimated. */
    private static String bar(Tally tally, TextPage page) {
        boolean estimated = tally.all().hours().signum() > 0;
        Function<Tally.Count, BigDecimal> size =
                count -> estimated ? count.hours() : BigDecimal.valueOf(count.issues());
        BigDecimal all = size.apply(tally.all());
        int width = bar(page);
        int done = cells(size.apply(tally.done()), all, width);
        int ready = cells(size.apply(tally.done()).add(size.apply(tally.ready())), all, width) - done;
        int blocked = all.signum() == 0 ? 0 : width - done - ready;
        return page.paint(TextColor.GREEN, "█".repeat(done))
                + page.paint(TextColor.YELLOW, "▒".repeat(ready))
                + "░".repeat(blocked)
                + " ".repeat(width - done - ready - blocked);
    }

    private static int cells(BigDecimal part, BigDecimal all, int width) {
        return all.signum() == 0
                ? 0
                : part.multiply(BigDecimal.valueOf(width))
                        .divide(all, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static void legend(Progress progress, TextPage page) {
        if (progress.total().all().issues() > 0) {
            page.gap();
            page.line(INDENT, "█ done  ▒ can be started  ░ blocked");
        }
    }

    private void list(String heading, List<TrackedIssue> issues, Function<TrackedIssue, String> facts, TextPage page) {
        if (issues.isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, heading + ": " + Words.counted(issues.size(), "issue"));
        int shown = style.detail() == Detail.WHOLE || issues.size() <= MOST + 1 ? issues.size() : MOST;
        int numbers = issues.stream()
                .limit(shown)
                .mapToInt(issue -> StatusWords.number(issue).length())
                .max()
                .orElse(0);
        for (TrackedIssue issue : issues.subList(0, shown)) {
            String end = "  " + facts.apply(issue);
            String start = padded(StatusWords.number(issue), numbers) + "  ";
            String title = Columns.cut(
                    StatusWords.title(issue),
                    Math.max(page.width() / 3, page.width() - INDENT - Columns.width(start) - Columns.width(end)));
            page.wrapped(INDENT, numbers + 2, TextColor.PLAIN, start + title + end);
        }
        if (shown < issues.size()) {
            page.line(INDENT, "… and " + (issues.size() - shown) + " more; -v shows all");
        }
    }

    private static String ready(TrackedIssue issue) {
        return StatusWords.joined(StatusWords.hours(issue), StatusWords.people(issue));
    }

    private static String late(TrackedIssue issue) {
        return StatusWords.joined(StatusWords.people(issue), StatusWords.lateness(issue));
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - Columns.width(text)));
    }
}

package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.Tally;
import ai.coditect.milepost.report.ProjectReport;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.svg.Element;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The report as one page that loads nothing and needs no script: figures, pictures, and a table for each picture. It
 * stays below 500 KiB however much there is to tell, and says what it leaves out.
 */
public final class ReportHtml {

    /** So many issues are drawn and listed. */
    static final int MOST_ISSUES = 150;

    /** So many rows do tables have that are not about issues. */
    static final int MOST_ROWS = 40;

    /** Writes the page. */
    public void write(ProjectReport report, Appendable out) throws IOException {
        Progress progress = report.progress();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("progress", "Progress", ProgressSection.of(progress)));
        sections.add(new Section("schedule", "Schedule", ScheduleSection.of(progress)));
        if (progress.budget().isKnown()) {
            sections.add(new Section("budget", "Budget", BudgetSection.of(progress.budget())));
        }
        sections.add(new Section("graph", "Graph", GraphSection.of(progress)));
        if (!report.plan().changes().isEmpty()) {
            sections.add(new Section("changes", "What changed", ChangesSection.of(report.plan())));
        }
        Element main = Element.of("main");
        sections.forEach(section -> main.add(section.element()));
        String title = progress.repository() + ": progress";
        Page.write(title, header(progress), navigation(sections), main, footer(), out);
    }

    /** A section of the page, to which a link leads. */
    private record Section(String id, String heading, List<Element> content) {

        Element element() {
            Element section = Element.of("section")
                    .with("aria-labelledby", id)
                    .add(Element.of("h2").with("id", id).add(heading));
            content.forEach(section::add);
            return section;
        }
    }

    private static Element header(Progress progress) {
        return Element.of("header")
                .add(Html.text("h1", progress.repository().toString()))
                .add(Html.muted("As of " + progress.today()))
                .add(Html.paragraph(ReportWords.headline(progress)).with("class", "lead"))
                .add(figures(progress));
    }

    private static Element figures(Progress progress) {
        Tally total = progress.total();
        Element figures = Element.of("dl").with("class", "figures");
        figures.add(figure(
                "Issues done",
                total.done().issues() + " of " + total.all().issues(),
                total.dropped() == 0 ? "" : total.dropped() + " dropped"));
        if (total.all().hours().signum() > 0) {
            figures.add(figure(
                    "Hours done",
                    Words.hours(total.done().hours()) + " of "
                            + Words.hours(total.all().hours()),
                    ""));
        }
        if (total.boxes().all() > 0) {
            figures.add(figure(
                    "Boxes ticked",
                    total.boxes().ticked() + " of " + total.boxes().all(),
                    ""));
        }
        progress.schedule()
                .lastDay()
                .ifPresent(last -> figures.add(figure(
                        "Ends",
                        last.toString(),
                        progress.due()
                                .map(due -> (last.isAfter(due) ? "! " : "") + ReportWords.besideDue(last, due))
                                .orElse(""))));
        progress.due().ifPresent(due -> figures.add(figure("Due", due.toString(), "")));
        if (total.late() > 0) {
            figures.add(figure("Late", "! " + Words.counted(total.late(), "issue"), ""));
        }
        return figures;
    }

    private static Element figure(String name, String value, String note) {
        Element text = Element.of("dd").add(value);
        if (!note.isEmpty()) {
            text.add(Html.text("small", note));
        }
        return Element.of("div").add(Html.text("dt", name)).add(text);
    }

    private static Element navigation(List<Section> sections) {
        Element list = Element.of("ul");
        sections.forEach(section -> list.add(Element.of("li")
                .add(Element.of("a").with("href", "#" + section.id()).add(section.heading()))));
        return Element.of("nav").with("aria-label", "Sections").add(list);
    }

    private static Element footer() {
        return Element.of("footer").add(Html.paragraph("Made by milepost from the definitions and the issues."));
    }

    /** Tells how many things are not there, if any. */
    static Optional<Element> leftOut(int all, int shown, String noun) {
        return all <= shown
                ? Optional.empty()
                : Optional.of(Html.muted("… " + Words.counted(all - shown, "more " + noun)
                        + (all - shown == 1 ? " is" : " are") + " left out."));
    }
}

package ai.coditect.milepost.report.html;

import ai.coditect.milepost.progress.Budget;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the work costs. */
final class BudgetSection {

    private BudgetSection() {}

    static List<Element> of(Budget budget) {
        List<Element> content = new ArrayList<>();
        content.add(Html.paragraph("Hours times rate: "
                + ReportWords.amount(budget.done().amount()) + " of "
                + ReportWords.amount(budget.planned().amount()) + " is done, "
                + ReportWords.amount(budget.remaining().amount()) + " remains. The definitions name no currency."));
        Table table = new Table(
                "Budget by person",
                List.of(
                        Table.Column.text("Person"),
                        Table.Column.number("Rate"),
                        Table.Column.number("Planned"),
                        Table.Column.number("Done"),
                        Table.Column.number("Remaining"),
                        Table.Column.number("Booked")));
        budget.people().stream().limit(ReportHtml.MOST_ROWS).forEach(line -> row(line, table));
        row("all", "", budget.planned(), budget.done(), budget.remaining(), budget.booked(), table);
        content.add(table.element());
        ReportHtml.leftOut(budget.people().size(), ReportHtml.MOST_ROWS, "row").ifPresent(content::add);
        if (budget.booked().isPresent()) {
            content.add(Html.muted("Booked is the working time from each person's first day to the last."));
        }
        if (budget.unpricedHours().signum() > 0) {
            content.add(Html.paragraph(
                    "Not in it: " + Words.hours(budget.unpricedHours()) + " of people without a rate, or of nobody."));
        }
        return content;
    }

    private static void row(Budget.Line line, Table table) {
        row(
                line.person(),
                ReportWords.amount(line.rate()),
                line.planned(),
                line.done(),
                line.remaining(),
                line.booked(),
                table);
    }

    private static void row(
            String name,
            String rate,
            Budget.Cost planned,
            Budget.Cost done,
            Budget.Cost remaining,
            Optional<Budget.Cost> booked,
            Table table) {
        Element bar = Bar.of(
                List.of(
                        new Bar.Part("done", Colour.DONE, done.amount().doubleValue()),
                        new Bar.Part(
                                "remaining", Colour.EDGE, remaining.amount().doubleValue())),
                planned.amount().doubleValue());
        table.row(Element.of("span").add(name).add(bar))
                .number(rate)
                .number(cost(planned))
                .number(cost(done))
                .number(cost(remaining))
                .number(booked.map(BudgetSection::cost).orElse(""));
    }

    private static String cost(Budget.Cost cost) {
        return ReportWords.amount(cost.amount()) + " (" + Words.hours(cost.hours()) + ")";
    }
}

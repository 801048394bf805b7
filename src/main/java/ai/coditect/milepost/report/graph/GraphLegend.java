package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.svg.Colour;
import ai.coditect.milepost.report.svg.Element;
import ai.coditect.milepost.report.svg.Font;
import java.util.ArrayList;
import java.util.List;

/** What the lines and signs of a picture mean; only of those that are drawn, in rows that fit its width. */
record GraphLegend(List<List<Entry>> rows) {

    private static final Font FONT = Font.regular(12);
    private static final double ROW = 20;
    private static final double SAMPLE = 30;
    private static final double BETWEEN = 22;

    /** How a line or a word looks. */
    private enum Look {
        CRITICAL,
        PLAIN,
        OUTSIDE,
        WORDS
    }

    /** A line, if there is one to show, and what it means. */
    private record Entry(Look look, Colour colour, String text) {
        double width() {
            return (look == Look.WORDS ? 0 : SAMPLE) + FONT.width(text);
        }

        void draw(double x, double y, Element legend) {
            if (look != Look.WORDS) {
                Element line = Element.of("path")
                        .with("d", "M" + Element.number(x) + " " + Element.number(y - 4) + "h22")
                        .with("class", colour.stroke())
                        .with("stroke-width", look == Look.CRITICAL ? 3 : 1.2);
                legend.add(look == Look.OUTSIDE ? line.with("stroke-dasharray", "4 3") : line);
            }
            legend.add(FONT.text(
                    look == Look.WORDS ? x : x + SAMPLE, y, look == Look.WORDS ? colour : Colour.MUTED, text));
        }
    }

    static GraphLegend of(GraphView view, double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = width;
        for (Entry entry : entries(view)) {
            used += BETWEEN + entry.width();
            if (used > width) {
                rows.add(new ArrayList<>());
                used = entry.width();
            }
            rows.get(rows.size() - 1).add(entry);
        }
        return new GraphLegend(rows);
    }

    private static List<Entry> entries(GraphView view) {
        List<Entry> entries = new ArrayList<>();
        if (view.nodes().stream().anyMatch(node -> node.is(GraphNode.Trait.CRITICAL))) {
            entries.add(new Entry(
                    Look.CRITICAL,
                    Colour.CRITICAL,
                    "critical path, "
                            + GraphView.hours(view.figures().criticalPath().hours())));
        }
        if (view.edges().stream().anyMatch(edge -> edge.kind() == GraphEdge.Kind.PLAIN)) {
            entries.add(new Entry(Look.PLAIN, Colour.EDGE, "blocks"));
        }
        if (view.nodes().stream().anyMatch(node -> node.is(GraphNode.Trait.OUTSIDE))) {
            entries.add(new Entry(Look.OUTSIDE, Colour.EDGE, "of another workstream"));
        }
        GraphWords.standings(view)
                .forEach(standing -> entries.add(new Entry(
                        Look.WORDS,
                        StandingColours.line(standing),
                        ReportWords.sign(standing) + " " + LiveMark.word(standing))));
        if (GraphWords.isAnyLate(view)) {
            entries.add(new Entry(Look.WORDS, Colour.LATE, GraphWords.LATE));
        }
        GraphWords.implied(view).ifPresent(text -> entries.add(new Entry(Look.WORDS, Colour.MUTED, text)));
        view.leftOut()
                .ifPresent(words -> entries.add(new Entry(
                        Look.WORDS, Colour.MUTED, FONT.cut("titles are shown without “" + words + "”", 400))));
        return entries;
    }

    double height() {
        return rows.size() * ROW;
    }

    Element draw() {
        Element legend = Element.of("g");
        double y = 8;
        for (List<Entry> row : rows) {
            double x = 0;
            for (Entry entry : row) {
                entry.draw(x, y, legend);
                x += entry.width() + BETWEEN;
            }
            y += ROW;
        }
        return legend;
    }
}

package ai.coditect.milepost.report.html;

import ai.coditect.milepost.report.svg.Element;
import java.util.List;

/** A table with a caption, a head, and a name at the start of each row. */
final class Table {

    private final String caption;
    private final Element body = Element.of("tbody");
    private final Element table;

    Table(String caption, List<Column> columns) {
        this.caption = caption;
        Element head = Element.of("tr");
        columns.forEach(column -> head.add(
                column.kind().applied(Element.of("th")).with("scope", "col").add(column.name())));
        table = Element.of("table")
                .add(Html.text("caption", caption))
                .add(Element.of("thead").add(head))
                .add(body);
    }

    /** A column by the name in its head. */
    record Column(String name, Kind kind) {

        static Column text(String name) {
            return new Column(name, Kind.TEXT);
        }

        static Column number(String name) {
            return new Column(name, Kind.NUMBER);
        }
    }

    /** How the cells of a column are set. */
    enum Kind {
        /** From the left, in as many lines as it takes. */
        TEXT,
        /** From the right, in one line. */
        NUMBER;

        Element applied(Element cell) {
            return switch (this) {
                case TEXT -> cell;
                case NUMBER -> cell.with("class", "number");
            };
        }
    }

    /** A new row, to which cells are added. */
    Row row(Element name) {
        Element row = Element.of("tr").add(Element.of("th").with("scope", "row").add(name));
        body.add(row);
        return new Row(row);
    }

    /** The cells of a row behind its name. */
    record Row(Element element) {

        Row text(String foreign) {
            element.add(Html.text("td", foreign));
            return this;
        }

        Row number(String text) {
            element.add(Kind.NUMBER.applied(Html.text("td", text)));
            return this;
        }
    }

    /** The table as a part of a page. */
    Element element() {
        return Html.scrolling(caption, table);
    }
}

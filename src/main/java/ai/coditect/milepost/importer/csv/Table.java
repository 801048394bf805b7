package ai.coditect.milepost.importer.csv;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.SourceText;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Text;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table whose first row names its columns. A column may be there several times. */
final class Table {

    private static final CsvFactory CSV =
            CsvFactory.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final SourceText source;
    private final Findings findings;
    private final int firstLine;

    private Table(SourceText source, int firstLine, Findings findings) {
        this.source = source;
        this.firstLine = firstLine;
        this.findings = findings;
    }

    /** The rows below the first, each as its columns with their values; none if an error was reported. */
    static List<Fields> read(SourceText source, Findings findings) {
        Notation notation = Notation.of(source.text());
        Table table = new Table(source, notation.start() == 0 ? 1 : 2, findings);
        try {
            return table.rows(table.cells(notation));
        } catch (JsonProcessingException broken) {
            return notation.escaped(source.text()).flatMap(table::escapedRows).orElseGet(() -> table.broken(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The rows, if the table can be read in this notation. */
    private Optional<List<Fields>> escapedRows(Notation notation) {
        try {
            return Optional.of(rows(cells(notation)));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Fields> broken(JsonProcessingException broken) {
        findings.error(
                at(broken.getLocation()),
                "invalid CSV: "
                        + broken.getOriginalMessage().lines().findFirst().orElse(""),
                "Look for a quote that is not closed, or that is not written twice within a text in quotes.");
        return List.of();
    }

    /** All rows that say something. */
    private List<List<Text>> cells(Notation notation) throws IOException {
        List<List<Text>> rows = new ArrayList<>();
        List<Text> cells = new ArrayList<>();
        try (CsvParser parser = CSV.createParser(source.text().substring(notation.start()))) {
            parser.setSchema(notation.schema());
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    cells.add(new Text(parser.getText(), at(parser.currentTokenLocation())));
                } else if (token == JsonToken.END_ARRAY) {
                    if (cells.stream().anyMatch(cell -> !cell.value().isBlank())) {
                        rows.add(List.copyOf(cells));
                    }
                    cells.clear();
                }
            }
        }
        return rows;
    }

    private List<Fields> rows(List<List<Text>> rows) {
        return rows.stream().skip(1).map(cells -> row(rows.get(0), cells)).toList();
    }

    private Fields row(List<Text> header, List<Text> cells) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            String name = header.get(i).value().strip();
            fields.add(new Field(
                    name.isEmpty() ? "column " + (i + 1) : name, header.get(i).at(), cells.get(i)));
        }
        long beyond = cells.stream()
                .skip(header.size())
                .filter(cell -> !cell.value().isBlank())
                .count();
        if (beyond > 0) {
            findings.lost(
                    Loss.VALUE,
                    (int) beyond,
                    cells.get(header.size()).at(),
                    "the row has more cells than there are columns",
                    "What is beyond the last column is left out. A text with the delimiter in it needs quotes.");
        }
        return new Fields(fields, cells.get(0).at());
    }

    /** Where a limit is exceeded, the library may not say. */
    private Location at(@Nullable JsonLocation at) {
        return at == null
                ? source.at(1)
                : new Location(
                        source.name(), Math.max(1, at.getLineNr()) + firstLine - 1, Math.max(1, at.getColumnNr()));
    }
}

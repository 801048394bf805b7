package ai.coditect.milepost.importer.csv;

import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a table is written.
 *
 * @param start where its first line begins in the text
 */
record Notation(char delimiter, char quote, boolean hasEscapes, int start) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final String SEPARATOR_LINE = "sep=";

    /**
     * Spreadsheets may name the delimiter in a line of its own; otherwise it is what divides the first line most often.
     */
    static Notation of(String text) {
        int end = text.indexOf('\n');
        boolean isNamed = text.startsWith(SEPARATOR_LINE) && end == SEPARATOR_LINE.length() + 1;
        int start = isNamed ? end + 1 : 0;
        char quote = text.startsWith("'", start) ? '\'' : '"';
        String first = firstRow(text, start, quote);
        char delimiter = isNamed
                ? text.charAt(SEPARATOR_LINE.length())
                : DELIMITERS.stream()
                        .max(Comparator.comparingLong((Character it) -> count(first, it))
                                .thenComparingInt(it -> -DELIMITERS.indexOf(it)))
                        .orElse(',');
        return new Notation(delimiter, quote, false, start);
    }

    CsvSchema schema() {
        CsvSchema schema =
                CsvSchema.emptySchema().withColumnSeparator(delimiter).withQuoteChar(quote);
        return hasEscapes ? schema.withEscapeChar('\\') : schema;
    }

    /** The same with backslashes before quotes that are part of a text, if the table may be written so. */
    Optional<Notation> escaped(String text) {
        return text.contains("\\" + quote)
                ? Optional.of(new Notation(delimiter, quote, true, start))
                : Optional.empty();
    }

    /** The first row, without what stands in quotes. */
    private static String firstRow(String text, int start, char quote) {
        boolean quoted = false;
        StringBuilder row = new StringBuilder();
        for (int i = start; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            quoted ^= text.charAt(i) == quote;
            if (!quoted) {
                row.append(text.charAt(i));
            }
        }
        return row.toString();
    }

    private static long count(String row, char delimiter) {
        return row.chars().filter(character -> character == delimiter).count();
    }
}

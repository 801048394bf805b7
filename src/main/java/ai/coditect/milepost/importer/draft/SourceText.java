package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.diagnostic.Location;
import java.util.Locale;

/**
 * The text of a source, decoded, with line ends as LF and without a byte order mark.
 *
 * @param name as the reader would type it
 */
public record SourceText(String name, String text) {

    /** The start of a line, counted from 1. */
    public Location at(int line) {
        return new Location(name, line, 1);
    }

    /** The line in which a character stands, counted from 1. */
    public int lineOf(int offset) {
        return 1 + (int) text.chars().limit(offset).filter(it -> it == '\n').count();
    }

    /** The last part of the name, in lower case. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}

package ai.coditect.milepost.diagnostic;

import java.util.Comparator;

/**
 * A place in a file. Ordered by file, line and column.
 *
 * @param file the path as a reader would type it, with {@code /} between its parts
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String file, int line, int column) implements Comparable<Location> {

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

package ai.coditect.milepost.diagnostic;

/**
 * A place in a file.
 *
 * @param file the path as a reader would type it, with {@code /} between its parts
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

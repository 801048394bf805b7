package ai.coditect.milepost.report;

/**
 * A file that a pull changes.
 *
 * @param name its path as a reader would type it
 */
public record PulledFile(String name, String before, String after) {}

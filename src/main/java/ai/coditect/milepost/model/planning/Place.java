package ai.coditect.milepost.model.planning;

/**
 * Where something stands in the definitions.
 *
 * @param file the path as a reader would type it
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(String file, int line, int column) {}

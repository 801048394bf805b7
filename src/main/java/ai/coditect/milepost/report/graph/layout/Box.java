package ai.coditect.milepost.report.graph.layout;

/**
 * What is placed. Layers follow one another in the direction of the arrows; lanes lie side by side along it.
 *
 * @param breadth its extent across the direction of the arrows
 */
public record Box(int lane, int layer, double breadth) {}

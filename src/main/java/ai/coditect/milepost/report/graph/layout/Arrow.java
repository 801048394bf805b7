package ai.coditect.milepost.report.graph.layout;

/** An arrow from one box to another in a later layer, by their indices. */
public record Arrow(int from, int to) {}

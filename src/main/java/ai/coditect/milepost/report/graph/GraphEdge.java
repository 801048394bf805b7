package ai.coditect.milepost.report.graph;

/** One issue blocks another. */
public record GraphEdge(GraphNode from, GraphNode to, Kind kind) {

    /** How it is drawn. */
    public enum Kind {
        PLAIN,
        /** On the critical path. */
        CRITICAL,
        /** To or from an issue that is not selected. */
        OUTSIDE
    }
}

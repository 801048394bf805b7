package ai.coditect.milepost.report.graph;

import java.util.List;

/**
 * The issues of a workstream.
 *
 * @param index its place among all workstreams of the definitions
 * @param title its name, its hours, and what its titles begin with if that is left out; none of its hours if it is not
 *     selected
 */
public record GraphCluster(int index, String title, List<GraphNode> nodes) {
    public GraphCluster {
        nodes = List.copyOf(nodes);
    }

    /** Whether nothing in it is selected. */
    boolean isOutside() {
        return nodes.stream().allMatch(node -> node.is(GraphNode.Trait.OUTSIDE));
    }
}

package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;

/** The dependency graph in the DOT language of Graphviz: a cluster for each workstream, the critical path in red. */
public final class GraphDot {

    /** Writes the graph. */
    public void write(DependencyGraph graph, Appendable out) throws IOException {
        GraphNodes nodes = new GraphNodes(graph);
        out.append("digraph milepost {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        int cluster = 1;
        for (Map.Entry<String, BigDecimal> hours : graph.workstreamHours().entrySet()) {
            String title = Visible.line(hours.getKey()) + " · " + Words.hours(hours.getValue());
            out.append("  subgraph cluster_" + cluster++ + " {\n    label=\"" + escaped(title) + "\";\n");
            for (DeclaredIssue issue : graph.issuesOf(hours.getKey())) {
                node(issue, graph, nodes, out);
            }
            out.append("  }\n");
        }
        for (DeclaredIssue issue : graph.issues()) {
            for (IssueId blocker : issue.blockers()) {
                String look = graph.criticalPath().leads(blocker, issue.id()) ? " [color=red, penwidth=2]" : "";
                out.append("  " + nodes.name(blocker) + " -> " + nodes.name(issue.id()) + look + ";\n");
            }
        }
        out.append("}\n");
    }

    private static void node(DeclaredIssue issue, DependencyGraph graph, GraphNodes nodes, Appendable out)
            throws IOException {
        String look = graph.criticalPath().issues().contains(issue.id()) ? ", color=red, penwidth=2" : "";
        out.append("    " + nodes.name(issue.id()) + " [label=\"" + issue.id() + "\\n"
                + escaped(GraphNodes.title(issue)) + "\"" + look + "];\n");
    }

    /** In a quoted string of DOT only these two mean something else. */
    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** The dependency graph in the DOT language of Graphviz: a cluster for each workstream, the critical path in red. */
public final class GraphDot {

    /** Writes the graph. */
    public void write(DependencyGraph graph, Appendable out) throws IOException {
        GraphNodes nodes = new GraphNodes(graph);
        out.append("digraph milepost {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n");
        int cluster = 1;
        Set<IssueId> critical = new HashSet<>(graph.criticalPath().issues());
        for (Workstream workstream : graph.workstreams()) {
            String title = Visible.line(workstream.name()) + " · " + Words.hours(workstream.hours());
            out.append("  subgraph cluster_" + cluster++ + " {\n    label=\"" + escaped(title) + "\";\n");
            for (DeclaredIssue issue : workstream.issues()) {
                node(issue, critical, nodes, out);
            }
            out.append("  }\n");
        }
        Set<CriticalPath.Step> steps = graph.criticalPath().steps();
        for (DeclaredIssue issue : graph.issues()) {
            for (IssueId blocker : issue.blockers()) {
                String look =
                        steps.contains(new CriticalPath.Step(blocker, issue.id())) ? " [color=red, penwidth=2]" : "";
                out.append("  " + nodes.name(blocker) + " -> " + nodes.name(issue.id()) + look + ";\n");
            }
        }
        out.append("}\n");
    }

    private static void node(DeclaredIssue issue, Set<IssueId> critical, GraphNodes nodes, Appendable out)
            throws IOException {
        String look = critical.contains(issue.id()) ? ", color=red, penwidth=2" : "";
        out.append("    " + nodes.name(issue.id()) + " [label=\"" + issue.id() + "\\n"
                + escaped(GraphNodes.title(issue)) + "\"" + look + "];\n");
    }

    /** In a quoted string of DOT only these two mean something else. */
    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}

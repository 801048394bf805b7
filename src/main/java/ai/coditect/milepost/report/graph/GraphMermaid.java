package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The dependency graph as a Mermaid flowchart: a box for each workstream, the critical path with thick arrows. */
public final class GraphMermaid {

    /** Everything that could end a label or start something inside it; ampersands and colons among it. */
    private static final Pattern UNSAFE = Pattern.compile("[!-'*+:-@\\\\^`{-~]");

    private static final String CRITICAL =
            "  classDef critical fill:#ffdce0,stroke:#b60205,stroke-width:3px,color:#24292f\n";

    /** Writes the chart. GitHub draws it inside a fence that is marked {@code mermaid}: see {@link GraphMarkdown}. */
    public void write(DependencyGraph graph, Appendable out) throws IOException {
        GraphNodes nodes = new GraphNodes(graph);
        out.append("flowchart LR\n");
        int number = 1;
        for (Workstream workstream : graph.workstreams()) {
            String title = Visible.line(workstream.name()) + " · " + Words.hours(workstream.hours());
            out.append("  subgraph w" + number++ + "[\"" + escaped(title) + "\"]\n");
            for (DeclaredIssue issue : workstream.issues()) {
                out.append("    " + nodes.name(issue.id()) + "[\"" + issue.id() + "<br/>"
                        + escaped(GraphNodes.title(issue)) + "\"]\n");
            }
            out.append("  end\n");
        }
        edges(graph, nodes, out);
        if (!graph.criticalPath().issues().isEmpty()) {
            String path =
                    graph.criticalPath().issues().stream().map(nodes::name).collect(Collectors.joining(","));
            out.append(CRITICAL).append("  class ").append(path).append(" critical\n");
        }
    }

    private static void edges(DependencyGraph graph, GraphNodes nodes, Appendable out) throws IOException {
        Set<CriticalPath.Step> steps = graph.criticalPath().steps();
        for (DeclaredIssue issue : graph.issues()) {
            for (IssueId blocker : issue.blockers()) {
                String arrow = steps.contains(new CriticalPath.Step(blocker, issue.id())) ? " ==> " : " --> ";
                out.append("  " + nodes.name(blocker) + arrow + nodes.name(issue.id()) + "\n");
            }
        }
    }

    /** Mermaid reads {@code #35;} inside a label as the character of that number. */
    private static String escaped(String label) {
        return UNSAFE.matcher(label)
                .replaceAll(found -> "#" + (int) found.group().charAt(0) + ";");
    }
}

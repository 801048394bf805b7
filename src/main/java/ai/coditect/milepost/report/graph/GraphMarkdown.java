package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Words;
import ai.coditect.milepost.report.markdown.Markdown;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The dependency graph as GitHub draws it when pasted: a fenced Mermaid chart, and the figures in a sentence. */
public final class GraphMarkdown {

    /** So many issues of the critical path are named; the chart shows all. */
    private static final int MOST_NAMED = 10;

    /** Writes the chart and the figures. */
    public void write(DependencyGraph graph, Appendable out) throws IOException {
        out.append("```mermaid\n");
        new GraphMermaid().write(graph, out);
        out.append("```\n\n").append(figures(graph)).append("\n");
    }

    private static String figures(DependencyGraph graph) {
        CriticalPath path = graph.criticalPath();
        String sum = Words.counted(graph.issues().size(), "issue") + ", " + Words.hours(graph.totalHours()) + ".";
        return path.issues().isEmpty()
                ? sum
                : sum + " The critical path takes " + Words.hours(path.hours()) + ": " + chain(path.issues()) + ".";
    }

    private static String chain(List<IssueId> issues) {
        int left = issues.size() - MOST_NAMED;
        return left <= 1
                ? joined(issues)
                : joined(issues.subList(0, MOST_NAMED / 2)) + " → … (" + left + " more) → "
                        + joined(issues.subList(issues.size() - MOST_NAMED / 2, issues.size()));
    }

    private static String joined(List<IssueId> issues) {
        return issues.stream().map(IssueId::value).map(Markdown::code).collect(Collectors.joining(" → "));
    }
}

package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.markdown.Markdown;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The dependency graph as GitHub draws it when pasted: a fenced Mermaid chart, and the figures in a few sentences. */
public final class GraphMarkdown {

    /** So many issues of the critical path are named; the chart shows all. */
    private static final int MOST_NAMED = 10;

    /** Writes the chart and the figures. */
    public void write(GraphView view, Appendable out) throws IOException {
        out.append("```mermaid\n");
        new GraphMermaid().write(view, out);
        out.append("```\n\n").append(figures(view)).append("\n");
    }

    private static String figures(GraphView view) {
        StringBuilder figures = new StringBuilder(GraphWords.sum(view)).append('.');
        CriticalPath path = view.figures().criticalPath();
        if (!path.issues().isEmpty()) {
            figures.append(" The critical path takes ")
                    .append(GraphView.hours(path.hours()))
                    .append(": ")
                    .append(chain(path.issues()))
                    .append('.');
        }
        GraphWords.implied(view)
                .ifPresent(implied -> figures.append(' ').append(implied).append('.'));
        view.leftOut()
                .ifPresent(words -> figures.append(" Titles are shown without ")
                        .append(Markdown.code(words))
                        .append('.'));
        List<String> signs = GraphWords.signs(view);
        if (!signs.isEmpty()) {
            figures.append(' ').append(String.join(", ", signs)).append('.');
        }
        return figures.toString();
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

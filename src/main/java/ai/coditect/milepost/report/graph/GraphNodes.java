package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.util.HashMap;
import java.util.Map;

/** Names and words of the nodes of a drawn graph. A node is named by its position, so no id can be a keyword. */
final class GraphNodes {

    private static final int LONGEST_TITLE = 48;

    private final Map<IssueId, String> names = new HashMap<>();

    GraphNodes(DependencyGraph graph) {
        graph.issues().forEach(issue -> names.put(issue.id(), "n" + (names.size() + 1)));
    }

    String name(IssueId id) {
        return names.getOrDefault(id, id.value());
    }

    /** The title on one line, short, with the bare ids of the issues that it refers to. */
    static String title(DeclaredIssue issue) {
        String plain = References.names(issue.title());
        return Columns.cut(Visible.line(plain), LONGEST_TITLE)
                + issue.estimateHours().map(hours -> " · " + Words.hours(hours)).orElse("");
    }
}

package ai.coditect.milepost.report.text;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the definitions plan, in a sentence or two: hours in all, by workstream, and on the critical path. */
final class EffortText {

    private EffortText() {}

    /** Empty when no issue is estimated. */
    static Optional<String> of(DependencyGraph graph) {
        if (graph.totalHours().signum() == 0) {
            return Optional.empty();
        }
        String streams = graph.workstreamHours().size() < 2
                ? ""
                : " ("
                        + graph.workstreamHours().entrySet().stream()
                                .map(stream -> Visible.line(stream.getKey()) + " " + Words.hours(stream.getValue()))
                                .collect(Collectors.joining(", "))
                        + ")";
        return Optional.of("The definitions hold " + Words.hours(graph.totalHours()) + " of work" + streams + "."
                + criticalPath(graph.criticalPath()));
    }

    private static String criticalPath(CriticalPath path) {
        List<IssueId> issues = path.issues();
        return issues.size() < 2
                ? ""
                : " The critical path takes " + Words.hours(path.hours()) + ": " + issues.get(0) + " … "
                        + issues.get(issues.size() - 1) + ".";
    }
}

package ai.coditect.milepost.report.text;

import ai.coditect.milepost.graph.CriticalPath;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the definitions plan, on two lines: hours in all, of as many of the largest workstreams as there is room for,
 * and on the critical path.
 */
final class EffortText {

    private static final int LINES = 2;
    private static final int MOST_WORKSTREAMS = 8;

    private EffortText() {}

    /** Empty when no issue is estimated. */
    static Optional<String> of(DependencyGraph graph, int width) {
        if (graph.totalHours().signum() == 0) {
            return Optional.empty();
        }
        List<String> forms = forms(graph);
        return forms.stream()
                .filter(form -> Columns.wrap(form, width).size() <= LINES)
                .findFirst()
                .or(() -> Optional.of(forms.get(forms.size() - 1)));
    }

    /** From the one that tells most to the shortest. */
    private static List<String> forms(DependencyGraph graph) {
        String total = "The definitions hold " + Words.hours(graph.totalHours()) + " of work";
        List<String> workstreams = workstreams(graph.workstreams());
        return criticalPath(graph.criticalPath())
                .flatMap(path -> workstreams.stream().map(streams -> total + streams + "." + path))
                .toList();
    }

    private static List<String> workstreams(List<Workstream> all) {
        if (all.size() < 2) {
            return List.of("");
        }
        List<String> forms = new ArrayList<>();
        if (all.size() <= MOST_WORKSTREAMS) {
            forms.add(" (" + named(all) + ")");
        }
        List<Workstream> largest = all.stream()
                .sorted(Comparator.comparing(Workstream::hours).reversed())
                .limit(MOST_WORKSTREAMS)
                .toList();
        IntStream.iterate(Math.min(MOST_WORKSTREAMS, all.size() - 1), count -> count > 0, count -> count - 1)
                .mapToObj(count -> " (" + named(largest.subList(0, count)) + ", and "
                        + Words.counted(all.size() - count, "more workstream") + ")")
                .forEach(forms::add);
        forms.add(" in " + Words.counted(all.size(), "workstream"));
        return forms;
    }

    private static String named(List<Workstream> workstreams) {
        return workstreams.stream()
                .map(workstream -> Visible.line(workstream.name()) + " " + Words.hours(workstream.hours()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> criticalPath(CriticalPath path) {
        List<IssueId> issues = path.issues();
        if (issues.size() < 2) {
            return Stream.of("");
        }
        String hours = " The critical path takes " + Words.hours(path.hours());
        return Stream.of(hours + ": " + issues.get(0) + " … " + issues.get(issues.size() - 1) + ".", hours + ".");
    }
}

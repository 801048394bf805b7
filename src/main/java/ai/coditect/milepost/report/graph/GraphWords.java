package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said about a graph as a whole, in every format alike. */
final class GraphWords {

    static final String LATE = "! late";

    /** So many issues of the critical path are named to those who do not see them. */
    private static final int MOST_NAMED = 20;

    private GraphWords() {}

    /** {@code 32 issues, 174 h}; of a part, also of how many. */
    static String sum(GraphView view) {
        GraphView.Figures figures = view.figures();
        return figures.issues() == figures.allIssues()
                ? Words.counted(figures.issues(), "issue") + ", " + GraphView.hours(figures.hours())
                : figures.issues() + " of " + Words.counted(figures.allIssues(), "issue") + ", "
                        + GraphView.hours(figures.hours()) + " of " + GraphView.hours(figures.allHours());
    }

    /** The dependencies that are not drawn; empty if all are. */
    static Optional<String> implied(GraphView view) {
        return view.implied() == 0
                ? Optional.empty()
                : Optional.of(Words.counted(view.implied(), "dependency")
                        + (view.implied() == 1 ? " that follows" : " that follow") + " from others "
                        + (view.implied() == 1 ? "is" : "are") + " not drawn");
    }

    /** The states that are drawn, in the order in which work goes backwards. */
    static List<Standing> standings(GraphView view) {
        return Stream.of(Standing.values())
                .filter(standing -> view.nodes().stream()
                        .flatMap(node -> node.live().stream())
                        .anyMatch(mark -> mark.standing() == standing))
                .toList();
    }

    /** What each sign means that is drawn: {@code ✓ done}. */
    static List<String> signs(GraphView view) {
        List<String> signs = new ArrayList<>();
        standings(view).forEach(standing -> signs.add(ReportWords.sign(standing) + " " + LiveMark.word(standing)));
        if (isAnyLate(view)) {
            signs.add(LATE);
        }
        return signs;
    }

    static boolean isAnyLate(GraphView view) {
        return view.nodes().stream()
                .flatMap(node -> node.live().stream())
                .anyMatch(mark -> mark.haste() == LiveMark.Haste.LATE);
    }

    /** What is to be seen, for those who do not see it. */
    static String description(GraphView view) {
        GraphView.Figures figures = view.figures();
        String path = figures.criticalPath().issues().isEmpty()
                ? ""
                : ". The critical path takes "
                        + GraphView.hours(figures.criticalPath().hours()) + ": "
                        + figures.criticalPath().issues().stream()
                                .limit(MOST_NAMED)
                                .map(IssueId::value)
                                .collect(Collectors.joining(", "))
                        + (figures.criticalPath().issues().size() > MOST_NAMED ? ", …" : "");
        return sum(view) + " in " + Words.counted(view.clusters().size(), "workstream") + path
                + implied(view).map(text -> ". " + text).orElse("") + ".";
    }
}

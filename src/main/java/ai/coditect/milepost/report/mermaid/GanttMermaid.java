package ai.coditect.milepost.report.mermaid;

import ai.coditect.milepost.progress.Progress;
import ai.coditect.milepost.progress.TrackedIssue;
import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.ReportWords;
import ai.coditect.milepost.report.ScheduledIssue;
import ai.coditect.milepost.report.Visible;
import ai.coditect.milepost.report.graph.MermaidText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The schedule as a Gantt chart in Mermaid: a section for each person, a bar for each issue. */
final class GanttMermaid {

    private static final int LONGEST_NAME = 60;

    private static final String HEAD = """
            gantt
              dateFormat YYYY-MM-DD
              axisFormat %d %b
              excludes weekends
            """;

    private GanttMermaid() {}

    /** @param issues what is drawn, in the order of time */
    static String of(Progress progress, List<ScheduledIssue> issues) {
        Map<String, String> sections = new LinkedHashMap<>();
        progress.people().forEach(person -> sections.put(person.name(), ""));
        for (ScheduledIssue scheduled : issues) {
            sections.merge(scheduled.worker(), bar(scheduled), String::concat);
        }
        String bars = sections.entrySet().stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section ->
                        "  section " + MermaidText.escaped(Visible.line(section.getKey())) + "\n" + section.getValue())
                .collect(Collectors.joining());
        String due = progress.due()
                .map(day -> "  section Due\n  due " + day + " : milestone, " + day + ", 0d\n")
                .orElse("");
        return HEAD + bars + due;
    }

    /** The name begins with a sign, so that no word of Mermaid does; a bar ends before the day behind its last. */
    private static String bar(ScheduledIssue scheduled) {
        TrackedIssue issue = scheduled.issue();
        String late = ReportWords.alarm(issue).map(word -> " " + word).orElse("");
        String name = ReportWords.sign(issue.standing()) + " " + ReportWords.name(issue);
        return "  " + MermaidText.escaped(Visible.line(Columns.cut(name, LONGEST_NAME) + late)) + " : " + tag(issue)
                + scheduled.first() + ", " + scheduled.last().plusDays(1) + "\n";
    }

    private static String tag(TrackedIssue issue) {
        if (issue.isLate()) {
            return "crit, ";
        }
        return switch (issue.standing()) {
            case DONE, DROPPED -> "done, ";
            case READY -> "active, ";
            case BLOCKED -> "";
        };
    }
}

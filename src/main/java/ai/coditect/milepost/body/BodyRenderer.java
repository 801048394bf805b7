package ai.coditect.milepost.body;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns what a definition says into the text of its issue. */
public final class BodyRenderer {

    private BodyRenderer() {}

    /**
     * The normalised Markdown of an issue, a template in the sense of {@link References}. Markdown given whole stays as
     * it stands; sections follow each other with one blank line between them, empty ones left out.
     */
    public static String render(IssueText text) {
        return BodyText.normalise(
                text instanceof Sections sections ? renderSections(sections) : ((IssueText.Markdown) text).text());
    }

    private static String renderSections(Sections sections) {
        List<String> rendered = new ArrayList<>();
        section(SectionHeading.GOAL, sections.goal().stream().map(String::strip).toList(), rendered);
        section(
                SectionHeading.TASKS,
                sections.tasks().stream().map(BodyRenderer::task).toList(),
                rendered);
        section(SectionHeading.DELIVERABLES, bullets(sections.deliverables()), rendered);
        section(SectionHeading.ACCEPTANCE_CRITERIA, bullets(sections.acceptanceCriteria()), rendered);
        section(SectionHeading.DEPENDENCIES, dependencies(sections), rendered);
        section(SectionHeading.ESTIMATED_TIME, hours(sections.estimateHours()), rendered);
        section(SectionHeading.RESOURCES, bullets(sections.resources()), rendered);
        List<String> paths = sections.filePaths();
        if (paths.size() == 1) {
            section(SectionHeading.FILE_PATH, paths, rendered);
        } else {
            section(SectionHeading.FILE_PATHS, bullets(paths), rendered);
        }
        return String.join("\n\n", rendered);
    }

    private static void section(SectionHeading heading, List<String> lines, List<String> rendered) {
        String text = String.join("\n", lines);
        if (!text.isBlank()) {
            rendered.add(heading.line() + "\n" + text);
        }
    }

    private static String task(Task task) {
        return (task.done() ? "- [x] " : "- [ ] ") + item(task.text());
    }

    private static List<String> bullets(List<String> items) {
        return items.stream().map(text -> "- " + item(text)).toList();
    }

    /** Further lines of an item are indented, so that they stay part of it. */
    private static String item(String text) {
        return text.strip().replace("\n", "\n  ");
    }

    private static List<String> dependencies(Sections sections) {
        if (sections.dependencies().isEmpty()) {
            return sections.noDependencies().map(why -> "None" + remark(why)).stream()
                    .toList();
        }
        return sections.dependencies().stream().map(BodyRenderer::dependency).toList();
    }

    private static String dependency(Dependency dependency) {
        String blockers = dependency.on().stream().map(References::to).collect(Collectors.joining(", "));
        return "- " + blockers + dependency.remark().map(BodyRenderer::remark).orElse("");
    }

    private static String remark(String text) {
        return text.isBlank() ? "" : " (" + text.strip() + ")";
    }

    private static List<String> hours(Optional<BigDecimal> hours) {
        return hours.map(BodyRenderer::hours).stream().toList();
    }

    private static String hours(BigDecimal hours) {
        String number = hours.stripTrailingZeros().toPlainString();
        return number.equals("1") ? "1 hour" : number + " hours";
    }
}

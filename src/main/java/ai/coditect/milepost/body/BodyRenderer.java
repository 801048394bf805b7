package ai.coditect.milepost.body;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.SectionLayout.Slot;
import ai.coditect.milepost.model.planning.Hours;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns what a definition says into the text of its issue. */
public final class BodyRenderer {

    private final Sections sections;
    private final SectionLayout layout;
    private final List<String> rendered = new ArrayList<>();

    private BodyRenderer(Sections sections, SectionLayout layout) {
        this.sections = sections;
        this.layout = layout;
    }

    /** The same in the standard layout. */
    public static String render(IssueText text) {
        return render(text, SectionLayout.STANDARD);
    }

    /**
     * The normalised Markdown of an issue, a template in the sense of {@link References}. Markdown given whole stays as
     * it stands; sections follow each other with one blank line between them, empty ones left out.
     */
    public static String render(IssueText text, SectionLayout layout) {
        return BodyText.normalise(
                text instanceof Sections sections
                        ? new BodyRenderer(sections, layout).render()
                        : ((IssueText.Markdown) text).text());
    }

    private String render() {
        sections.intro().filter(text -> !text.isBlank()).ifPresent(text -> rendered.add(text.stripTrailing()));
        for (Slot slot : layout.slots()) {
            if (slot instanceof Slot.BuiltIn builtIn) {
                builtIn(builtIn.heading());
            } else if (slot instanceof Slot.Own own) {
                own(section -> section.heading().equalsIgnoreCase(own.heading()));
            } else {
                own(section -> !isPlaced(section));
            }
        }
        return String.join("\n\n", rendered);
    }

    /** The paths are one section, with a heading for one of them and one for several. */
    private void builtIn(SectionHeading heading) {
        switch (heading) {
            case GOAL ->
                section(heading, sections.goal().stream().map(String::strip).toList());
            case TASKS -> section(heading, boxes(sections.tasks()));
            case DELIVERABLES -> section(heading, bullets(sections.deliverables()));
            case ACCEPTANCE_CRITERIA -> section(heading, bullets(sections.acceptanceCriteria()));
            case DEPENDENCIES -> section(heading, dependencies(sections));
            case ESTIMATED_TIME -> section(heading, hours(sections.estimateHours()));
            case RESOURCES -> section(heading, bullets(sections.resources()));
            case FILE_PATH -> section(heading, sections.filePaths());
            case FILE_PATHS -> {
                if (sections.filePaths().size() == 1) {
                    builtIn(SectionHeading.FILE_PATH);
                } else {
                    section(heading, bullets(sections.filePaths()));
                }
            }
        }
    }

    private void own(Predicate<OwnSection> which) {
        sections.own().stream()
                .filter(which)
                .forEach(section -> section(layout.line(section.heading()), lines(section.content())));
    }

    private boolean isPlaced(OwnSection section) {
        return layout.slots().stream()
                .anyMatch(slot -> slot instanceof Slot.Own own && own.heading().equalsIgnoreCase(section.heading()));
    }

    private static List<String> lines(OwnSection.Content content) {
        if (content instanceof OwnSection.Prose prose) {
            return List.of(prose.text().strip());
        }
        return content instanceof OwnSection.Bullets list
                ? bullets(list.items())
                : boxes(((OwnSection.Boxes) content).tasks());
    }

    private void section(SectionHeading heading, List<String> lines) {
        section(layout.line(heading), lines);
    }

    private void section(String heading, List<String> lines) {
        String text = String.join("\n", lines);
        if (!text.isBlank()) {
            rendered.add(heading + "\n" + text);
        }
    }

    private static List<String> boxes(List<Task> tasks) {
        return tasks.stream().map(BodyRenderer::task).toList();
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
        String number = Hours.text(hours);
        return number.equals("1") ? "1 hour" : number + " hours";
    }
}

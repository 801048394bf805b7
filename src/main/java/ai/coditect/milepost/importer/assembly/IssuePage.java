package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.StandIn;
import ai.coditect.milepost.importer.yaml.YamlPage;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.planning.Hours;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes an issue of a file. */
final class IssuePage {

    private static final Pattern BOX = Pattern.compile("(?:[-*+]\\s+)?\\[[ xX]](?:\\s.*)?", Pattern.DOTALL);

    private IssuePage() {}

    /**
     * The issue as an item of the list of a file.
     *
     * @param own its fields without what is shared
     */
    static YamlPage of(Assembled issue, DraftFields own) {
        YamlPage page = new YamlPage(1);
        page.comment(origin(issue.source()));
        issue.remarks().forEach(page::comment);
        page.item();
        page.text("id", issue.id().value());
        page.text("title", issue.title());
        fields(own, page);
        issue.parent().ifPresent(parent -> page.text("parent", parent.value()));
        dependencies(issue.dependsOn(), page);
        issue.noDependencies().ifPresent(why -> page.text("no_dependencies", why));
        if (issue.text() instanceof Sections sections) {
            sections(sections, page);
        } else if (issue.text() instanceof Markdown markdown) {
            body(markdown.text(), issue, page);
        }
        page.close();
        return page;
    }

    /** A text that is empty on GitHub stays empty, where what it depends on would be rendered otherwise. */
    private static void body(String text, Assembled issue, YamlPage page) {
        if (!text.isBlank()) {
            page.text("body", text.contains("\n") ? text + "\n" : text);
        } else if (issue.source().number().isPresent() && !issue.dependsOn().isEmpty()) {
            page.text("body", "");
        }
    }

    /** The keys that {@code defaults} and issues have in common. */
    static void fields(DraftFields fields, YamlPage page) {
        page.names("labels", fields.labels().stream().map(LabelName::value).toList());
        page.names("assignees", fields.assignees());
        fields.milestone().ifPresent(title -> page.text("milestone", title));
        fields.type().ifPresent(type -> page.text("type", type));
        fields.priority().ifPresent(priority -> page.text("priority", priority));
        fields.state().ifPresent(state -> page.text("state", state.name().toLowerCase(Locale.ROOT)));
        fields.estimate().ifPresent(hours -> page.text("estimate", hours(hours)));
    }

    private static String origin(DraftIssue issue) {
        if (issue.number().isPresent()) {
            return issue.at().file() + issue.number().get();
        }
        String name = issue.names().stream()
                .filter(said -> !StandIn.isOne(said))
                .findFirst()
                .map(said -> ": " + said)
                .orElse("");
        return issue.at().file() + ":" + issue.at().line() + name;
    }

    private static String hours(BigDecimal hours) {
        return Hours.text(hours) + "h";
    }

    private static void dependencies(List<Dependency> dependencies, YamlPage page) {
        if (dependencies.stream().allMatch(dependency -> dependency.remark().isEmpty())) {
            page.names(
                    "depends_on",
                    dependencies.stream()
                            .flatMap(dependency -> dependency.on().stream())
                            .map(IssueId::value)
                            .toList());
            return;
        }
        page.open("depends_on");
        for (Dependency dependency : dependencies) {
            List<String> ids = dependency.on().stream().map(IssueId::value).toList();
            page.item();
            if (ids.size() == 1) {
                page.text("id", ids.get(0));
            } else {
                page.names("ids", ids);
            }
            dependency.remark().ifPresent(remark -> page.text("remark", remark));
            page.close();
        }
        page.close();
    }

    private static void sections(Sections sections, YamlPage page) {
        sections.goal().ifPresent(goal -> page.text("goal", goal.contains("\n") ? goal + "\n" : goal));
        page.texts("tasks", sections.tasks().stream().map(IssuePage::task).toList());
        page.texts("deliverables", sections.deliverables());
        page.texts("acceptance_criteria", sections.acceptanceCriteria());
        page.texts("resources", sections.resources());
        page.texts("file_paths", sections.filePaths());
        own(sections.own(), page);
    }

    private static void own(List<OwnSection> sections, YamlPage page) {
        if (sections.isEmpty()) {
            return;
        }
        page.open("sections");
        for (OwnSection section : sections) {
            page.item();
            page.text("heading", section.heading());
            if (section.content() instanceof OwnSection.Prose prose) {
                page.text("text", prose.text().contains("\n") ? prose.text() + "\n" : prose.text());
            } else if (section.content() instanceof OwnSection.Bullets list) {
                page.texts("list", list.items());
            } else if (section.content() instanceof OwnSection.Boxes boxes) {
                page.texts("tasks", boxes.tasks().stream().map(IssuePage::task).toList());
            }
            page.close();
        }
        page.close();
    }

    /** A text that begins like a box gets one before it, since the first is taken for the task's own. */
    private static String task(Task task) {
        if (task.done()) {
            return "[x] " + task.text();
        }
        return BOX.matcher(task.text()).matches() ? "[ ] " + task.text() : task.text();
    }
}

package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.yamledit.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sections as the values of the keys of a new definition. Numbers become references. */
public record SectionContent(Map<Integer, IssueId> ids) {

    /** The keys that have a value. */
    public Map<String, Content> of(Sections sections) {
        Map<String, Content> content = new LinkedHashMap<>();
        sections.intro().ifPresent(intro -> content.put("body", prose(intro)));
        sections.goal().ifPresent(goal -> content.put("goal", prose(goal)));
        list("tasks", sections.tasks().stream().map(this::task).toList(), content);
        list("deliverables", texts(sections.deliverables()), content);
        list("acceptance_criteria", texts(sections.acceptanceCriteria()), content);
        sections.noDependencies()
                .filter(why -> !why.isEmpty())
                .ifPresent(why -> content.put("no_dependencies", text(why)));
        sections.estimateHours().ifPresent(hours -> content.put("estimate", new Content.Word(Hours.text(hours))));
        list("resources", texts(sections.resources()), content);
        list("file_paths", texts(sections.filePaths()), content);
        list(SectionPlaces.KEY, sections.own().stream().map(this::of).toList(), content);
        return content;
    }

    /** An own section as an item. */
    public Content of(OwnSection section) {
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put(SectionPlaces.HEADING, new Content.Text(section.heading()));
        if (section.content() instanceof OwnSection.Prose prose) {
            entries.put(SectionPlaces.TEXT, prose(prose.text()));
        } else if (section.content() instanceof OwnSection.Bullets bullets) {
            list(SectionPlaces.LIST, texts(bullets.items()), entries);
        } else if (section.content() instanceof OwnSection.Boxes boxes) {
            list(SectionPlaces.TASKS, boxes.tasks().stream().map(this::task).toList(), entries);
        }
        return new Content.Entries(entries);
    }

    private Content prose(String text) {
        return text(text.contains("\n") ? text + "\n" : text);
    }

    private static void list(String key, List<? extends Content> items, Map<String, Content> content) {
        if (!items.isEmpty()) {
            content.put(key, new Content.Items(List.copyOf(items)));
        }
    }

    private List<Content> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    /** A task: a text, or a mapping that says that it is done. */
    public Content task(Task task) {
        String text = References.refer(task.text(), ids);
        if (!task.done()) {
            return new Content.Text(TaskEdits.isBoxed(text) ? "[ ] " + text : text);
        }
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put("text", new Content.Text(text));
        entries.put("done", new Content.Word("true"));
        return new Content.Entries(entries);
    }

    private Content text(String text) {
        return new Content.Text(References.refer(text, ids));
    }
}

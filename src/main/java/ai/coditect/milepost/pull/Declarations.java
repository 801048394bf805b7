package ai.coditect.milepost.pull;

import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.yamledit.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Labels and milestones that people gave to issues and that no file declares yet. */
record Declarations(List<LiveLabel> labels, List<LiveMilestone> milestones) {

    /** What the definitions need beside what they declare. */
    static Declarations of(List<IssueContent> contents, DeclaredState declared, LiveState live) {
        Set<LabelName> labels = new TreeSet<>();
        Set<String> milestones = new TreeSet<>();
        contents.forEach(content -> {
            labels.addAll(content.labels());
            content.milestone().ifPresent(milestones::add);
        });
        declared.labels().forEach(label -> labels.remove(label.name()));
        declared.milestones().forEach(milestone -> milestones.remove(milestone.title()));
        return new Declarations(
                live.labels().stream()
                        .filter(label -> labels.contains(label.name()))
                        .toList(),
                live.milestones().stream()
                        .filter(milestone -> milestones.contains(milestone.title()))
                        .toList());
    }

    /** Adds them to the lists of the files. */
    void write(DefinitionTexts texts) {
        append(texts, "labels", labels.stream().map(Declarations::content).toList());
        append(
                texts,
                "milestones",
                milestones.stream().map(Declarations::content).toList());
    }

    private static void append(DefinitionTexts texts, String key, List<Content> added) {
        if (added.isEmpty()) {
            return;
        }
        texts.list(key)
                .ifPresentOrElse(
                        list -> list.append(added),
                        () -> texts.rootFile()
                                .ifPresent(root -> root.put(key, new Content.Items(added), MappingSchema.FILE.keys())));
    }

    private static Content content(LiveLabel label) {
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put("name", new Content.Text(label.name().value()));
        entries.put("color", new Content.Text(label.color().toLowerCase(Locale.ROOT)));
        label.description()
                .filter(text -> !text.isBlank())
                .ifPresent(text ->
                        entries.put("description", new Content.Text(text.strip().replace("\r\n", "\n"))));
        return new Content.Entries(entries);
    }

    private static Content content(LiveMilestone milestone) {
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put("title", new Content.Text(milestone.title()));
        milestone
                .description()
                .filter(text -> !text.isBlank())
                .ifPresent(text ->
                        entries.put("description", new Content.Text(text.strip().replace("\r\n", "\n"))));
        milestone.dueOn().ifPresent(day -> entries.put("due_on", new Content.Word(day.toString())));
        if (milestone.state() == MilestoneState.CLOSED) {
            entries.put("state", new Content.Word("closed"));
        }
        return new Content.Entries(entries);
    }
}

package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.labels.LabelReader;
import ai.coditect.milepost.importer.labels.MilestoneReader;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LabelName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels and milestones that the issues of one source describe, and not just name. */
final class Described {

    private final Leftovers labelLeftovers = new Leftovers("labels.");
    private final Leftovers milestoneLeftovers = new Leftovers("milestone.");
    private final LabelReader labelReader;
    private final MilestoneReader milestoneReader;
    private final List<DraftLabel> labels = new ArrayList<>();
    private final List<DeclaredMilestone> milestones = new ArrayList<>();

    Described(ImportSettings settings, Findings findings) {
        this.labelReader = new LabelReader(labelLeftovers, findings);
        this.milestoneReader = new MilestoneReader(settings, milestoneLeftovers, findings);
    }

    /** All labels that were described. */
    List<DraftLabel> labels() {
        return labels;
    }

    /** All milestones that were described. */
    List<DeclaredMilestone> milestones() {
        return milestones;
    }

    /** What of the descriptions has no place. */
    List<Leftovers> leftovers() {
        return List.of(labelLeftovers, milestoneLeftovers);
    }

    /** The names of the labels of an issue. */
    List<LabelName> labels(Values values) {
        List<String> names = new ArrayList<>();
        for (Field field : values.fields(Meaning.LABELS)) {
            for (Tree item : field.value().items()) {
                if (item instanceof Fields) {
                    List<DraftLabel> read = labelReader.read(item);
                    labels.addAll(read);
                    read.forEach(label -> names.add(label.label().name().value()));
                } else if (field.value() instanceof Items) {
                    values.leaveUnnamed(item, item.text(), field);
                    item.text().ifPresent(names::add);
                } else {
                    names.addAll(Words.list(item));
                }
            }
        }
        return names.stream().map(LabelName::new).distinct().toList();
    }

    /** The title of the milestone of an issue. */
    Optional<String> milestone(Values values, Dialect dialect) {
        for (Field field : values.fields(Meaning.MILESTONE)) {
            for (Fields milestone : field.value().mappings()) {
                Optional<DeclaredMilestone> read = milestoneReader.read(milestone);
                read.ifPresent(milestones::add);
                if (read.isPresent()) {
                    return read.map(DeclaredMilestone::title);
                }
            }
        }
        Optional<String> title = values.single(Meaning.MILESTONE);
        if (dialect.equals(Dialect.GITHUB) && title.filter(Words::isWhole).isPresent()) {
            values.lost(
                    values.fields(Meaning.MILESTONE).get(0),
                    title.get(),
                    "may be the number of a milestone, or a title");
            return Optional.empty();
        }
        return title;
    }
}

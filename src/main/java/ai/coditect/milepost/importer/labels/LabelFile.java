package ai.coditect.milepost.importer.labels;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.model.DeclaredMilestone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a label file says: its labels, its milestones, and what of it is left behind. */
final class LabelFile {

    /** Parts of the file that are about other repositories than one. */
    private static final Set<String> ELSEWHERE = Set.of("repos", "orgs");

    private final Findings findings;
    private final Leftovers leftovers = new Leftovers("");
    private final LabelReader labelReader;
    private final MilestoneReader milestoneReader;
    private final List<DraftLabel> labels = new ArrayList<>();
    private final List<DeclaredMilestone> milestones = new ArrayList<>();
    private final Map<String, Location> titles = new HashMap<>();

    LabelFile(ImportSettings settings, Findings findings) {
        this.findings = findings;
        this.labelReader = new LabelReader(leftovers, findings);
        this.milestoneReader = new MilestoneReader(settings, leftovers, findings);
    }

    List<DraftLabel> labels() {
        return labels;
    }

    List<DeclaredMilestone> milestones() {
        return milestones;
    }

    void read(Tree root) {
        if (root instanceof Items list) {
            labels.addAll(labelReader.read(list));
        } else if (root instanceof Fields fields) {
            fields.all().forEach(this::part);
        }
        leftovers.report(findings, "It is left out: no key of a definition holds it.");
    }

    private void part(Field part) {
        if (part.key().equals("labels")) {
            labels(part.value());
        } else if (part.key().equals("milestones")) {
            part.value().items().forEach(this::milestone);
        } else if (part.key().equals("default") && part.value() instanceof Fields fields) {
            fields.all().forEach(this::part);
        } else if (ELSEWHERE.contains(part.key())) {
            findings.lost(
                    Loss.PASSAGE,
                    part.at(),
                    "`" + part.key() + "` is about single repositories or organisations",
                    "Its labels are left out, as nothing says which of them is meant. Import what is shared, and add them by hand.");
        } else {
            leftovers.add(part.key(), part.at());
        }
    }

    /** A list; some have it in a part, beside one of what is to be left alone. */
    private void labels(Tree written) {
        if (!(written instanceof Fields parts)) {
            labels.addAll(labelReader.read(written));
            return;
        }
        for (Field part : parts.all()) {
            if (part.key().equals("include")) {
                labels.addAll(labelReader.read(part.value()));
            } else {
                leftovers.add("labels." + part.key(), part.at());
            }
        }
    }

    private void milestone(Tree item) {
        milestoneReader.read(item).ifPresent(milestone -> {
            Location first = titles.putIfAbsent(milestone.title(), item.at());
            if (first != null) {
                findings.error(
                        item.at(),
                        "the milestone `" + milestone.title() + "` is given twice",
                        "It stands at " + first + " already. Remove one of the two.");
            }
            milestones.add(milestone);
        });
    }
}

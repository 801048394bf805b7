package ai.coditect.milepost.importer.labels;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Day;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.MilestoneState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads milestones. */
public final class MilestoneReader {

    private final ImportSettings settings;
    private final Leftovers leftovers;
    private final Findings findings;

    /**
     * Milestones of one source.
     *
     * @param leftovers what has no place is added here
     */
    public MilestoneReader(ImportSettings settings, Leftovers leftovers, Findings findings) {
        this.settings = settings;
        this.leftovers = leftovers;
        this.findings = findings;
    }

    /** A milestone; empty if it has no title, which is reported. */
    public Optional<DeclaredMilestone> read(Tree item) {
        Optional<String> title = item instanceof Fields named ? named.text("title") : Optional.empty();
        if (title.isEmpty()) {
            findings.lost(Loss.PASSAGE, item.at(), "a milestone has no title", "It is left out. Give it a `title`.");
            return Optional.empty();
        }
        Optional<String> description = Optional.empty();
        Optional<LocalDate> due = Optional.empty();
        Optional<MilestoneState> state = Optional.empty();
        for (Field field : item.mappings().get(0).all()) {
            Location at = field.value().at();
            Optional<String> text = field.value().text();
            switch (field.key()) {
                case "title" -> {}
                case "description" -> description = text;
                case "state" -> state = text.flatMap(said -> state(said, at));
                case "due_on", "dueOn" -> due = text.flatMap(day -> Day.of(day, at, settings, findings));
                default -> leftovers.add(field.key(), field.at());
            }
        }
        return Optional.of(new DeclaredMilestone(title.get(), description, due, state, List.of()));
    }

    private Optional<MilestoneState> state(String text, Location at) {
        String said = text.toLowerCase(Locale.ROOT);
        if (said.equals("open")) {
            return Optional.of(MilestoneState.OPEN);
        }
        if (said.equals("closed")) {
            return Optional.of(MilestoneState.CLOSED);
        }
        findings.lost(
                Loss.VALUE, at, "`" + text + "` is no state of a milestone", "It is left out. Write open or closed.");
        return Optional.empty();
    }
}

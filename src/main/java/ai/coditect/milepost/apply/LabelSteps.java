package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries out the rows of labels. */
final class LabelSteps {

    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final Creation creation;

    LabelSteps(RepositoryReader reader, RepositoryWriter writer, Creation creation) {
        this.reader = reader;
        this.writer = writer;
        this.creation = creation;
    }

    /** Creates labels, as few requests as the server allows; one outcome for each row. */
    List<StepOutcome> create(List<LabelChange> changes) {
        List<DeclaredLabel> labels = changes.stream().map(LabelChange::declared).toList();
        List<Reply<LiveLabel>> replies = writer.createLabels(labels);
        List<StepOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            LabelChange change = changes.get(i);
            Reply<LiveLabel> settled = creation.settle(
                    replies.get(i),
                    () -> writer.createLabels(List.of(change.declared())).get(0),
                    () -> find(change.declared()),
                    "the label \"" + change.key() + "\"");
            outcomes.add(outcome(change, settled));
        }
        return outcomes;
    }

    StepOutcome update(LabelChange change) {
        LiveLabel live = change.live().orElseThrow();
        return outcome(change, writer.updateLabel(live.name(), change.declared()));
    }

    private Optional<LiveLabel> find(DeclaredLabel declared) {
        return reader.labels().stream()
                .filter(label -> label.name().equals(declared.name()))
                .findFirst();
    }

    private static StepOutcome outcome(LabelChange change, Reply<LiveLabel> reply) {
        return Outcomes.of(change, reply, label -> OptionalInt.empty(), label -> Optional.empty());
    }
}

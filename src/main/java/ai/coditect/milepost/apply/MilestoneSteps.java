package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import java.util.Optional;
import java.util.OptionalInt;

/** Carries out the rows of milestones. */
final class MilestoneSteps {

    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final Creation creation;
    private final ApplyState state;

    MilestoneSteps(RepositoryReader reader, RepositoryWriter writer, Creation creation, ApplyState state) {
        this.reader = reader;
        this.writer = writer;
        this.creation = creation;
        this.state = state;
    }

    StepOutcome create(MilestoneChange change) {
        Reply<LiveMilestone> settled = creation.settle(
                writer.createMilestone(change.declared()),
                () -> writer.createMilestone(change.declared()),
                () -> find(change.key()),
                "the milestone \"" + change.key() + "\"");
        return outcome(change, settled);
    }

    StepOutcome update(MilestoneChange change) {
        return outcome(
                change, writer.updateMilestone(change.live().orElseThrow().number(), change.declared()));
    }

    private Optional<LiveMilestone> find(String title) {
        return reader.milestones().stream()
                .filter(milestone -> milestone.title().equals(title))
                .findFirst();
    }

    private StepOutcome outcome(MilestoneChange change, Reply<LiveMilestone> reply) {
        if (reply instanceof Reply.Done<LiveMilestone> done) {
            state.milestoneIsThere(done.value());
        }
        return Outcomes.of(change, reply, live -> OptionalInt.of(live.number()), live -> Optional.empty());
    }
}

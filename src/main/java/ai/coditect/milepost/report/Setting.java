package ai.coditect.milepost.report;

import ai.coditect.milepost.graph.DependencyGraph;
import java.time.Duration;
import java.util.Optional;

/**
 * What a reader is told that no plan holds.
 *
 * @param definitions the directory of the definitions as the user named it, without a {@code /} at its end
 * @param pace from the start of one write to the start of the next; zero when writes are not paced
 * @param work what the definitions plan, for the figures below a plan; empty leaves them out
 * @param pull the command that brings into the definitions what people changed
 * @param newPlan the command that makes a plan for what is left, when a saved plan is carried out
 */
public record Setting(
        String definitions, Duration pace, Optional<DependencyGraph> work, String pull, Optional<String> newPlan) {

    /** Without the figures, of a command without options. */
    public Setting(String definitions, Duration pace) {
        this(definitions, pace, Optional.empty(), "milepost pull", Optional.empty());
    }

    /** The same for a saved plan. */
    public Setting ofSavedPlan(String command) {
        return new Setting(definitions, pace, work, pull, Optional.of(command));
    }
}

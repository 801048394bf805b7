package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.plan.Change;
import ai.coditect.milepost.plan.LabelChange;
import ai.coditect.milepost.plan.MilestoneChange;
import ai.coditect.milepost.plan.Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The renames of labels and milestones in a plan. GitHub carries them through to every issue, so what the run itself
 * renamed must not be taken for somebody's change of the issue.
 */
final class OwnRenames {

    private final Map<LabelName, LabelName> labels = new HashMap<>();
    private final Map<String, String> milestones = new HashMap<>();

    OwnRenames(Plan plan) {
        for (Change change : plan.changes()) {
            if (change instanceof LabelChange label) {
                label.live()
                        .ifPresent(
                                live -> labels.put(live.name(), label.declared().name()));
            } else if (change instanceof MilestoneChange milestone) {
                milestone
                        .live()
                        .ifPresent(live -> milestones.put(
                                live.title(), milestone.declared().title()));
            }
        }
    }

    /** The labels as they are called once the plan is carried out. */
    Set<LabelName> labels(Set<LabelName> planned) {
        return planned.stream().map(name -> labels.getOrDefault(name, name)).collect(Collectors.toSet());
    }

    /** The milestone as it is called once the plan is carried out. */
    Optional<String> milestone(Optional<String> planned) {
        return planned.map(title -> milestones.getOrDefault(title, title));
    }
}

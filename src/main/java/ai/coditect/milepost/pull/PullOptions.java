package ai.coditect.milepost.pull;

import ai.coditect.milepost.merge.Boxes;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the user wants to bring in.
 *
 * @param only the issues of these definitions; none for all
 */
public record PullOptions(Set<IssueId> only, Set<Extra> extras) {

    /** What comes in only if it is asked for. */
    public enum Extra {
        /** Ticks, and states that the definitions do not name. */
        PROGRESS,
        /** Values of labels and milestones, of which nothing tells who changed them. */
        DRIFT,
        /** Issues that people opened in a declared milestone. */
        NEW
    }

    public PullOptions {
        only = Set.copyOf(only);
        extras = Set.copyOf(extras);
    }

    boolean brings(Extra extra) {
        return extras.contains(extra);
    }

    /** The milestones of which every issue has to be read, whether a definition is in them or not. */
    public Set<String> milestones(DeclaredState declared) {
        return brings(Extra.NEW)
                ? declared.milestones().stream().map(DeclaredMilestone::title).collect(Collectors.toSet())
                : Set.of();
    }

    boolean covers(IssueId id) {
        return only.isEmpty() || only.contains(id);
    }

    Boxes boxes() {
        return brings(Extra.PROGRESS) ? Boxes.OF_PEOPLE : Boxes.OF_DEFINITIONS;
    }
}

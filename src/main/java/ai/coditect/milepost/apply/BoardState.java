package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a run knows of the project board so far. */
final class BoardState {

    private Optional<LiveProject> project;
    private Optional<String> outOfReach = Optional.empty();
    private final Set<FieldName> missing = new HashSet<>();

    BoardState(Optional<LiveProject> project) {
        this.project = project;
    }

    /** The project; empty as long as it could not be made. */
    Optional<LiveProject> project() {
        return project;
    }

    void isThere(LiveProject live) {
        project = Optional.of(live);
    }

    /** A field is there, or has changed. */
    void isThere(LiveProject.Field field) {
        project = project.map(live -> live.with(field));
        missing.remove(field.name());
    }

    /** A field, or one of its options, could not be made. */
    void couldNotMake(FieldName field) {
        missing.add(field);
    }

    /** The token may not write here, so nothing further is tried. */
    void isRefused() {
        outOfReach = Optional.of("the token may not write to the board");
    }

    /** Why nothing can be written to the board, in words. */
    Optional<String> outOfReach() {
        return outOfReach.or(
                () -> project.isPresent() ? Optional.empty() : Optional.of("the project could not be made"));
    }

    /** Why the row of an item cannot be carried out, in words. */
    Optional<String> outOfReach(ProjectItemChange change) {
        return outOfReach()
                .or(() -> change.names().stream()
                        .filter(missing::contains)
                        .findFirst()
                        .map(name -> "the field \"" + name + "\" of the board could not be made"));
    }
}

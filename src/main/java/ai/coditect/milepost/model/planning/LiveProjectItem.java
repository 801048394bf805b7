package ai.coditect.milepost.model.planning;

import java.util.Set;

/**
 * An issue on a project board.
 *
 * @param id the id that GitHub's GraphQL uses
 * @param values of the declared fields
 * @param foreign fields that are an organisation's for its issues, which the board only shows
 */
public record LiveProjectItem(String id, Visibility visibility, FieldValues values, Set<FieldName> foreign) {

    public LiveProjectItem {
        foreign = Set.copyOf(foreign);
    }

    /** Whether people see it on the board. */
    public enum Visibility {
        SHOWN,
        /** Somebody put it away. It cannot be written to. */
        ARCHIVED
    }

    /** Whether somebody put it away. */
    public boolean isArchived() {
        return visibility == Visibility.ARCHIVED;
    }
}

package ai.coditect.milepost.pull;

import ai.coditect.milepost.model.RepositoryRef;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people changed on GitHub, and the files with it.
 *
 * @param files those that change, with their new text
 * @param rows what comes in, what is in dispute and what is left, by issue, label and milestone
 * @param progress how many ticks and states would come in too if they were asked for
 * @param unread how many definitions have no issue yet, or one that is left alone
 */
public record Pull(
        RepositoryRef repository, SortedMap<Path, FileChange> files, List<PulledRow> rows, int progress, int unread) {

    /** A file as it is and as it will be. */
    public record FileChange(String before, String after) {}

    public Pull {
        files = new TreeMap<>(files);
        rows = List.copyOf(rows);
    }

    /** Whether something should have come in and could not. */
    public boolean isPartial() {
        return rows.stream().flatMap(row -> row.left().stream()).anyMatch(left -> left.reason() == Left.Reason.NO_EDIT);
    }

    /** Whether both sides changed the same somewhere, so that a person has to decide. */
    public boolean hasDisputes() {
        return rows.stream().anyMatch(row -> !row.disputes().isEmpty());
    }
}

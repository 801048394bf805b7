package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.GitHubLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the rows of a plan into batches, in their order: rows that one request may carry stand together. Of issues that
 * are changed, one request carries the values of fields; the rest of each row is a request of its own.
 */
public final class RowBatches {

    private RowBatches() {}

    public static List<List<Change>> of(List<Change> rows) {
        List<List<Change>> batches = new ArrayList<>();
        for (Change row : rows) {
            List<Change> last = batches.isEmpty() ? List.of() : batches.get(batches.size() - 1);
            if (!last.isEmpty() && last.size() < GitHubLimits.MAX_BATCH && goTogether(last.get(0), row)) {
                last.add(row);
            } else {
                batches.add(new ArrayList<>(List.of(row)));
            }
        }
        return batches;
    }

    private static boolean goTogether(Change first, Change second) {
        return first.kind() == second.kind()
                && first.action() == second.action()
                && canShareARequest(first)
                && canShareARequest(second);
    }

    private static boolean canShareARequest(Change change) {
        return switch (change.kind()) {
            case DEPENDENCY, PROJECT_ITEM -> true;
            case LABEL, PROJECT_FIELD -> change.action() == Action.CREATE;
            case ISSUE -> change instanceof IssueChange issue && issue.setsFields();
            case MILESTONE, PROJECT, SUB_ISSUE -> false;
        };
    }
}

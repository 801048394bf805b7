package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.access.RepositoryAccess;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.plan.access.WriteAccess;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.Kept;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would change, in the order in which it is carried out. No plan is an empty plan.
 *
 * @param access what may be done in the repository
 * @param changes the rows, also those that only tell (conflict, orphaned)
 * @param kept what people changed and the plan leaves
 * @param findings what the reader should know; an error among them stops {@code apply} before the first write
 * @param numbers the numbers of the declared issues that exist already
 * @param milestoneNumbers the numbers of all milestones that exist already, by title
 * @param unchanged how many declared things are as declared
 * @param board the project board, if the definitions have one
 */
public record Plan(
        RepositoryRef repository,
        RepositoryAccess access,
        List<Change> changes,
        List<Kept> kept,
        List<Diagnostic> findings,
        Map<IssueId, Integer> numbers,
        Map<String, Integer> milestoneNumbers,
        int unchanged,
        Forecast forecast,
        Optional<PlannedBoard> board) {
    /** A plan without a project board, for a repository of which no more is told. */
    public Plan(
            RepositoryRef repository,
            List<Change> changes,
            List<Kept> kept,
            List<Diagnostic> findings,
            Map<IssueId, Integer> numbers,
            Map<String, Integer> milestoneNumbers,
            int unchanged,
            Forecast forecast) {
        this(
                repository,
                RepositoryAccess.UNTOLD,
                changes,
                kept,
                findings,
                numbers,
                milestoneNumbers,
                unchanged,
                forecast,
                Optional.empty());
    }

    public Plan {
        changes = List.copyOf(changes);
        kept = List.copyOf(kept);
        findings = List.copyOf(findings);
        numbers = Map.copyOf(numbers);
        milestoneNumbers = Map.copyOf(milestoneNumbers);
    }

    /** Whether carrying the plan out would write nothing. */
    public boolean isEmpty() {
        return changes.stream().noneMatch(change -> change.action().writes());
    }

    /** Whether a finding stops the plan from being carried out. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Diagnostic::isError);
    }

    /** Whether the repository is archived, so that what there is to write cannot be written. */
    public boolean isForArchive() {
        return access.isArchived() && !isEmpty();
    }

    /** Whether the account of the token certainly may not carry the plan out. */
    public boolean isOutOfReach() {
        return WriteAccess.isLacking(access, changes);
    }

    /**
     * Whether GitHub is as the definitions say: there is nothing to write, and no issue is left alone. Disputed lines
     * are people's text that stays, as everything that is kept.
     */
    public boolean isSettled() {
        return isEmpty() && conflicts().allMatch(Conflict.DisputedLines.class::isInstance);
    }

    /** How many definitions are not carried out before a person has settled a conflict. */
    public int leftOut() {
        return (int) conflicts().filter(Conflict::leavesOut).count();
    }

    private Stream<Conflict> conflicts() {
        return changes.stream().filter(IssueConflict.class::isInstance).map(row -> ((IssueConflict) row).conflict());
    }

    /** Whether the definitions have a board that the token may not reach, so that it is no part of the plan. */
    public boolean isWithoutBoard() {
        return board.filter(planned -> planned.reading() instanceof BoardReading.Denied)
                .isPresent();
    }

    /** The same plan with more findings, which stand before its own. */
    public Plan withFindings(List<Diagnostic> more) {
        List<Diagnostic> all = Stream.concat(more.stream(), findings.stream()).toList();
        return new Plan(repository, access, changes, kept, all, numbers, milestoneNumbers, unchanged, forecast, board);
    }

    /** How many rows have the action. */
    public int count(Action action) {
        return (int)
                changes.stream().filter(change -> change.action() == action).count();
    }
}

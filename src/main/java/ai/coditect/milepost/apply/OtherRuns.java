package ai.coditect.milepost.apply;

import ai.coditect.milepost.marker.Marker;
import ai.coditect.milepost.marker.MarkerReading;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.match.Trust;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.ServiceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The issues that other runs create. GitHub numbers issues in order, so a number between two of this run's shows that
 * somebody else creates issues too. Of two issues for one definition the lower number is the one, and each run can tell
 * for itself: when the higher one exists, the lower one does too.
 */
final class OtherRuns {

    /** So many issues of outsiders are read one by one; who opens more of them does not slow a run down. */
    private static final int MOST_STRANGERS = 20;

    private final RepositoryReader reader;
    private final Map<IssueId, List<LiveIssue>> seen = new HashMap<>();
    private final Set<Integer> strangers = new HashSet<>();
    private boolean looked;
    private int newestNumber;

    OtherRuns(RepositoryReader reader) {
        this.reader = reader;
    }

    /**
     * The issue of the row, if another run made it. Before this run creates its first one, the newest issues are read:
     * a run that was killed seconds ago may have created what no list showed when the plan was made.
     */
    Optional<LiveIssue> known(IssueChange row) {
        if (!looked) {
            note(reader.newestIssues());
            looked = true;
        }
        return first(row, seen.getOrDefault(row.id(), List.of()));
    }

    /** The issue of the row, looked for anew. */
    Optional<LiveIssue> find(IssueChange row) {
        return first(
                row,
                reader.newestIssues().stream()
                        .filter(issue -> idOf(issue).filter(row.id()::equals).isPresent())
                        .toList());
    }

    /** The issue with a lower number that another run made for the row before this one did. */
    Optional<LiveIssue> before(LiveIssue own, IssueChange row) {
        int first = newestNumber + 1;
        int last = own.number() - 1;
        newestNumber = Math.max(newestNumber, own.number());
        note(between(first, last));
        return seen.getOrDefault(row.id(), List.of()).stream()
                .filter(other -> other.number() < own.number())
                .filter(this::isByTeam)
                .min(Comparator.comparingInt(LiveIssue::number));
    }

    /** The first of the issues with the row's id that may be taken for the row's. */
    private Optional<LiveIssue> first(IssueChange row, List<LiveIssue> candidates) {
        IssueContent target = row.patch().target();
        return candidates.stream()
                .filter(this::isByTeam)
                .min(Comparator.comparingInt(LiveIssue::number))
                .or(() -> candidates.stream()
                        .filter(issue -> Trust.vouches(target, issue))
                        .min(Comparator.comparingInt(LiveIssue::number)));
    }

    /**
     * Whether the team opened the issue. A list does not say which of its issues the account that milepost acts as has
     * opened, so one by an outsider is read by itself, once, before it is left to him.
     */
    private boolean isByTeam(LiveIssue issue) {
        if (issue.author().isTrusted()) {
            return true;
        }
        if (strangers.contains(issue.number()) || strangers.size() == MOST_STRANGERS) {
            return false;
        }
        boolean own = isOwn(issue.number());
        if (!own) {
            strangers.add(issue.number());
        }
        return own;
    }

    /** One that is gone by now is nobody's. */
    private boolean isOwn(int number) {
        try {
            return reader.issue(number).author().isTrusted();
        } catch (ServiceException unreadable) {
            FailureKind kind = unreadable.failure().kind();
            if (kind == FailureKind.NOT_FOUND || kind == FailureKind.GONE) {
                return false;
            }
            throw unreadable;
        }
    }

    private List<LiveIssue> between(int first, int last) {
        return first > last ? List.of() : reader.issues(first, last);
    }

    private void note(List<LiveIssue> issues) {
        for (LiveIssue issue : issues) {
            newestNumber = Math.max(newestNumber, issue.number());
            idOf(issue)
                    .ifPresent(id ->
                            seen.computeIfAbsent(id, key -> new ArrayList<>()).add(issue));
        }
    }

    private static Optional<IssueId> idOf(LiveIssue issue) {
        return Marker.read(issue.body()) instanceof MarkerReading.Found found
                ? Optional.of(found.id())
                : Optional.empty();
    }
}

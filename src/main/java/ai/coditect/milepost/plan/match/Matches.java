package ai.coditect.milepost.plan.match;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LiveIssue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found for all definitions.
 *
 * @param byId one for each definition
 * @param copies the other issues that carry the id of one that was found
 * @param renamed previous ids of definitions to the present ones
 * @param orphans issues whose definition is gone, by their numbers
 */
public record Matches(
        Map<IssueId, Match> byId,
        List<Match.Marked> orphans,
        Map<IssueId, List<LiveIssue>> copies,
        Map<IssueId, IssueId> renamed,
        List<Diagnostic> findings) {

    public Matches {
        byId = Map.copyOf(byId);
        copies = Map.copyOf(copies);
        renamed = Map.copyOf(renamed);
        orphans = List.copyOf(orphans);
        findings = List.copyOf(findings);
    }

    /** What was found for one definition. */
    public Match of(IssueId id) {
        return Optional.ofNullable(byId.get(id)).orElseGet(Match.Missing::new);
    }

    /** The other issues that carry the id of this one. */
    public List<LiveIssue> copies(IssueId id) {
        return copies.getOrDefault(id, List.of());
    }

    /** The numbers of the definitions that have an issue. */
    public Map<IssueId, Integer> numbers() {
        Map<IssueId, Integer> numbers = new TreeMap<>();
        byId.forEach((id, match) -> match.live().ifPresent(issue -> numbers.put(id, issue.number())));
        return numbers;
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.IssueId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was found for all definitions.
 *
 * @param byId one for each definition
 * @param orphans issues whose definition is gone, by their numbers
 */
record Matches(Map<IssueId, Match> byId, List<Match.Marked> orphans, List<Diagnostic> findings) {
    Matches {
        byId = Map.copyOf(byId);
        orphans = List.copyOf(orphans);
        findings = List.copyOf(findings);
    }

    Match of(IssueId id) {
        return Optional.ofNullable(byId.get(id)).orElseGet(Match.Missing::new);
    }

    /** The numbers of the definitions that have an issue. */
    Map<IssueId, Integer> numbers() {
        Map<IssueId, Integer> numbers = new TreeMap<>();
        byId.forEach((id, match) -> match.live().ifPresent(issue -> numbers.put(id, issue.number())));
        return numbers;
    }
}

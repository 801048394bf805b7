package ai.coditect.milepost.definition.check;

import static ai.coditect.milepost.model.GitHubLimits.MAX_LEVELS;
import static ai.coditect.milepost.model.GitHubLimits.MAX_SUB_ISSUES;

import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks the relations between issues: no cycles, and GitHub's limits on sub-issues. */
public final class RelationChecker {

    /** So many issues of a cycle are named. */
    private static final int MAX_SHOWN = 20;

    private final DiagnosticCollector diagnostics;

    public RelationChecker(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    public void check(List<RawIssue> issues) {
        Map<String, RawIssue> byId = new LinkedHashMap<>();
        issues.forEach(issue -> issue.id().ifPresent(id -> byId.putIfAbsent(id.value(), issue)));
        checkCycles(
                byId,
                RawIssue::blockers,
                "depends on itself",
                "the dependencies form a cycle",
                "None of these issues could ever be started. Remove one of the dependencies.");
        checkCycles(
                byId,
                issue -> issue.parent().stream(),
                "is its own parent",
                "the parents form a cycle",
                "An issue cannot be its own ancestor. Remove one of the parents.");
        checkLevels(byId);
        checkSubIssues(byId);
    }

    private void checkCycles(
            Map<String, RawIssue> byId,
            Function<RawIssue, Stream<Scalar>> targets,
            String self,
            String cycle,
            String advice) {
        Map<String, Map<String, Scalar>> edges = new LinkedHashMap<>();
        Map<String, List<String>> graph = new LinkedHashMap<>();
        byId.forEach((id, issue) -> {
            Map<String, Scalar> byTarget = new LinkedHashMap<>();
            targets.apply(issue).forEach(target -> byTarget.putIfAbsent(target.value(), target));
            edges.put(id, byTarget);
            graph.put(id, List.copyOf(byTarget.keySet()));
            Scalar own = byTarget.get(id);
            if (own != null) {
                diagnostics.error(own.at(), "the issue `" + id + "` " + self, "Remove `" + id + "` here.");
            }
        });
        for (List<String> ids : CycleFinder.find(graph)) {
            Map<String, Scalar> first = edges.getOrDefault(ids.get(0), Map.of());
            Scalar step = first.get(ids.get(1));
            if (step != null) {
                diagnostics.error(step.at(), cycle + ": " + chain(ids) + " → " + ids.get(0), advice);
            }
        }
    }

    private static String chain(List<String> ids) {
        int more = ids.size() - MAX_SHOWN;
        return more <= 0
                ? String.join(" → ", ids)
                : String.join(" → ", ids.subList(0, MAX_SHOWN)) + " → … (" + more + " more)";
    }

    private void checkLevels(Map<String, RawIssue> byId) {
        byId.forEach((id, issue) -> {
            List<String> above = ancestors(id, byId);
            if (above.size() == MAX_LEVELS + 1) {
                issue.parent()
                        .ifPresent(parent -> diagnostics.error(
                                parent.at(),
                                "the issue `" + id + "` is nested " + above.size() + " levels deep",
                                "GitHub nests sub-issues up to " + MAX_LEVELS + " levels below `"
                                        + above.get(above.size() - 1) + "`. Give it a parent higher up."));
            }
        });
    }

    /**
     * The ancestors, nearest first, as far as it takes to see that they are too many; empty if they form a cycle, which
     * is reported separately.
     */
    private static List<String> ancestors(String id, Map<String, RawIssue> byId) {
        List<String> above = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        RawIssue issue = byId.get(id);
        while (issue != null && issue.parent().isPresent() && above.size() <= MAX_LEVELS + 1) {
            String parent = issue.parent().get().value();
            if (!seen.add(parent)) {
                return List.of();
            }
            above.add(parent);
            issue = byId.get(parent);
        }
        return above;
    }

    private void checkSubIssues(Map<String, RawIssue> byId) {
        Map<String, Integer> children = new HashMap<>();
        byId.values()
                .forEach(issue -> issue.parent().ifPresent(parent -> children.merge(parent.value(), 1, Integer::sum)));
        byId.forEach((id, issue) -> {
            int count = children.getOrDefault(id, 0);
            if (count > MAX_SUB_ISSUES) {
                diagnostics.error(
                        issue.where(),
                        "the issue `" + id + "` has " + count + " sub-issues",
                        "GitHub allows at most " + MAX_SUB_ISSUES + ". Group them under issues in between.");
            }
        });
    }
}

package ai.coditect.milepost.definition;

import static ai.coditect.milepost.model.GitHubLimits.MAX_LEVELS;
import static ai.coditect.milepost.model.GitHubLimits.MAX_SUB_ISSUES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the relations between issues: no issue waits for itself or contains itself, over however many steps. */
final class RelationChecker {

    private final Problems problems;

    RelationChecker(Problems problems) {
        this.problems = problems;
    }

    void check(List<RawIssue> issues) {
        Map<String, RawIssue> byId = new LinkedHashMap<>();
        issues.forEach(issue -> issue.id().ifPresent(id -> byId.putIfAbsent(id.value(), issue)));
        checkDependencies(byId);
        checkParents(byId);
        checkLevels(byId);
        checkSubIssues(byId);
    }

    private void checkDependencies(Map<String, RawIssue> byId) {
        Map<String, Map<String, Scalar>> edges = new LinkedHashMap<>();
        byId.forEach((id, issue) -> {
            Map<String, Scalar> blockers = new LinkedHashMap<>();
            issue.dependsOn().forEach(item -> item.on().forEach(on -> blockers.putIfAbsent(on.value(), on)));
            edges.put(id, blockers);
        });
        report(
                edges,
                "depends on itself",
                "the dependencies form a cycle",
                "None of these issues could ever be started. Remove one of the dependencies.");
    }

    private void checkParents(Map<String, RawIssue> byId) {
        Map<String, Map<String, Scalar>> edges = new LinkedHashMap<>();
        byId.forEach((id, issue) -> {
            Map<String, Scalar> parents = new LinkedHashMap<>();
            issue.parent().ifPresent(parent -> parents.put(parent.value(), parent));
            edges.put(id, parents);
        });
        report(
                edges,
                "is its own parent",
                "the parents form a cycle",
                "An issue cannot be its own ancestor. Remove one of the parents.");
    }

    private void report(Map<String, Map<String, Scalar>> edges, String self, String cycle, String advice) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        edges.forEach((id, targets) -> {
            graph.put(id, List.copyOf(targets.keySet()));
            Scalar own = targets.get(id);
            if (own != null) {
                problems.error(own.at(), "the issue `" + id + "` " + self, "Remove `" + id + "` here.");
            }
        });
        for (List<String> ids : CycleFinder.find(graph)) {
            Map<String, Scalar> first = edges.getOrDefault(ids.get(0), Map.of());
            Scalar step = first.get(ids.get(1));
            if (step != null) {
                problems.error(step.at(), cycle + ": " + String.join(" → ", ids) + " → " + ids.get(0), advice);
            }
        }
    }

    private void checkLevels(Map<String, RawIssue> byId) {
        byId.forEach((id, issue) -> {
            List<String> above = ancestors(id, byId);
            if (above.size() == MAX_LEVELS + 1) {
                issue.parent()
                        .ifPresent(parent -> problems.error(
                                parent.at(),
                                "the issue `" + id + "` is nested " + above.size() + " levels deep",
                                "GitHub nests sub-issues up to " + MAX_LEVELS + " levels below `"
                                        + above.get(above.size() - 1) + "`. Give it a parent further up."));
            }
        });
    }

    /** The ancestors, the nearest first; empty when they form a cycle, which is reported by itself. */
    private static List<String> ancestors(String id, Map<String, RawIssue> byId) {
        List<String> above = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        RawIssue issue = byId.get(id);
        while (issue != null && issue.parent().isPresent()) {
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
                problems.error(
                        issue.where(),
                        "the issue `" + id + "` has " + count + " sub-issues",
                        "GitHub takes at most " + MAX_SUB_ISSUES + ". Group them under issues of their own.");
            }
        });
    }
}

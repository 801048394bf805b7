package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.ServerFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what is declared with what is there. Pure: the same inputs give the same plan, byte for byte.
 *
 * <p>The rows stand in the order in which they are carried out: labels, milestones, removals of edges, new issues each
 * after those that it refers to, changes of issues in the order of the definitions, conflicts, orphans, new
 * dependencies, new sub-issues. Removals come before the changes of issues because a change forgets what had been
 * declared: a run that is broken off in between can then still remove the rest.
 */
public final class Planner {

    private final PlanOptions options;

    /** A planner for what the user decided. */
    public Planner(PlanOptions options) {
        this.options = options;
    }

    /**
     * What would change. A finding that is an error stops the plan from being carried out; see also
     * {@link #needsWholeRepository}.
     */
    public Plan plan(DeclaredState declared, LiveState live) {
        Comparison all = Comparison.of(declared, live, options);
        List<DeclaredIssue> issues = declared.issues();
        IssuePlans plans = IssuePlans.of(issues, all.matches(), all.context());
        Roster roster = all.roster(plans.ours());
        EdgePlan dependencies = all.context().has(ServerFeature.DEPENDENCIES)
                ? DependencyPlanner.plan(issues, roster)
                : DependencyPlanner.unsupported(issues);
        EdgePlan subIssues = all.context().has(ServerFeature.SUB_ISSUES)
                ? SubIssuePlanner.plan(issues, roster)
                : SubIssuePlanner.unsupported(issues);

        List<Change> rows = new ArrayList<>();
        rows.addAll(all.labels().rows());
        rows.addAll(all.milestones().rows());
        rows.addAll(dependencies.removals());
        rows.addAll(subIssues.removals());
        rows.addAll(plans.rows());
        rows.addAll(OrphanPlanner.plan(all.matches().orphans(), options.prune()));
        rows.addAll(dependencies.additions());
        rows.addAll(subIssues.additions());

        List<Diagnostic> findings = new ArrayList<>(all.findings());
        findings.addAll(plans.findings(issues));
        findings.addAll(dependencies.findings());
        findings.addAll(subIssues.findings());
        return new Plan(
                live.repository(),
                rows,
                kept(issues, plans, roster, List.of(dependencies, subIssues)),
                findings,
                all.matches().numbers(),
                all.milestoneNumbers(),
                unchanged(declared, rows),
                ForecastCalculator.forecast(rows, options.pace(), all.context().has(ServerFeature.BATCHED_WRITES)));
    }

    /**
     * Whether the issues of the declared milestones are not enough and the whole repository must be read before
     * planning: when something would be created or adopted, to prune, or when an edge leads to an issue that was not
     * read.
     */
    public static boolean needsWholeRepository(DeclaredState declared, LiveState live, PlanOptions options) {
        if (live.scope() == LiveState.Scope.WHOLE_REPOSITORY) {
            return false;
        }
        Comparison all = Comparison.of(declared, live, options);
        ReadScope scope =
                new ReadScope(all.matches(), all.roster(Map.of()), all.context().renames());
        return options.prune() || declared.issues().stream().anyMatch(scope::isTooSmallFor);
    }

    private static List<Kept> kept(List<DeclaredIssue> issues, IssuePlans plans, Roster roster, List<EdgePlan> edges) {
        List<Kept> kept = new ArrayList<>();
        for (DeclaredIssue issue : issues) {
            List<FieldChange> fields = new ArrayList<>(plans.kept(issue.id()));
            edges.forEach(
                    plan -> Optional.ofNullable(plan.kept().get(issue.id())).ifPresent(fields::add));
            if (!fields.isEmpty()) {
                OptionalInt number = Optional.ofNullable(roster.numbers().get(issue.id()))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
                kept.add(new Kept(Kind.ISSUE, issue.id().value(), number, issue.title(), fields));
            }
        }
        return kept;
    }

    /** How many declared things have no row of their own; edges and orphans are none. */
    private static int unchanged(DeclaredState declared, List<Change> rows) {
        Set<String> issues = new TreeSet<>();
        declared.issues().forEach(issue -> issues.add(issue.id().value()));
        Map<Kind, Set<String>> changed = new TreeMap<>();
        for (Change row : rows) {
            if (row.kind() != Kind.ISSUE || issues.contains(row.key())) {
                changed.computeIfAbsent(row.kind(), kind -> new TreeSet<>()).add(row.key());
            }
        }
        return declared.labels().size()
                - changed.getOrDefault(Kind.LABEL, Set.of()).size()
                + declared.milestones().size()
                - changed.getOrDefault(Kind.MILESTONE, Set.of()).size()
                + declared.issues().size()
                - changed.getOrDefault(Kind.ISSUE, Set.of()).size();
    }
}

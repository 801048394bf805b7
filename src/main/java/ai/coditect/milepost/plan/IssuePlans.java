package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.ServerFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of all declared issues, in groups, and the issues that edges may run between. */
final class IssuePlans {

    private final PlanContext context;
    private final Matches matches;
    private final IssuePlanner planner;
    private final List<DeclaredIssue> missing = new ArrayList<>();
    private final List<IssueChange> changes = new ArrayList<>();
    private final List<IssueChange> refused = new ArrayList<>();
    private final List<IssueChange> conflicts = new ArrayList<>();
    private final Map<IssueId, IssueHandle> ours = new TreeMap<>();
    private final Map<IssueId, List<FieldChange>> kept = new TreeMap<>();

    private IssuePlans(PlanContext context, Matches matches) {
        this.context = context;
        this.matches = matches;
        this.planner = new IssuePlanner(context);
    }

    static IssuePlans of(List<DeclaredIssue> declared, Matches matches, PlanContext context) {
        IssuePlans plans = new IssuePlans(context, matches);
        declared.forEach(plans::plan);
        return plans;
    }

    private void plan(DeclaredIssue issue) {
        Match match = matches.of(issue.id());
        if (match instanceof Match.Missing) {
            missing.add(issue);
            ours.put(issue.id(), new IssueHandle(issue.id(), Optional.empty()));
        } else if (match instanceof Match.Marked marked) {
            add(issue, match, planner.update(issue, marked));
        } else if (match instanceof Match.Twin twin) {
            if (planner.isAdoptable(issue, twin)) {
                add(issue, match, planner.adopt(issue, twin));
            } else {
                refused.add(planner.refuse(issue, twin));
            }
        }
    }

    private void add(DeclaredIssue issue, Match match, IssuePlan plan) {
        ours.put(issue.id(), new IssueHandle(issue.id(), match.live()));
        kept.put(issue.id(), plan.kept());
        plan.change().ifPresent(changes::add);
        plan.conflict().ifPresent(conflicts::add);
    }

    /** The rows in the order in which they are carried out. */
    List<IssueChange> rows() {
        List<IssueChange> rows = new ArrayList<>();
        CreationOrder.of(missing).forEach(issue -> rows.add(NewIssue.row(issue, context)));
        rows.addAll(changes);
        rows.addAll(refused);
        rows.addAll(conflicts);
        return rows;
    }

    /** The issues that may be written to, also those that are still to be created. */
    Map<IssueId, IssueHandle> ours() {
        return ours;
    }

    /** What people changed in the fields of an issue and stays. */
    List<FieldChange> kept(IssueId id) {
        return kept.getOrDefault(id, List.of());
    }

    List<Diagnostic> findings(List<DeclaredIssue> declared) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!refused.isEmpty()) {
            findings.add(new Diagnostic(
                    Severity.ERROR,
                    count(refused) + " already under a declared title: " + numbers(refused),
                    "milepost creates no second issue with a title. Take them over with --adopt, which keeps their"
                            + " text, or give the definitions other titles.",
                    Optional.empty()));
        }
        if (!conflicts.isEmpty()) {
            findings.add(Diagnostic.warning(
                    "the definitions and somebody on GitHub changed the same lines: " + numbers(conflicts),
                    "These bodies are left alone. Bring the change into the definitions, or take the definitions' lines"
                            + " with --on-conflict=yaml."));
        }
        boolean typed = declared.stream().anyMatch(issue -> issue.type().isPresent());
        if (typed && !context.has(ServerFeature.ISSUE_TYPES)) {
            findings.add(Diagnostic.warning(
                    "this repository has no issue types",
                    "The types in the definitions have no effect. They belong to organisations, on servers that have"
                            + " them."));
        }
        return findings;
    }

    private static String count(List<IssueChange> rows) {
        return rows.size() == 1 ? "1 issue exists" : rows.size() + " issues exist";
    }

    private static String numbers(List<IssueChange> rows) {
        return rows.stream()
                .flatMap(row -> row.live().stream())
                .map(issue -> "#" + issue.number())
                .collect(Collectors.joining(", "));
    }
}

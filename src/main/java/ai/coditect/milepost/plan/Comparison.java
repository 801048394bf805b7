package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.Base;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which declared thing is which live thing: settled once, before any field is looked at. */
record Comparison(
        LiveState live,
        Naming<LabelName, LabelChange> labels,
        Naming<String, MilestoneChange> milestones,
        LiveIssues issues,
        Matches matches,
        PlanContext context) {

    static Comparison of(DeclaredState declared, LiveState live, PlanOptions options) {
        Naming<LabelName, LabelChange> labels = LabelPlanner.plan(declared.labels(), live.labels());
        Naming<String, MilestoneChange> milestones = MilestonePlanner.plan(declared.milestones(), live.milestones());
        LiveIssues issues = new LiveIssues(live.issues());
        Matches matches = IssueMatcher.match(declared.issues(), issues);
        Renames renames = new Renames(labels.renamed(), milestones.renamed(), previousIds(declared.issues()));
        PlanContext context = new PlanContext(options, live.features(), renames, matches.numbers());
        return new Comparison(live, labels, milestones, issues, matches, context);
    }

    private static Map<IssueId, IssueId> previousIds(List<DeclaredIssue> issues) {
        Set<IssueId> current = new TreeSet<>();
        issues.forEach(issue -> current.add(issue.id()));
        Map<IssueId, IssueId> renamed = new TreeMap<>();
        issues.forEach(issue -> issue.previousId()
                .filter(old -> !current.contains(old))
                .ifPresent(old -> renamed.put(old, issue.id())));
        return renamed;
    }

    /**
     * The issues that edges run between.
     *
     * @param ours those that may be written to
     */
    Roster roster(Map<IssueId, IssueHandle> ours) {
        Map<IssueId, Base> bases = new TreeMap<>();
        Map<IssueId, LiveIssue> owners = new TreeMap<>();
        issues.ids()
                .forEach(id -> owners.put(
                        context.renames().id(id), issues.marked(id).get(0).issue()));
        matches.byId().forEach((id, match) -> {
            match.live().ifPresent(issue -> owners.put(id, issue));
            if (match instanceof Match.Marked marked) {
                bases.put(id, context.renames().base(marked.marker().base()));
            }
        });
        Map<Integer, LiveIssue> byNumber = new TreeMap<>();
        live.issues().forEach(issue -> byNumber.put(issue.number(), issue));
        return new Roster(live.repository(), ours, bases, matches.numbers(), owners, byNumber);
    }

    /** The numbers of the live milestones by title; one that is renamed is found by its new title too. */
    Map<String, Integer> milestoneNumbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (LiveMilestone milestone : live.milestones()) {
            numbers.put(milestone.title(), milestone.number());
        }
        milestones.rows().forEach(row -> row.live().ifPresent(milestone -> numbers.put(row.key(), milestone.number())));
        return numbers;
    }

    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>();
        findings.addAll(labels.findings());
        findings.addAll(milestones.findings());
        findings.addAll(matches.findings());
        return findings;
    }
}

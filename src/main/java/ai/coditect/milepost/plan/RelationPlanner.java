package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.RelationKind;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.IssuePatch;
import ai.coditect.milepost.plan.change.RelationChange;
import ai.coditect.milepost.plan.field.Decision;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.plan.field.OnConflict;
import ai.coditect.milepost.plan.field.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The relations between issues. They are decided like any other field, and each one that comes or goes is a row of its
 * own. Relations to an issue that is not ours (a twin that is not adopted, a damaged marker) are left alone.
 */
final class RelationPlanner {

    private final PlanContext context;
    private final Map<IssueId, PlannedIssue> ours;
    private final Map<Integer, IssueHandle> byNumber = new TreeMap<>();
    private final List<RelationChange> removals = new ArrayList<>();
    private final List<RelationChange> additions = new ArrayList<>();
    private final Map<IssueId, List<FieldChange>> kept = new TreeMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();

    private RelationPlanner(PlanContext context, Map<IssueId, PlannedIssue> ours, List<LiveIssue> live) {
        this.context = context;
        this.ours = ours;
        live.forEach(issue -> byNumber.put(
                issue.number(), new IssueHandle(new IssueId("issue-" + issue.number()), Optional.of(issue))));
        context.owners().forEach((id, issue) -> byNumber.put(issue.number(), new IssueHandle(id, Optional.of(issue))));
    }

    /** Plans all relations of the issues that may be written to. */
    static RelationPlanner plan(
            List<DeclaredIssue> declared, PlanContext context, Map<IssueId, PlannedIssue> ours, List<LiveIssue> live) {
        RelationPlanner planner = new RelationPlanner(context, ours, live);
        for (RelationKind kind : RelationKind.values()) {
            if (context.has(field(kind))) {
                ours.values().stream()
                        .filter(planned -> isShown(field(kind), planned))
                        .forEach(planned -> planner.plan(kind, planned));
            } else if (declared.stream()
                    .anyMatch(issue -> !links(kind, issue.content()).isEmpty())) {
                planner.findings.add(unsupported(kind));
            }
        }
        if (context.has(ServerFeature.SUB_ISSUES)) {
            planner.keepSubIssues(declared);
        }
        return planner;
    }

    private static boolean isShown(IssueField field, PlannedIssue planned) {
        return planned.handle()
                .live()
                .filter(issue -> issue.unknown().contains(field))
                .isEmpty();
    }

    List<RelationChange> removals() {
        return removals;
    }

    List<RelationChange> additions() {
        return additions;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** What people changed in the relations of an issue and stays. */
    List<FieldChange> kept(IssueId id) {
        return kept.getOrDefault(id, List.of());
    }

    private void plan(RelationKind kind, PlannedIssue planned) {
        IssueHandle issue = planned.handle();
        IssueVersions sides = context.linked(planned.sides());
        Decision decision = FieldRules.decide(field(kind), sides, OnConflict.KEEP);
        decision.kept().forEach(change -> keep(issue.id(), change));
        List<IssueLink> now = links(kind, sides.live());
        List<IssueLink> target = links(kind, decision.target());
        List<IssueHandle> added = target.stream()
                .filter(link -> !now.contains(link))
                .flatMap(link -> handle(link).stream())
                .filter(other -> ours.containsKey(other.id()))
                .toList();
        List<IssueLink> removed =
                now.stream().filter(link -> !target.contains(link)).toList();
        if (kind == RelationKind.SUB_ISSUE_OF && !mayMove(issue, target, added, removed)) {
            return;
        }
        removed.stream()
                .flatMap(link -> handle(link).stream())
                .forEach(other -> removals.add(new RelationChange(kind, Action.DELETE, issue, other)));
        added.forEach(other ->
                additions.add(new RelationChange(kind, Action.CREATE, issue, other, after(kind, sides.namedEmpty()))));
    }

    /** What is taken away again of what GitHub makes of a new relation. */
    private static IssuePatch after(RelationKind kind, Set<IssueField> namedEmpty) {
        Set<IssueField> inherited = EnumSet.noneOf(IssueField.class);
        if (kind == RelationKind.SUB_ISSUE_OF) {
            inherited.add(IssueField.MILESTONE);
        }
        inherited.retainAll(namedEmpty);
        return IssuePatch.clearing(inherited);
    }

    /** An issue has one parent, so it leaves the old one only where both can be reached. */
    private boolean mayMove(
            IssueHandle issue, List<IssueLink> target, List<IssueHandle> added, List<IssueLink> removed) {
        if (!target.isEmpty() && added.isEmpty()) {
            return false;
        }
        Optional<IssueLink> outOfReach =
                removed.stream().filter(link -> handle(link).isEmpty()).findFirst();
        outOfReach.ifPresent(link -> added.forEach(parent -> findings.add(Diagnostic.warning(
                "\"" + issue.id() + "\" is a sub-issue of " + link + ", which milepost cannot reach",
                "It is not put under \"" + parent.id() + "\". Take it out of " + link
                        + " on GitHub, then run milepost again."))));
        return outOfReach.isEmpty();
    }

    private Optional<IssueHandle> handle(IssueLink link) {
        if (link instanceof IssueId id) {
            return Optional.ofNullable(ours.get(id)).map(PlannedIssue::handle);
        }
        return link instanceof IssueNumber number
                ? Optional.ofNullable(byNumber.get(number.value()))
                : Optional.empty();
    }

    /** Tells of sub-issues that people put under declared issues. */
    private void keepSubIssues(List<DeclaredIssue> declared) {
        Map<IssueId, List<String>> children = new TreeMap<>();
        for (DeclaredIssue issue : declared) {
            String child = Optional.ofNullable(context.numbers().get(issue.id()))
                    .map(number -> new IssueNumber(number).toString())
                    .orElse(issue.id().value());
            DeclaredIssue.ids(issue.content().parent().stream().toList())
                    .forEach(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(child));
        }
        Set<IssueLink> managed = new HashSet<>();
        context.owners().values().forEach(owner -> managed.add(owner.link()));
        for (PlannedIssue parent : ours.values()) {
            IssueId id = parent.handle().id();
            List<String> extras = parent.handle().live().map(LiveIssue::subIssues).orElse(List.of()).stream()
                    .filter(link -> !managed.contains(link))
                    .map(IssueLink::toString)
                    .toList();
            if (!extras.isEmpty()) {
                List<String> named = children.getOrDefault(id, List.of());
                List<String> all = new ArrayList<>(named);
                all.addAll(extras);
                keep(id, new FieldChange("sub_issues", Difference.members(named, all), Reason.MERGE));
            }
        }
    }

    private void keep(IssueId id, FieldChange change) {
        kept.computeIfAbsent(id, key -> new ArrayList<>()).add(change);
    }

    private static IssueField field(RelationKind kind) {
        return switch (kind) {
            case BLOCKED_BY -> IssueField.BLOCKED_BY;
            case SUB_ISSUE_OF -> IssueField.PARENT;
        };
    }

    private static List<IssueLink> links(RelationKind kind, IssueContent content) {
        return switch (kind) {
            case BLOCKED_BY -> content.blockedBy();
            case SUB_ISSUE_OF -> content.parent().stream().toList();
        };
    }

    private static Diagnostic unsupported(RelationKind kind) {
        return switch (kind) {
            case BLOCKED_BY ->
                Diagnostic.warning(
                        "this server has no issue dependencies",
                        "They are shown as text in the bodies only. Nothing needs to be done.");
            case SUB_ISSUE_OF ->
                Diagnostic.warning(
                        "this server has no sub-issues",
                        "The parents in the definitions have no effect. Nothing needs to be done.");
        };
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.match.Match;
import ai.coditect.milepost.plan.match.Matches;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is planned for all declared issues. */
final class IssuePlans {

    private final PlanContext context;
    private final Matches matches;
    private final IssuePlanner planner;
    private final List<DeclaredIssue> missing = new ArrayList<>();
    private final List<IssueConflict> conflicts = new ArrayList<>();
    private final Map<IssueId, PlannedIssue> ours = new LinkedHashMap<>();

    private IssuePlans(PlanContext context, Matches matches) {
        this.context = context;
        this.matches = matches;
        this.planner = new IssuePlanner(context);
    }

    static IssuePlans of(List<DeclaredIssue> declared, Matches matches, PlanContext context) {
        IssuePlans plans = new IssuePlans(context, matches);
        declared.forEach(plans::plan);
        plans.holdBack();
        return plans;
    }

    private void plan(DeclaredIssue issue) {
        Match match = matches.of(issue.id());
        if (match instanceof Match.Missing) {
            missing.add(issue);
            ours.put(issue.id(), planner.create(issue));
        } else if (match instanceof Match.Marked marked) {
            ours.put(issue.id(), planner.update(issue, marked));
            List<Integer> copies =
                    matches.copies(issue.id()).stream().map(LiveIssue::number).toList();
            if (!copies.isEmpty()) {
                conflict(issue, marked.issue(), new Conflict.SameId(copies));
            }
        } else if (match instanceof Match.Twin twin) {
            Optional<Difference.Text> difference = planner.differs(issue, twin)
                    .filter(texts -> !context.options().adoption().takes(twin.issue()));
            if (difference.isPresent()) {
                conflict(issue, twin.issue(), new Conflict.Twin(difference.get()));
            } else {
                ours.put(issue.id(), planner.adopt(issue, twin));
            }
        } else if (match instanceof Match.LeftAlone damaged) {
            conflict(issue, damaged.issue(), new Conflict.DamagedMarker(damaged.problem()));
        }
        Optional.ofNullable(ours.get(issue.id())).ifPresent(planned -> conflicts.addAll(planned.conflicts()));
    }

    private void conflict(DeclaredIssue issue, LiveIssue live, Conflict conflict) {
        conflicts.add(new IssueConflict(issue.id(), Optional.of(live), issue.title(), conflict));
    }

    /** What is to be created and needs an issue that is not settled has to wait for it, and so has what needs that. */
    private void holdBack() {
        Map<IssueId, Set<IssueId>> needs = new TreeMap<>();
        Map<IssueId, List<DeclaredIssue>> neededBy = new TreeMap<>();
        for (DeclaredIssue issue : missing) {
            Set<IssueId> all = CreationOrder.needs(issue);
            needs.put(issue.id(), all);
            all.forEach(
                    id -> neededBy.computeIfAbsent(id, key -> new ArrayList<>()).add(issue));
        }
        Set<IssueId> unsettled = new TreeSet<>();
        of(Conflict.Twin.class).forEach(twin -> unsettled.add(twin.id()));
        Deque<IssueId> open = new ArrayDeque<>(unsettled);
        while (!open.isEmpty()) {
            neededBy.getOrDefault(open.remove(), List.of()).stream()
                    .filter(issue -> unsettled.add(issue.id()))
                    .forEach(issue -> open.add(issue.id()));
        }
        for (DeclaredIssue issue : missing) {
            if (unsettled.contains(issue.id())) {
                ours.remove(issue.id());
                List<IssueId> waitsFor = needs.getOrDefault(issue.id(), Set.of()).stream()
                        .filter(unsettled::contains)
                        .toList();
                conflicts.add(
                        new IssueConflict(issue.id(), Optional.empty(), issue.title(), new Conflict.Waiting(waitsFor)));
            }
        }
        missing.removeIf(issue -> unsettled.contains(issue.id()));
        holdBackBodies();
    }

    /** A body that is to refer to an issue which is not created yet cannot be written. */
    private void holdBackBodies() {
        Set<IssueId> waiting = new TreeSet<>();
        of(Conflict.Waiting.class).forEach(row -> waiting.add(row.id()));
        if (waiting.isEmpty()) {
            return;
        }
        for (PlannedIssue planned : List.copyOf(ours.values())) {
            Set<IssueId> needs = planned.change()
                    .flatMap(change -> change.patch().body())
                    .map(References::in)
                    .orElseGet(Set::of);
            List<IssueId> waitsFor = needs.stream().filter(waiting::contains).toList();
            if (!waitsFor.isEmpty()) {
                ours.remove(planned.handle().id());
                conflicts.add(new IssueConflict(
                        planned.handle().id(),
                        planned.handle().live(),
                        planned.sides().declared().title(),
                        new Conflict.Waiting(waitsFor)));
            }
        }
    }

    /** The rows in the order in which they are carried out: new issues, changes, then what is only told. */
    List<Change> rows() {
        List<Change> rows = new ArrayList<>();
        for (DeclaredIssue issue : CreationOrder.of(missing)) {
            change(issue.id()).ifPresent(rows::add);
        }
        ours.values().stream()
                .filter(planned -> planned.handle().live().isPresent())
                .flatMap(planned -> planned.change().stream())
                .forEach(rows::add);
        rows.addAll(conflicts);
        return rows;
    }

    private Optional<IssueChange> change(IssueId id) {
        return Optional.ofNullable(ours.get(id)).flatMap(PlannedIssue::change);
    }

    /** The issues that may be written to, also those that are still to be created, in the order of the definitions. */
    Map<IssueId, PlannedIssue> ours() {
        return ours;
    }

    List<Diagnostic> findings(List<DeclaredIssue> declared) {
        List<Diagnostic> findings = new ArrayList<>();
        List<IssueConflict> twins = of(Conflict.Twin.class);
        if (!twins.isEmpty()) {
            String exist = twins.size() == 1 ? "1 issue exists" : twins.size() + " issues exist";
            findings.add(Diagnostic.warning(
                    exist + " already under a declared title: " + numbers(twins),
                    "milepost creates no second issue with a title. Take them over with --adopt, which keeps their"
                            + " text, or give the definitions other titles."));
        }
        closed().ifPresent(findings::add);
        List<IssueConflict> disputed = of(Conflict.DisputedLines.class);
        if (!disputed.isEmpty()) {
            findings.add(Diagnostic.warning(
                    "the definitions and somebody on GitHub changed the same lines: " + numbers(disputed),
                    "Those lines stay as they are on GitHub. Bring the change into the definitions, or take the"
                            + " definitions' lines with --on-conflict=yaml."));
        }
        boolean typed =
                declared.stream().anyMatch(issue -> issue.content().type().isPresent());
        if (typed && !context.has(ServerFeature.ISSUE_TYPES)) {
            findings.add(Diagnostic.warning(
                    "this repository has no issue types",
                    "The types in the definitions have no effect. They belong to organisations, on servers that have"
                            + " them."));
        }
        return findings;
    }

    /** Whoever takes an issue over has to know that it is closed, and stays so. */
    private Optional<Diagnostic> closed() {
        List<Integer> closed = ours.values().stream()
                .filter(planned -> !planned.sides().declared().isClosed())
                .flatMap(planned -> planned.change().stream())
                .filter(row -> row.action() == Action.ADOPT)
                .flatMap(row -> row.live().stream())
                .filter(live -> live.state().isClosed())
                .map(LiveIssue::number)
                .toList();
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(Diagnostic.warning(
                        (closed.size() == 1 ? "1 issue that is" : closed.size() + " issues that are")
                                + " taken over "
                                + (closed.size() == 1 ? "is" : "are")
                                + " closed: " + IssueNumber.list(closed.stream()),
                        "milepost reopens nothing that people closed. If there is work left, reopen it on GitHub."));
    }

    private List<IssueConflict> of(Class<? extends Conflict> kind) {
        return conflicts.stream().filter(row -> kind.isInstance(row.conflict())).toList();
    }

    private static String numbers(List<IssueConflict> rows) {
        return IssueNumber.list(
                rows.stream().map(row -> row.live().orElseThrow().number()));
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.plan.access.AccessFindings;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.match.IssueMatcher;
import ai.coditect.milepost.plan.match.LiveIssues;
import ai.coditect.milepost.plan.match.Match;
import ai.coditect.milepost.plan.match.Matches;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.plan.match.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The definitions beside the repository: which declared thing is which live thing is settled once, before any field is
 * looked at.
 */
public final class Comparison {

    private final DeclaredState declared;
    private final LiveState live;
    private final BoardReading board;
    private final Function<FieldUse, Optional<Location>> places;
    private final IssueFields fields;
    private final NamedRows<LabelName, LabelChange> labels;
    private final NamedRows<String, MilestoneChange> milestones;
    private final Trust trust;
    private final Matches matches;
    private final PlanContext context;

    Comparison(
            DeclaredState declared,
            LiveState read,
            BoardReading board,
            PlanOptions options,
            Function<FieldUse, Optional<Location>> places) {
        LiveState live = LiveBoard.over(read, declared.project(), board);
        this.declared = declared;
        this.live = live;
        this.board = board;
        this.places = places;
        this.fields = new IssueFields(declared, live);
        this.labels = LabelPlanner.plan(declared.labels(), live.labels());
        this.milestones = MilestonePlanner.plan(declared.milestones(), live.milestones());
        this.trust = new Trust(
                declared.issues(),
                options.adoption().named(),
                new Renames(labels.renamed(), milestones.renamed(), Map.of()));
        LiveIssues issues = new LiveIssues(live.issues(), trust);
        this.matches = IssueMatcher.match(declared.issues(), issues, trust);
        Renames renames = new Renames(labels.renamed(), milestones.renamed(), matches.renamed());
        this.context = new PlanContext(
                options, live.features(), renames, fields, matches.numbers(), owners(issues, renames, matches));
    }

    private static Map<IssueId, LiveIssue> owners(LiveIssues issues, Renames renames, Matches matches) {
        Map<IssueId, LiveIssue> owners = new TreeMap<>();
        issues.ids()
                .forEach(id ->
                        owners.put(renames.id(id), issues.marked(id).get(0).issue()));
        matches.byId().forEach((id, match) -> match.live().ifPresent(issue -> owners.put(id, issue)));
        return owners;
    }

    /**
     * Whether the issues of the declared milestones are not enough and the whole repository must be read before
     * planning: when something would be created or adopted, when an issue that the user named was not read, to prune,
     * or when a relation leads to an issue that was not read.
     */
    public boolean needsWholeRepository() {
        if (live.scope() == LiveState.Scope.WHOLE_REPOSITORY) {
            return false;
        }
        ReadScope scope = new ReadScope(matches, context, live.issues());
        return context.options().prune()
                || !scope.hasSeen(context.options().adoption().named())
                || declared.issues().stream().anyMatch(scope::isTooSmallFor);
    }

    /** The declared issues that carry their definition's marker, in the order of the definitions. */
    public List<ManagedIssue> managed() {
        List<ManagedIssue> managed = new ArrayList<>();
        for (DeclaredIssue issue : declared.issues()) {
            if (matches.of(issue.id()) instanceof Match.Marked marked) {
                Set<IssueField> fields = EnumSet.noneOf(IssueField.class);
                Stream.of(IssueField.values())
                        .filter(field ->
                                context.has(field) && !marked.issue().unknown().contains(field))
                        .forEach(fields::add);
                managed.add(new ManagedIssue(
                        issue,
                        marked.issue(),
                        context.linked(context.sides(issue, marked)),
                        marked.marker().base(),
                        fields));
            }
        }
        return managed;
    }

    /** The same repository beside other definitions. */
    public Comparison beside(DeclaredState others) {
        return new Comparison(others, live, board, context.options(), places);
    }

    /** The same with what was found of the project board. */
    public Comparison with(BoardReading found) {
        return new Comparison(declared, live, found, context.options(), places);
    }

    /** The issues that belong on the project board and exist already. */
    public List<LiveIssue> onBoard() {
        return matches.byId().values().stream()
                .flatMap(match -> match.live().stream())
                .sorted(Comparator.comparingInt(LiveIssue::number))
                .toList();
    }

    /** What the definitions declare. */
    public DeclaredState declared() {
        return declared;
    }

    /** The labels and milestones that differ, or are missing. */
    public List<Change> named() {
        List<Change> rows = new ArrayList<>(labels.rows());
        rows.addAll(milestones.rows());
        return rows;
    }

    /** What the reader should know of which issue is which, and of fields that GitHub does not have. */
    public List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>(fields.findings(declared, places));
        findings.addAll(matches.findings());
        return findings;
    }

    /** What was read of the repository. */
    public LiveState live() {
        return live;
    }

    /** The numbers of the declared issues that exist. */
    public Map<IssueId, Integer> numbers() {
        return matches.numbers();
    }

    /** What would change. A finding that is an error stops the plan from being carried out. */
    public Plan plan() {
        List<DeclaredIssue> issues = declared.issues();
        IssuePlans plans = IssuePlans.of(issues, matches, context);
        RelationPlanner relations = RelationPlanner.plan(issues, context, plans.ours(), live.issues());
        BoardPlanner boards = BoardPlanner.plan(declared.project(), board, context, plans.ours());
        List<Change> rows = new ArrayList<>();
        rows.addAll(labels.rows());
        rows.addAll(milestones.rows());
        rows.addAll(boards.project());
        rows.addAll(relations.removals());
        rows.addAll(boards.updates());
        rows.addAll(plans.rows());
        rows.addAll(OrphanPlanner.plan(matches.orphans(), context.options()));
        rows.addAll(relations.additions());
        rows.addAll(boards.additions());
        List<Diagnostic> findings = new ArrayList<>();
        findings.addAll(AccessFindings.of(live, rows, places));
        findings.addAll(fields.findings(declared, places));
        findings.addAll(labels.findings());
        findings.addAll(milestones.findings());
        findings.addAll(matches.findings());
        findings.addAll(NamedAdoptions.findings(context.options().adoption(), issues, matches, live.issues(), trust));
        findings.addAll(plans.findings(issues));
        findings.addAll(relations.findings());
        findings.addAll(boards.findings());
        findings.addAll(UnknownFields.findings(plans.ours()));
        return new Plan(
                live.repository(),
                live.access(),
                rows,
                kept(plans, relations, boards),
                findings,
                matches.numbers(),
                milestoneNumbers(),
                unchanged(rows) + boards.unchanged(),
                ForecastCalculator.forecast(rows, context.options().pace(), context.has(ServerFeature.BATCHED_WRITES)),
                declared.project().map(project -> new PlannedBoard(project, board)));
    }

    /** The numbers of the live milestones by title; one that is renamed is found by its new title too. */
    private Map<String, Integer> milestoneNumbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (LiveMilestone milestone : live.milestones()) {
            numbers.put(milestone.title(), milestone.number());
        }
        milestones.rows().forEach(row -> row.live().ifPresent(milestone -> numbers.put(row.key(), milestone.number())));
        return numbers;
    }

    private List<Kept> kept(IssuePlans plans, RelationPlanner relations, BoardPlanner boards) {
        List<Kept> kept = new ArrayList<>();
        plans.ours().forEach((id, planned) -> {
            List<FieldChange> fields = new ArrayList<>(planned.kept());
            fields.addAll(relations.kept(id));
            fields.addAll(boards.kept(id));
            if (!fields.isEmpty()) {
                kept.add(new Kept(
                        Kind.ISSUE,
                        id.value(),
                        planned.handle().number(),
                        planned.sides().declared().title(),
                        fields));
            }
        });
        return kept;
    }

    /** How many declared things have no row of their own; relations and orphans are none. */
    private int unchanged(List<Change> rows) {
        Set<String> issues = new HashSet<>();
        declared.issues().forEach(issue -> issues.add(issue.id().value()));
        Map<Kind, Set<String>> changed = new EnumMap<>(Kind.class);
        for (Change row : rows) {
            if (row.kind() != Kind.ISSUE || issues.contains(row.key())) {
                changed.computeIfAbsent(row.kind(), kind -> new HashSet<>()).add(row.key());
            }
        }
        return declared.labels().size()
                - changed.getOrDefault(Kind.LABEL, Set.of()).size()
                + declared.milestones().size()
                - changed.getOrDefault(Kind.MILESTONE, Set.of()).size()
                + issues.size()
                - changed.getOrDefault(Kind.ISSUE, Set.of()).size();
    }
}

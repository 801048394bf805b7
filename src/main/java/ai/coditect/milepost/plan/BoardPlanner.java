package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProject.Link;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.model.planning.ProjectOwner;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.field.Decision;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import ai.coditect.milepost.plan.field.IssueVersions;
import ai.coditect.milepost.plan.field.OnConflict;
import ai.coditect.milepost.plan.field.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The project board: it is created and linked where that is missing, so are its fields and their options, and the
 * issues are put on it with their values. What people have there beside that is left alone.
 */
final class BoardPlanner {

    private static final String LINKED = "linked";

    private final BoardReading reading;
    private final List<Change> project = new ArrayList<>();
    private final List<ProjectItemChange> updates = new ArrayList<>();
    private final List<ProjectItemChange> additions = new ArrayList<>();
    private final Map<IssueId, List<FieldChange>> kept = new TreeMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();
    private int fields;

    private BoardPlanner(BoardReading reading) {
        this.reading = reading;
    }

    static BoardPlanner plan(
            Optional<DeclaredProject> declared,
            BoardReading reading,
            PlanContext context,
            Map<IssueId, PlannedIssue> ours) {
        BoardPlanner planner = new BoardPlanner(reading);
        declared.ifPresent(board -> {
            planner.findings.addAll(new BoardFindings(board).of(reading));
            if (context.has(IssueField.BOARD)) {
                planner.fields = board.fields().size();
                planner.planProject(board);
                planner.planFields(board);
                ours.values().forEach(planned -> planner.planItem(board, planned));
                planner.tellUnread();
            }
        });
        return planner;
    }

    /** The project and its fields. */
    List<Change> project() {
        return project;
    }

    /** Items that are there and change. */
    List<ProjectItemChange> updates() {
        return updates;
    }

    /** Items that are new. */
    List<ProjectItemChange> additions() {
        return additions;
    }

    List<Diagnostic> findings() {
        return findings;
    }

    /** What people changed on the board and stays. */
    List<FieldChange> kept(IssueId id) {
        return kept.getOrDefault(id, List.of());
    }

    /** Whether the project is as declared, and how many of its fields. */
    int unchanged() {
        return reading.live().isPresent() ? 1 + fields - project.size() : 0;
    }

    private void planProject(DeclaredProject declared) {
        if (reading instanceof BoardReading.Missing missing) {
            ProjectOwner owner = missing.owner();
            List<FieldChange> fields = List.of(
                    value("title", Optional.empty(), declared.title()),
                    value("owner", Optional.empty(), owner.login()));
            project.add(new ProjectChange(Action.CREATE, declared, owner, Optional.empty(), fields));
        }
        reading.live()
                .filter(live -> live.link() == Link.UNLINKED)
                .ifPresent(live -> project.add(new ProjectChange(
                        Action.UPDATE,
                        declared,
                        live.owner(),
                        Optional.of(live),
                        List.of(value(LINKED, Optional.of("false"), "true")))));
    }

    private void planFields(DeclaredProject declared) {
        for (DeclaredProject.Field field : declared.fields()) {
            Optional<LiveProject.Field> live = reading.live().flatMap(board -> board.field(field.name()));
            if (live.isPresent()) {
                addOptions(field, live.get());
            } else if (field.type() != FieldType.SINGLE_SELECT
                    || !field.options().isEmpty()) {
                project.add(new ProjectFieldChange(Action.CREATE, field, Optional.empty(), created(field)));
            }
        }
    }

    private static List<FieldChange> created(DeclaredProject.Field field) {
        List<FieldChange> fields = new ArrayList<>();
        fields.add(value("type", Optional.empty(), field.type().key()));
        if (!field.options().isEmpty()) {
            fields.add(new FieldChange("options", Difference.members(List.of(), field.options()), Reason.YAML));
        }
        return fields;
    }

    private void addOptions(DeclaredProject.Field declared, LiveProject.Field live) {
        List<String> missing = live.lacking(declared.options());
        if (!missing.isEmpty()) {
            List<String> after = new ArrayList<>(live.optionNames());
            after.addAll(missing);
            project.add(new ProjectFieldChange(
                    Action.UPDATE,
                    declared,
                    Optional.of(live),
                    List.of(new FieldChange("options", Difference.members(live.optionNames(), after), Reason.YAML))));
        }
    }

    private void planItem(DeclaredProject board, PlannedIssue planned) {
        IssueVersions sides = planned.sides();
        Optional<LiveIssue> issue = planned.handle().live();
        Optional<LiveProjectItem> item = issue.flatMap(this::item);
        if (item.filter(LiveProjectItem::isArchived).isPresent()) {
            keepArchived(planned);
            return;
        }
        if (issue.filter(live -> live.unknown().contains(IssueField.BOARD)).isPresent()) {
            unread.add(issue.get().number());
            return;
        }
        Decision decision = FieldRules.decide(IssueField.BOARD, sides, OnConflict.KEEP);
        keep(planned, decision.kept());
        FieldValues now = sides.live().board();
        FieldValues target =
                decision.changes().isEmpty() ? now : decision.target().board();
        if (item.isPresent() && decision.changes().isEmpty()) {
            return;
        }
        ProjectItemChange row = new ProjectItemChange(
                item.isPresent() ? Action.UPDATE : Action.CREATE,
                planned.handle(),
                sides.declared().title(),
                item,
                target.only(now.differing(target)),
                cleared(now, target),
                item.isPresent() ? Optional.empty() : board.status(),
                item.isPresent() ? shown(decision.changes()) : added(board, decision.changes()));
        (item.isPresent() ? updates : additions).add(row);
    }

    private void tellUnread() {
        if (!unread.isEmpty()) {
            findings.add(Diagnostic.warning(
                    "GitHub does not show this token what the board has of "
                            + IssueNumber.list(unread.stream().sorted()),
                    "That is left alone there. Such an issue may be on more than 20 boards, or on one that the token"
                            + " cannot see."));
        }
    }

    private Optional<LiveProjectItem> item(LiveIssue issue) {
        return reading instanceof BoardReading.Found found
                ? Optional.ofNullable(found.items().get(issue.nodeId()))
                : Optional.empty();
    }

    private static Set<FieldName> cleared(FieldValues now, FieldValues target) {
        Set<FieldName> gone = new TreeSet<>(now.names());
        gone.removeAll(target.names());
        return gone;
    }

    private static List<FieldChange> added(DeclaredProject board, List<FieldChange> changes) {
        List<FieldChange> fields = new ArrayList<>(shown(changes));
        board.status().ifPresent(status -> fields.add(value(DeclaredProject.STATUS.value(), Optional.empty(), status)));
        return fields;
    }

    /** A row of an item names the fields of the board by themselves. */
    private static List<FieldChange> shown(List<FieldChange> changes) {
        String before = IssueField.BOARD.key() + ".";
        return changes.stream()
                .map(change -> new FieldChange(
                        change.field().substring(before.length()), change.difference(), change.reason()))
                .toList();
    }

    private void keepArchived(PlannedIssue planned) {
        IssueVersions sides = planned.sides();
        keep(
                planned,
                FieldRules.changes(IssueField.BOARD, sides.declared(), sides.live()).stream()
                        .map(change -> change.because(Reason.MERGE))
                        .toList());
    }

    private void keep(PlannedIssue planned, List<FieldChange> changes) {
        if (!changes.isEmpty()) {
            kept.put(planned.handle().id(), changes);
        }
    }

    private static FieldChange value(String field, Optional<String> before, String after) {
        return new FieldChange(field, new Difference.Value(before, Optional.of(after)), Reason.YAML);
    }
}

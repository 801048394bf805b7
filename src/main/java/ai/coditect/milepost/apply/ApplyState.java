package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.IssueChange;
import ai.coditect.milepost.plan.change.IssueConflict;
import ai.coditect.milepost.plan.change.IssueHandle;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.change.ProjectChange;
import ai.coditect.milepost.plan.change.ProjectFieldChange;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.plan.change.RelationChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a run knows so far: the numbers that things got, and what could not be made. */
final class ApplyState {

    private final Map<IssueId, Integer> numbers;
    private final Map<IssueId, LiveIssue> issues = new HashMap<>();
    private final Map<String, Integer> milestones;
    private final Set<IssueId> missingIssues = new HashSet<>();
    private final Set<IssueId> goneIssues = new HashSet<>();
    private final Set<LabelName> missingLabels = new HashSet<>();
    private final Set<String> missingMilestones = new HashSet<>();
    private final Map<IssueId, String> heldBack = new HashMap<>();
    private final BoardState board;

    private final Change.Cases<Boolean> missing = new Change.Cases<>() {
        @Override
        public Boolean label(LabelChange change) {
            return missingLabels.add(change.declared().name());
        }

        @Override
        public Boolean milestone(MilestoneChange change) {
            return missingMilestones.add(change.key());
        }

        @Override
        public Boolean issue(IssueChange change) {
            return !numbers.containsKey(change.id()) && missingIssues.add(change.id());
        }

        @Override
        public Boolean conflict(IssueConflict change) {
            return false;
        }

        @Override
        public Boolean relation(RelationChange change) {
            return change.action() == Action.DELETE
                    && holdBack(change.issue().id(), "a relation of it could not be removed");
        }

        @Override
        public Boolean project(ProjectChange change) {
            return false;
        }

        @Override
        public Boolean projectField(ProjectFieldChange change) {
            return false;
        }

        @Override
        public Boolean projectItem(ProjectItemChange change) {
            return change.action() == Action.UPDATE
                    && holdBack(change.issue().id(), "its values on the board could not be written");
        }

        private boolean holdBack(IssueId id, String why) {
            return heldBack.putIfAbsent(id, why) == null;
        }
    };

    ApplyState(Plan plan) {
        numbers = new HashMap<>(plan.numbers());
        milestones = new HashMap<>(plan.milestoneNumbers());
        board = new BoardState(plan.board().flatMap(planned -> planned.reading().live()));
    }

    BoardState board() {
        return board;
    }

    Map<IssueId, Integer> numbers() {
        return numbers;
    }

    void issueIsThere(IssueId id, LiveIssue issue) {
        numbers.put(id, issue.number());
        issues.put(id, issue);
        missingIssues.remove(id);
    }

    /** An issue that was there is no longer, so nothing can lead to it. */
    void issueIsGone(IssueId id) {
        if (numbers.containsKey(id)) {
            numbers.remove(id);
            issues.remove(id);
            goneIssues.add(id);
        }
    }

    void milestoneIsThere(LiveMilestone milestone) {
        milestones.put(milestone.title(), milestone.number());
    }

    /** Takes note that the row was to be carried out and was not. */
    void couldNot(Change change) {
        if (change.action() == Action.CREATE
                || change.action() == Action.DELETE
                || change.kind() == Kind.PROJECT_ITEM
                || isRename(change)) {
            change.match(missing);
        }
    }

    /** GitHub makes a label that is attached under a name which does not exist yet: its rename must come first. */
    private static boolean isRename(Change change) {
        return change instanceof LabelChange label
                && label.live()
                        .filter(live -> !live.name().equals(label.declared().name()))
                        .isPresent();
    }

    OptionalInt milestoneNumber(String title) {
        Integer number = milestones.get(title);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The end of an edge as it is now; empty when it could not be made, or is gone. */
    Optional<LiveIssue> live(IssueHandle handle) {
        return goneIssues.contains(handle.id())
                ? Optional.empty()
                : Optional.ofNullable(issues.get(handle.id())).or(handle::live);
    }

    /** Why one end of an edge is not there, in words. */
    String whyMissing(List<IssueHandle> ends) {
        return ends.stream()
                .map(IssueHandle::id)
                .filter(goneIssues::contains)
                .findFirst()
                .map(id -> "the issue " + id + " is no longer there")
                .orElse("one of the two issues could not be created");
    }

    /**
     * Why the issue must not be changed, in words: an edge of it could not be removed, or its values on the board could
     * not be written. Its base must then go on saying what was declared, or the next run would take what is there for a
     * person's.
     */
    Optional<String> heldBack(IssueId id) {
        return Optional.ofNullable(heldBack.get(id));
    }

    /** Why the issue is not there, in words. */
    String whyMissing(IssueHandle issue) {
        return goneIssues.contains(issue.id()) ? "the issue is no longer there" : "the issue could not be created";
    }

    /** The first of these that this run could not make, in words. */
    Optional<String> missing(
            Collection<IssueId> wantedIssues, Collection<LabelName> wantedLabels, Optional<String> wantedMilestone) {
        return wantedMilestone
                .filter(missingMilestones::contains)
                .map(title -> "the milestone \"" + title + "\" could not be made")
                .or(() -> wantedLabels.stream()
                        .filter(missingLabels::contains)
                        .findFirst()
                        .map(name -> "the label \"" + name + "\" could not be made"))
                .or(() -> first(wantedIssues, goneIssues)
                        .map(id -> "the issue " + id + " that it refers to is no longer there"))
                .or(() -> first(wantedIssues, missingIssues)
                        .map(id -> "the issue " + id + " that it refers to could not be made"));
    }

    private static Optional<IssueId> first(Collection<IssueId> wanted, Set<IssueId> known) {
        return wanted.stream().filter(known::contains).sorted().findFirst();
    }
}

package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.model.planning.LiveProjectItem;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.ProjectItemChange;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.ItemWrite;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Carries out the rows of the board's items. */
final class ItemSteps {

    private final ProjectReader reader;
    private final ProjectWriter writer;
    private final Optional<DeclaredProject> declared;
    private final ApplyState issues;
    private final BoardState state;

    ItemSteps(
            ProjectReader reader,
            ProjectWriter writer,
            Optional<DeclaredProject> declared,
            ApplyState issues,
            BoardState state) {
        this.reader = reader;
        this.writer = writer;
        this.declared = declared;
        this.issues = issues;
        this.state = state;
    }

    /** Adds issues, or changes their values; all rows are of one action. */
    List<StepOutcome> carryOut(List<ProjectItemChange> changes) {
        Batch batch = new Batch(changes);
        batch.skipUnreachable();
        if (changes.get(0).action() == Action.CREATE) {
            batch.add();
        } else {
            batch.readAgain();
        }
        batch.write();
        return changes.stream()
                .map(change -> Optional.ofNullable(batch.outcomes.get(change)).orElseThrow())
                .toList();
    }

    /** Rows that share requests. What is settled about one of them is never touched again. */
    private final class Batch {
        private final List<ProjectItemChange> changes;
        private final Map<ProjectItemChange, StepOutcome> outcomes = new LinkedHashMap<>();
        private final Map<ProjectItemChange, ItemWrite> writes = new LinkedHashMap<>();

        Batch(List<ProjectItemChange> changes) {
            this.changes = changes;
        }

        private List<ProjectItemChange> open() {
            return changes.stream()
                    .filter(change -> !outcomes.containsKey(change))
                    .toList();
        }

        void skipUnreachable() {
            for (ProjectItemChange change : changes) {
                state.outOfReach(change)
                        .or(() -> issues.live(change.issue()).isPresent()
                                ? Optional.empty()
                                : Optional.of(issues.whyMissing(change.issue())))
                        .ifPresent(why -> outcomes.put(change, new StepOutcome.Skipped(change, why)));
            }
        }

        /** An issue cannot be on a board twice, so what was not answered is sent again. */
        void add() {
            List<ProjectItemChange> added = open();
            if (added.isEmpty()) {
                return;
            }
            List<Reply<LiveProjectItem>> replies = send(added);
            for (int i = 0; i < added.size(); i++) {
                ProjectItemChange change = added.get(i);
                Reply<LiveProjectItem> reply = replies.get(i) instanceof Reply.Unanswered
                        ? send(List.of(change)).get(0)
                        : replies.get(i);
                if (reply instanceof Reply.Done<LiveProjectItem> done) {
                    plan(change, done.value());
                } else {
                    outcomes.put(change, outcome(change, reply));
                }
            }
        }

        private List<Reply<LiveProjectItem>> send(List<ProjectItemChange> some) {
            return writer.addItems(project(), some.stream().map(this::issue).toList());
        }

        /** What somebody has set since the plan was made stays, and the next plan tells of it. */
        private void plan(ProjectItemChange change, LiveProjectItem item) {
            if (item.isArchived()) {
                outcomes.put(
                        change, applied(change, List.of("It is archived on the board, so its values are left alone.")));
                return;
            }
            FieldValues values = change.values();
            for (FieldName name : item.values().names()) {
                values = values.with(name, Optional.empty());
            }
            ItemWrite write = new ItemWrite(issue(change).number(), item.id(), values, Set.of(), change.status());
            if (write.isNothing()) {
                outcomes.put(change, applied(change, List.of()));
            } else {
                writes.put(change, write);
            }
        }

        /** A value that somebody has changed since the plan was made must not be lost. */
        void readAgain() {
            List<ProjectItemChange> rows = open();
            if (rows.isEmpty()) {
                return;
            }
            Map<String, LiveProjectItem> now = reader.read(
                            declared.orElseThrow(),
                            rows.stream().map(this::issue).toList())
                    .items();
            for (ProjectItemChange change : rows) {
                LiveProjectItem planned = change.item().orElseThrow();
                Optional<LiveProjectItem> item =
                        Optional.ofNullable(now.get(issue(change).nodeId()));
                if (item.filter(found -> isSame(planned, found, change)).isPresent()) {
                    writes.put(
                            change,
                            new ItemWrite(
                                    issue(change).number(),
                                    planned.id(),
                                    change.values(),
                                    change.cleared(),
                                    Optional.empty()));
                } else {
                    outcomes.put(change, new StepOutcome.Failed(change, CHANGED));
                }
            }
        }

        private boolean isSame(LiveProjectItem planned, LiveProjectItem found, ProjectItemChange change) {
            return planned.id().equals(found.id())
                    && !found.isArchived()
                    && planned.values()
                            .only(change.names())
                            .equals(found.values().only(change.names()));
        }

        /** Setting a value twice is no harm, so what was not answered is sent again. */
        void write() {
            List<ProjectItemChange> written = List.copyOf(writes.keySet());
            if (written.isEmpty()) {
                return;
            }
            List<Reply<ItemWrite>> replies =
                    writer.write(project(), written.stream().map(writes::get).toList());
            for (int i = 0; i < written.size(); i++) {
                ProjectItemChange change = written.get(i);
                Reply<ItemWrite> reply = replies.get(i);
                if (reply instanceof Reply.Unanswered) {
                    reply = writer.write(project(), List.of(write(change))).get(0);
                }
                outcomes.put(change, outcome(change, reply));
            }
        }

        private ItemWrite write(ProjectItemChange change) {
            return Optional.ofNullable(writes.get(change)).orElseThrow();
        }

        private LiveProject project() {
            return state.project().orElseThrow();
        }

        private LiveIssue issue(ProjectItemChange change) {
            return issues.live(change.issue()).orElseThrow();
        }

        private StepOutcome applied(ProjectItemChange change, List<String> remarks) {
            return new StepOutcome.Applied(
                    change,
                    OptionalInt.of(issue(change).number()),
                    Optional.of(issue(change).url()),
                    remarks);
        }

        private <T> StepOutcome outcome(ProjectItemChange change, Reply<T> reply) {
            return Outcomes.of(
                    change,
                    reply,
                    any -> OptionalInt.of(issue(change).number()),
                    any -> Optional.of(issue(change).url()));
        }
    }

    private static final Failure CHANGED = new Failure(
            FailureKind.CHANGED_MEANWHILE,
            "it was changed on the board after the plan was made",
            "Nothing was written to it. Run the same command again: it plans with the change.");
}

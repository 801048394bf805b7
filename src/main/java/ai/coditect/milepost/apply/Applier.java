package ai.coditect.milepost.apply;

import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.PlannedBoard;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.LabelChange;
import ai.coditect.milepost.plan.change.MilestoneChange;
import ai.coditect.milepost.plan.match.Renames;
import ai.coditect.milepost.remote.ProjectReader;
import ai.coditect.milepost.remote.ProjectWriter;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.Sleeper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Carries a plan out, in its order and nothing else. Every row ends with an outcome; whatever happens, running milepost
 * again goes on from where the repository then is.
 */
public final class Applier {

    private final RepositoryReader reader;
    private final RepositoryWriter writer;
    private final ProjectReader boardReader;
    private final ProjectWriter boardWriter;
    private final Sleeper sleeper;
    private final ApplyListener listener;
    private final BooleanSupplier interrupted;

    /**
     * @param sleeper waits while an unanswered write is settled
     * @param interrupted asked before each write; once true, the run ends before the next one
     */
    public Applier(
            RepositoryReader reader,
            RepositoryWriter writer,
            ProjectReader boardReader,
            ProjectWriter boardWriter,
            Sleeper sleeper,
            ApplyListener listener,
            BooleanSupplier interrupted) {
        this.reader = reader;
        this.writer = writer;
        this.boardReader = boardReader;
        this.boardWriter = boardWriter;
        this.sleeper = sleeper;
        this.listener = listener;
        this.interrupted = interrupted;
    }

    /**
     * Carries the plan out.
     *
     * @throws IllegalArgumentException when the plan is blocked: nobody may apply it
     */
    public ApplyOutcome apply(Plan plan) {
        if (plan.isBlocked()) {
            throw new IllegalArgumentException("a blocked plan cannot be applied");
        }
        ApplyState state = new ApplyState(plan);
        Optional<DeclaredProject> declared = plan.board().map(PlannedBoard::declared);
        Creation creation = new Creation(new Settlement(sleeper));
        IssueWriteBuilder writes = new IssueWriteBuilder(state);
        EditGuard guard = new EditGuard(reader, ownRenames(plan));
        IssueCreator creator = new IssueCreator(reader, writer, creation, writes, state, guard);
        Steps steps = new Steps(
                new LabelSteps(reader, writer, creation),
                new MilestoneSteps(reader, writer, creation, state),
                creator,
                new IssueUpdater(writer, writes, state, guard),
                new RelationSteps(reader, writer, writes, state),
                new ProjectSteps(boardReader, boardWriter, creation, declared, state.board()),
                new ItemSteps(boardReader, boardWriter, declared, state, state.board()));
        return new Run(plan, steps, creator, state, listener, interrupted).toEnd();
    }

    /**
     * The renames of labels and milestones in the plan. GitHub carries them through to every issue, so what the run
     * itself renamed must not be taken for somebody's change of the issue.
     */
    private static Renames ownRenames(Plan plan) {
        Map<LabelName, LabelName> labels = new HashMap<>();
        Map<String, String> milestones = new HashMap<>();
        for (Change change : plan.changes()) {
            if (change instanceof LabelChange label) {
                label.live()
                        .ifPresent(
                                live -> labels.put(live.name(), label.declared().name()));
            } else if (change instanceof MilestoneChange milestone) {
                milestone
                        .live()
                        .ifPresent(live -> milestones.put(
                                live.title(), milestone.declared().title()));
            }
        }
        return new Renames(labels, milestones, Map.of());
    }
}

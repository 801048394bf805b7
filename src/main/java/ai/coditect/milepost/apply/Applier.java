package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.remote.RepositoryReader;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.Sleeper;
import java.util.function.BooleanSupplier;

/**
 * Carries a plan out, in its order and nothing else. Every row ends with an outcome; whatever happens, running milepost
 * again goes on from where the repository then is.
 */
public final class Applier {

    private final RepositoryReader reader;
    private final RepositoryWriter writer;
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
            Sleeper sleeper,
            ApplyListener listener,
            BooleanSupplier interrupted) {
        this.reader = reader;
        this.writer = writer;
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
        Ledger ledger = new Ledger(plan);
        Creation creation = new Creation(new Settlement(sleeper));
        IssueWrites writes = new IssueWrites(ledger);
        EditGuard guard = new EditGuard(reader, new OwnRenames(plan));
        IssueCreator creator = new IssueCreator(reader, writer, creation, writes, ledger, guard);
        Steps steps = new Steps(
                new LabelSteps(reader, writer, creation),
                new MilestoneSteps(reader, writer, creation, ledger),
                creator,
                new IssueUpdater(writer, writes, ledger, guard),
                new EdgeSteps(plan.repository(), reader, writer, ledger));
        return new Run(plan, steps, creator, ledger, listener, interrupted).toEnd();
    }
}

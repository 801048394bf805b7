package ai.coditect.milepost.apply;

import ai.coditect.milepost.plan.change.Change;

/** Told of the progress of a run, for whoever watches it. */
public interface ApplyListener {

    /** The row is about to be carried out. */
    void started(Change change, int position, int total);

    /** The row is done with. */
    void finished(StepOutcome outcome, int position, int total);
}

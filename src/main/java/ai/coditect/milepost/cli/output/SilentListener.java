package ai.coditect.milepost.cli.output;

import ai.coditect.milepost.apply.ApplyListener;
import ai.coditect.milepost.apply.StepOutcome;
import ai.coditect.milepost.plan.Change;

/** Tells nobody of the progress. */
enum SilentListener implements ApplyListener {
    LISTENER;

    @Override
    public void started(Change change, int position, int total) {}

    @Override
    public void finished(StepOutcome outcome, int position, int total) {}
}

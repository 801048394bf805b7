package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.resilience.WaitListener.Reason;
import ai.coditect.milepost.pace.Delay;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.pace.WriteSchedule;
import java.util.Optional;

/** Keeps writes to their schedule, for the life of the process. */
final class WritePacer {

    private final WriteSchedule schedule;
    private final NotifyingSleeper sleeper;

    WritePacer(Pacing pacing, NotifyingSleeper sleeper) {
        this.schedule = new WriteSchedule(pacing);
        this.sleeper = sleeper;
    }

    /** Returns when a request of this load may start, and counts it. */
    void awaitTurn(Load load) throws InterruptedException {
        Optional<Delay> delay = schedule.delay(load, sleeper.now());
        while (delay.isPresent()) {
            sleeper.sleep(reason(delay.get().cause()), delay.get().length());
            delay = schedule.delay(load, sleeper.now());
        }
        schedule.start(load, sleeper.now());
    }

    private static Reason reason(Delay.Cause cause) {
        return switch (cause) {
            case PACE -> Reason.PACE;
            case MINUTE -> Reason.WRITES_PER_MINUTE;
            case HOUR -> Reason.WRITES_PER_HOUR;
        };
    }
}

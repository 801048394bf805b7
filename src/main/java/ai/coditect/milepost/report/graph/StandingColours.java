package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.progress.Standing;
import ai.coditect.milepost.report.svg.Colour;

/** The colours of a state. A sign always stands beside them. */
public final class StandingColours {

    private StandingColours() {}

    /** Of a line, or of a bar. */
    public static Colour line(Standing standing) {
        return switch (standing) {
            case DONE -> Colour.DONE;
            case READY -> Colour.READY;
            case BLOCKED -> Colour.BLOCKED;
            case DROPPED -> Colour.DROPPED;
        };
    }

    /** Of what is written upon. */
    public static Colour ground(Standing standing) {
        return switch (standing) {
            case DONE -> Colour.DONE_SOFT;
            case READY -> Colour.READY_SOFT;
            case BLOCKED -> Colour.BLOCKED_SOFT;
            case DROPPED -> Colour.DROPPED_SOFT;
        };
    }
}

package ai.coditect.milepost.github.resilience;

/** Told of every sending of a request. */
@FunctionalInterface
public interface RequestLog {
    /** A sending ended. */
    void sent(RequestEvent event);
}

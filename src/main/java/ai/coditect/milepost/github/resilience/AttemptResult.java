package ai.coditect.milepost.github.resilience;

/** What one sending of a request came to. */
public sealed interface AttemptResult {

    /** A whole answer came. */
    record Answered(Response answer) implements AttemptResult {}

    /** None came. */
    record Broken(ConnectionError how) implements AttemptResult {}
}

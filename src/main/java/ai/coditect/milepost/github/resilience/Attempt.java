package ai.coditect.milepost.github.resilience;

/** What one sending of a request came to. */
public sealed interface Attempt {

    /** A whole answer came. */
    record Answered(Answer answer) implements Attempt {}

    /** None came. */
    record Broken(Break how) implements Attempt {}
}

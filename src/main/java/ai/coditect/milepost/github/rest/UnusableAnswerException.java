package ai.coditect.milepost.github.rest;

/** Thrown through the client library for a response that is not what GitHub answers, before the library reads it. */
final class UnusableAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fault;

    /** @param fault what is wrong with it, as a sentence without a full stop */
    UnusableAnswerException(String fault) {
        super(fault);
        this.fault = fault;
    }

    String fault() {
        return fault;
    }
}

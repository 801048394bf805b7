package ai.coditect.milepost.remote;

/**
 * Why something could not be done, in words for the person who meets it. Never holds a secret.
 *
 * @param summary what happened and where, one line without a full stop
 * @param remedy what to do next, in sentences
 */
public record Failure(FailureKind kind, String summary, String remedy) {}

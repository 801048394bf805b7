package ai.coditect.milepost.github.exchange;

/**
 * No connection came about, for a known reason.
 *
 * @param reason a sentence without its period
 * @param remedy what to do next, in sentences
 */
public record NoConnection(ConnectionError error, String reason, String remedy) implements AttemptResult {}

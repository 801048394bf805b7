package ai.coditect.milepost.github.exchange;

/** What sending a request once came to: a whole response, or none. */
public sealed interface AttemptResult permits Response, ConnectionError, NoConnection {}

package ai.coditect.milepost.actions;

/**
 * A comment on a pull request.
 *
 * @param isTrusted whether it was written by an app or by somebody with a part in the repository, and not by a
 *     passer-by
 */
public record Comment(long id, String body, boolean isTrusted) {}

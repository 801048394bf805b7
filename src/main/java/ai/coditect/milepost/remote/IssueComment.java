package ai.coditect.milepost.remote;

/**
 * A comment on a pull request.
 *
 * @param isTrusted whether it was written by an app or by somebody with a part in the repository, and not by a
 *     passer-by
 */
public record IssueComment(long id, String body, boolean isTrusted) {}

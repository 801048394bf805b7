package ai.coditect.milepost.actions;

import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.IssueComment;
import ai.coditect.milepost.remote.IssueComments;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The one comment on a pull request that shows what its definitions would change. It starts with a marker, by which the
 * next run finds and updates it. A stranger's comment with a copy of the marker is not mistaken for it.
 */
public final class PullRequestComment {

    /** GitHub takes 65,536 characters; counted in bytes, a text is safe however it counts them. */
    private static final int LIMIT = GitHubLimits.MAX_BODY;

    private final IssueComments comments;
    private final String marker;

    /** The comment for one repository and one directory of definitions. */
    public PullRequestComment(IssueComments comments, RepositoryRef target, String definitions) {
        this.comments = comments;
        this.marker = "<!-- milepost comment repository=" + encoded(target.toString()) + " definitions="
                + encoded(definitions) + " -->";
    }

    /** How many bytes the Markdown may have. */
    public int room() {
        return LIMIT - marker.length() - 2;
    }

    /**
     * Creates the comment or brings it up to date.
     *
     * @param markdown at most {@link #room} bytes
     * @return why that could not be done, if it could not
     */
    public Optional<Failure> show(int pullRequest, String markdown) {
        String body = marker + "\n" + markdown;
        try {
            Optional<IssueComment> present = find(pullRequest);
            if (present.filter(comment -> isSame(comment.body(), body)).isPresent()) {
                return Optional.empty();
            }
            return failure(
                    present.isPresent()
                            ? comments.update(present.get().id(), body)
                            : comments.create(pullRequest, body));
        } catch (ServiceException unreadable) {
            return Optional.of(unreadable.failure());
        }
    }

    private Optional<IssueComment> find(int pullRequest) {
        return comments.of(pullRequest).stream()
                .filter(comment -> comment.isTrusted() && comment.body().startsWith(marker))
                .findFirst();
    }

    /** Saving in a browser changes line endings. */
    private static boolean isSame(String live, String wanted) {
        return live.replace("\r\n", "\n").strip().equals(wanted.strip());
    }

    private static Optional<Failure> failure(Reply<Long> reply) {
        if (reply instanceof Reply.Refused<Long> refused) {
            return Optional.of(refused.failure());
        }
        return reply instanceof Reply.Unanswered<Long> unanswered
                ? Optional.of(unanswered.failure())
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package ai.coditect.milepost.remote;

import java.util.List;

/** The comments of a repository's issues and pull requests. */
public interface IssueComments {

    /**
     * All comments on one issue or pull request, the oldest first.
     *
     * @throws ServiceException when they cannot be read
     */
    List<IssueComment> of(int issue);

    /** Adds a comment; its id. */
    Reply<Long> create(int issue, String body);

    /** Replaces the text of a comment; its id. */
    Reply<Long> update(long id, String body);
}

package ai.coditect.milepost.actions;

import ai.coditect.milepost.apply.Reply;
import ai.coditect.milepost.apply.ServiceException;
import java.util.List;

/** The comments of a repository's issues and pull requests. */
public interface Comments {

    /**
     * All comments on one issue or pull request, the oldest first.
     *
     * @throws ServiceException when they cannot be read
     */
    List<Comment> of(int issue);

    /** Adds a comment; its id. */
    Reply<Long> create(int issue, String body);

    /** Replaces the text of a comment; its id. */
    Reply<Long> update(long id, String body);
}

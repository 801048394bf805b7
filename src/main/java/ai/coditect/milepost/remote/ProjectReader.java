package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.BoardReading;
import ai.coditect.milepost.model.planning.DeclaredProject;
import java.util.List;

/** Reads the project board that belongs to a repository. */
public interface ProjectReader {

    /**
     * The board, and of its items those of these issues.
     *
     * @throws ServiceException when GitHub cannot answer; a token that may not see it is no such case
     */
    BoardReading read(DeclaredProject project, List<LiveIssue> issues);
}

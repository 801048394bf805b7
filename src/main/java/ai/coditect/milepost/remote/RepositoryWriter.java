package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.List;

/**
 * Writes to a repository, each write once. A create that went unanswered is never sent again by an implementation: that
 * is the caller's to decide, after reading.
 */
public interface RepositoryWriter {

    /** Creates labels; one reply for each, in the same order. May send several in one request. */
    List<Reply<LiveLabel>> createLabels(List<DeclaredLabel> labels);

    /** Gives the label the declared name and whatever else is declared. */
    Reply<LiveLabel> updateLabel(LabelName current, DeclaredLabel target);

    /** Creates a milestone with all that is declared in one request. */
    Reply<LiveMilestone> createMilestone(DeclaredMilestone milestone);

    /** Gives the milestone the declared title and whatever else is declared. */
    Reply<LiveMilestone> updateMilestone(int number, DeclaredMilestone target);

    /**
     * Creates an issue, unless the precondition is violated by then; its state is not sent, since GitHub creates open
     * issues only.
     */
    Reply<LiveIssue> createIssue(IssueWrite issue, Precondition precondition);

    /** Changes an issue by one request, unless the precondition is violated by then. */
    Reply<LiveIssue> updateIssue(int number, IssueWrite issue, Precondition precondition);

    /**
     * Sets values of issue fields, unless the precondition is violated by then; one reply for each, in the same order,
     * with all values that the issue has then. May send several in one request.
     */
    List<Reply<FieldValues>> setFields(List<FieldsWrite> writes, Precondition precondition);

    /** Adds relations; one reply for each, in the same order. A sub-issue becomes the last one of its parent. */
    List<Reply<Relation>> addRelations(List<Relation> relations);

    /** Removes relations; one reply for each, in the same order. */
    List<Reply<Relation>> removeRelations(List<Relation> relations);
}

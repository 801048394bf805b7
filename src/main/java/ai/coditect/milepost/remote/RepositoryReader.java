package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.LiveState;
import java.util.List;
import java.util.Set;

/** Reads a repository. Every method throws {@link ServiceException} when GitHub cannot answer. */
public interface RepositoryReader {

    /** All labels and milestones, and the issues of the milestones with these titles. */
    LiveState readMilestones(Set<String> titles);

    /** All labels, milestones and issues, open and closed. */
    LiveState readEverything();

    /** The newest issues, newest first, at most 100: where an issue whose creation went unanswered would be. */
    List<LiveIssue> newestIssues();

    /**
     * The issues with these numbers, each read by its number: it is there as soon as it exists. Of many numbers at
     * least the newest issues among them, and maybe others besides.
     */
    List<LiveIssue> issues(int first, int last);

    /** All labels, to settle an unanswered write. */
    List<LiveLabel> labels();

    /** All milestones, open and closed, to settle an unanswered write. */
    List<LiveMilestone> milestones();

    /** One issue with its edges, to settle an unanswered write. */
    LiveIssue issue(int number);
}

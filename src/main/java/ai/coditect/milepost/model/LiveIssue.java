package ai.coditect.milepost.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An issue as it is on GitHub. Pull requests are never among these.
 *
 * @param databaseId the id that GitHub's REST relations use; not the number
 * @param nodeId the id that GitHub's GraphQL uses
 * @param body as GitHub returns it, the marker included; empty text when it has none
 * @param milestone the title of its milestone
 * @param assignees logins
 * @param blockedBy the issues that block it, as far as the token may see them and the server knows of them
 * @param parent the issue that it is a sub-issue of
 * @param subIssues its sub-issues in their order
 * @param url its page
 */
public record LiveIssue(
        int number,
        long databaseId,
        String nodeId,
        String title,
        String body,
        IssueState state,
        Optional<String> milestone,
        Set<LabelName> labels,
        List<String> assignees,
        Optional<String> type,
        Set<IssueRef> blockedBy,
        Optional<IssueRef> parent,
        List<IssueRef> subIssues,
        String url) {
    public LiveIssue {
        labels = Set.copyOf(labels);
        assignees = List.copyOf(assignees);
        blockedBy = Set.copyOf(blockedBy);
        subIssues = List.copyOf(subIssues);
    }
}

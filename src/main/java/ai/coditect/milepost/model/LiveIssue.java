package ai.coditect.milepost.model;

import java.util.List;
import java.util.Set;

/**
 * An issue as it is on GitHub. Pull requests are never among these.
 *
 * @param databaseId the id that GitHub's REST relations use; not the number
 * @param nodeId the id that GitHub's GraphQL uses
 * @param content its body as GitHub returns it, the marker included; its relations as far as the token may see them and
 *     the server knows of them
 * @param subIssues its sub-issues in their order
 * @param url its page
 * @param author who opened it
 * @param lifetime when it was opened and closed
 * @param unknown fields that GitHub refused to show for this issue alone: what the content says of them means nothing
 */
public record LiveIssue(
        int number,
        long databaseId,
        String nodeId,
        IssueContent content,
        List<IssueLink> subIssues,
        String url,
        Author author,
        Lifetime lifetime,
        Set<IssueField> unknown) {

    public LiveIssue {
        subIssues = List.copyOf(subIssues);
        unknown = Set.copyOf(unknown);
    }

    /** An issue that GitHub shows in full. */
    public LiveIssue(
            int number,
            long databaseId,
            String nodeId,
            IssueContent content,
            List<IssueLink> subIssues,
            String url,
            Author author,
            Lifetime lifetime) {
        this(number, databaseId, nodeId, content, subIssues, url, author, lifetime, Set.of());
    }

    /** The title. */
    public String title() {
        return content.title();
    }

    /** The body as GitHub returns it, the marker included; empty text when it has none. */
    public String body() {
        return content.body();
    }

    /** The state. */
    public IssueState state() {
        return content.state().orElse(IssueState.OPEN);
    }

    /** How other issues of its repository refer to it. */
    public IssueNumber link() {
        return new IssueNumber(number);
    }
}

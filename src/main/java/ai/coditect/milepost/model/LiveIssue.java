package ai.coditect.milepost.model;

import java.util.List;

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
 */
public record LiveIssue(
        int number,
        long databaseId,
        String nodeId,
        IssueContent content,
        List<IssueLink> subIssues,
        String url,
        Author author) {

    public LiveIssue {
        subIssues = List.copyOf(subIssues);
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

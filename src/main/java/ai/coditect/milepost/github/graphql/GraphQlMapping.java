package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.Author;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueRef;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.Lifetime;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.model.LiveMilestone;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RepositoryRef;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Maps GraphQL's nodes to the model. */
public final class GraphQlMapping {

    /** What is read of every issue, on every server, beside its lists. */
    static final String ISSUE_FIELDS = "id number title body state url milestone{title}"
            + " author{__typename login} authorAssociation viewerDidAuthor createdAt closedAt";

    /** GitHub's associations of those who belong to a repository. */
    private static final Set<String> INSIDERS = Set.of("OWNER", "MEMBER", "COLLABORATOR");

    private GraphQlMapping() {}

    public static LiveLabel label(JsonNode node) {
        return new LiveLabel(
                new LabelName(Json.textOrEmpty(node, "name")),
                Json.textOrEmpty(node, "color"),
                Json.text(node, "description"));
    }

    static LiveMilestone milestone(JsonNode node) {
        return milestone(node, "dueOn");
    }

    /** A milestone, with the name of its field for the due date. */
    public static LiveMilestone milestone(JsonNode node, String dueOn) {
        return new LiveMilestone(
                node.path("number").asInt(),
                Json.textOrEmpty(node, "title"),
                Json.text(node, "description"),
                Json.text(node, dueOn).map(GraphQlMapping::day),
                Json.textOrEmpty(node, "state").equalsIgnoreCase("closed")
                        ? MilestoneState.CLOSED
                        : MilestoneState.OPEN);
    }

    /** GitHub stores midnight in California and returns it in UTC, hours later on the same day: the date is the day. */
    private static LocalDate day(String dateTime) {
        return LocalDate.parse(dateTime.substring(0, 10));
    }

    /** @param repository the one that was asked, as the server calls it; links to issues of another one name it */
    static LiveIssue issue(JsonNode node, RepositoryRef repository) {
        IssueContent content = new IssueContent(
                Json.textOrEmpty(node, "title"),
                Json.textOrEmpty(node, "body"),
                Json.texts(node.path("labels").path("nodes"), "name")
                        .map(LabelName::new)
                        .toList(),
                Json.texts(node.path("assignees").path("nodes"), "login").toList(),
                Json.text(node.path("milestone"), "title"),
                Optional.of(state(Json.textOrEmpty(node, "state"), Json.textOrEmpty(node, "stateReason"))),
                Json.text(node.path("issueType"), "name"),
                FieldNodes.values(node),
                links(node.path("blockedBy").path("nodes"), repository),
                link(node.path("parent"), repository));
        return new LiveIssue(
                node.path("number").asInt(),
                node.path(node.has("fullDatabaseId") ? "fullDatabaseId" : "databaseId")
                        .asLong(),
                Json.textOrEmpty(node, "id"),
                content,
                links(node.path("subIssues").path("nodes"), repository),
                Json.textOrEmpty(node, "url"),
                author(node),
                lifetime(node, "createdAt", "closedAt"),
                Gaps.of(node));
    }

    /** When an issue was opened and closed, by the names of the fields that say so. */
    public static Lifetime lifetime(JsonNode node, String opened, String closed) {
        return new Lifetime(
                Json.text(node, opened).map(Instant::parse),
                Json.text(node, closed).map(Instant::parse));
    }

    private static Author author(JsonNode node) {
        JsonNode account = node.path("author");
        boolean isApp = Json.textOrEmpty(account, "__typename").equals("Bot");
        Author author = author(account, isApp, association(node, "authorAssociation"));
        return node.path("viewerDidAuthor").asBoolean() ? new Author(author.login(), Author.Standing.SELF) : author;
    }

    /** What the server says of the author; "NONE" if it keeps it to itself. */
    public static Optional<String> association(JsonNode node, String field) {
        return node.has(field) ? Optional.of(Json.text(node, field).orElse("NONE")) : Optional.empty();
    }

    /**
     * Who opened an issue. GitHub always tells an author's association; a server that does not know of associations has
     * no outsiders.
     *
     * @param account who opened it; GitHub has null for an account that is gone
     */
    public static Author author(JsonNode account, boolean isApp, Optional<String> association) {
        Author.Standing standing = isApp
                ? Author.Standing.APP
                : association.map(INSIDERS::contains).orElse(true) ? Author.Standing.INSIDER : Author.Standing.OUTSIDER;
        return new Author(Json.text(account, "login").orElse("ghost"), standing);
    }

    /** An issue's state from GitHub's {@code state} and {@code state_reason}, in either case. */
    public static IssueState state(String state, String reason) {
        if (!state.equalsIgnoreCase("closed")) {
            return IssueState.OPEN;
        }
        return switch (reason.toUpperCase(Locale.ROOT)) {
            case "COMPLETED" -> IssueState.COMPLETED;
            case "NOT_PLANNED" -> IssueState.NOT_PLANNED;
            case "DUPLICATE" -> IssueState.DUPLICATE;
            default -> IssueState.CLOSED;
        };
    }

    private static List<IssueLink> links(JsonNode nodes, RepositoryRef repository) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .flatMap(node -> link(node, repository).stream())
                .toList();
    }

    private static Optional<IssueLink> link(JsonNode node, RepositoryRef repository) {
        int number = node.path("number").asInt();
        return RepositoryRef.parse(Json.textOrEmpty(node.path("repository"), "nameWithOwner"))
                .map(where -> where.isSameAs(repository) ? new IssueNumber(number) : new IssueRef(where, number));
    }
}

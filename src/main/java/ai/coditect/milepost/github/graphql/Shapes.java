package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What the parts of GraphQL's answers look like. */
final class Shapes {

    static final Shape NAMED = Shape.with("name", Shape.name());
    static final Shape REFERENCE =
            Shape.with("number", Shape.number()).and("repository", Shape.with("nameWithOwner", Shape.repositoryName()));
    static final Shape ASSIGNEE = Shape.with("login", Shape.name());
    static final Shape LABEL =
            Shape.with("name", Shape.name()).and("color", Shape.text()).and("description", Shape.orNull(Shape.text()));
    static final Shape MILESTONE = Shape.with("number", Shape.number())
            .and("title", Shape.name())
            .and("description", Shape.orNull(Shape.text()))
            .and("state", Shape.oneOf("open", "closed"))
            .and("dueOn", Shape.orNull(Shape.day()));
    static final Shape.Fields META = Shape.with("id", Shape.name())
            .and("nameWithOwner", Shape.repositoryName())
            .and("hasIssuesEnabled", Shape.flag());

    private Shapes() {}

    /** The first page of a list of issues, with their number, which is only used to save requests. */
    static Shape firstOfIssues(ServerCapabilities server) {
        return Shape.with("totalCount", Shape.optional(Shape.count()))
                .and("pageInfo", Shapes::pageInfo)
                .and("nodes", Shape.listOf(issue(server)));
    }

    /** A page of a list. */
    static Shape connection(Shape node) {
        return Shape.with("pageInfo", Shapes::pageInfo).and("nodes", Shape.listOf(node));
    }

    /** An issue as far as every server knows it, and the fields that this one knows besides. */
    static Shape.Fields issue(ServerCapabilities server) {
        Shape.Fields issue = Shape.with("id", Shape.name())
                .and("number", Shape.number())
                .and("title", Shape.text())
                .and("body", Shape.text())
                .and("state", Shape.oneOf("open", "closed"))
                .and("url", Shape.page())
                .and("createdAt", Shape.optional(Shape.moment()))
                .and("closedAt", Shape.optional(Shape.moment()))
                .and("milestone", Shape.orNull(Shape.with("title", Shape.name())))
                .and("labels", connection(NAMED))
                .and("assignees", connection(ASSIGNEE));
        if (!server.knows(OptionalField.FULL_DATABASE_ID)) {
            issue = issue.and("databaseId", Shape.databaseId());
        }
        for (OptionalField field : OptionalField.values()) {
            issue = server.knows(field) ? issue.and(field.fieldName(), field.shape()) : issue;
        }
        return issue;
    }

    /** Where there is more, the answer has to say after what. */
    private static Optional<String> pageInfo(JsonNode node) {
        Shape cursor = node.path("hasNextPage").asBoolean() ? Shape.name() : Shape.ANY;
        return Shape.with("hasNextPage", Shape.flag()).and("endCursor", cursor).fault(node);
    }
}

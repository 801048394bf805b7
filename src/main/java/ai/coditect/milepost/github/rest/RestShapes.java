package ai.coditect.milepost.github.rest;

import ai.coditect.milepost.github.http.Shape;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What REST's answers look like. */
public final class RestShapes {

    /** An answer with a label. */
    public static final Shape LABEL = Shape.with("name", Shape.name())
            .and("color", Shape.text())
            .and("description", Shape.optional(Shape.text()));

    /** An answer with a milestone. */
    public static final Shape MILESTONE = Shape.with("number", Shape.number())
            .and("title", Shape.name())
            .and("description", Shape.optional(Shape.text()))
            .and("state", Shape.oneOf("open", "closed"))
            .and("due_on", Shape.optional(Shape.day()));

    /** An answer with an issue, or with a pull request. */
    public static final Shape ISSUE = Shape.with("number", Shape.number())
            .and("id", Shape.databaseId())
            .and("node_id", Shape.name())
            .and("title", Shape.text())
            .and("body", Shape.orNull(Shape.text()))
            .and("state", Shape.oneOf("open", "closed"))
            .and("state_reason", Shape.optional(Shape.text()))
            .and("labels", Shape.listOf(Shape.with("name", Shape.name())))
            .and("assignees", Shape.listOf(Shape.with("login", Shape.name())))
            .and("milestone", Shape.orNull(Shape.with("title", Shape.name())))
            .and("type", Shape.optional(Shape.with("name", Shape.name())))
            .and("html_url", Shape.page());

    private static final Shape REPOSITORY = Shape.with("name", Shape.name())
            .and("full_name", Shape.repositoryName())
            .and("node_id", Shape.optional(Shape.name()))
            .and("has_issues", Shape.flag());

    private static final Pattern ADDRESS = Pattern.compile(".*?/(?:repos/[^/]+/[^/]+|repositories/[0-9]+)(/.*)?");

    private RestShapes() {}

    /** What is answered at an address that the client library reads; empty at any other. */
    static Optional<Shape> at(String path) {
        Matcher address = ADDRESS.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        String below = Optional.ofNullable(address.group(1)).orElse("");
        return switch (below) {
            case "" -> Optional.of(REPOSITORY);
            case "/labels" -> Optional.of(Shape.listOf(LABEL));
            case "/milestones" -> Optional.of(Shape.listOf(MILESTONE));
            default -> Optional.empty();
        };
    }
}

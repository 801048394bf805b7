package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Validation;
import ai.coditect.milepost.sandbox.state.Issue.Comment;

/** Creates and changes comments by GitHub's rules. */
public final class CommentRules {
    private final RequestContext context;

    public CommentRules(RequestContext context) {
        this.context = context;
    }

    /** Anyone who can read may comment. */
    public Comment create(Issue issue, JsonBody input) {
        context.requireNotArchived();
        Comment comment = new Comment(context.state().nextId(), context.now(), context.login(), body(input));
        issue.comments.add(comment);
        issue.updatedAt = context.now();
        return comment;
    }

    /** Only the author, or a sender with write access, may change a comment. */
    public Comment update(Comment comment, JsonBody input) {
        context.requireNotArchived();
        if (!comment.author.equalsIgnoreCase(context.login())) {
            context.requireWrite();
        }
        comment.body = body(input);
        comment.updatedAt = context.now();
        return comment;
    }

    private static String body(JsonBody input) {
        String body = input.text("body").orElse("");
        Validation validation = new Validation("IssueComment");
        validation.notBlank("body", body);
        validation.atMost(IssueRules.MAX_BODY, "body", body);
        validation.verify();
        return body;
    }
}

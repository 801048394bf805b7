package ai.coditect.milepost.sandbox;

import java.util.Optional;

/** GitHub's opaque ids of GraphQL ("node ids"), made from the kind of a thing and its database id. */
record NodeId(String kind, long id) {
    static final String REPOSITORY = "R";
    static final String LABEL = "LA";
    static final String MILESTONE = "MI";
    static final String ISSUE = "I";
    static final String PULL_REQUEST = "PR";
    static final String USER = "U";
    static final String COMMENT = "IC";
    static final String TYPE = "IT";

    static String of(Issue issue) {
        return new NodeId(issue.pullRequest ? PULL_REQUEST : ISSUE, issue.id).text();
    }

    static Optional<NodeId> parse(String text) {
        int end = text.indexOf("_kw");
        if (end < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NodeId(text.substring(0, end), Long.parseLong(text.substring(end + 3), 36)));
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    String text() {
        return kind + "_kw" + Long.toString(id, 36);
    }
}

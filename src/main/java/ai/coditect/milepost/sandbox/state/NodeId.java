package ai.coditect.milepost.sandbox.state;

import java.util.Locale;
import java.util.Optional;

/** GitHub's opaque GraphQL ids ("node ids"), here made from the kind of an entity and its database id. */
public record NodeId(String kind, long id) {
    public static final String REPOSITORY = "R";
    public static final String LABEL = "LA";
    public static final String MILESTONE = "MI";
    public static final String ISSUE = "I";
    public static final String PULL_REQUEST = "PR";
    static final String USER = "U";
    static final String COMMENT = "IC";
    static final String TYPE = "IT";

    public static Optional<NodeId> parse(String text) {
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

    /** A stable database id for something that is not stored, derived from its name. */
    static long hash(String name) {
        return 1L + (name.toLowerCase(Locale.ROOT).hashCode() & 0xfff_ffff);
    }

    String text() {
        return kind + "_kw" + Long.toString(id, 36);
    }
}

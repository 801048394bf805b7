package ai.coditect.milepost.sandbox.state.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** GitHub's opaque GraphQL ids ("node ids"), here made from the kind of an entity and its database id. */
public record NodeId(String kind, long id) {
    public static final String REPOSITORY = "R";
    public static final String LABEL = "LA";
    public static final String MILESTONE = "MI";
    public static final String ISSUE = "I";
    public static final String PULL_REQUEST = "PR";
    public static final String USER = "U";
    public static final String COMMENT = "IC";
    public static final String TYPE = "IT";
    public static final String ORGANIZATION = "O";
    public static final String PROJECT = "PVT";
    public static final String PROJECT_ITEM = "PVTI";
    public static final Set<String> PROJECT_FIELDS = Set.of("PVTF", "PVTSSF", "PVTIF");
    public static final String FIELD_OPTION = "IFSSO";

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

    /** Whether it is a project, or a field or an item of one. */
    public boolean isOfProject() {
        return kind.startsWith(PROJECT);
    }

    /** A stable database id for something that is not stored, derived from its name. */
    public static long hash(String name) {
        return 1L + (name.toLowerCase(Locale.ROOT).hashCode() & 0xfff_ffff);
    }

    public String text() {
        return kind + "_kw" + Long.toString(id, 36);
    }
}

package ai.coditect.milepost.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an issue, in the order in which a plan shows them. Whoever handles them does so by an exhaustive
 * {@code switch} or by a loop, so a new field either breaks the build or is handled.
 */
public enum IssueField {
    TITLE("title"),
    LABELS("labels"),
    ASSIGNEES("assignees"),
    MILESTONE("milestone"),
    STATE("state"),
    TYPE("type", ServerFeature.ISSUE_TYPES),
    /** The values of the organisation's fields. */
    FIELDS("fields", ServerFeature.ISSUE_FIELDS),
    BODY("body"),
    BLOCKED_BY("blocked_by", ServerFeature.DEPENDENCIES),
    PARENT("parent", ServerFeature.SUB_ISSUES),
    /** The values on the project board, which GitHub keeps apart from the issue. */
    BOARD("board", ServerFeature.PROJECT);

    /** The fields that GitHub keeps as relations between issues, each written by a request of its own. */
    public static final Set<IssueField> RELATIONS = Collections.unmodifiableSet(EnumSet.of(BLOCKED_BY, PARENT));

    /** The fields that are written with the issue itself. */
    public static final Set<IssueField> OWN =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(BLOCKED_BY, PARENT, BOARD)));

    private final String key;
    private final Optional<ServerFeature> needed;

    IssueField(String key) {
        this.key = key;
        this.needed = Optional.empty();
    }

    IssueField(String key, ServerFeature needed) {
        this.key = key;
        this.needed = Optional.of(needed);
    }

    /** What the field is called in JSON and on the screen. */
    public String key() {
        return key;
    }

    /** Whether a server with these features has the field, so that it can be compared and written. */
    public boolean isOn(Set<ServerFeature> features) {
        return needed.isEmpty() || features.contains(needed.get());
    }
}

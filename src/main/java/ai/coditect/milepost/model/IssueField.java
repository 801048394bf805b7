package ai.coditect.milepost.model;

import java.util.Collections;
import java.util.EnumSet;
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
    TYPE("type"),
    BODY("body"),
    BLOCKED_BY("blocked_by"),
    PARENT("parent");

    /** The fields that GitHub keeps as relations between issues, each written by a request of its own. */
    public static final Set<IssueField> RELATIONS = Collections.unmodifiableSet(EnumSet.of(BLOCKED_BY, PARENT));

    /** The fields that are written with the issue itself. */
    public static final Set<IssueField> OWN = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(RELATIONS)));

    private final String key;

    IssueField(String key) {
        this.key = key;
    }

    /** What the field is called in JSON and on the screen. */
    public String key() {
        return key;
    }
}

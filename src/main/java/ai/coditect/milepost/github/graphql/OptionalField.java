package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.ServerFeature;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A field of an issue, or of the repository, that not every server knows. */
enum OptionalField {
    FULL_DATABASE_ID("fullDatabaseId", "fullDatabaseId", null, ""),
    STATE_REASON("stateReason", "stateReason", null, "why issues were closed"),

    /**
     * No field, but an argument of {@link #STATE_REASON}, without which a duplicate reads as not planned. GitHub is
     * going to take it away.
     */
    ENABLE_DUPLICATE("enableDuplicate", "", null, ""),
    /** The fields of the repository and their values. */
    ISSUE_FIELDS("issueFieldValues", "", ServerFeature.ISSUE_FIELDS, ""),

    /** Fields that take several options, which came later than the others. */
    MULTI_SELECT_FIELDS("IssueFieldMultiSelect", "", null, ""),
    /** A field of the repository: the role of who asks. What it says of an app is not documented. */
    VIEWER_PERMISSION("viewerPermission", "", null, ""),
    /** A field of the repository: the types that its issues can have. */
    TYPES("issueTypes", "", null, ""),
    ISSUE_TYPE("issueType", "issueType{name}", ServerFeature.ISSUE_TYPES, "issue types"),
    PARENT("parent", "parent{number repository{nameWithOwner}}", ServerFeature.SUB_ISSUES, "sub-issues"),
    SUB_ISSUES(
            "subIssues", "subIssues(first:100){" + QueryText.REFERENCES + "}", ServerFeature.SUB_ISSUES, "sub-issues"),
    BLOCKED_BY(
            "blockedBy",
            "blockedBy(first:50){" + QueryText.REFERENCES + "}",
            ServerFeature.DEPENDENCIES,
            "dependencies between issues");

    private final String fieldName;
    private final String selection;
    private final Optional<ServerFeature> feature;
    private final String words;

    OptionalField(String fieldName, String selection, @Nullable ServerFeature feature, String words) {
        this.fieldName = fieldName;
        this.selection = selection;
        this.feature = Optional.ofNullable(feature);
        this.words = words;
    }

    /** What it is called. */
    String fieldName() {
        return fieldName;
    }

    /** What the answer has to look like. */
    Shape shape() {
        return switch (this) {
            case FULL_DATABASE_ID -> Shape.databaseId();
            case STATE_REASON -> Shape.orNull(Shape.name());
            case ENABLE_DUPLICATE, MULTI_SELECT_FIELDS, VIEWER_PERMISSION, TYPES -> Shape.ANY;
            case ISSUE_FIELDS -> FieldNodes.VALUES;
            case ISSUE_TYPE -> Shape.orNull(Shapes.NAMED);
            case PARENT -> Shape.orNull(Shapes.REFERENCE);
            case SUB_ISSUES, BLOCKED_BY -> Shapes.connection(Shapes.REFERENCE);
        };
    }

    /** How a query selects it. */
    String selection() {
        return selection;
    }

    /** The feature that a server without it lacks. */
    Optional<ServerFeature> feature() {
        return feature;
    }

    /** What cannot be seen without it; empty text when nothing. */
    String words() {
        return words;
    }

    /** The field of this name, or to which the type of this name belongs. */
    static Optional<OptionalField> named(String name) {
        if (name.startsWith(MULTI_SELECT_FIELDS.fieldName)) {
            return Optional.of(MULTI_SELECT_FIELDS);
        }
        if (name.equals("issueFields") || name.startsWith("IssueField")) {
            return Optional.of(ISSUE_FIELDS);
        }
        return Arrays.stream(values())
                .filter(field -> field.fieldName.equals(name))
                .findFirst();
    }
}

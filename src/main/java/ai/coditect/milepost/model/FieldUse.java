package ai.coditect.milepost.model;

import ai.coditect.milepost.model.planning.FieldName;

/** Where definitions use an issue field. */
public sealed interface FieldUse {

    /** They name it. */
    record Name(FieldName field) implements FieldUse {}

    /** They give it a value at an issue, and this is the text that matters, of possibly several. */
    record Value(IssueId issue, FieldName field, String text) implements FieldUse {}
}

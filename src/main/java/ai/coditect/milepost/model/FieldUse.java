package ai.coditect.milepost.model;

import ai.coditect.milepost.model.planning.FieldName;

/** Where definitions use what only GitHub knows: an issue field, somebody's login, an issue type. */
public sealed interface FieldUse {

    /** They name it. */
    record Name(FieldName field) implements FieldUse {}

    /** They give it a value at an issue, and this is the text that matters, of possibly several. */
    record Value(IssueId issue, FieldName field, String text) implements FieldUse {}

    /** They have an issue assigned to somebody. */
    record Assignee(IssueId issue, String login) implements FieldUse {}

    /** They give an issue its type. */
    record Type(IssueId issue) implements FieldUse {}
}

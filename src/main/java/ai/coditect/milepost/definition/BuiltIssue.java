package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.RawIssue;
import ai.coditect.milepost.model.DeclaredIssue;

/** A declared issue, and how it is written. */
record BuiltIssue(RawIssue raw, DeclaredIssue declared) {}

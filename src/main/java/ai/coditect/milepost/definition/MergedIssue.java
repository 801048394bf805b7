package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawIssue;

/**
 * An issue with all defaults merged in.
 *
 * @param fields its own, with the defaults of all files and of its file
 * @param workstream the title that it is grouped under
 */
record MergedIssue(RawIssue raw, RawFields fields, String workstream) {}

package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.merge.Dispute;
import ai.coditect.milepost.merge.Edit;
import java.util.List;
import java.util.Optional;

/**
 * What comes into a definition of the text of its issue.
 *
 * @param body the body that the definition will have; references to issues that exist are numbers
 * @param sections what the definition has now and what it will have; empty when it has its text in one piece, or when
 *     its sections cannot be told apart in the text
 * @param disputes what both sides changed, with the lines of each
 * @param left what people's edits still are after the next apply, ticks among them
 */
record TextPull(String body, Optional<Change> sections, List<Dispute> disputes, List<Edit> left) {

    /** Sections as they are and as they will be. */
    record Change(Sections before, Sections after) {}

    TextPull {
        disputes = List.copyOf(disputes);
        left = List.copyOf(left);
    }
}

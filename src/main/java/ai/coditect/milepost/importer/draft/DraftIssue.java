package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueNumber;
import java.util.List;
import java.util.Optional;

/**
 * An issue as its source has it. All texts are literal: what has the form {@code #{x}} in them means just that.
 *
 * @param at where it starts
 * @param names what the source calls it where others refer to it: {@code Issue #1}, {@code Task 1.10}, {@code T001},
 *     {@code bd-a1}; the first that is a name of its own, not just a number, gives the id
 * @param workstream the heading that it stands under; issues of one workstream share a file
 * @param text its dependencies and its estimate are left empty: they come from here
 * @param dependsOn what blocks it
 * @param blocks what it blocks
 * @param parent the name of the issue that it is a part of
 * @param remarks what is written above it for the reader of the definitions: values that had no place
 * @param id the id that it has already
 * @param number its number, if it is on GitHub already
 */
public record DraftIssue(
        Location at,
        List<String> names,
        String title,
        String workstream,
        DraftFields fields,
        IssueText text,
        List<DraftDependency> dependsOn,
        List<DraftDependency> blocks,
        Optional<DraftDependency> parent,
        List<String> remarks,
        Optional<IssueId> id,
        Optional<IssueNumber> number) {

    public DraftIssue {
        names = List.copyOf(names);
        dependsOn = List.copyOf(dependsOn);
        blocks = List.copyOf(blocks);
        remarks = List.copyOf(remarks);
    }

    /** An issue that is not on GitHub yet. */
    public DraftIssue(
            Location at,
            List<String> names,
            String title,
            String workstream,
            DraftFields fields,
            IssueText text,
            List<DraftDependency> dependsOn,
            List<DraftDependency> blocks,
            Optional<DraftDependency> parent,
            List<String> remarks) {
        this(
                at,
                names,
                title,
                workstream,
                fields,
                text,
                dependsOn,
                blocks,
                parent,
                remarks,
                Optional.empty(),
                Optional.empty());
    }
}

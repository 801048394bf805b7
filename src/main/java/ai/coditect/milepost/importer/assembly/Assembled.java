package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.model.IssueId;
import java.util.List;
import java.util.Optional;

/**
 * An issue as it will be defined.
 *
 * @param source as its source has it, without what no definition can hold
 * @param text a template; what it depends on stands beside it
 * @param noDependencies why there are none
 * @param remarks for the reader of the definitions
 */
record Assembled(
        IssueId id,
        DraftIssue source,
        IssueText text,
        List<Dependency> dependsOn,
        Optional<String> noDependencies,
        Optional<IssueId> parent,
        List<String> remarks) {

    String title() {
        return source.title();
    }
}

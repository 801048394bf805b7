package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.Optional;
import java.util.Set;

/**
 * The three sides of an issue. Names, ids and links mean the same on all of them: what was renamed is read as if it had
 * been called by its new name all along. Bodies are templates, see {@link ai.coditect.milepost.body.References}.
 *
 * @param base what was last applied; empty for an issue that is being adopted
 * @param declared what the definitions say now
 * @param namedEmpty the fields that have no value in the definitions and are to have none on GitHub
 * @param live what is on GitHub now
 */
public record IssueVersions(
        Optional<IssueContent> base, IssueContent declared, Set<IssueField> namedEmpty, IssueContent live) {
    public IssueVersions {
        namedEmpty = Set.copyOf(namedEmpty);
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.plan.field.IssueVersions;
import java.util.Set;

/**
 * An issue that carries its definition's marker.
 *
 * @param sides their links are numbers wherever the other issue exists
 * @param recorded what its marker says was last applied, with the names that things had then
 * @param fields those that can be compared: the server has them, and shows them of this issue
 */
public record ManagedIssue(
        DeclaredIssue declared, LiveIssue live, IssueVersions sides, IssueContent recorded, Set<IssueField> fields) {
    public ManagedIssue {
        fields = Set.copyOf(fields);
    }
}

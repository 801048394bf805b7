package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An issue as it is sent.
 *
 * @param fields those that are sent; relations are never among them
 * @param content the values to send, its body with every reference resolved and the marker at its end; its other fields
 *     mean nothing
 * @param milestone the number of the content's milestone; empty when it has none
 */
public record IssueWrite(Set<IssueField> fields, IssueContent content, OptionalInt milestone) {

    public IssueWrite {
        fields = Set.copyOf(fields);
    }

    /** Whether the field is sent. */
    public boolean writes(IssueField field) {
        return fields.contains(field);
    }
}

package ai.coditect.milepost.remote;

import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of issue fields as they are sent.
 *
 * @param fields those that are sent; all others stay as they are
 * @param values what they are to be; one without a value is cleared
 */
public record FieldsWrite(LiveIssue issue, Set<FieldName> fields, FieldValues values) {

    public FieldsWrite {
        fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        values = values.only(fields);
    }

    /** Whether these are the values that it leaves behind. */
    public boolean isIn(FieldValues now) {
        return now.only(fields).equals(values);
    }

    /** Whether the fields are in these values as they were in the issue. */
    public boolean isOpenTo(FieldValues now) {
        return now.only(fields).equals(issue.content().fields().only(fields));
    }
}

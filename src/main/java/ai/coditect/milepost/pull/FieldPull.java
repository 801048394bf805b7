package ai.coditect.milepost.pull;

import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What comes in of the values of an issue's fields, each by itself. Fields that the definitions do not name at the
 * issue are not ours.
 *
 * @param changed the names of those that people changed, and the definitions did not
 * @param disputed the names of those that both changed
 */
record FieldPull(Set<FieldName> changed, Set<FieldName> disputed) {

    static FieldPull of(FieldValues base, FieldValues declared, FieldValues live) {
        Set<FieldName> changed = new TreeSet<>();
        Set<FieldName> disputed = new TreeSet<>();
        for (FieldName name : base.namesWith(declared)) {
            Optional<FieldValue> now = live.of(name);
            if (!now.equals(base.of(name)) && !now.equals(declared.of(name))) {
                (declared.of(name).equals(base.of(name)) ? changed : disputed).add(name);
            }
        }
        return new FieldPull(changed, disputed);
    }

    /** These values with what comes in. */
    FieldValues in(FieldValues declared, FieldValues live) {
        FieldValues values = declared;
        for (FieldName name : changed) {
            values = values.with(name, live.of(name));
        }
        return values;
    }

    /** The same without one of them. */
    FieldPull without(FieldName name) {
        Set<FieldName> rest = new TreeSet<>(changed);
        rest.remove(name);
        return new FieldPull(rest, disputed);
    }
}

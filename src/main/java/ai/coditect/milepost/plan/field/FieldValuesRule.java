package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The values of fields, each by itself: the definitions have a field where they name it. What a person chose instead
 * stays until the definitions change; a value that a person took away comes back, as a label does; one that the
 * definitions name no longer goes unless a person has chosen another since.
 */
final class FieldValuesRule extends FieldRule<FieldValues> {

    private final String key;

    FieldValuesRule(
            IssueField field,
            Function<IssueContent, FieldValues> get,
            BiFunction<IssueContent, FieldValues, IssueContent> with) {
        super(field, get, with);
        this.key = field.key();
    }

    @Override
    Decision decide(IssueVersions sides, OnConflict onConflict) {
        FieldValues declared = of(sides.declared());
        FieldValues live = of(sides.live());
        FieldValues base = sides.base().map(this::of).orElse(FieldValues.NONE);
        FieldValues result = live;
        List<FieldChange> changes = new ArrayList<>();
        List<FieldChange> kept = new ArrayList<>();
        for (FieldName name : declared.namesWith(base)) {
            Optional<FieldValue> wanted = declared.of(name);
            Optional<FieldValue> now = live.of(name);
            if (wanted.equals(now)) {
                continue;
            }
            if (stays(wanted, base.of(name), now)) {
                now.ifPresent(value -> kept.add(change(name, wanted, now, Reason.MERGE)));
            } else {
                result = result.with(name, wanted);
                changes.add(change(name, now, wanted, reason(wanted, base.of(name), now)));
            }
        }
        Decision decision = changes.isEmpty() ? Decision.leave(sides) : write(sides, result, changes);
        return decision.keeping(kept);
    }

    /** Whether what is there is a person's choice, made since the definitions last changed. */
    private static boolean stays(Optional<FieldValue> wanted, Optional<FieldValue> last, Optional<FieldValue> now) {
        return wanted.isPresent() ? now.isPresent() && wanted.equals(last) : !now.equals(last);
    }

    /** What gives way without having come from the definitions is drift, and so is what a person took away. */
    private static Reason reason(Optional<FieldValue> wanted, Optional<FieldValue> last, Optional<FieldValue> now) {
        return now.equals(last) || (now.isEmpty() && !wanted.equals(last)) ? Reason.YAML : Reason.DRIFT;
    }

    @Override
    boolean same(FieldValues one, FieldValues other) {
        return one.equals(other);
    }

    @Override
    List<FieldChange> changes(FieldValues before, FieldValues after, Reason reason) {
        return before.differing(after).stream()
                .map(name -> change(name, before.of(name), after.of(name), reason))
                .toList();
    }

    private FieldChange change(FieldName name, Optional<FieldValue> before, Optional<FieldValue> after, Reason reason) {
        return new FieldChange(
                key + "." + name,
                new Difference.Value(before.map(FieldValue::toString), after.map(FieldValue::toString)),
                reason);
    }
}

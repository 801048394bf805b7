package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A single value, such as the title: the definitions win where they name one, or say that there is none, and what a
 * person changed is put back.
 *
 * @param <V> the type of the value
 */
final class ValueRule<V> extends FieldRule<Optional<V>> {

    /** What is done about a value that the definitions name no longer. */
    enum WhenUnnamed {
        /** It is cleared, unless a person has chosen another since. */
        CLEAR,
        /** It stays. */
        LEAVE
    }

    private final BiPredicate<V, V> equal;
    private final WhenUnnamed whenUnnamed;

    ValueRule(
            IssueField field,
            Function<IssueContent, Optional<V>> get,
            BiFunction<IssueContent, Optional<V>, IssueContent> with,
            BiPredicate<V, V> equal,
            WhenUnnamed whenUnnamed) {
        super(field, get, with);
        this.equal = equal;
        this.whenUnnamed = whenUnnamed;
    }

    @Override
    Decision decide(IssueVersions sides, OnConflict onConflict) {
        Optional<V> declared = of(sides.declared());
        Optional<V> live = of(sides.live());
        Optional<V> base = sides.base().flatMap(this::of);
        if (same(declared, live)) {
            return Decision.leave(sides);
        }
        if (declared.isPresent() || isNamedEmpty(sides)) {
            boolean asBefore = sides.base()
                    .map(this::of)
                    .filter(last -> same(last, declared))
                    .isPresent();
            return write(sides, declared, asBefore ? Reason.DRIFT : Reason.YAML);
        }
        return switch (whenUnnamed) {
            case CLEAR -> same(base, live) ? write(sides, declared, Reason.YAML) : keep(sides);
            case LEAVE -> Decision.leave(sides);
        };
    }

    @Override
    boolean same(Optional<V> one, Optional<V> other) {
        return one.isEmpty()
                ? other.isEmpty()
                : other.filter(value -> equal.test(one.get(), value)).isPresent();
    }

    @Override
    List<FieldChange> changes(Optional<V> before, Optional<V> after, Reason reason) {
        return one(new Difference.Value(before.map(Object::toString), after.map(Object::toString)), reason);
    }
}

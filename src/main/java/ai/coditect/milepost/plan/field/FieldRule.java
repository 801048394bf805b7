package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How one field of an issue is read from a side, when two values are the same, and what is done about three of them.
 *
 * @param <T> the type of the field's value
 */
abstract class FieldRule<T> {

    private final IssueField field;
    private final Function<IssueContent, T> get;
    private final BiFunction<IssueContent, T, IssueContent> with;

    FieldRule(IssueField field, Function<IssueContent, T> get, BiFunction<IssueContent, T, IssueContent> with) {
        this.field = field;
        this.get = get;
        this.with = with;
    }

    /** Decides what the field is to be. */
    abstract Decision decide(IssueVersions sides, OnConflict onConflict);

    /** Whether two values mean the same to GitHub. */
    abstract boolean same(T one, T other);

    /** How the values differ, as data for a reader. */
    abstract List<FieldChange> changes(T before, T after, Reason reason);

    /** Whether the definitions say that the field is empty. */
    boolean isNamedEmpty(IssueVersions sides) {
        return sides.namedEmpty().contains(field);
    }

    T of(IssueContent side) {
        return get.apply(side);
    }

    boolean same(IssueContent one, IssueContent other) {
        return same(of(one), of(other));
    }

    /** The content with this field taken from another one. */
    IssueContent copy(IssueContent from, IssueContent into) {
        return with.apply(into, of(from));
    }

    List<FieldChange> changes(IssueContent before, IssueContent after) {
        return same(before, after) ? List.of() : changes(of(before), of(after), Reason.YAML);
    }

    /** A change that is shown as one. */
    List<FieldChange> one(Difference difference, Reason reason) {
        return List.of(new FieldChange(field.key(), difference, reason));
    }

    /** The decision to write a value. */
    Decision write(IssueVersions sides, T value, Reason reason) {
        return write(sides, value, changes(of(sides.live()), value, reason));
    }

    Decision write(IssueVersions sides, T value, List<FieldChange> changes) {
        return new Decision(with.apply(sides.live(), value), sides.declared(), changes, List.of(), Optional.empty());
    }

    /** The decision to leave what a person made of the definitions' value. */
    Decision keep(IssueVersions sides) {
        return Decision.leave(sides).keeping(changes(of(sides.declared()), of(sides.live()), Reason.MERGE));
    }
}

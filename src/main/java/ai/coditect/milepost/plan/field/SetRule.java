package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A set, such as the labels: what people added stays, and what the definitions named last time and name no longer goes.
 *
 * @param <V> the type of an element
 */
final class SetRule<V> extends FieldRule<List<V>> {

    /** What is done about a declared element that a person took away. */
    enum WhenTakenAway {
        /** It comes back. */
        PUT_BACK,
        /** It stays away until the definitions change. */
        LEAVE
    }

    private final Comparator<? super V> order;
    private final WhenTakenAway whenTakenAway;

    /** @param order tells elements apart, and orders those that the definitions do not name */
    SetRule(
            IssueField field,
            Function<IssueContent, List<V>> get,
            BiFunction<IssueContent, List<V>, IssueContent> with,
            Comparator<? super V> order,
            WhenTakenAway whenTakenAway) {
        super(field, get, with);
        this.order = order;
        this.whenTakenAway = whenTakenAway;
    }

    @Override
    Decision decide(IssueVersions sides, OnConflict onConflict) {
        List<V> declared = of(sides.declared());
        Set<V> live = set(of(sides.live()));
        Set<V> last = set(sides.base().map(this::of).orElse(List.of()));
        List<V> result = new ArrayList<>();
        declared.stream()
                .filter(element ->
                        whenTakenAway == WhenTakenAway.PUT_BACK || live.contains(element) || !last.contains(element))
                .forEach(result::add);
        Set<V> extras = set(live);
        extras.removeAll(last);
        extras.removeAll(set(declared));
        result.addAll(extras);
        List<FieldChange> kept = same(declared, result) ? List.of() : changes(declared, result, Reason.MERGE);
        boolean putBack = whenTakenAway == WhenTakenAway.PUT_BACK
                && sides.base().filter(base -> same(of(base), declared)).isPresent();
        Decision decision = same(result, List.copyOf(live))
                ? Decision.leave(sides)
                : write(sides, result, changes(List.copyOf(live), result, putBack ? Reason.DRIFT : Reason.YAML));
        return decision.keeping(kept);
    }

    @Override
    boolean same(List<V> one, List<V> other) {
        return one.equals(other) || set(one).equals(set(other));
    }

    @Override
    List<FieldChange> changes(List<V> before, List<V> after, Reason reason) {
        return one(Difference.members(before, after), reason);
    }

    private Set<V> set(Collection<V> elements) {
        Set<V> set = new TreeSet<>(order);
        set.addAll(elements);
        return set;
    }
}

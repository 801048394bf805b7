package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The state: written only where the definitions name it and only when they change it. An issue whose definition named
 * no state counts as declared open, which is how issues are created: so naming {@code open} later does not reopen what
 * a person has closed meanwhile. The state of an issue that is adopted is what people made it. What was closed because
 * its definition was deleted opens again when the definition comes back.
 */
final class StateRule extends FieldRule<Optional<IssueState>> {

    private static final Optional<IssueState> PRUNED = Optional.of(IssueState.PRUNED);

    StateRule() {
        super(IssueField.STATE, IssueContent::state, IssueContent::withState);
    }

    @Override
    Decision decide(IssueVersions sides, OnConflict onConflict) {
        Optional<IssueState> declared = of(sides.declared());
        Optional<IssueState> live = of(sides.live());
        Optional<IssueState> last = sides.base().flatMap(this::of);
        if (declared.isEmpty() && last.equals(PRUNED)) {
            return restore(sides);
        }
        if (declared.isEmpty() || same(declared, live)) {
            return Decision.leave(sides);
        }
        if (sides.base().isEmpty()) {
            return keep(sides);
        }
        boolean closedByPerson = known(declared) == IssueState.OPEN && !same(live, last);
        return same(declared, last) || closedByPerson ? keep(sides) : write(sides, declared, Reason.YAML);
    }

    /** The definition is back: what was closed with it opens again, unless a person has decided since. */
    private Decision restore(IssueVersions sides) {
        Optional<IssueState> live = of(sides.live());
        if (known(live) == IssueState.OPEN) {
            return Decision.leave(sides);
        }
        return same(live, PRUNED) ? write(sides, Optional.of(IssueState.OPEN), Reason.YAML) : keep(sides);
    }

    /**
     * Closed for an unknown reason is as good as completed, as old issues have no reason; no state is as good as open.
     */
    @Override
    boolean same(Optional<IssueState> one, Optional<IssueState> other) {
        return known(one) == known(other);
    }

    @Override
    List<FieldChange> changes(Optional<IssueState> before, Optional<IssueState> after, Reason reason) {
        return one(new Difference.Value(before.map(StateRule::word), after.map(StateRule::word)), reason);
    }

    private static IssueState known(Optional<IssueState> state) {
        IssueState known = state.orElse(IssueState.OPEN);
        return switch (known) {
            case CLOSED -> IssueState.COMPLETED;
            case PRUNED -> IssueState.NOT_PLANNED;
            case OPEN, COMPLETED, NOT_PLANNED, DUPLICATE -> known;
        };
    }

    private static String word(IssueState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

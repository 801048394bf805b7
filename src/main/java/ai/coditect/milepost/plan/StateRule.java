package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueState;
import java.util.Optional;

/**
 * State: written only where the definitions name it and only when they change it. An issue whose definition named no
 * state counts as declared open, which is how issues are created: so naming {@code open} later does not reopen what a
 * person has closed meanwhile.
 */
final class StateRule {

    private StateRule() {}

    /** The rule for an issue that was applied before. */
    static Ruling<IssueState> decide(Optional<IssueState> declared, IssueState live, Optional<IssueState> base) {
        if (declared.isEmpty() || same(declared.get(), live)) {
            return Ruling.leave();
        }
        IssueState wanted = declared.get();
        IssueState last = base.orElse(IssueState.OPEN);
        boolean closedByPerson = wanted == IssueState.OPEN && !same(live, last);
        if (same(wanted, last) || closedByPerson) {
            return keep(declared, live);
        }
        return Ruling.write(wanted, Fields.change("state", Fields.state(live), Fields.state(wanted), Reason.YAML));
    }

    /** The rule for an issue that is adopted: its state is what people made it. */
    static Ruling<IssueState> adopted(Optional<IssueState> declared, IssueState live) {
        return declared.isEmpty() || same(declared.get(), live) ? Ruling.leave() : keep(declared, live);
    }

    /** Closed for an unknown reason is as good as completed: old issues have no reason. */
    static boolean same(IssueState one, IssueState other) {
        return known(one) == known(other);
    }

    private static IssueState known(IssueState state) {
        return state == IssueState.CLOSED ? IssueState.COMPLETED : state;
    }

    private static Ruling<IssueState> keep(Optional<IssueState> declared, IssueState live) {
        return Ruling.keep(
                new FieldChange("state", declared.map(Fields::state), Optional.of(Fields.state(live)), Reason.MERGE));
    }
}

package ai.coditect.milepost.plan;

import java.util.Optional;

/** Title, milestone and type: the definitions win where they name it, and what a person changed is put back. */
final class ValueRule {

    private ValueRule() {}

    /** The rule for a value that the definitions name. */
    static Ruling<String> named(String field, String declared, Optional<String> live, Optional<String> base) {
        if (live.equals(Optional.of(declared))) {
            return Ruling.leave();
        }
        Reason reason = base.equals(Optional.of(declared)) ? Reason.DRIFT : Reason.YAML;
        return Ruling.write(declared, new FieldChange(field, live, Optional.of(declared), reason));
    }

    /**
     * The rule for the milestone: one that the definitions named before and name no longer is cleared, unless a person
     * has chosen another since.
     */
    static Ruling<MilestoneTarget> milestone(Optional<String> declared, Optional<String> live, Optional<String> base) {
        if (declared.isPresent()) {
            return named("milestone", declared.get(), live, base).map(MilestoneTarget.Assign::new);
        }
        if (live.isEmpty()) {
            return Ruling.leave();
        }
        return live.equals(base)
                ? Ruling.write(
                        new MilestoneTarget.Clear(), new FieldChange("milestone", live, Optional.empty(), Reason.YAML))
                : Ruling.keep(new FieldChange("milestone", Optional.empty(), live, Reason.MERGE));
    }

    /** The rule for the issue type. GitHub compares the names of types without case; none is ever taken away. */
    static Ruling<String> type(Optional<String> declared, Optional<String> live, Optional<String> base) {
        boolean settled = declared.isEmpty()
                || live.filter(declared.get()::equalsIgnoreCase).isPresent();
        return settled ? Ruling.leave() : named("type", declared.get(), live, base);
    }
}

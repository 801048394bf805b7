package ai.coditect.milepost.plan.field;

import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * One field of a row: what differs and why.
 *
 * @param field what the field is called: {@code title}, {@code due_on}
 * @param difference {@code before} is what is there now, {@code after} what the plan makes of it; in what is kept,
 *     {@code before} is what the definitions say and {@code after} what is on GitHub and stays
 */
public record FieldChange(String field, Difference difference, Reason reason) {

    /**
     * A field of a label or a milestone, in which the definitions win where they name it. There is no base to tell who
     * changed it, so what differs on GitHub is drift.
     *
     * @param declared an empty text says that there is to be nothing
     * @param live what is on GitHub; empty when there is nothing, or the thing is new
     * @param same whether two values mean the same
     */
    public static Optional<FieldChange> named(
            String field,
            Optional<String> declared,
            Optional<String> live,
            BiPredicate<String, String> same,
            Reason reason) {
        return declared.filter(value -> !same.test(value, live.orElse("")))
                .map(value -> new FieldChange(
                        field,
                        Difference.of(live.filter(text -> !text.isEmpty()), declared.filter(text -> !text.isEmpty())),
                        reason));
    }

    /** The same for another reason. */
    public FieldChange because(Reason other) {
        return new FieldChange(field, difference, other);
    }

    /** Whether something that is on GitHub gives way to the definitions. */
    public boolean isDrift() {
        return reason == Reason.DRIFT
                || (difference instanceof Difference.Text text
                        && text.overruled().isPresent());
    }
}

package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.FieldChange;
import ai.coditect.milepost.plan.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What differs between the two sides of a field that is a list. Names that differ in case only are the same: GitHub
 * tells neither labels nor logins apart by it.
 *
 * @param added what only the second side has
 * @param removed what only the first side has
 */
record ListDifference(List<String> added, List<String> removed) {

    private static final Set<String> LISTS = Set.of("labels", "assignees", "blocked_by", "sub_issues");

    static boolean isList(FieldChange field) {
        return LISTS.contains(field.field());
    }

    static ListDifference of(FieldChange field) {
        List<String> before = elements(field.before());
        List<String> after = elements(field.after());
        return new ListDifference(without(after, before), without(before, after));
    }

    /** What people did: {@code added help wanted; taken off ada}. */
    String kept() {
        return joined("added ", "taken off ", Visible::line);
    }

    /**
     * What the plan does: {@code add setup; take off old}, or {@code testing was taken off; it is put back}.
     *
     * @param shown how foreign text is shown
     */
    String planned(Reason reason, UnaryOperator<String> shown) {
        if (reason != Reason.DRIFT || !removed.isEmpty()) {
            return joined("add ", "take off ", shown);
        }
        return takenOff(shown)
                + (added.size() == 1 ? " was taken off; it is put back" : " were taken off; they are put back");
    }

    /** What people took off. */
    String takenOff(UnaryOperator<String> shown) {
        return shown.apply(String.join(", ", added));
    }

    private String joined(String add, String remove, UnaryOperator<String> shown) {
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty()) {
            parts.add(add + shown.apply(String.join(", ", added)));
        }
        if (!removed.isEmpty()) {
            parts.add(remove + shown.apply(String.join(", ", removed)));
        }
        return String.join("; ", parts);
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream()
                .filter(one -> others.stream().noneMatch(one::equalsIgnoreCase))
                .toList();
    }

    private static List<String> elements(Optional<String> list) {
        return list.map(text -> List.of(text.split(", "))).orElse(List.of());
    }
}

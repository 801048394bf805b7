package ai.coditect.milepost.report;

import ai.coditect.milepost.plan.field.Difference.Members;
import ai.coditect.milepost.plan.field.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What differs between two sets, in words. */
public final class MembersWords {

    private MembersWords() {}

    /** What people did: {@code added help wanted; taken off ada}. */
    public static String kept(Members members) {
        return joined(members, "added ", "taken off ", Words::member);
    }

    /**
     * What the plan does: {@code add setup; take off old}, or {@code testing was taken off; it is put back}.
     *
     * @param shown how one member is shown
     */
    public static String planned(Members members, Reason reason, UnaryOperator<String> shown) {
        if (reason != Reason.DRIFT || !members.removed().isEmpty()) {
            return joined(members, "add ", "take off ", shown);
        }
        return takenOff(members, shown)
                + (members.added().size() == 1
                        ? " was taken off; it is put back"
                        : " were taken off; they are put back");
    }

    /** What people took off. */
    public static String takenOff(Members members, UnaryOperator<String> shown) {
        return listed(members.added(), shown);
    }

    /** The members, each shown by itself, so that a comma in one separates nothing. */
    public static String listed(List<String> members, UnaryOperator<String> shown) {
        return members.stream().map(shown).collect(Collectors.joining(", "));
    }

    private static String joined(Members members, String add, String remove, UnaryOperator<String> shown) {
        List<String> parts = new ArrayList<>();
        if (!members.added().isEmpty()) {
            parts.add(add + listed(members.added(), shown));
        }
        if (!members.removed().isEmpty()) {
            parts.add(remove + listed(members.removed(), shown));
        }
        return String.join("; ", parts);
    }
}

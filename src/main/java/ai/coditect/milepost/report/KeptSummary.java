package ai.coditect.milepost.report;

import ai.coditect.milepost.merge.Edit;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.plan.Plan;
import ai.coditect.milepost.plan.change.Action;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kept;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people changed on GitHub and a plan keeps, counted, and the command that brings it into the definitions. */
public final class KeptSummary {

    /** By what a change comes into the definitions. */
    private enum Way {
        PULL,
        TICK,
        STATE,
        /**
         * By nothing: definitions cannot say it, or nothing tells yet who changed it, as the issue is only taken over.
         */
        NONE
    }

    /**
     * What the reader can do about it.
     *
     * @param purpose what the command is for, to be followed by a colon
     */
    public record Advice(String purpose, String command) {}

    private final int issues;
    private final Map<Way, Integer> changes;

    private KeptSummary(int issues, Map<Way, Integer> changes) {
        this.issues = issues;
        this.changes = changes;
    }

    public static KeptSummary of(Plan plan) {
        Set<String> declared = plan.numbers().values().stream()
                .map(number -> "#" + number)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> adopted = plan.changes().stream()
                .filter(change -> change.action() == Action.ADOPT)
                .map(Change::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<Way, Integer> changes = new EnumMap<>(Way.class);
        for (Kept kept : plan.kept()) {
            kept.fields().stream()
                    .flatMap(field -> field.difference().match(new Ways(field, declared)))
                    .map(way -> adopted.contains(kept.key()) ? Way.NONE : way)
                    .forEach(way -> changes.merge(way, 1, Integer::sum));
        }
        return new KeptSummary(plan.kept().size(), changes);
    }

    /** {@code 12 changes on 9 issues, among them 3 ticks}. */
    public String counted() {
        int progress = count(Way.TICK) + count(Way.STATE);
        String where = " on " + Words.counted(issues, "issue");
        if (progress == 0) {
            return Words.counted(all(), "change") + where;
        }
        String what = Stream.of(Words.counted(count(Way.TICK), "tick"), Words.counted(count(Way.STATE), "state"))
                .filter(text -> !text.startsWith("0 "))
                .collect(Collectors.joining(" and "));
        return progress == all() ? what + where : Words.counted(all(), "change") + where + ", among them " + what;
    }

    /** How many changes there are. */
    public int all() {
        return changes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Nothing when definitions can hold none of it. */
    public Optional<Advice> advice(Setting setting) {
        List<String> progress = Stream.of(Way.TICK, Way.STATE)
                .filter(way -> count(way) > 0)
                .map(way -> way == Way.TICK ? "tick" : "state")
                .toList();
        if (count(Way.PULL) > 0) {
            String too = progress.isEmpty() ? "" : " (--progress: " + String.join("s and ", progress) + "s, too)";
            return Optional.of(new Advice("To bring in what definitions can hold" + too, setting.pull()));
        }
        boolean isOne = count(Way.TICK) + count(Way.STATE) == 1;
        String what = String.join("s and ", progress) + (isOne ? "" : "s");
        return progress.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Advice("To bring the " + what + " into the definitions", setting.pull() + " --progress"));
    }

    private int count(Way way) {
        return changes.getOrDefault(way, 0);
    }

    /**
     * The ways of the changes of one field.
     *
     * @param declared the numbers of the issues that have a definition
     */
    private record Ways(FieldChange field, Set<String> declared) implements Difference.Cases<Stream<Way>> {

        /** A state that the definitions do not name is progress. */
        @Override
        public Stream<Way> value(Difference.Value difference) {
            if (field.field().equals("state") && difference.before().isEmpty()) {
                return Stream.of(Way.STATE);
            }
            if (isOfBoard()) {
                return Stream.of(Way.NONE);
            }
            return Stream.of(difference.after().map(this::ofMember).orElse(Way.PULL));
        }

        @Override
        public Stream<Way> members(Difference.Members difference) {
            return Stream.concat(
                    difference.added().stream().map(this::ofMember),
                    Collections.nCopies(difference.removed().size(), Way.PULL).stream());
        }

        /** Definitions name no issue but their own. */
        private Way ofMember(String member) {
            boolean isIssue = Set.of("blocked_by", "parent", "sub_issues").contains(field.field());
            return isIssue && member.contains("#") && !declared.contains(member) ? Way.NONE : Way.PULL;
        }

        /** The board is filled from keys, and does not fill them. */
        private boolean isOfBoard() {
            return field.field().startsWith(IssueField.BOARD.key() + ".");
        }

        @Override
        public Stream<Way> text(Difference.Text difference) {
            return Stream.of(Way.PULL);
        }

        @Override
        public Stream<Way> edits(Difference.Edits difference) {
            return difference.edits().stream().map(Edit::kind).map(Ways::of);
        }

        private static Way of(Edit.Kind kind) {
            return switch (kind) {
                case BOX_TICKED, BOX_UNTICKED -> Way.TICK;
                case TICKED_TASK_KEPT -> Way.NONE;
                case TEXT_ADDED, TEXT_CHANGED, TEXT_REMOVED, TEXT_MOVED -> Way.PULL;
            };
        }

        @Override
        public Stream<Way> marker(Difference.Marker difference) {
            return Stream.of(Way.NONE);
        }
    }
}

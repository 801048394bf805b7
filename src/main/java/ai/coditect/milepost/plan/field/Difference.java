package ai.coditect.milepost.plan.field;

import ai.coditect.milepost.merge.Edit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What differs between two values of a field. */
public sealed interface Difference {

    /** One case for each kind of difference. */
    interface Cases<R> {
        R value(Value difference);

        R members(Members difference);

        R text(Text difference);

        R edits(Edits difference);

        R marker(Marker difference);
    }

    /** Calls the case of this difference's kind. */
    <R> R match(Cases<R> cases);

    /** One value for another; empty when there is none. */
    record Value(Optional<String> before, Optional<String> after) implements Difference {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.value(this);
        }
    }

    /**
     * One set for another. Names that differ in case only are the same, as GitHub tells neither labels nor logins apart
     * by it.
     *
     * @param before every element, in the order in which they are shown
     * @param after every element, in the order in which they are shown
     */
    record Members(List<String> before, List<String> after) implements Difference {
        public Members {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** What only {@code after} has. */
        public List<String> added() {
            return without(after, before);
        }

        /** What only {@code before} has. */
        public List<String> removed() {
            return without(before, after);
        }

        private static List<String> without(List<String> some, List<String> others) {
            Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            folded.addAll(others);
            return some.stream().filter(one -> !folded.contains(one)).toList();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.members(this);
        }
    }

    /**
     * One text of any number of lines for another; empty when there is none.
     *
     * @param overruled lines on GitHub that give way although people changed them, because the user wants the
     *     definitions' lines
     */
    record Text(Optional<String> before, Optional<String> after, Optional<List<String>> overruled)
            implements Difference {

        /** A text that overrules nobody. */
        public Text(Optional<String> before, Optional<String> after) {
            this(before, after, Optional.empty());
        }

        /** The lines that differ, with some context. */
        public List<Hunk> hunks() {
            return Hunk.between(before.orElse(""), after.orElse(""));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** What people changed in a text and the merge keeps. */
    record Edits(List<Edit> edits) implements Difference {
        public Edits {
            edits = List.copyOf(edits);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.edits(this);
        }
    }

    /**
     * The marker of an issue: added, carried over from one id to another, or, with the same id twice, brought up to
     * date with the definition.
     */
    record Marker(Optional<String> before, String after) implements Difference {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.marker(this);
        }
    }

    /** The difference of two values, as a text when one of them has several lines. */
    static Difference of(Optional<String> before, Optional<String> after) {
        boolean lines = before.orElse("").contains("\n") || after.orElse("").contains("\n");
        return lines ? new Text(before, after) : new Value(before, after);
    }

    /** The difference of two sets, each as it is shown. */
    static Members members(Collection<?> before, Collection<?> after) {
        return new Members(
                before.stream().map(Object::toString).toList(),
                after.stream().map(Object::toString).toList());
    }
}

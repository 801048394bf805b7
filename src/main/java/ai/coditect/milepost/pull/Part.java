package ai.coditect.milepost.pull;

import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Something that comes in, or does not, by itself. */
sealed interface Part {

    record OfIssue(IssueWish wish) implements Part {
        /** A value that no definition can have must not keep the others out. */
        @Override
        public List<Part> parts() {
            return wish.parts().stream().<Part>map(OfIssue::new).toList();
        }
    }

    record OfName(NamedPull named) implements Part {}

    record OfNew(LiveIssue issue) implements Part {}

    /** What it consists of; itself if it is one thing. */
    default List<Part> parts() {
        return List.of(this);
    }

    /**
     * As many of the parts as work together: all, or those that are left when the ones are taken out that do not.
     *
     * @param works whether the definitions say what they have to with these parts
     */
    static List<Part> most(List<Part> parts, Predicate<List<Part>> works) {
        return new Search(works).add(parts, List.of());
    }

    /** Halves what does not work. */
    final class Search {
        /** Every attempt loads all definitions; what was not tried does not come in. */
        private static final int MOST_ATTEMPTS = 100;

        private final Predicate<List<Part>> works;
        private int attempts;

        private Search(Predicate<List<Part>> works) {
            this.works = works;
        }

        private List<Part> add(List<Part> parts, List<Part> known) {
            List<Part> all = new ArrayList<>(known);
            all.addAll(parts);
            if (parts.isEmpty() || attempts++ >= MOST_ATTEMPTS) {
                return known;
            }
            if (works.test(all)) {
                return all;
            }
            List<Part> smaller = parts.size() == 1 ? parts.get(0).parts() : parts;
            if (smaller.size() == 1) {
                return known;
            }
            int half = smaller.size() / 2;
            return add(smaller.subList(half, smaller.size()), add(smaller.subList(0, half), known));
        }
    }
}

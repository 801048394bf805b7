package ai.coditect.milepost.pull;

import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
     * @param nothing what comes of no parts
     * @param attempt what comes of some parts; empty when they do not work together
     */
    static <R> Most<R> most(List<Part> parts, R nothing, Function<List<Part>, Optional<R>> attempt) {
        return new Search<>(attempt).add(parts, new Most<>(List.of(), nothing));
    }

    /** Parts that work together, and what comes of them. */
    record Most<R>(List<Part> parts, R result) {}

    /** Halves what does not work. */
    final class Search<R> {
        /** Every attempt loads all definitions; what was not tried does not come in. */
        private static final int MOST_ATTEMPTS = 100;

        private final Function<List<Part>, Optional<R>> attempt;
        private int attempts;

        private Search(Function<List<Part>, Optional<R>> attempt) {
            this.attempt = attempt;
        }

        private Most<R> add(List<Part> parts, Most<R> known) {
            if (parts.isEmpty() || attempts++ >= MOST_ATTEMPTS) {
                return known;
            }
            List<Part> all = new ArrayList<>(known.parts());
            all.addAll(parts);
            Optional<R> result = attempt.apply(all);
            if (result.isPresent()) {
                return new Most<>(all, result.get());
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

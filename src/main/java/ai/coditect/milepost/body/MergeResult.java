package ai.coditect.milepost.body;

import java.util.List;

/** What became of merging what the definitions say with what people wrote. */
public sealed interface MergeResult {

    /** What people's edits survive, a line each: {@code box ticked: …}, {@code text added: …}. */
    List<String> kept();

    /** Both sides fit together. */
    record Merged(String text, List<String> kept) implements MergeResult {
        public Merged {
            kept = List.copyOf(kept);
        }
    }

    /**
     * Both sides changed the same lines in different ways.
     *
     * @param yamlText the merge with the lines of the definitions where both sides changed; ticks are kept in it too
     * @param kept what survives in {@code yamlText}
     */
    record Conflict(String yamlText, List<ConflictHunk> hunks, List<String> kept) implements MergeResult {
        public Conflict {
            hunks = List.copyOf(hunks);
            kept = List.copyOf(kept);
        }
    }

    /**
     * The lines over which both sides disagree.
     *
     * @param base as they were last applied
     * @param declared as the definitions have them now
     * @param live as they are on GitHub
     */
    record ConflictHunk(List<String> base, List<String> declared, List<String> live) {
        public ConflictHunk {
            base = List.copyOf(base);
            declared = List.copyOf(declared);
            live = List.copyOf(live);
        }
    }
}

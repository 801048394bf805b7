package ai.coditect.milepost.cli.shell;

import java.util.List;

/**
 * What a shell may offer in the place of the word that is being typed.
 *
 * @param values in the order in which they are shown
 * @param paths which files are offered besides
 */
public record Completion(List<Candidate> values, Paths paths) {

    /** Paths are completed by the shell, which knows how. */
    public enum Paths {
        NONE,
        FILES,
        DIRECTORIES
    }

    /**
     * A word.
     *
     * @param value the whole word, with all that was typed of it
     * @param description one line; may be empty
     */
    public record Candidate(String value, String description) {}

    static final Completion NOTHING = new Completion(List.of(), Paths.NONE);

    static Completion of(List<Candidate> values) {
        return new Completion(values, Paths.NONE);
    }

    static Completion of(Paths paths) {
        return new Completion(List.of(), paths);
    }
}

package ai.coditect.milepost.importer.draft;

/** A form that sources have. */
public interface SourceFormat {

    /** What {@code --from} calls it. */
    String name();

    /** Whether the source has this form, by its content and its name; cheap, and never throws. */
    boolean recognises(SourceText source);

    /**
     * Reads a source. Never throws for bad input, runs nothing of it, and reports whatever has no place in the draft.
     */
    Draft read(SourceText source, ImportSettings settings, Findings findings);
}

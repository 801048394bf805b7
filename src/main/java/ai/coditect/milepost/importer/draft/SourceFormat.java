package ai.coditect.milepost.importer.draft;

import java.util.List;

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

    /** Reads sources of this form. Most of them stand alone; those whose issues refer to each other are one draft. */
    default List<Draft> readAll(List<SourceText> sources, ImportSettings settings, Findings findings) {
        return sources.stream().map(source -> read(source, settings, findings)).toList();
    }
}

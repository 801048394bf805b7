package ai.coditect.milepost.actions;

import java.io.IOException;

/** Markdown that can be made to fit. */
@FunctionalInterface
public interface BoundedMarkdown {

    /** No Markdown is asked to fit into fewer bytes than this. */
    int SMALLEST = 4_000;

    /**
     * The Markdown, with what does not fit left out and counted.
     *
     * @param bytes the most that it may have in UTF-8, at least {@link #SMALLEST}
     */
    String within(int bytes) throws IOException;
}

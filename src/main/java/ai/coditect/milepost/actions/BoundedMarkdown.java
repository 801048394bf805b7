package ai.coditect.milepost.actions;

import java.io.IOException;

/** Markdown that can be cut to a maximum size. */
@FunctionalInterface
public interface BoundedMarkdown {

    /** The smallest size that is ever asked for, in bytes. */
    int SMALLEST = 4_000;

    /**
     * Writes the Markdown; what does not fit is left out and counted.
     *
     * @param bytes its maximum size in UTF-8, at least {@link #SMALLEST}
     */
    void write(int bytes, Appendable page) throws IOException;

    /** The Markdown as {@link #write} writes it. */
    default String within(int bytes) throws IOException {
        StringBuilder page = new StringBuilder();
        write(bytes, page);
        return page.toString();
    }
}

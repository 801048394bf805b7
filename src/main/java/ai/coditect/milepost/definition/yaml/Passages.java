package ai.coditect.milepost.definition.yaml;

import ai.coditect.milepost.diagnostic.Location;

/**
 * The locations of passages of a text, asked for in the order in which they stand in it. The source is read once,
 * however many they are.
 */
public final class Passages {

    /** So often the rest of the source may be searched in vain. */
    private static final int MOST_MISSES = 20;

    private final Scalar text;
    private final String source;
    private int from;
    private int counted;
    private int position;
    private int misses;

    Passages(Scalar text) {
        this.text = text;
        this.source = text.source();
        this.position = text.node().getStartMark().getIndex();
    }

    /**
     * The location of the next such passage, or of the text where the source spells the passage differently (by an
     * escape in double quotes, or by an alias).
     */
    public Location next(String passage) {
        int found = misses < MOST_MISSES ? source.indexOf(passage, from) : -1;
        if (found < 0) {
            misses++;
            return text.at();
        }
        from = found + passage.length();
        position += source.codePointCount(counted, found);
        counted = found;
        return text.file().at(position);
    }
}

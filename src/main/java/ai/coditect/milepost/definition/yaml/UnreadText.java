package ai.coditect.milepost.definition.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that is not valid: whole files, or items of a list. A name that it mentions may be declared there, so it is not
 * reported as unknown: that would only be a consequence of the text's own error.
 */
public final class UnreadText {

    /** How many comparisons of characters are made at most; after that, any name may be in the text. */
    private static final long MOST_STEPS = 1_000_000_000;

    private final List<String> texts = new ArrayList<>();
    private boolean anyUnknown;
    private long steps;

    /** Adds text that is not valid. */
    public void add(String text) {
        texts.add(text);
    }

    /** Adds text that is not even known. */
    void addUnknown() {
        anyUnknown = true;
    }

    /** Whether the name may be declared in the text. */
    public boolean mayDeclare(String name) {
        for (String text : texts) {
            steps += (long) text.length() * name.length();
            if (steps > MOST_STEPS || text.contains(name)) {
                return true;
            }
        }
        return anyUnknown;
    }
}

package ai.coditect.milepost.definition.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The files that could not be parsed. A name that one of them mentions may be declared there, so it is not reported as
 * unknown: that would only be a consequence of the file's own error.
 */
public final class UnparsedFiles {

    private final List<String> texts = new ArrayList<>();
    private boolean anyUnreadable;

    /** Adds a file whose text is not valid. */
    void add(String text) {
        texts.add(text);
    }

    /** Adds a file whose text could not be read. */
    void addUnreadable() {
        anyUnreadable = true;
    }

    public boolean mayDeclare(String name) {
        return anyUnreadable || texts.stream().anyMatch(text -> text.contains(name));
    }
}

package ai.coditect.milepost.definition.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The files that could not be understood. A name that one of them mentions may well be declared there, so it is not
 * reported as unknown: that would only repeat the fault of the file.
 */
public final class UnparsedFiles {

    private final List<String> texts = new ArrayList<>();
    private boolean anything;

    /** A file whose text is known but broken. */
    void add(String text) {
        texts.add(text);
    }

    /** A file of whose text nothing is known. */
    void addUnknown() {
        anything = true;
    }

    public boolean mayDeclare(String name) {
        return anything || texts.stream().anyMatch(text -> text.contains(name));
    }
}

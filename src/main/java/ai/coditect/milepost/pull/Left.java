package ai.coditect.milepost.pull;

import ai.coditect.milepost.merge.Edit;
import java.util.Optional;

/**
 * Something that people changed and that stays on GitHub only.
 *
 * @param field what the field is called
 * @param edit what was done to a line of text; empty where it is about another value
 * @param what what it is, in the words of whoever wrote it
 */
public record Left(String field, Optional<Edit.Kind> edit, String what, Reason reason) {

    Left(String field, String what, Reason reason) {
        this(field, Optional.empty(), what, reason);
    }

    /** Why it does not come in. */
    public enum Reason {
        /** No key of a definition can hold such a text at such a place. */
        NO_KEY,
        /** The line is gone, and the dependency that it showed is not. */
        STILL_DEPENDS,
        /** It was taken away, and text that people wrote would go with its heading. */
        TEXT_BELOW,
        /** The other issue has no definition. */
        NO_DEFINITION,
        /** A definition cannot have this value. */
        NO_VALUE,
        /** Another new issue, or a definition, has the title: by it, a definition finds its issue. */
        SAME_TITLE,
        /** Nothing tells who changed it, as nothing was recorded of it. */
        NO_RECORD,
        /** With it, the definitions would not be valid, or would not say exactly this. */
        NO_EDIT
    }
}

package ai.coditect.milepost.yamledit;

import java.util.Optional;

/** One of the items or entries that a list or mapping is to have. */
sealed interface Part {

    /** The one that is there at this position. */
    record Old(int index) implements Part {}

    /**
     * One that is new.
     *
     * @param key of an entry
     */
    record New(Optional<String> key, Content content) implements Part {}
}

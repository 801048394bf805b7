package ai.coditect.milepost.importer.live;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.definition.parse.Said;

/** What definitions can hold to the letter. */
final class Holdable {

    private Holdable() {}

    /** A name, a title, a description on one line. */
    static boolean line(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.codePoints().noneMatch(it -> Character.isISOControl(it) || isHalf(it));
    }

    /** The title of a milestone or the name of a type: {@code none} says that there is none. */
    static boolean value(String text) {
        return line(text) && !text.equals(Said.NONE);
    }

    /** A text of several lines, whose white space at the ends means nothing. */
    static boolean text(String text) {
        return text.codePoints()
                .noneMatch(it -> (Character.isISOControl(it) && "\t\n\r".indexOf(it) < 0) || isHalf(it));
    }

    /** The title of an issue, in which nothing can be escaped. */
    static boolean title(String text) {
        return line(text) && References.all(text).stream().allMatch(References.Reference::escaped);
    }

    private static boolean isHalf(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}

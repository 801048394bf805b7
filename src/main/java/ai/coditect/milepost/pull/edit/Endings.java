package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.util.List;
import java.util.Optional;

/** Texts that take the place of others, and end with the white space that those end with: the line break of a block. */
public final class Endings {

    private Endings() {}

    /** A text in place of another one. */
    public static Content.Text inPlaceOf(Place old, String text) {
        return new Content.Text(text + end(old.text()));
    }

    /** A text as the value of a key. */
    public static Content.Text under(Place mapping, String key, String text) {
        Optional<Place> old = mapping.get(key);
        return old.map(place -> inPlaceOf(place, text)).orElseGet(() -> new Content.Text(text));
    }

    /** The white space that a text ends with. */
    public static String end(String text) {
        return text.substring(text.stripTrailing().length());
    }

    /** Texts as a list. */
    public static Content texts(List<String> texts) {
        return new Content.Items(texts.stream().<Content>map(Content.Text::new).toList());
    }
}

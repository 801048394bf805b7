package ai.coditect.milepost.model.planning;

import java.math.BigDecimal;
import java.util.List;

/**
 * The value of a field as people read it. What it means follows from the type of the field, see
 * {@link FieldType#canonical}.
 *
 * @param texts one text, or the options of a field that takes several, in order; never empty
 */
public record FieldValue(List<String> texts) {

    public FieldValue {
        texts = texts.size() < 2
                ? List.copyOf(texts)
                : texts.stream().sorted().distinct().toList();
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a value has at least one text");
        }
    }

    /** A value of one text. */
    public static FieldValue of(String text) {
        return new FieldValue(List.of(text));
    }

    /** A number, written without a needless zero, as it is compared. */
    public static FieldValue of(BigDecimal number) {
        return of(number.stripTrailingZeros().toPlainString());
    }

    /** The text of a single value; the first of several. */
    public String text() {
        return texts.get(0);
    }

    @Override
    public String toString() {
        return String.join(", ", texts);
    }
}

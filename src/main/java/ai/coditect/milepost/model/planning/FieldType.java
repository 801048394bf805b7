package ai.coditect.milepost.model.planning;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of fields, each with the one way in which its values are written here. */
public enum FieldType {
    /** Any text on one line. */
    TEXT("text"),
    /** A decimal number, written without a needless zero. */
    NUMBER("number"),
    /** A day, as {@code YYYY-MM-DD}. */
    DATE("date"),
    /** One of the field's options, by its name. */
    SINGLE_SELECT("single_select"),
    /** Some of the field's options, by their names. */
    MULTI_SELECT("multi_select");

    /** Longer ones are no numbers that anybody means. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(?:\\.[0-9]{1,10})?");

    private final String key;

    FieldType(String key) {
        this.key = key;
    }

    /** What GitHub calls it. */
    public String key() {
        return key;
    }

    /** The type of a name, in either case, as GitHub's APIs have it. */
    public static Optional<FieldType> named(String name) {
        for (FieldType type : values()) {
            if (type.key.equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Whether its values are options. */
    public boolean isSelect() {
        return this == SINGLE_SELECT || this == MULTI_SELECT;
    }

    /**
     * The value as every side of a comparison writes it; empty when it is none of this type.
     *
     * @param options the options of the field, in its order
     */
    public Optional<FieldValue> canonical(FieldValue value, List<String> options) {
        if (this != MULTI_SELECT && value.texts().size() > 1) {
            return Optional.empty();
        }
        return switch (this) {
            case TEXT -> Optional.of(value);
            case NUMBER -> number(value.text());
            case DATE -> day(value.text()).map(FieldValue::of);
            case SINGLE_SELECT, MULTI_SELECT -> options(value.texts(), options);
        };
    }

    private static Optional<FieldValue> number(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(FieldValue.of(new BigDecimal(text))) : Optional.empty();
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<FieldValue> options(List<String> names, List<String> options) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            int index = indexOf(name, options);
            if (index < 0) {
                return Optional.empty();
            }
            found.add(options.get(index));
        }
        return Optional.of(new FieldValue(found));
    }

    private static int indexOf(String name, List<String> options) {
        int exact = options.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}

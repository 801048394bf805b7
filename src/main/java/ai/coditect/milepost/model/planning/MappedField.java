package ai.coditect.milepost.model.planning;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The field that the values of a key stand in.
 *
 * @param values what some of the key's values are called there; the others are called the same
 */
public record MappedField(FieldName field, Map<String, String> values) {

    public MappedField {
        values = new LinkedHashMap<>(values);
    }

    /** What a value of the key is called in the field, whatever its case. */
    public String there(String value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(value))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(value);
    }

    /** What a value of the field is called under the key; the first of several. */
    public String here(String value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(value);
    }
}

package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The issue field that the values of a key stand in, as it is written.
 *
 * @param values what some values of the key are called there
 */
public record RawMappedField(Scalar field, Map<String, String> values) {

    public RawMappedField {
        values = new LinkedHashMap<>(values);
    }
}

package ai.coditect.milepost.model.planning;

import java.util.List;
import java.util.Optional;

/**
 * A field as an organisation defines it for the issues of all its repositories.
 *
 * @param nodeId the id that GitHub's GraphQL uses
 * @param databaseId the id that GitHub's REST uses
 * @param options in its order; none unless values of the type are options
 */
public record LiveField(FieldName name, FieldType type, String nodeId, long databaseId, List<Option> options) {

    /** One of the values that a field takes. */
    public record Option(String name, String nodeId) {}

    public LiveField {
        options = List.copyOf(options);
    }

    /** The names of its options, in its order. */
    public List<String> optionNames() {
        return options.stream().map(Option::name).toList();
    }

    /** The value as this field has it; empty when the field cannot have it. */
    public Optional<FieldValue> canonical(FieldValue value) {
        return type.canonical(value, optionNames());
    }
}

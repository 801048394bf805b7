package ai.coditect.milepost.github.project;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.LiveProject;
import ai.coditect.milepost.remote.ItemWrite;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One value of an item.
 *
 * @param value empty when it is taken away
 */
record ValueWrite(ItemWrite item, LiveProject.Field field, Optional<String> value) {

    /** The values of an item, of the fields that the project has. */
    static List<ValueWrite> of(ItemWrite item, LiveProject project) {
        List<ValueWrite> values = new ArrayList<>();
        item.values().byName().forEach((name, value) -> add(values, item, project, name, Optional.of(value.text())));
        item.cleared().stream().sorted().forEach(name -> add(values, item, project, name, Optional.empty()));
        item.status().ifPresent(status -> add(values, item, project, DeclaredProject.STATUS, Optional.of(status)));
        return values;
    }

    private static void add(
            List<ValueWrite> values, ItemWrite item, LiveProject project, FieldName name, Optional<String> value) {
        project.field(name).ifPresent(field -> values.add(new ValueWrite(item, field, value)));
    }

    ObjectNode input(LiveProject project) {
        ObjectNode input = Json.object()
                .put("projectId", project.id())
                .put("itemId", item.item())
                .put("fieldId", field.id());
        value.ifPresent(text -> put(input.putObject("value"), text));
        return input;
    }

    private void put(ObjectNode input, String text) {
        switch (field.type().orElse(FieldType.TEXT)) {
            case TEXT -> input.put("text", text);
            case NUMBER -> input.put("number", new BigDecimal(text));
            case DATE -> input.put("date", text);
            case SINGLE_SELECT, MULTI_SELECT ->
                input.put(
                        "singleSelectOptionId",
                        field.option(text).map(LiveProject.Option::id).orElse(""));
        }
    }
}

package ai.coditect.milepost.pull;

import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.model.planning.DeclaredPlanning;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.MappedField;
import ai.coditect.milepost.model.planning.PlanningKey;
import ai.coditect.milepost.pull.edit.Endings;
import ai.coditect.milepost.pull.edit.IssuePlace;
import ai.coditect.milepost.pull.edit.IssuePlace.Defaults;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes values of issue fields: to the key that fills the field, else below {@code fields} of the issue. */
final class FieldEdits {

    private static final String FIELDS = "fields";

    private final DeclaredPlanning planning;

    FieldEdits(DeclaredPlanning planning) {
        this.planning = planning;
    }

    /** The key that fills a field. */
    private Optional<PlanningKey> key(FieldName field) {
        return planning.keys().entrySet().stream()
                .filter(mapping -> mapping.getValue().field().equals(field))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The values of keys that changed, as they are to be written; empty to take one away. */
    Map<PlanningKey, Optional<String>> keys(FieldValues before, FieldValues after) {
        Map<PlanningKey, Optional<String>> changed = new LinkedHashMap<>();
        planning.keys().forEach((key, mapped) -> {
            Optional<FieldValue> value = after.of(mapped.field());
            if (!value.equals(before.of(mapped.field()))) {
                changed.put(key, value.map(there -> here(key, mapped, there.text())));
            }
        });
        return changed;
    }

    private static String here(PlanningKey key, MappedField mapped, String there) {
        return switch (key) {
            case PRIORITY, ESTIMATE, WORKSTREAM -> mapped.here(there);
            case START, DUE -> there;
        };
    }

    /** Writes the values that no key fills. */
    void write(IssuePlace issue, FieldValues before, FieldValues after) {
        Set<FieldName> names = before.differing(after);
        names.removeIf(name -> key(name).isPresent());
        Map<String, Content> wanted = new LinkedHashMap<>();
        Set<String> gone = new TreeSet<>();
        Optional<Place> own = issue.place().get(FIELDS);
        for (FieldName name : names) {
            String key = own.flatMap(fields -> written(fields, name)).orElse(name.value());
            Optional<FieldValue> value = after.of(name);
            if (value.isPresent() || inherited(issue.defaults(), name)) {
                wanted.put(key, value.map(FieldEdits::content).orElseGet(() -> new Content.Word(IssuePlace.NONE)));
            } else {
                gone.add(key);
            }
        }
        if (own.isEmpty()) {
            if (!wanted.isEmpty()) {
                issue.place().put(FIELDS, new Content.Entries(wanted), MappingSchema.ISSUE.keys());
            }
        } else if (wanted.isEmpty() && gone.containsAll(own.get().keys())) {
            issue.place().remove(FIELDS);
        } else {
            Place fields = own.get();
            wanted.forEach((key, content) -> fields.put(key, under(fields, key, content), List.of(key)));
            gone.forEach(fields::remove);
        }
    }

    /**
     * What a new definition says of the fields, as far as defaults do not. An estimate is left to the text, which would
     * show it.
     */
    void fresh(FieldValues live, List<Defaults> defaults, Map<String, Content> all) {
        planning.keys().forEach((key, mapped) -> {
            Optional<String> value = live.of(mapped.field()).map(there -> here(key, mapped, there.text()));
            if (key != PlanningKey.ESTIMATE
                    && !IssuePlace.inherited(key.key(), defaults).equals(value)) {
                all.put(
                        key.key(),
                        value.map(text -> word(key, text)).orElseGet(() -> new Content.Word(IssuePlace.NONE)));
            }
        });
        Map<String, Content> own = new LinkedHashMap<>();
        for (FieldName name : planning.fields()) {
            Optional<FieldValue> value = live.of(name);
            if (key(name).isEmpty() && (value.isPresent() || inherited(defaults, name))) {
                own.put(
                        name.value(),
                        value.map(FieldEdits::content).orElseGet(() -> new Content.Word(IssuePlace.NONE)));
            }
        }
        if (!own.isEmpty()) {
            all.put(FIELDS, new Content.Entries(own));
        }
    }

    private static Content word(PlanningKey key, String text) {
        return switch (key) {
            case PRIORITY, WORKSTREAM -> new Content.Text(text);
            case ESTIMATE, START, DUE -> new Content.Word(text);
        };
    }

    private static boolean inherited(List<Defaults> defaults, FieldName name) {
        return defaults.stream()
                .flatMap(each -> each.place().get(FIELDS).stream())
                .anyMatch(fields -> written(fields, name).isPresent());
    }

    private static Content under(Place fields, String key, Content content) {
        return content instanceof Content.Text text ? Endings.under(fields, key, text.text()) : content;
    }

    private static Content content(FieldValue value) {
        return value.texts().size() == 1 ? new Content.Text(value.text()) : Endings.texts(value.texts());
    }

    /** The name as it is written there. */
    private static Optional<String> written(Place fields, FieldName name) {
        return fields.keys().stream()
                .filter(key -> new FieldName(key).equals(name))
                .findFirst();
    }
}

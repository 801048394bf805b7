package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The values of one record, by what their keys mean. */
final class Values {

    private final Location at;
    private final Leftovers leftovers;
    private final Findings findings;
    private final Map<Meaning, List<Field>> values = new EnumMap<>(Meaning.class);
    private final List<String> remarks = new ArrayList<>();

    /** @param leftovers what means nothing is added here */
    Values(Fields record, Function<String, Optional<Meaning>> meanings, Leftovers leftovers, Findings findings) {
        this.at = record.at();
        this.leftovers = leftovers;
        this.findings = findings;
        for (Field field : record.all()) {
            Optional<Meaning> meaning = meanings.apply(field.key());
            if (meaning.isPresent()) {
                values.computeIfAbsent(meaning.get(), key -> new ArrayList<>()).add(field);
            } else if (Words.saysSomething(field.value())) {
                leave(field);
            }
        }
    }

    /** Where the record starts. */
    Location at() {
        return at;
    }

    /** What is written above the issue: values that had no place. */
    List<String> remarks() {
        return remarks;
    }

    /** All keys that mean it, with their values. */
    List<Field> fields(Meaning meaning) {
        return values.getOrDefault(meaning, List.of());
    }

    /** The first value. */
    Optional<String> first(Meaning meaning) {
        return fields(meaning).stream()
                .flatMap(field -> Words.words(field.value()).stream())
                .findFirst();
    }

    /** The only value; of several, none is taken. */
    Optional<String> single(Meaning meaning) {
        List<String> all = fields(meaning).stream()
                .flatMap(field -> words(field).stream())
                .distinct()
                .toList();
        if (all.size() > 1) {
            lost(fields(meaning).get(0), String.join(", ", all), "has more than one value, and an issue has one");
            return Optional.empty();
        }
        return all.stream().findFirst();
    }

    private List<String> words(Field field) {
        for (Tree item : field.value().items()) {
            leaveUnnamed(item, Words.word(item), field);
        }
        return Words.words(field.value());
    }

    /** The texts of all keys that mean it; anything else is left out. */
    List<Field> texts(Meaning meaning) {
        List<Field> texts = new ArrayList<>();
        for (Field field : fields(meaning)) {
            if (Words.raw(field.value()).isPresent()) {
                texts.add(field);
            } else if (Words.saysSomething(field.value())) {
                leave(field);
            }
        }
        return texts;
    }

    /** Leaves a value out, and says why; it stands in a comment above the issue. */
    void lost(Field field, String value, String why) {
        remarks.add(field.key() + ": " + value);
        findings.leftInComment(field.value().at(), field.key(), value, why);
    }

    /** Leaves a key out. */
    void leave(Field field) {
        leftovers.add(field.key(), field.at());
    }

    /** Leaves the key of a value out that names nothing but says something. */
    void leaveUnnamed(Tree item, Optional<String> name, Field field) {
        if (name.isEmpty() && Words.saysSomething(item)) {
            leave(field);
        }
    }
}

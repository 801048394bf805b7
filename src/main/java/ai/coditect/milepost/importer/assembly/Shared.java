package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.importer.draft.DraftFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What issues have in common, and what each has beside it. State and estimate are each issue's own. */
final class Shared {

    private Shared() {}

    /** What all of them have; nothing of fewer than two. */
    static DraftFields of(List<DraftFields> all) {
        if (all.size() < 2) {
            return DraftFields.NONE;
        }
        return new DraftFields(
                common(all, DraftFields::labels),
                common(all, DraftFields::assignees),
                same(all, DraftFields::milestone),
                same(all, DraftFields::type),
                same(all, DraftFields::priority),
                Optional.empty(),
                Optional.empty());
    }

    /** The fields without what is shared. */
    static DraftFields without(DraftFields shared, DraftFields fields) {
        return new DraftFields(
                rest(shared.labels(), fields.labels()),
                rest(shared.assignees(), fields.assignees()),
                rest(shared.milestone(), fields.milestone()),
                rest(shared.type(), fields.type()),
                rest(shared.priority(), fields.priority()),
                fields.state(),
                fields.estimate());
    }

    private static <T> List<T> common(List<DraftFields> all, Function<DraftFields, List<T>> field) {
        List<T> common = new ArrayList<>(field.apply(all.get(0)));
        all.forEach(fields -> common.retainAll(field.apply(fields)));
        return common;
    }

    private static Optional<String> same(List<DraftFields> all, Function<DraftFields, Optional<String>> field) {
        Optional<String> first = field.apply(all.get(0));
        return first.filter(value -> all.stream().map(field).allMatch(first::equals));
    }

    private static <T> List<T> rest(List<T> shared, List<T> all) {
        return all.stream().filter(value -> !shared.contains(value)).toList();
    }

    private static Optional<String> rest(Optional<String> shared, Optional<String> value) {
        return value.filter(own -> !shared.equals(Optional.of(own)));
    }
}

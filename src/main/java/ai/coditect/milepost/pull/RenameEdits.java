package ai.coditect.milepost.pull;

import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.pull.edit.Endings;
import ai.coditect.milepost.pull.edit.IssuePlace;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.util.List;
import java.util.stream.Stream;

/** Renames labels and milestones, wherever the files name them. */
final class RenameEdits {

    private final DefinitionTexts texts;

    RenameEdits(DefinitionTexts texts) {
        this.texts = texts;
    }

    void make(List<Renaming> renamings) {
        renamings.forEach(this::make);
    }

    private void make(Renaming renaming) {
        switch (renaming.kind()) {
            case LABEL -> {
                declared("labels", "name", renaming, MappingSchema.LABEL);
                mappings()
                        .flatMap(mapping -> Stream.concat(
                                mapping.get("labels").stream(),
                                mapping.get(IssuePlace.WITHOUT).flatMap(without -> without.get("labels")).stream()))
                        .flatMap(list -> list.items().stream())
                        .forEach(item -> rename(item, renaming));
            }
            case MILESTONE -> {
                declared("milestones", "title", renaming, MappingSchema.MILESTONE);
                mappings()
                        .flatMap(mapping -> mapping.get("milestone").stream())
                        .forEach(value -> rename(value, renaming));
            }
            case ISSUE, DEPENDENCY, SUB_ISSUE, PROJECT, PROJECT_FIELD, PROJECT_ITEM ->
                throw new IllegalArgumentException("only names are renamed");
        }
    }

    /** The defaults and the issues of all files. */
    private Stream<Place> mappings() {
        return Stream.concat(
                texts.roots().stream().flatMap(root -> root.get("defaults").stream()),
                texts.issues().values().stream().map(IssuePlace::place));
    }

    private void declared(String list, String key, Renaming renaming, MappingSchema schema) {
        texts.roots().stream()
                .flatMap(root -> root.get(list).stream())
                .flatMap(items -> items.items().stream())
                .forEach(item -> item.get(key)
                        .filter(name -> names(name, renaming))
                        .ifPresent(name -> {
                            name.set(new Content.Text(renaming.after()));
                            remember(item, renaming.before(), schema);
                        }));
    }

    private static void remember(Place item, String old, MappingSchema schema) {
        item.get("previously")
                .ifPresentOrElse(
                        names -> names.append(List.of(new Content.Text(old))),
                        () -> item.put("previously", Endings.texts(List.of(old)), schema.keys()));
    }

    private static void rename(Place name, Renaming renaming) {
        if (names(name, renaming)) {
            name.set(new Content.Text(renaming.after()));
        }
    }

    private static boolean names(Place name, Renaming renaming) {
        String text = name.text().strip();
        return renaming.kind() == Kind.LABEL
                ? new LabelName(text).equals(new LabelName(renaming.before()))
                : text.equals(renaming.before());
    }
}

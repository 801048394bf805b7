package ai.coditect.milepost.pull;

import ai.coditect.milepost.definition.parse.MappingSchema;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.plan.change.Change;
import ai.coditect.milepost.plan.change.Kind;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Reason;
import ai.coditect.milepost.pull.PullOptions.Extra;
import ai.coditect.milepost.pull.edit.Endings;
import ai.coditect.milepost.yamledit.Content;
import ai.coditect.milepost.yamledit.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The values of a label or a milestone that differ on GitHub. Nothing records what was last applied to them, so they
 * come in only if the user says so.
 *
 * @param fields {@code before} is what the definitions say, {@code after} what is on GitHub
 */
record NamedPull(Kind kind, String key, OptionalInt number, List<FieldChange> fields) {

    /** What differs. */
    static List<NamedPull> of(List<Change> rows) {
        return rows.stream()
                .map(row -> new NamedPull(
                        row.kind(),
                        row.key(),
                        row.number(),
                        row.fields().stream()
                                .filter(field -> field.reason() == Reason.DRIFT)
                                .map(NamedPull::turned)
                                .toList()))
                .filter(row -> !row.fields().isEmpty())
                .toList();
    }

    private static FieldChange turned(FieldChange drift) {
        Optional<String> declared = sides(drift).after();
        Optional<String> live = sides(drift).before();
        return new FieldChange(drift.field(), Difference.of(declared, live), Reason.MERGE);
    }

    private static Difference.Value sides(FieldChange change) {
        if (change.difference() instanceof Difference.Text text) {
            return new Difference.Value(text.before(), text.after());
        }
        return change.difference() instanceof Difference.Value value
                ? value
                : new Difference.Value(Optional.empty(), Optional.empty());
    }

    /** Writes the values into the list that declares such things. */
    void write(DefinitionTexts texts) {
        String list = kind == Kind.LABEL ? "labels" : "milestones";
        texts.roots().stream()
                .flatMap(root -> root.get(list).stream())
                .flatMap(items -> items.items().stream())
                .filter(this::isIt)
                .forEach(item -> fields.forEach(field -> write(item, field)));
    }

    private boolean isIt(Place item) {
        return kind == Kind.LABEL
                ? item.get("name")
                        .filter(name -> new LabelName(name.text().strip()).equals(new LabelName(key)))
                        .isPresent()
                : item.get("title")
                        .filter(title -> title.text().strip().equals(key))
                        .isPresent();
    }

    private void write(Place item, FieldChange field) {
        List<String> order = (kind == Kind.LABEL ? MappingSchema.LABEL : MappingSchema.MILESTONE).keys();
        Optional<String> live = sides(field).after();
        switch (field.field()) {
            case "due_on" ->
                live.ifPresentOrElse(
                        day -> item.put("due_on", new Content.Word(day), order), () -> item.remove("due_on"));
            case "state" -> live.ifPresent(state -> item.put("state", new Content.Word(state), order));
            default ->
                item.put(
                        field.field(),
                        live.map(text -> Endings.under(item, field.field(), text))
                                .orElseGet(() -> new Content.Text("")),
                        order);
        }
    }

    /** Whether the definitions say what is on GitHub now. */
    boolean isMet(DeclaredState now) {
        return fields.stream()
                .allMatch(field -> said(field.field(), now).equals(sides(field).after()));
    }

    private Optional<String> said(String field, DeclaredState now) {
        if (kind == Kind.LABEL) {
            Optional<DeclaredLabel> label = now.labels().stream()
                    .filter(it -> it.name().equals(new LabelName(key)))
                    .findFirst();
            return (field.equals("color")
                            ? label.flatMap(DeclaredLabel::color)
                            : label.flatMap(DeclaredLabel::description))
                    .filter(text -> !text.isEmpty());
        }
        Optional<DeclaredMilestone> milestone =
                now.milestones().stream().filter(it -> it.title().equals(key)).findFirst();
        return switch (field) {
            case "due_on" -> milestone.flatMap(DeclaredMilestone::dueOn).map(Object::toString);
            case "state" ->
                milestone
                        .flatMap(DeclaredMilestone::state)
                        .map(state -> state.name().toLowerCase(Locale.ROOT));
            default -> milestone.flatMap(DeclaredMilestone::description).filter(text -> !text.isEmpty());
        };
    }

    /**
     * The row of the result.
     *
     * @param comesIn whether the values are written
     */
    PulledRow row(PullOptions options, boolean comesIn) {
        Left.Reason why = options.brings(Extra.DRIFT) ? Left.Reason.NO_EDIT : Left.Reason.NO_RECORD;
        List<Left> left = fields.stream()
                .map(field -> new Left(field.field(), sides(field).after().orElse("(none)"), why))
                .toList();
        return new PulledRow(
                kind, key, number, key, comesIn ? fields : List.of(), List.of(), comesIn ? List.of() : left);
    }
}

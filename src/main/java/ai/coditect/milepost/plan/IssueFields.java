package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.diagnostic.Severity;
import ai.coditect.milepost.diagnostic.Suggestions;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.FieldUse;
import ai.coditect.milepost.model.LiveState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The issue fields that the definitions name, as the repository's organisation has them. What is declared and what was
 * last applied is written as it is read from GitHub, so that they can be compared.
 */
final class IssueFields {

    private static final String NO_EFFECT =
            "Issue fields belong to an organisation: the repository of a user has none, nor has an older server. Their values"
                    + " in the definitions have no effect; everything else works.";

    private final RepositoryRef repository;
    private final Set<FieldName> named;
    private final Map<FieldName, LiveField> live = new TreeMap<>();
    private final boolean present;

    IssueFields(DeclaredState declared, LiveState state) {
        this.repository = state.repository();
        this.named = declared.planning().fields();
        this.present = state.features().contains(ServerFeature.ISSUE_FIELDS);
        state.fields().forEach(field -> live.put(field.name(), field));
    }

    /** What the definitions declare; what no field can have is left out, and is a finding. */
    FieldValues declared(FieldValues written) {
        return written.map((name, value) -> Optional.ofNullable(live.get(name))
                .flatMap(field -> field.canonical(value).map(known -> Map.entry(field.name(), known))));
    }

    /** What was last applied, of the fields that the definitions still name. */
    FieldValues recorded(FieldValues base) {
        return base.only(named).map((name, value) -> {
            Optional<LiveField> field = Optional.ofNullable(live.get(name));
            return Optional.of(Map.entry(
                    field.map(LiveField::name).orElse(name),
                    field.flatMap(known -> known.canonical(value)).orElse(value)));
        });
    }

    /** What the definitions name and the organisation does not have. */
    List<Diagnostic> findings(DeclaredState declared, Function<FieldUse, Optional<Location>> places) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!named.isEmpty() && !present) {
            Optional<Location> at = named.stream()
                    .flatMap(name -> places.apply(new FieldUse.Name(name)).stream())
                    .findFirst();
            findings.add(new Diagnostic(
                    Severity.WARNING, repository + " has no issue fields that this token can see", NO_EFFECT, at));
        } else {
            Suggestions suggestions = new Suggestions();
            named.stream()
                    .filter(name -> !live.containsKey(name))
                    .forEach(name -> findings.add(unknown(name, suggestions, places.apply(new FieldUse.Name(name)))));
            Set<Diagnostic> values = new LinkedHashSet<>();
            for (DeclaredIssue issue : declared.issues()) {
                issue.content()
                        .fields()
                        .byName()
                        .forEach((name, value) -> Optional.ofNullable(live.get(name))
                                .filter(field -> field.canonical(value).isEmpty())
                                .ifPresent(field -> {
                                    String wrong = wrong(field, value);
                                    FieldUse.Value use = new FieldUse.Value(issue.id(), name, wrong);
                                    values.add(unfit(field, value, wrong, suggestions, places.apply(use)));
                                }));
            }
            findings.addAll(values);
        }
        return findings.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private Diagnostic unknown(FieldName name, Suggestions suggestions, Optional<Location> at) {
        List<String> names = live.keySet().stream().map(FieldName::value).toList();
        return new Diagnostic(
                Severity.ERROR,
                repository + " has no issue field `" + name + "` that this token can see",
                hint(
                        suggestions.nearest(name.value(), names),
                        "Its fields are " + quoted(names) + ". An owner of the organisation can add one."),
                at);
    }

    /** The text that the field cannot have; the first if it is not one alone that is wrong. */
    private static String wrong(LiveField field, FieldValue value) {
        return value.texts().stream()
                .filter(text -> field.canonical(FieldValue.of(text)).isEmpty())
                .findFirst()
                .orElse(value.text());
    }

    private static Diagnostic unfit(
            LiveField field, FieldValue value, String wrong, Suggestions suggestions, Optional<Location> at) {
        if (field.type() != FieldType.MULTI_SELECT && value.texts().size() > 1) {
            return oneValue(field, at);
        }
        return switch (field.type()) {
            case SINGLE_SELECT, MULTI_SELECT -> noOption(field, wrong, suggestions, at);
            case NUMBER ->
                new Diagnostic(
                        Severity.ERROR,
                        "`" + wrong + "` is no number, which the field `" + field.name() + "` takes",
                        "Write a number of at most 20 digits, and 10 behind the point.",
                        at);
            case DATE ->
                new Diagnostic(
                        Severity.ERROR,
                        "`" + wrong + "` is no day, which the field `" + field.name() + "` takes",
                        "Write year, month and day as `YYYY-MM-DD`.",
                        at);
            case TEXT -> oneValue(field, at);
        };
    }

    private static Diagnostic oneValue(LiveField field, Optional<Location> at) {
        return new Diagnostic(
                Severity.ERROR, "the field `" + field.name() + "` takes one value", "Write it without a list.", at);
    }

    private static Diagnostic noOption(LiveField field, String wrong, Suggestions suggestions, Optional<Location> at) {
        List<String> options = field.optionNames();
        return new Diagnostic(
                Severity.ERROR,
                "`" + wrong + "` is no option of the field `" + field.name() + "`",
                hint(
                        suggestions.nearest(wrong, options),
                        "Its options are " + quoted(options)
                                + ". A key's values are translated by `values:` in the root file."),
                at);
    }

    private static String hint(Optional<String> meant, String names) {
        return meant.map(name -> "Did you mean `" + name + "`? ").orElse("") + names;
    }
}

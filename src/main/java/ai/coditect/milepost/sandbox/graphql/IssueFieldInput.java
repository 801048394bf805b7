package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.IssueFieldRules.Change;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldContent;
import ai.coditect.milepost.sandbox.state.field.IssueFieldOption;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields to set in a mutation. Unlike in REST, options are named by their ids. */
final class IssueFieldInput {
    private static final Set<String> VALUES =
            Set.of("dateValue", "textValue", "numberValue", "singleSelectOptionId", "multiSelectOptionIds", "delete");

    private final List<IssueField> known;

    /** @param known the fields that the sender may see */
    IssueFieldInput(List<IssueField> known) {
        this.known = known;
    }

    /**
     * All the changes.
     *
     * @throws Refusal when one of them is for an unknown field or option, or of the wrong kind
     */
    List<Change> changes(Collection<?> entries) {
        return entries.stream().map(entry -> change((Map<?, ?>) entry)).toList();
    }

    private Change change(Map<?, ?> entry) {
        String id = String.valueOf(entry.get("fieldId"));
        IssueField field = known.stream()
                .filter(one -> one.nodeId().equals(id))
                .findFirst()
                .orElseThrow(() -> NodeLookup.unresolved(id));
        Set<String> given = new TreeSet<>();
        VALUES.stream()
                .filter(name -> entry.get(name) != null && !Boolean.FALSE.equals(entry.get(name)))
                .forEach(given::add);
        if (given.size() != 1) {
            throw Refusal.of(422, "Exactly one value must be given for the field '%s'.".formatted(field.name()));
        }
        String name = given.iterator().next();
        return new Change(
                field,
                name.equals("delete")
                        ? Optional.empty()
                        : Optional.of(content(
                                field,
                                name,
                                Optional.ofNullable(entry.get(name)).orElseThrow())));
    }

    private static IssueFieldContent content(IssueField field, String name, Object value) {
        if (!name.equals(inputOf(field.type()))) {
            throw Refusal.of(
                    422,
                    "The field '%s' is of the type %s and takes no %s.".formatted(field.name(), field.type(), name));
        }
        return switch (field.type()) {
            case TEXT -> new IssueFieldContent.Text(value.toString());
            case DATE -> date(value.toString());
            case NUMBER -> new IssueFieldContent.Amount(new BigDecimal(value.toString()));
            case SINGLE_SELECT -> new IssueFieldContent.Choice(List.of(option(field, value)));
            case MULTI_SELECT ->
                new IssueFieldContent.Choice(((Collection<?>) value)
                        .stream().map(id -> option(field, id)).distinct().toList());
        };
    }

    private static String inputOf(SandboxIssueField.Type type) {
        return switch (type) {
            case TEXT -> "textValue";
            case DATE -> "dateValue";
            case NUMBER -> "numberValue";
            case SINGLE_SELECT -> "singleSelectOptionId";
            case MULTI_SELECT -> "multiSelectOptionIds";
        };
    }

    private static IssueFieldContent date(String text) {
        if (!IssueFieldRules.isDate(text)) {
            throw Refusal.of(422, "'%s' is not a date as 2026-03-01.".formatted(text));
        }
        return new IssueFieldContent.Text(text);
    }

    private static String option(IssueField field, Object id) {
        return field.options().stream()
                .filter(option -> option.nodeId().equals(id.toString()))
                .map(IssueFieldOption::name)
                .findFirst()
                .orElseThrow(() -> NodeLookup.unresolved(id.toString()));
    }
}

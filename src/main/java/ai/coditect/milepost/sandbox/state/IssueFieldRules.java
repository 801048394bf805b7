package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.http.FieldError;
import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.Validation;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldContent;
import ai.coditect.milepost.sandbox.state.field.IssueFieldValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and sets the fields of issues by GitHub's rules. */
public final class IssueFieldRules {
    /** The key of the values in a request to the REST API. */
    public static final String VALUES = "issue_field_values";

    private static final int MAX_VALUES = 25;
    private static final Set<SandboxAccount.Association> TEAM = Set.of(
            SandboxAccount.Association.OWNER,
            SandboxAccount.Association.MEMBER,
            SandboxAccount.Association.COLLABORATOR);

    private final RequestContext context;

    /**
     * What is to become of one field of an issue.
     *
     * @param content empty to clear it
     */
    public record Change(IssueField field, Optional<IssueFieldContent> content) {}

    public IssueFieldRules(RequestContext context) {
        this.context = context;
    }

    /** The fields of the owner's issues that the sender may see; none where the owner is a user. */
    public List<IssueField> fields(String owner) {
        return context.settings().hasIssueFields()
                ? definitions(owner).stream()
                        .map(IssueField::new)
                        .filter(this::sees)
                        .toList()
                : List.of();
    }

    /** The values of the issue that the sender may see, in the order of the fields. */
    public List<IssueFieldValue> values(Issue issue) {
        if (issue.fields.isEmpty()) {
            return List.of();
        }
        return fields(issue.repository.owner).stream()
                .flatMap(field -> Stream.ofNullable(issue.fields.get(field.name()))
                        .filter(content -> content.fits(field))
                        .map(content -> new IssueFieldValue(issue.id(), field, content)))
                .toList();
    }

    /** Whether issues of the repository can have values at all, and the sender may set them. */
    public boolean canSet() {
        return context.settings().hasIssueFields() && context.permission().canWrite();
    }

    /** Makes the changes and leaves every other field as it is. */
    public void set(Issue issue, List<Change> changes) {
        context.requireWrite();
        changes.forEach(change -> change.content()
                .ifPresentOrElse(
                        content -> issue.fields.put(change.field().name(), content),
                        () -> issue.fields.remove(change.field().name())));
        issue.updatedAt = context.now();
    }

    /** Makes the changes and clears every other field. */
    public void replace(Issue issue, List<Change> changes) {
        context.requireWrite();
        issue.fields.clear();
        set(issue, changes);
    }

    /** Clears one field; refuses (404) when the issue has no value there. */
    public void clear(Issue issue, long fieldId) {
        context.requireWrite();
        IssueField field = values(issue).stream()
                .map(IssueFieldValue::field)
                .filter(one -> one.id() == fieldId)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        set(issue, List.of(new Change(field, Optional.empty())));
    }

    /**
     * The values of a request to the REST API, which names options instead of their ids.
     *
     * @throws Refusal when one is for an unknown field, or nothing that the field can hold
     */
    public List<Change> named(Repository repository, JsonBody input) {
        Validation validation = new Validation("Issue");
        List<Change> changes = named(repository, input, validation);
        validation.verify();
        return changes;
    }

    /** As {@link #named(Repository, JsonBody)}, but leaves out what is wrong and reports it. */
    List<Change> named(Repository repository, JsonBody input, Validation validation) {
        JsonNode values = input.json().path(VALUES);
        validation.isTrue(values.isArray() || values.isMissingNode(), FieldError.of("Issue", VALUES, "invalid"));
        validation.isTrue(
                values.size() <= MAX_VALUES,
                FieldError.custom("Issue", VALUES, "cannot have more than %d entries".formatted(MAX_VALUES)));
        List<IssueField> known = fields(repository.owner);
        List<Change> changes = new ArrayList<>();
        for (JsonNode entry : values) {
            Optional<Change> change = known.stream()
                    .filter(field -> entry.path("field_id").isIntegralNumber()
                            && field.id() == entry.path("field_id").longValue())
                    .findFirst()
                    .flatMap(field -> content(field, entry.path("value"))
                            .map(content -> new Change(field, Optional.of(content))));
            validation.isTrue(change.isPresent(), FieldError.invalid("Issue", VALUES, entry.toString()));
            change.ifPresent(changes::add);
        }
        return changes;
    }

    /** The fields of the organisation, whoever sees them. */
    public List<SandboxIssueField> definitions(String owner) {
        return context.state().issueFields(owner).orElse(context.settings().issueFields());
    }

    /** Replaces the fields of the organisation. */
    public void define(String owner, List<SandboxIssueField> fields) {
        context.state().setIssueFields(owner, fields);
    }

    private boolean sees(IssueField field) {
        return field.definition().visibility() == SandboxIssueField.Visibility.ALL
                || context.permission().canWrite()
                || TEAM.contains(context.settings().association(context.login()));
    }

    /** A value by the names of its options; empty when the field cannot hold it. */
    private static Optional<IssueFieldContent> content(IssueField field, JsonNode value) {
        return switch (field.type()) {
            case TEXT -> Optional.of(value).filter(JsonNode::isTextual).map(IssueFieldRules::text);
            case DATE ->
                Optional.of(value)
                        .filter(JsonNode::isTextual)
                        .filter(text -> isDate(text.textValue()))
                        .map(IssueFieldRules::text);
            case NUMBER ->
                Optional.of(value)
                        .filter(JsonNode::isNumber)
                        .map(number -> new IssueFieldContent.Amount(number.decimalValue()));
            case SINGLE_SELECT, MULTI_SELECT -> choice(field, value);
        };
    }

    private static IssueFieldContent text(JsonNode value) {
        return new IssueFieldContent.Text(value.textValue());
    }

    private static Optional<IssueFieldContent> choice(IssueField field, JsonNode value) {
        boolean single = field.type() == SandboxIssueField.Type.SINGLE_SELECT;
        if (single ? !value.isTextual() : !value.isArray()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        (single ? List.of(value) : value).forEach(name -> names.add(name.asText()));
        return Optional.<IssueFieldContent>of(new IssueFieldContent.Choice(names))
                .filter(content -> content.fits(field));
    }

    /** Whether it is a day as {@code 2026-03-01}. */
    public static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException other) {
            return false;
        }
    }
}

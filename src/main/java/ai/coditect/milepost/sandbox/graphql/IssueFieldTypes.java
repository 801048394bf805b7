package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import ai.coditect.milepost.sandbox.state.Issue;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import ai.coditect.milepost.sandbox.state.Repository;
import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.field.IssueField;
import ai.coditect.milepost.sandbox.state.field.IssueFieldContent;
import ai.coditect.milepost.sandbox.state.field.IssueFieldOption;
import ai.coditect.milepost.sandbox.state.field.IssueFieldValue;
import graphql.schema.GraphQLCodeRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The GraphQL types of the fields of issues and of their values. */
final class IssueFieldTypes {
    private static final List<String> ABSTRACT =
            List.of("IssueFields", "IssueFieldValue", "IssueFieldCommon", "IssueFieldValueCommon");

    private IssueFieldTypes() {}

    static void addTo(GraphQLCodeRegistry.Builder code) {
        SupportingTypes.addAbstract(ABSTRACT, code);
        Stream.of(repository(), issue(), option()).forEach(type -> type.addTo(code));
        for (SandboxIssueField.Type type : SandboxIssueField.Type.values()) {
            field(name(type)).addTo(code);
            value(name(type) + "Value").addTo(code);
        }
    }

    static String typeName(IssueField field) {
        return name(field.type());
    }

    static String typeName(IssueFieldValue value) {
        return name(value.field().type()) + "Value";
    }

    private static String name(SandboxIssueField.Type type) {
        return switch (type) {
            case TEXT -> "IssueFieldText";
            case NUMBER -> "IssueFieldNumber";
            case DATE -> "IssueFieldDate";
            case SINGLE_SELECT -> "IssueFieldSingleSelect";
            case MULTI_SELECT -> "IssueFieldMultiSelect";
        };
    }

    private static TypeWiring<Repository> repository() {
        return new TypeWiring<Repository>("Repository")
                .add(
                        "issueFields",
                        (it, arguments) ->
                                where(arguments, rules -> Connection.of(rules.fields(it.owner()), arguments)));
    }

    private static TypeWiring<Issue> issue() {
        return new TypeWiring<Issue>("Issue")
                .add(
                        "issueFieldValues",
                        (it, arguments) -> where(arguments, rules -> Connection.of(rules.values(it), arguments)))
                .add("viewerCanSetFields", (it, arguments) -> new IssueFieldRules(arguments.context()).canSet());
    }

    /** Null where the owner of the repository is a user. */
    private static <T> Optional<T> where(FieldArguments arguments, Function<IssueFieldRules, T> read) {
        return arguments.context().settings().hasIssueFields()
                ? Optional.of(read.apply(new IssueFieldRules(arguments.context())))
                : Optional.empty();
    }

    private static TypeWiring<IssueField> field(String type) {
        return new TypeWiring<IssueField>(type)
                .add("createdAt", it -> IssueField.CREATED_AT)
                .add("dataType", it -> it.type().name())
                .add("fullDatabaseId", IssueField::id)
                .add("id", IssueField::nodeId)
                .add("name", IssueField::name)
                .add("options", IssueField::options)
                .add("visibility", it -> it.definition().visibility().name());
    }

    private static TypeWiring<IssueFieldOption> option() {
        return new TypeWiring<IssueFieldOption>("IssueFieldSingleSelectOption")
                .add("color", IssueFieldOption::color)
                .add("databaseId", IssueFieldOption::id)
                .add("fullDatabaseId", IssueFieldOption::id)
                .add("id", Entity::nodeId)
                .add("name", IssueFieldOption::name)
                .add("priority", IssueFieldOption::priority);
    }

    private static TypeWiring<IssueFieldValue> value(String type) {
        return new TypeWiring<IssueFieldValue>(type)
                .add("field", IssueFieldValue::field)
                .add("id", Entity::nodeId)
                .add("value", it -> it.content() instanceof IssueFieldContent.Amount ? it.number() : it.text())
                .add("options", IssueFieldValue::options)
                .add("color", it -> chosen(it).color())
                .add("name", it -> chosen(it).name())
                .add("optionId", it -> chosen(it).nodeId());
    }

    /** The chosen option of a single select. */
    private static IssueFieldOption chosen(IssueFieldValue value) {
        return value.options().get(0);
    }
}

package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Timestamp;
import ai.coditect.milepost.sandbox.settings.SandboxFeature;
import ai.coditect.milepost.sandbox.state.IssueFieldRules;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of GitHub's GraphQL schema that a server with the given features has. */
final class GraphQlSchema {
    private static final String DIRECTORY = "/ai/coditect/milepost/sandbox/";

    private static final String ISSUE_FIELDS_PART = "issue-fields";
    private static final String PROJECTS_PART = "projects";

    private static final String ALL = "|__schema|__type\\b";
    private static final Pattern CREATE_ISSUE = Pattern.compile("reateIssue" + ALL);
    private static final Pattern PROJECTS =
            Pattern.compile("rojectV2|rojectsV2|projectItems|repositoryOwner|organization|user\\b|PVT" + ALL);
    /** Fields and types, and no fragment that happens to be named after the fields of an issue. */
    private static final Pattern ISSUE_FIELDS =
            Pattern.compile("(?<!\\.\\.\\.|fragment )[iI]ssueField|viewerCanSetFields" + ALL);

    private GraphQlSchema() {}

    /** The schema of these parts. */
    static GraphQLSchema of(List<String> parts) {
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        QueryTypes.addTo(code);
        Mutations.addTo(code);
        if (parts.contains(ISSUE_FIELDS_PART)) {
            IssueFieldTypes.addTo(code);
        }
        if (parts.contains(PROJECTS_PART)) {
            ProjectTypes.addTo(code);
            ProjectMutations.addTo(code);
        }
        SchemaReader reader = new SchemaReader(name -> name.equals("Date") ? new AsDate() : new AsText());
        parts.forEach(part -> reader.read(text(part)));
        return reader.schema(code.build());
    }

    /**
     * The parts of the schema that a server with these features has, and this request needs: what it does not mention
     * would only take time to build.
     */
    static List<String> parts(Set<SandboxFeature> features, String request) {
        boolean batches = features.contains(SandboxFeature.BATCHED_MUTATIONS);
        List<String> parts = new ArrayList<>(List.of("schema"));
        if (batches) {
            parts.add("label-mutations");
        }
        if (features.contains(SandboxFeature.DEPENDENCIES)) {
            parts.add("dependencies");
        }
        if (features.contains(SandboxFeature.DEPENDENCIES) && batches) {
            parts.add("dependency-mutations");
        }
        if (features.contains(SandboxFeature.SUB_ISSUES)) {
            parts.add("sub-issues");
        }
        if (features.contains(SandboxFeature.ISSUE_TYPES)) {
            parts.add("issue-types");
        }
        boolean fields = features.contains(SandboxFeature.ISSUE_FIELDS)
                && ISSUE_FIELDS.matcher(request).find();
        if (fields || CREATE_ISSUE.matcher(request).find()) {
            parts.add("create-issue");
        }
        if (fields) {
            parts.add(ISSUE_FIELDS_PART);
        }
        if (PROJECTS.matcher(request).find()) {
            parts.add(PROJECTS_PART);
        }
        return parts;
    }

    static String text(String part) {
        String name = part + ".graphqls";
        try (InputStream in = GraphQlSchema.class.getResourceAsStream(DIRECTORY + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** A scalar that is only in replies, as text: a time, a URL, or a number too big for an Int. */
    private static final class AsText implements Coercing<String, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value instanceof Instant moment ? Timestamp.text(moment) : value.toString();
        }
    }

    /** A day as {@code 2026-03-01}. Anything else makes the whole request invalid. */
    private static final class AsDate implements Coercing<String, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public String parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!IssueFieldRules.isDate(input.toString())) {
                throw new CoercingParseValueException("'%s' is not a valid Date".formatted(input));
            }
            return input.toString();
        }

        @Override
        public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Optional<String> text =
                    input instanceof StringValue value ? Optional.ofNullable(value.getValue()) : Optional.empty();
            return text.filter(IssueFieldRules::isDate)
                    .orElseThrow(() -> new CoercingParseLiteralException("Expected a valid Date"));
        }
    }
}

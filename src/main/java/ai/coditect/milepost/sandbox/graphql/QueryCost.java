package ai.coditect.milepost.sandbox.graphql;

import ai.coditect.milepost.sandbox.http.Refusal;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query may come to, reckoned before it runs and in time that is linear in its length. Nodes are counted as
 * GitHub does: each connection gives as many as its {@code first} or {@code last} asks for, for each node that it is
 * asked of. What a directive may leave out is counted too.
 */
final class QueryCost {
    private static final BigInteger MAX_NODES = BigInteger.valueOf(500_000);
    private static final BigInteger MAX_FIELDS = BigInteger.valueOf(5_000_000);
    private static final BigInteger MAX_SELECTIONS = BigInteger.valueOf(20_000);
    private static final int MAX_DEPTH = 25;
    private static final List<String> SIZES = List.of("first", "last");
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Cost> known = new HashMap<>();
    private final Map<String, @Nullable Object> variables = new HashMap<>();

    /**
     * What is asked of one node.
     *
     * @param fields the values in a reply
     * @param selections the fields in the text, with every fragment written out
     */
    private record Cost(BigInteger nodes, BigInteger fields, BigInteger selections, int depth) {
        static final Cost NONE = new Cost(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, 0);

        Cost plus(Cost other) {
            return new Cost(
                    nodes.add(other.nodes),
                    fields.add(other.fields),
                    selections.add(other.selections),
                    Math.max(depth, other.depth));
        }
    }

    private QueryCost(Document document, Map<String, @Nullable Object> given) {
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> operation.getVariableDefinitions().stream())
                .filter(variable -> variable.getDefaultValue() != null)
                .forEach(this::setDefault);
        variables.putAll(given);
    }

    private void setDefault(VariableDefinition variable) {
        variables.put(variable.getName(), variable.getDefaultValue());
    }

    /**
     * Checks every operation of a query.
     *
     * @throws Refusal when one is deeper or larger than is allowed
     */
    static void check(Document document, Map<String, @Nullable Object> variables) {
        QueryCost query = new QueryCost(document, variables);
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> check(query.of(Optional.of(operation.getSelectionSet()))));
    }

    private static void check(Cost cost) {
        if (cost.depth > MAX_DEPTH) {
            throw Refusal.graphQl(
                    "MAX_DEPTH_EXCEEDED",
                    "Query has depth of %d, which exceeds max depth of %d".formatted(cost.depth, MAX_DEPTH));
        }
        if (cost.nodes.compareTo(MAX_NODES) > 0) {
            throw Refusal.graphQl(
                    "MAX_NODE_LIMIT_EXCEEDED",
                    String.format(
                            Locale.ROOT,
                            "This query requests up to %,d possible nodes which exceeds the maximum limit of %,d.",
                            cost.nodes,
                            MAX_NODES));
        }
        if (cost.fields.compareTo(MAX_FIELDS) > 0 || cost.selections.compareTo(MAX_SELECTIONS) > 0) {
            throw Refusal.graphQl("RESOURCE_LIMITS_EXCEEDED", "Resource limits for this query exceeded.");
        }
    }

    private Cost of(Optional<SelectionSet> selected) {
        return selected.stream()
                .flatMap(set -> set.getSelections().stream())
                .map(this::of)
                .reduce(Cost.NONE, Cost::plus);
    }

    private Cost of(Selection<?> selection) {
        if (selection instanceof Field field) {
            return of(field);
        }
        if (selection instanceof InlineFragment inline) {
            return of(Optional.of(inline.getSelectionSet()));
        }
        return ofFragment(((FragmentSpread) selection).getName());
    }

    private Cost ofFragment(String name) {
        Cost before = known.get(name);
        if (before != null) {
            return before;
        }
        known.put(name, Cost.NONE); // a fragment within itself, which is invalid, ends here
        Cost cost = of(Optional.ofNullable(fragments.get(name)).map(FragmentDefinition::getSelectionSet));
        known.put(name, cost);
        return cost;
    }

    private Cost of(Field field) {
        Cost below = of(Optional.ofNullable(field.getSelectionSet()));
        Optional<BigInteger> size = size(field);
        BigInteger times = size.orElse(BigInteger.ONE);
        return new Cost(
                below.nodes.multiply(times).add(size.orElse(BigInteger.ZERO)),
                below.fields.multiply(times).add(BigInteger.ONE),
                below.selections.add(BigInteger.ONE),
                below.depth + 1);
    }

    /** How many nodes a connection is asked for; empty for any other field. Wrong sizes are refused when it runs. */
    private Optional<BigInteger> size(Field field) {
        return field.getArguments().stream()
                .filter(argument -> SIZES.contains(argument.getName()))
                .map(argument -> number(argument.getValue()))
                .flatMap(Optional::stream)
                .filter(number -> number.signum() > 0)
                .findFirst();
    }

    private Optional<BigInteger> number(Value<?> value) {
        Object known = value instanceof VariableReference variable ? variables.get(variable.getName()) : value;
        if (known instanceof IntValue literal) {
            return Optional.of(literal.getValue());
        }
        return known instanceof Number number ? Optional.of(BigInteger.valueOf(number.longValue())) : Optional.empty();
    }
}

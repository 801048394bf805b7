package ai.coditect.milepost.github.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an answer has to look like before anything is made of it. An answer without its list of issues is a fault, not a
 * repository without issues.
 */
@FunctionalInterface
public interface Shape {

    /** Whatever it is. */
    Shape ANY = node -> Optional.empty();

    /**
     * What is wrong with the node, as a sentence without a full stop and without its first word, the node; a path to
     * what is below it is joined to that. Empty when nothing is wrong.
     */
    Optional<String> fault(JsonNode node);

    /**
     * What is wrong with the node, as a sentence without a full stop; empty when nothing is.
     *
     * @param name what the node is called in it
     */
    default Optional<String> fault(JsonNode node, String name) {
        return fault(node).map(rest -> name + rest);
    }

    /** Some text, possibly none. */
    static Shape text() {
        return that("a text", JsonNode::isTextual);
    }

    /** A text that is not blank. */
    static Shape name() {
        return that("a name", node -> node.isTextual() && !node.asText().isBlank());
    }

    /** One of these texts, in either case. */
    static Shape oneOf(String... values) {
        Set<String> known = Set.of(values);
        return that(
                "one of " + String.join(", ", values),
                node -> node.isTextual() && known.contains(node.asText().toLowerCase(Locale.ROOT)));
    }

    /** The number of an issue or a milestone. */
    static Shape number() {
        return that("a number", node -> node.isIntegralNumber() && node.canConvertToInt() && node.asInt() > 0);
    }

    /** How many there are. */
    static Shape count() {
        return that("a count", node -> node.isIntegralNumber() && node.canConvertToInt() && node.asInt() >= 0);
    }

    /** A number of the database, which GraphQL gives as text. */
    static Shape databaseId() {
        Pattern digits = Pattern.compile("[1-9][0-9]{0,17}");
        return that(
                "an id",
                node -> (node.isIntegralNumber() || node.isTextual())
                        && digits.matcher(node.asText()).matches());
    }

    /** Yes or no. */
    static Shape flag() {
        return that("true or false", JsonNode::isBoolean);
    }

    /** A point in time, of which the day is used. */
    static Shape day() {
        return that("a date", node -> node.isTextual() && isDay(node.asText()));
    }

    /** A point in time. */
    static Shape moment() {
        return that("a time", node -> node.isTextual() && isMoment(node.asText()));
    }

    /** {@code owner/name}. */
    static Shape repositoryName() {
        return matching("the name of a repository", "[\\w.-]+/[\\w.-]+");
    }

    /** The address of a page, which is shown and never sent a request. */
    static Shape page() {
        return matching("the address of a page", "https?://[^\\s\\p{Cntrl}<>\"\\\\^`{|}]+");
    }

    /** Null, or the other shape; it has to be there. */
    static Shape orNull(Shape other) {
        return node -> node.isNull() ? Optional.empty() : other.fault(node);
    }

    /** Nothing, or the other shape. */
    static Shape optional(Shape other) {
        return node -> node.isNull() || node.isMissingNode() ? Optional.empty() : other.fault(node);
    }

    /** A list of which each element has the shape. */
    static Shape listOf(Shape element) {
        return list -> {
            if (!list.isArray()) {
                return wrong(list, "a list");
            }
            for (int i = 0; i < list.size(); i++) {
                Optional<String> fault = element.fault(list.path(i));
                if (fault.isPresent()) {
                    return Optional.of("[" + i + "]" + fault.get());
                }
            }
            return Optional.empty();
        };
    }

    /** An object with a field of the shape. */
    static Fields with(String field, Shape shape) {
        return new Fields(Map.of()).and(field, shape);
    }

    /** An object with these fields; others may be there. */
    record Fields(Map<String, Shape> fields) implements Shape {

        /** The same with one field more. */
        public Fields and(String field, Shape shape) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.put(field, shape);
            return new Fields(more);
        }

        /** The same with the other's fields besides. */
        public Fields and(Fields other) {
            Map<String, Shape> more = new LinkedHashMap<>(fields);
            more.putAll(other.fields);
            return new Fields(more);
        }

        @Override
        public Optional<String> fault(JsonNode node) {
            if (!node.isObject()) {
                return wrong(node, "an object");
            }
            for (Map.Entry<String, Shape> field : fields.entrySet()) {
                Optional<String> fault = field.getValue().fault(node.path(field.getKey()));
                if (fault.isPresent()) {
                    return Optional.of("." + field.getKey() + fault.get());
                }
            }
            return Optional.empty();
        }
    }

    private static Shape that(String what, Predicate<JsonNode> holds) {
        return node -> holds.test(node) ? Optional.empty() : wrong(node, what);
    }

    private static Shape matching(String what, String form) {
        Pattern pattern = Pattern.compile(form);
        return that(
                what, node -> node.isTextual() && pattern.matcher(node.asText()).matches());
    }

    private static Optional<String> wrong(JsonNode node, String wanted) {
        return Optional.of(node.isMissingNode() ? " is missing" : node.isNull() ? " is null" : " is not " + wanted);
    }

    private static boolean isMoment(String text) {
        try {
            return !Instant.parse(text).equals(Instant.MAX);
        } catch (DateTimeParseException notMoment) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.length() >= 10 && LocalDate.parse(text.substring(0, 10)).getYear() > 0;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}

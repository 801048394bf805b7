package ai.coditect.milepost.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of an exchange matters to GitHub's description of it: names and types, the query's text, but few values. */
final class ExchangeShape {

    /** Fields whose values are from a short list. */
    private static final Set<String> ENUMERATED =
            Set.of("state", "state_reason", "stateReason", "code", "resource", "field", "query", "type", "message");

    private ExchangeShape() {}

    static String of(Exchange exchange, JsonNode line) {
        return String.join(
                "\n",
                exchange.server().name(),
                exchange.method(),
                template(exchange.target()),
                line.get("status").asText(),
                exchange.requestHeaders().keySet().toString(),
                shape("", line.get("requestBody")),
                shape("", line.get("responseBody")));
    }

    /** The target with names and numbers left out. */
    private static String template(String target) {
        return target.replaceAll("/repos/[^/]+/[^/?]+", "/repos/{owner}/{repo}")
                .replaceAll("/labels/[^/?]+", "/labels/{name}")
                .replaceAll("[0-9]+", "{n}")
                .replaceAll("([?&](?:after|before|since)=)[^&]*", "$1{value}");
    }

    private static String shape(String field, JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(field, node);
            case STRING -> ENUMERATED.contains(field) ? node.toString() : "s";
            case NUMBER -> node.isIntegralNumber() ? "i" : "f";
            case BOOLEAN -> "b";
            case NULL -> "null";
            case BINARY, MISSING, POJO -> node.toString();
        };
    }

    private static String object(JsonNode node) {
        Map<String, String> fields = new TreeMap<>();
        node.properties().forEach(entry -> fields.put(entry.getKey(), shape(entry.getKey(), entry.getValue())));
        return fields.toString();
    }

    private static String array(String field, JsonNode node) {
        Set<String> elements = new TreeSet<>();
        node.forEach(element -> elements.add(shape(field, element)));
        return elements.toString();
    }
}

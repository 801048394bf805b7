package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which endpoint answers which method and path. */
final class Routes {

    /** Answers one kind of request. */
    @FunctionalInterface
    interface Endpoint {
        SandboxReply answer(RestRequest request);
    }

    /** An endpoint, and the parts of the path by the names that its route gives them. */
    record Match(Endpoint endpoint, Map<String, String> variables) {}

    private record Route(String method, List<String> pattern, Endpoint endpoint) {}

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; a part in braces of its pattern stands for any text. Earlier routes come first. */
    Routes add(String method, String pattern, Endpoint endpoint) {
        routes.add(new Route(method, List.of(pattern.substring(1).split("/", -1)), endpoint));
        return this;
    }

    Optional<Match> find(String method, List<String> segments) {
        for (Route route : routes) {
            if (route.method.equals(method) && route.pattern.size() == segments.size()) {
                Optional<Map<String, String>> variables = variables(route.pattern, segments);
                if (variables.isPresent()) {
                    return variables.map(found -> new Match(route.endpoint, found));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Map<String, String>> variables(List<String> pattern, List<String> segments) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{")) {
                variables.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}

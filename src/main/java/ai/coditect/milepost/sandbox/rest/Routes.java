package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.SandboxReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps methods and paths to endpoints. */
final class Routes {

    /** The handler of one route. */
    @FunctionalInterface
    interface Endpoint {
        SandboxReply answer(RestRequest request);
    }

    /**
     * An endpoint and the values of the variables in its path.
     *
     * @param makesContent whether it notifies people, as GitHub says where it describes the endpoint
     */
    record Match(Endpoint endpoint, Map<String, String> variables, boolean makesContent) {}

    private record Route(String method, List<String> pattern, Endpoint endpoint) {
        /** New issues and comments, and every change of a relation or of the fields of an issue. */
        boolean makesContent() {
            String last = pattern.get(pattern.size() - 1);
            boolean isRelation = pattern.contains("blocked_by") || last.startsWith("sub_issue");
            boolean isField = pattern.contains("issue-field-values");
            return isRelation || isField || (method.equals("POST") && CONTENT.contains(last));
        }
    }

    private static final Set<String> CONTENT = Set.of("issues", "comments");

    private final List<Route> routes = new ArrayList<>();

    /** Adds a route. A segment in braces, as {@code {owner}}, is a variable. The first route that matches wins. */
    Routes add(String method, String pattern, Endpoint endpoint) {
        routes.add(new Route(method, List.of(pattern.substring(1).split("/", -1)), endpoint));
        return this;
    }

    Optional<Match> find(String method, List<String> segments) {
        for (Route route : routes) {
            if (route.method.equals(method) && route.pattern.size() == segments.size()) {
                Optional<Map<String, String>> variables = variables(route.pattern, segments);
                if (variables.isPresent()) {
                    return variables.map(found -> new Match(route.endpoint, found, route.makesContent()));
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

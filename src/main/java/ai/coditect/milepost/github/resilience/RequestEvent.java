package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.Response;
import java.net.URI;
import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request was sent. Holds no secret.
 *
 * @param path without scheme, host and user; of the query only what pages and filters
 * @param status of HTTP, or -1 when no whole response came
 * @param attempt from 1
 * @param remaining requests, or points, left in the budget that the response names
 * @param writes how many things it writes
 */
public record RequestEvent(
        String method, String path, int status, long millis, int attempt, OptionalInt remaining, int writes) {

    private static final Set<String> HARMLESS_PARAMETERS =
            Set.of("page", "per_page", "state", "sort", "direction", "milestone", "after", "since");

    static RequestEvent of(ApiRequest request, AttemptResult result, long millis, int attempt) {
        Optional<Response> response = result instanceof Response some ? Optional.of(some) : Optional.empty();
        OptionalLong left =
                response.map(it -> it.number("x-ratelimit-remaining")).orElse(OptionalLong.empty());
        OptionalInt remaining = left.isPresent()
                ? OptionalInt.of((int) Math.min(Integer.MAX_VALUE, left.getAsLong()))
                : OptionalInt.empty();
        return new RequestEvent(
                request.method(),
                path(request.url()),
                response.map(Response::status).orElse(-1),
                millis,
                attempt,
                remaining,
                request.load().writes());
    }

    private static String path(URL url) {
        String query = Optional.ofNullable(url.getQuery()).stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(pair -> HARMLESS_PARAMETERS.contains(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
        String path = query.isEmpty() ? url.getPath() : url.getPath() + "?" + query;
        return URI.create(path).toASCIIString();
    }
}

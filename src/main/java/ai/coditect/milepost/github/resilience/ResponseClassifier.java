package ai.coditect.milepost.github.resilience;

import ai.coditect.milepost.github.exchange.AttemptResult;
import ai.coditect.milepost.github.exchange.ConnectionError;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.exchange.NoConnection;
import ai.coditect.milepost.github.exchange.Response;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** The one place that says what a response means. Pure: it looks at nothing but its arguments. */
public final class ResponseClassifier {

    /** How GitHub says that a limit was hit, where nothing but the text tells; in lower case. */
    private static final List<String> LIMIT_TEXTS =
            List.of("secondary rate limit", "api rate limit exceeded", "abuse detection", "submitted too quickly");

    private ResponseClassifier() {}

    /** Classifies what sending a request once came to. */
    public static ResponseClass classify(Idempotency idempotency, AttemptResult result) {
        return result instanceof Response response
                ? ofResponse(idempotency, response)
                : ofError(idempotency, result instanceof NoConnection known ? known.error() : (ConnectionError) result);
    }

    private static ResponseClass ofError(Idempotency idempotency, ConnectionError error) {
        return switch (error) {
            case NOT_SENT -> ResponseClass.UNREACHABLE;
            case BLOCKED -> ResponseClass.BLOCKED;
            case CUT_OFF, TIMED_OUT -> unlessOnce(idempotency, ResponseClass.TRANSIENT);
            case TRUNCATED, TOO_LONG, UNREADABLE -> unlessOnce(idempotency, ResponseClass.GARBLED);
        };
    }

    private static ResponseClass ofResponse(Idempotency idempotency, Response response) {
        int status = response.status();
        if (status < 300) {
            return ofSuccess(idempotency, response);
        }
        return switch (status) {
            case 301, 302, 303, 307, 308 -> ResponseClass.MOVED;
            case 304 -> ResponseClass.OK;
            case 401, 451 -> ResponseClass.NOT_ALLOWED;
            case 403 -> isThrottle(response) ? ResponseClass.THROTTLED : ResponseClass.NOT_ALLOWED;
            case 404, 405, 501 -> ResponseClass.NOT_FOUND;
            case 408 -> unlessOnce(idempotency, ResponseClass.TRANSIENT);
            case 410 -> ResponseClass.GONE;
            case 507 -> ResponseClass.NOT_STORED;
            case 429 -> ResponseClass.THROTTLED;
            default -> status >= 500 ? unlessOnce(idempotency, ResponseClass.TRANSIENT) : ResponseClass.INVALID;
        };
    }

    private static ResponseClass ofSuccess(Idempotency idempotency, Response response) {
        return switch (response.completeness()) {
            case COMPLETE -> isGraphQlThrottle(response) ? ResponseClass.THROTTLED : ResponseClass.OK;
            case TRUNCATED -> unlessOnce(idempotency, ResponseClass.GARBLED);
            case NOT_JSON -> unlessOnce(idempotency, ResponseClass.MALFORMED);
        };
    }

    /** A request that must not be sent twice may have been carried out. */
    private static ResponseClass unlessOnce(Idempotency idempotency, ResponseClass otherwise) {
        return idempotency == Idempotency.ONCE ? ResponseClass.UNANSWERED : otherwise;
    }

    private static boolean isThrottle(Response response) {
        return response.header("retry-after").isPresent()
                || response.number("x-ratelimit-remaining").orElse(1) == 0
                || mentionsLimit(response.body());
    }

    /** GraphQL answers 200 when a limit is hit; a response that also carries data was carried out in part. */
    private static boolean isGraphQlThrottle(Response response) {
        JsonNode root = response.json();
        if (!root.has("errors")) {
            return false;
        }
        boolean hasData =
                StreamSupport.stream(root.path("data").spliterator(), false).anyMatch(part -> !part.isNull());
        return !hasData
                && StreamSupport.stream(root.path("errors").spliterator(), false)
                        .anyMatch(error -> isLimitError(
                                error.path("type").asText(),
                                error.path("message").asText()));
    }

    /** Whether an error of GraphQL says that a limit was hit. */
    public static boolean isLimitError(String type, String message) {
        return type.equals("RATE_LIMITED") || mentionsLimit(type.replace('_', ' ')) || mentionsLimit(message);
    }

    private static boolean mentionsLimit(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return LIMIT_TEXTS.stream().anyMatch(folded::contains);
    }
}

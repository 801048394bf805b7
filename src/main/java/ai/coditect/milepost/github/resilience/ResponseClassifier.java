package ai.coditect.milepost.github.resilience;

import java.util.List;
import java.util.Locale;

/** The one place that says what a reply means. Pure: it looks at nothing but what it is given. */
public final class ResponseClassifier {

    /** What GitHub says when only the text tells that a limit was hit; in lower case. */
    private static final List<String> LIMIT_TEXTS =
            List.of("secondary rate limit", "api rate limit exceeded", "abuse detection", "submitted too quickly");

    private ResponseClassifier() {}

    /** Classifies what one sending came to. */
    public static ResponseClass classify(Idempotency effect, AttemptResult attempt) {
        return attempt instanceof AttemptResult.Answered answered
                ? ofAnswer(effect, answered.answer())
                : ofBreak(effect, ((AttemptResult.Broken) attempt).how());
    }

    private static ResponseClass ofBreak(Idempotency effect, ConnectionError how) {
        if (how == ConnectionError.NOT_SENT) {
            return ResponseClass.UNREACHABLE;
        }
        if (effect == Idempotency.ONCE) {
            return ResponseClass.UNANSWERED;
        }
        return how == ConnectionError.TRUNCATED ? ResponseClass.GARBLED : ResponseClass.TRANSIENT;
    }

    private static ResponseClass ofAnswer(Idempotency effect, Response answer) {
        int status = answer.status();
        if (status < 300) {
            return ofSuccess(effect, answer);
        }
        return switch (status) {
            case 301, 302, 303, 307, 308 -> ResponseClass.MOVED;
            case 304 -> ResponseClass.NONE;
            case 401, 451 -> ResponseClass.NOT_ALLOWED;
            case 403 -> isThrottle(answer) ? ResponseClass.THROTTLED : ResponseClass.NOT_ALLOWED;
            case 404, 405, 501 -> ResponseClass.NOT_FOUND;
            case 408 -> lost(effect);
            case 410 -> ResponseClass.GONE;
            case 429 -> ResponseClass.THROTTLED;
            default -> status >= 500 ? lost(effect) : ResponseClass.INVALID;
        };
    }

    private static ResponseClass ofSuccess(Idempotency effect, Response answer) {
        return switch (JsonCompleteness.shapeOf(answer.body())) {
            case EMPTY, WHOLE -> isGraphQlThrottle(answer) ? ResponseClass.THROTTLED : ResponseClass.NONE;
            case CUT -> effect == Idempotency.ONCE ? ResponseClass.UNANSWERED : ResponseClass.GARBLED;
            case OTHER -> effect == Idempotency.ONCE ? ResponseClass.UNANSWERED : ResponseClass.MALFORMED;
        };
    }

    private static ResponseClass lost(Idempotency effect) {
        return effect == Idempotency.ONCE ? ResponseClass.UNANSWERED : ResponseClass.TRANSIENT;
    }

    private static boolean isThrottle(Response answer) {
        return answer.header("retry-after").isPresent()
                || answer.number("x-ratelimit-remaining").orElse(1) == 0
                || speaksOfLimit(answer.body());
    }

    /** GraphQL answers 200 when a limit is hit; an answer that also carries data was carried out in part. */
    private static boolean isGraphQlThrottle(Response answer) {
        return JsonCompleteness.errorsOf(answer.body()).stream()
                .anyMatch(error -> error.type().equals("RATE_LIMITED") || speaksOfLimit(error.message()));
    }

    /** Whether a text of GitHub's tells that a limit was hit. */
    public static boolean speaksOfLimit(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return LIMIT_TEXTS.stream().anyMatch(folded::contains);
    }
}

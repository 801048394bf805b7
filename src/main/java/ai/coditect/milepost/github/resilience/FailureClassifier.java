package ai.coditect.milepost.github.resilience;

import java.util.List;
import java.util.Locale;

/** The one place that says what a reply means. Pure: it looks at nothing but what it is given. */
public final class FailureClassifier {

    /** What GitHub says when only the text tells that a limit was hit; in lower case. */
    private static final List<String> LIMIT_TEXTS =
            List.of("secondary rate limit", "api rate limit exceeded", "abuse detection", "submitted too quickly");

    private FailureClassifier() {}

    /** Classifies what one sending came to. */
    public static FaultClass classify(Effect effect, Attempt attempt) {
        return attempt instanceof Attempt.Answered answered
                ? ofAnswer(effect, answered.answer())
                : ofBreak(effect, ((Attempt.Broken) attempt).how());
    }

    private static FaultClass ofBreak(Effect effect, Break how) {
        if (how == Break.NOT_SENT) {
            return FaultClass.UNREACHABLE;
        }
        if (effect == Effect.ONCE) {
            return FaultClass.UNANSWERED;
        }
        return how == Break.TRUNCATED ? FaultClass.GARBLED : FaultClass.TRANSIENT;
    }

    private static FaultClass ofAnswer(Effect effect, Answer answer) {
        int status = answer.status();
        if (status < 300) {
            return ofSuccess(effect, answer);
        }
        return switch (status) {
            case 301, 302, 303, 307, 308 -> FaultClass.MOVED;
            case 304 -> FaultClass.NONE;
            case 401, 451 -> FaultClass.NOT_ALLOWED;
            case 403 -> isThrottle(answer) ? FaultClass.THROTTLED : FaultClass.NOT_ALLOWED;
            case 404, 405, 501 -> FaultClass.NOT_FOUND;
            case 408 -> lost(effect);
            case 410 -> FaultClass.GONE;
            case 429 -> FaultClass.THROTTLED;
            default -> status >= 500 ? lost(effect) : FaultClass.INVALID;
        };
    }

    private static FaultClass ofSuccess(Effect effect, Answer answer) {
        return switch (JsonText.shapeOf(answer.body())) {
            case EMPTY, WHOLE -> isGraphQlThrottle(answer) ? FaultClass.THROTTLED : FaultClass.NONE;
            case CUT -> effect == Effect.ONCE ? FaultClass.UNANSWERED : FaultClass.GARBLED;
            case OTHER -> effect == Effect.ONCE ? FaultClass.UNANSWERED : FaultClass.MALFORMED;
        };
    }

    private static FaultClass lost(Effect effect) {
        return effect == Effect.ONCE ? FaultClass.UNANSWERED : FaultClass.TRANSIENT;
    }

    private static boolean isThrottle(Answer answer) {
        return answer.header("retry-after").isPresent()
                || answer.number("x-ratelimit-remaining").orElse(1) == 0
                || speaksOfLimit(answer.body());
    }

    /** GraphQL answers 200 when a limit is hit; an answer that also carries data was carried out in part. */
    private static boolean isGraphQlThrottle(Answer answer) {
        return JsonText.errorsOf(answer.body()).stream()
                .anyMatch(error -> error.type().equals("RATE_LIMITED") || speaksOfLimit(error.message()));
    }

    /** Whether a text of GitHub's tells that a limit was hit. */
    public static boolean speaksOfLimit(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        return LIMIT_TEXTS.stream().anyMatch(folded::contains);
    }
}

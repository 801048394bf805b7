package ai.coditect.milepost.doctor;

import ai.coditect.milepost.model.access.Allowance;
import ai.coditect.milepost.model.access.ServerAnswer;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The server: whether it answers, its clock, and what is left of its budgets. */
public final class ServerChecks {

    private static final Duration TOLERATED = Duration.ofMinutes(1);

    /** The smallest budget that a token has is 1,000 an hour. */
    private static final int FEW = 100;

    private ServerChecks() {}

    /**
     * Whether it answers, and its clock.
     *
     * @param server its address
     * @param failure why it gave no answer; a refusal of the token is an answer
     */
    public static List<Check> of(String server, Optional<ServerAnswer> answer, Optional<Failure> failure) {
        List<Check> checks = new ArrayList<>();
        Optional<Failure> fault = failure.filter(
                reason -> reason.kind() != FailureKind.NOT_ALLOWED && reason.kind() != FailureKind.THROTTLED);
        checks.add(fault.map(reason -> Check.failed(Subject.SERVER, reason))
                .orElseGet(() -> Check.ok(Subject.SERVER, server + " answers")));
        answer.flatMap(ServerAnswer::ahead).map(ServerChecks::clock).ifPresent(checks::add);
        return checks;
    }

    /**
     * What a token has left; who has none is given too little to tell.
     *
     * @param failure why the server gave no answer, or that it asks to wait
     * @param shown a time of this day as the user reads it
     */
    public static List<Check> budget(
            Optional<ServerAnswer> answer, Optional<Failure> failure, Function<Instant, String> shown) {
        return failure
                .filter(reason -> reason.kind() == FailureKind.THROTTLED)
                .map(reason -> Check.failed(Subject.BUDGET, reason))
                .or(() -> answer.filter(told -> failure.isEmpty()).map(told -> budget(told, shown)))
                .stream()
                .toList();
    }

    private static Check clock(Duration ahead) {
        if (ahead.abs().compareTo(TOLERATED) <= 0) {
            return Check.ok(Subject.CLOCK, "as the server's");
        }
        return Check.warning(
                Subject.CLOCK,
                "this machine is " + words(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of")
                        + " the server",
                "Set its clock: days and times in reports come from it, and certificates are checked by it.");
    }

    private static String words(Duration span) {
        if (span.toHours() > 48) {
            return span.toDays() + " days";
        }
        return span.toMinutes() > 120 ? span.toHours() + " hours" : Math.max(2, span.toMinutes()) + " minutes";
    }

    private static Check budget(ServerAnswer answer, Function<Instant, String> shown) {
        Map<String, Allowance> all = new LinkedHashMap<>();
        answer.rest().ifPresent(left -> all.put("REST", left));
        answer.graphQl().ifPresent(left -> all.put("GraphQL", left));
        if (all.isEmpty()) {
            return Check.ok(Subject.BUDGET, "this server has no limit");
        }
        String summary = all.entrySet().stream()
                .map(left -> shown(left.getKey(), left.getValue(), shown))
                .collect(Collectors.joining("; "));
        long least = all.values().stream().mapToLong(Allowance::remaining).min().orElse(0);
        String remedy = "Whatever else uses the same account takes from it. Wait until then, or use another token.";
        if (least == 0) {
            return Check.fault(Subject.BUDGET, summary, remedy);
        }
        return least < FEW ? Check.warning(Subject.BUDGET, summary, remedy) : Check.ok(Subject.BUDGET, summary);
    }

    private static String shown(String name, Allowance left, Function<Instant, String> shown) {
        return name + " " + left.remaining() + " of " + left.limit() + " left until " + shown.apply(left.resetAt());
    }
}

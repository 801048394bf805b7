package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.ApiResult;
import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.github.http.ValidationErrors;
import ai.coditect.milepost.github.resilience.ResponseClassifier;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Writes several things of a kind with one GraphQL mutation, an alias for each. Each alias succeeds or fails by itself;
 * where the server does not know the mutation, the things are written one by one.
 */
public final class BatchMutation {

    /** What fails one thing and would fail the next one too. */
    private static final Set<FailureKind> LASTING = EnumSet.of(
            FailureKind.NOT_ALLOWED, FailureKind.THROTTLED, FailureKind.UNREACHABLE, FailureKind.INTERRUPTED);

    /**
     * A kind of thing to write.
     *
     * @param mutation the name of the mutation
     * @param inputType the type of its input
     * @param load what so many of them weigh
     * @param selection the fields of the payload to ask for
     * @param payload what the payload looks like
     * @param input the input for a thing
     * @param wanted what writing it is called, as it follows the word "cannot"
     * @param done the value of the reply, from the payload
     * @param single writes a thing with a request of its own; empty where only the mutation can
     */
    public record Kind<T, R>(
            String mutation,
            String inputType,
            IntFunction<Load> load,
            String selection,
            Shape payload,
            Function<T, ObjectNode> input,
            Function<T, String> wanted,
            BiFunction<T, JsonNode, R> done,
            Optional<Function<T, Reply<R>>> single) {}

    private final RequestFactory requests;
    private final ApiClient client;
    private final ServerCapabilities server;

    public BatchMutation(RequestFactory requests, ApiClient client, ServerCapabilities server) {
        this.requests = requests;
        this.client = client;
        this.server = server;
    }

    /** Writes them all; one reply for each, in the same order. */
    public <T, R> List<Reply<R>> write(Kind<T, R> kind, List<T> things) {
        return write(kind, things, Precondition.none());
    }

    /** The same, as long as the precondition holds for them all. */
    public <T, R> List<Reply<R>> write(Kind<T, R> kind, List<T> things, Precondition precondition) {
        return write(kind, things, GitHubLimits.MAX_BATCH, precondition);
    }

    /** The same for small things, of which so many share a request. */
    public <T, R> List<Reply<R>> write(Kind<T, R> kind, List<T> things, int most) {
        return write(kind, things, most, Precondition.none());
    }

    private <T, R> List<Reply<R>> write(Kind<T, R> kind, List<T> things, int most, Precondition precondition) {
        List<Reply<R>> replies = new ArrayList<>();
        for (int from = 0; from < things.size(); from += most) {
            replies.addAll(writeSome(kind, things.subList(from, Math.min(things.size(), from + most)), precondition));
        }
        return replies;
    }

    private <T, R> List<Reply<R>> writeSome(Kind<T, R> kind, List<T> things, Precondition precondition) {
        Optional<Function<T, Reply<R>>> single = kind.single();
        if (single.isPresent() && (things.size() == 1 || !server.knowsMutation(kind.mutation()))) {
            return oneByOne(single.get(), things);
        }
        String wanted = kind.wanted().apply(things.get(0))
                + (things.size() == 1 ? "" : " and " + (things.size() - 1) + " more by the same request");
        ApiResult result =
                client.send(requests.mutation(body(kind, things), kind.load().apply(things.size()), wanted)
                        .onlyIf(precondition));
        if (result instanceof ApiResult.Failed failed) {
            return things.stream().map(thing -> failed.<R>reply()).toList();
        }
        JsonNode answer = ((ApiResult.Success) result).body();
        List<GraphQlError> errors = GraphQlError.of(answer);
        if (single.isPresent() && isUnknown(kind, answer, errors)) {
            server.lacksMutation(kind.mutation());
            return oneByOne(single.get(), things);
        }
        return IntStream.range(0, things.size())
                .mapToObj(i -> reply(kind, things.get(i), answer.path("data").path("a" + i), errorOf("a" + i, errors)))
                .toList();
    }

    /** Stops at a refusal that the next ones would meet too: GitHub counts refused requests against a client. */
    private static <T, R> List<Reply<R>> oneByOne(Function<T, Reply<R>> single, List<T> things) {
        List<Reply<R>> replies = new ArrayList<>();
        for (T thing : things) {
            Optional<Reply<R>> lasting =
                    replies.stream().filter(BatchMutation::isLasting).findFirst();
            replies.add(lasting.orElseGet(() -> single.apply(thing)));
        }
        return replies;
    }

    private static <R> boolean isLasting(Reply<R> reply) {
        return reply instanceof Reply.Refused<R> refused
                && LASTING.contains(refused.failure().kind());
    }

    private static <T, R> ObjectNode body(Kind<T, R> kind, List<T> things) {
        ObjectNode variables = Json.object();
        List<String> declarations = new ArrayList<>();
        List<String> selections = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            variables.set("i" + i, kind.input().apply(things.get(i)));
            declarations.add("$i" + i + ":" + kind.inputType() + "!");
            selections.add("a" + i + ":" + kind.mutation() + "(input:$i" + i + "){" + kind.selection() + "} ");
        }
        String query = "mutation(" + String.join(",", declarations) + "){" + String.join("", selections) + "}";
        ObjectNode body = Json.object().put("query", query);
        body.set("variables", variables);
        return body;
    }

    /** A server that does not know the mutation rejects the whole request before it does anything. */
    private static boolean isUnknown(Kind<?, ?> kind, JsonNode answer, List<GraphQlError> errors) {
        return !answer.path("data").isObject()
                && errors.stream()
                        .anyMatch(error -> error.message().contains(kind.inputType())
                                || error.undefined()
                                        .filter(kind.mutation()::equals)
                                        .isPresent());
    }

    /** The error of an alias: its own, or else one without a path, which is about all of them. */
    private static Optional<GraphQlError> errorOf(String alias, List<GraphQlError> errors) {
        Optional<GraphQlError> own = errors.stream()
                .filter(error -> error.path().stream().findFirst().equals(Optional.of(alias)))
                .findFirst();
        return own.or(
                () -> errors.stream().filter(error -> error.path().isEmpty()).findFirst());
    }

    private <T, R> Reply<R> reply(Kind<T, R> kind, T thing, JsonNode payload, Optional<GraphQlError> error) {
        if (payload.isObject()) {
            return kind.payload()
                    .fault(payload, kind.mutation())
                    .<Reply<R>>map(fault -> new Reply.Unanswered<>(
                            client.failures().malformed(kind.wanted().apply(thing), fault)))
                    .orElseGet(() -> new Reply.Done<>(kind.done().apply(thing, payload), List.of()));
        }
        if (error.isEmpty()) {
            return new Reply.Unanswered<>(new Failure(
                    FailureKind.MALFORMED,
                    "cannot " + kind.wanted().apply(thing) + ": GitHub's answer does not mention it",
                    "Run the same command again; it goes on where it stopped."));
        }
        if (kind.single().isPresent()
                && ResponseClassifier.isLimitError(
                        error.get().type(), error.get().message())) {
            return kind.single().get().apply(thing);
        }
        String wanted = kind.wanted().apply(thing);
        return error.get().leavesOpen()
                ? new Reply.Unanswered<>(openQuestion(wanted, error.get()))
                : new Reply.Refused<>(refusal(wanted, error.get()));
    }

    private static Failure openQuestion(String wanted, GraphQlError error) {
        return new Failure(
                FailureKind.TRANSIENT,
                "cannot " + wanted + ": GitHub says: " + error.message() + ", so it may or may not be done",
                "Run the same command again later; it goes on where it stopped.");
    }

    private Failure refusal(String wanted, GraphQlError error) {
        return FailureFactory.mentionsArchive(error.message())
                ? client.failures().archived(wanted)
                : client.failures().refused(kindOf(error), wanted, "GitHub refuses it: " + error.message());
    }

    private static FailureKind kindOf(GraphQlError error) {
        if (error.isRefusal()) {
            return FailureKind.NOT_ALLOWED;
        }
        if (ValidationErrors.saysTaken(error.message())) {
            return FailureKind.ALREADY_EXISTS;
        }
        return error.isNotFound() ? FailureKind.NOT_FOUND : FailureKind.INVALID;
    }
}

package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.github.graphql.GraphQlReader;
import ai.coditect.milepost.github.http.FailureFactory;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.resilience.ResponseClass;
import ai.coditect.milepost.github.resilience.ResponseClassifier;
import ai.coditect.milepost.github.rest.RestReader;
import ai.coditect.milepost.model.access.Allowance;
import ai.coditect.milepost.model.access.ServerAnswer;
import ai.coditect.milepost.remote.Examination;
import ai.coditect.milepost.remote.Examiner;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.RepositoryFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks GitHub for the budgets, which is free, and reads what it tells in the headers of its answer. */
final class GitHubExaminer implements Examiner {

    /** {@code 2026-03-01 09:00:00 UTC}; some servers write an offset, {@code +0100}. */
    private static final DateTimeFormatter EXPIRY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss [z][xx]", Locale.ROOT);

    private final ResilientConnector connector;
    private final RequestFactory requests;
    private final FailureFactory failures;
    private final GraphQlReader graphQl;
    private final RestReader rest;
    private final Clock clock;

    GitHubExaminer(
            ResilientConnector connector,
            RequestFactory requests,
            FailureFactory failures,
            GraphQlReader graphQl,
            RestReader rest,
            Clock clock) {
        this.connector = connector;
        this.requests = requests;
        this.failures = failures;
        this.graphQl = graphQl;
        this.rest = rest;
        this.clock = clock;
    }

    @Override
    public Examination server() {
        ApiRequest request = requests.budgets("ask the server");
        try {
            Response response = connector.ask(request);
            ResponseClass meaning = ResponseClassifier.classify(request.idempotency(), response);
            return new Examination(Optional.of(told(response)), failure(request, meaning, response));
        } catch (RequestFailedException fault) {
            return new Examination(fault.last().map(this::told), Optional.of(fault.failure(request.wanted())));
        }
    }

    /** A server that keeps no budgets answers 404. */
    private Optional<Failure> failure(ApiRequest request, ResponseClass meaning, Response response) {
        return meaning == ResponseClass.OK || meaning == ResponseClass.NOT_FOUND
                ? Optional.empty()
                : Optional.of(failures.of(request.wanted(), meaning, response));
    }

    private ServerAnswer told(Response response) {
        Instant now = clock.instant();
        Optional<Duration> ahead = response.date("date").map(server -> Duration.between(server, now));
        JsonNode budgets = response.json().path("resources");
        return new ServerAnswer(
                ahead,
                response.header("github-authentication-token-expiration").flatMap(GitHubExaminer::moment),
                response.header("x-oauth-scopes").map(GitHubExaminer::scopes),
                allowance(budgets.path("core"), ahead),
                allowance(budgets.path("graphql"), ahead));
    }

    private static Optional<Allowance> allowance(JsonNode budget, Optional<Duration> ahead) {
        return budget.path("limit").isIntegralNumber()
                        && Json.text(budget, "remaining").isPresent()
                ? Optional.of(new Allowance(
                        budget.path("limit").asLong(),
                        budget.path("remaining").asLong(),
                        Instant.ofEpochSecond(budget.path("reset").asLong()).plus(ahead.orElse(Duration.ZERO))))
                : Optional.empty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.from(EXPIRY.parse(text.strip())));
        } catch (DateTimeException notMoment) {
            return Optional.empty();
        }
    }

    private static List<String> scopes(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    @Override
    public RepositoryFacts repository() {
        return graphQl.facts().orElseGet(rest::facts);
    }
}

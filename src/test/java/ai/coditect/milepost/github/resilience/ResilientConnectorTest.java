package ai.coditect.milepost.github.resilience;

import static ai.coditect.milepost.github.resilience.ScriptedServer.get;
import static ai.coditect.milepost.github.resilience.ScriptedServer.patch;
import static ai.coditect.milepost.github.resilience.ScriptedServer.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.Response;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResilientConnectorTest {

    private static final String URL = "https://api.test/repos/o/r/issues";
    private final ScriptedServer server = new ScriptedServer();

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void asksAgainWhenAReadFails(int status) {
        server.reply(status, "").reply(status, "").reply(200, "[]");

        Response answer = server.connector(Pacing.unlimited()).ask(get(URL));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(server.sent).hasSize(3);
        assertThat(server.waits).containsExactly("RETRY 1s", "RETRY 2s");
    }

    @Test
    void givesUpAReadAfterFourSends() {
        server.reply(502, "");

        RequestFailedException fault = faultOf(get(URL));

        assertThat(server.sent).hasSize(4);
        assertThat(fault.isUnanswered()).isFalse();
        assertThat(fault.failure("read the issues"))
                .isEqualTo(new Failure(
                        FailureKind.TRANSIENT,
                        "cannot read the issues: GitHub answered with status 502, tried 4 times",
                        "Run the same command again later; it goes on where it stopped."
                                + " https://www.githubstatus.com reports incidents."));
    }

    static Stream<IOException> breaksAfterSending() {
        return Stream.of(
                new SocketException("Connection reset"),
                new SocketTimeoutException("Read timed out"),
                new EOFException("unexpected end"),
                new UnknownHostException("api.test"),
                new NoHttpResponseException("api.test failed to respond"),
                new ConnectionClosedException("Premature end of Content-Length delimited message body"),
                new MessageConstraintException("Maximum line length limit exceeded"),
                new IOException("what came is not HTTP", new ProtocolException("Invalid status line")));
    }

    @ParameterizedTest
    @MethodSource("breaksAfterSending")
    void sendsACreateOnceWhenTheConnectionBreaks(IOException broken) {
        server.fault(broken);

        RequestFailedException fault = faultOf(post(URL, 1));

        assertThat(server.sent).hasSize(1);
        assertThat(fault.isUnanswered()).isTrue();
        assertThat(fault.failure("create it").summary()).endsWith(", so it may or may not be done");
    }

    @ParameterizedTest
    @MethodSource("breaksAfterSending")
    void sendsAPatchAgainWhenTheConnectionBreaks(IOException broken) {
        server.fault(broken).reply(200, "{}");

        assertThat(server.connector(Pacing.unlimited()).ask(patch(URL)).status())
                .isEqualTo(200);
        assertThat(server.sent).hasSize(2);
    }

    @Test
    void leavesAPatchThatKeepsFailingAsAnOpenQuestion() {
        server.reply(502, "");

        assertThat(faultOf(patch(URL)).isUnanswered()).isTrue();
        assertThat(server.sent).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void sendsACreateOnceWhenTheServiceFails(int status) {
        server.reply(status, "");

        assertThat(faultOf(post(URL, 1)).isUnanswered()).isTrue();
        assertThat(server.sent).hasSize(1);
    }

    @Test
    void sendsACreateAgainThatWasCertainlyNotSent() {
        server.fault(new ConnectException("refused")).reply(201, "{}");

        assertThat(server.connector(Pacing.unlimited()).ask(post(URL, 1)).status())
                .isEqualTo(201);
        assertThat(server.sent).hasSize(2);
    }

    @Test
    void saysWhenNoConnectionCanBeMade() {
        server.fault(new ConnectException("refused"));

        RequestFailedException fault = faultOf(post(URL, 1));

        assertThat(server.sent).hasSize(4);
        assertThat(fault.isUnanswered()).isFalse();
        assertThat(fault.failure("create it"))
                .isEqualTo(new Failure(
                        FailureKind.UNREACHABLE,
                        "cannot create it: no connection to api.test could be made, tried 4 times",
                        "Check the network, the proxy and --api-url."
                                + " Run the same command again later; it goes on where it stopped."));
    }

    @Test
    void waitsAsLongAsToldAndSendsACreateAgain() {
        server.reply(429, "", "Retry-After: 30")
                .reply(403, "{}", "retry-after: 7")
                .reply(201, "{}");

        assertThat(server.connector(Pacing.unlimited()).ask(post(URL, 1)).status())
                .isEqualTo(201);
        assertThat(server.waits).containsExactly("THROTTLED 30s", "THROTTLED 7s");
    }

    @Test
    void waitsUntilAnEmptyBudgetIsRefilled() {
        long reset = server.start.plusSeconds(90).getEpochSecond();
        server.reply(403, "{}", "x-ratelimit-remaining: 0", "x-ratelimit-reset: " + reset)
                .reply(200, "[]");

        server.connector(Pacing.unlimited()).ask(get(URL));

        assertThat(server.waits).containsExactly("THROTTLED 91s");
    }

    @Test
    void waitsAMinuteAndMoreWhenNotToldHowLong() {
        String body = "{\"message\":\"You have exceeded a secondary rate limit.\"}";
        server.reply(403, body).reply(403, body).reply(201, "{}");

        server.connector(Pacing.unlimited()).ask(post(URL, 1));

        assertThat(server.sentAfterMillis.get(1)).isBetween(60_000L, 75_000L);
        assertThat(server.sentAfterMillis.get(2) - server.sentAfterMillis.get(1))
                .isBetween(120_000L, 150_000L);
    }

    @Test
    void endsWhenItWouldHaveToWaitTooLong() {
        server.reply(429, "", "retry-after: 3600");

        RequestFailedException fault = faultOf(post(URL, 1));

        assertThat(server.sent).hasSize(1);
        assertThat(fault.isUnanswered()).isFalse();
        assertThat(fault.failure("create it"))
                .isEqualTo(new Failure(
                        FailureKind.THROTTLED,
                        "cannot create it: GitHub asks to wait until 2025-11-24 10:00:00 UTC,"
                                + " longer than this run may wait (10 min)",
                        "Run the same command again after 2025-11-24 10:00:00 UTC; it goes on where it stopped."
                                + " A longer --max-wait waits it out."));
    }

    @Test
    void endsWhenManyShortWaitsAddUp() {
        server.reply(429, "", "retry-after: 240");

        assertThat(faultOf(get(URL)).failure("read").kind()).isEqualTo(FailureKind.THROTTLED);
        assertThat(server.waits).containsExactly("THROTTLED 240s", "THROTTLED 240s");
    }

    @Test
    void followsAMovedRead() {
        server.reply(301, "", "Location: /repositories/7/issues").reply(200, "[]");

        server.connector(Pacing.unlimited()).ask(get(URL));

        assertThat(server.sent)
                .containsExactly("GET " + URL + " token", "GET https://api.test/repositories/7/issues token");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.test/x, https://evil.test",
        "//evil.test/x, https://evil.test",
        "https://api.test@evil.test/x, https://evil.test",
        "https://api.test:8443/x, https://api.test:8443",
        "http://api.test/x, http://api.test",
        "ftp://api.test/x, no usable host",
        "https:///x, no usable host"
    })
    void goesToNoOtherServer(String location, String server) {
        for (ApiRequest request : List.of(get(URL), post(URL, 1), patch(URL))) {
            ScriptedServer redirecting = new ScriptedServer().reply(307, "", "Location: " + location);

            RequestFailedException fault = catchThrowableOfType(
                    RequestFailedException.class,
                    () -> redirecting.connector(Pacing.unlimited()).ask(request));

            assertThat(redirecting.sent).hasSize(1);
            assertThat(fault.isUnanswered()).isFalse();
            assertThat(fault.failure("test it"))
                    .isEqualTo(new Failure(
                            FailureKind.MALFORMED,
                            "cannot test it: the server names an address on " + server
                                    + ", and milepost talks to https://api.test only",
                            "Nothing was sent there, and the token neither. Check --api-url; a proxy in between may"
                                    + " have answered in GitHub's place."));
        }
    }

    @Test
    void sendsNoRequestToAnotherServerWhoeverMakesIt() {
        server.reply(200, "[]");

        assertThat(faultOf(get("http://api.test/repos/o/r/issues?page=2")).getMessage())
                .isEqualTo(
                        "the server names an address on http://api.test, and milepost talks to https://api.test only");
        assertThat(server.sent).isEmpty();
    }

    @Test
    void takesAnAddressInFullForWhatItIs() {
        server.reply(301, "", "Location: HTTPS://API.test:443/repositories/7").reply(200, "[]");

        assertThat(server.connector(Pacing.unlimited()).ask(get(URL)).status()).isEqualTo(200);
        assertThat(server.sent).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void keepsTheMethodOfAMovedWrite(int status) {
        server.reply(status, "", "Location: /repositories/7/issues").reply(201, "{}");

        server.connector(Pacing.unlimited()).ask(post(URL, 1));

        assertThat(server.sent)
                .containsExactly("POST " + URL + " token", "POST https://api.test/repositories/7/issues token");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void turnsNoWriteIntoARead(int status) {
        server.reply(status, "", "Location: https://api.test/repos/new/name/issues");

        RequestFailedException fault = faultOf(post(URL, 1));

        assertThat(server.sent).hasSize(1);
        assertThat(fault.isUnanswered()).isFalse();
        assertThat(fault.failure("create it"))
                .isEqualTo(new Failure(
                        FailureKind.NOT_FOUND,
                        "cannot create it: what is written to has moved to new/name",
                        "Use the new name: -R new/name, or `repository: new/name` in the definitions."));
    }

    @Test
    void noticesACircleAndAMissingAddress() {
        server.reply(301, "", "Location: " + URL);
        assertThat(faultOf(get(URL)).getMessage()).isEqualTo("the server redirects in a circle");
        assertThat(server.sent).hasSize(1 + Redirects.MAX_REDIRECTS);

        ScriptedServer silent = new ScriptedServer().reply(301, "");
        RequestFailedException fault = catchThrowableOfType(
                RequestFailedException.class,
                () -> silent.connector(Pacing.unlimited()).ask(get(URL)));
        assertThat(fault.getMessage()).isEqualTo("the server redirects without saying where to");
    }

    @Test
    void logsEverySendingWithoutSecrets() {
        server.reply(502, "").reply(200, "[]", "x-ratelimit-remaining: 4321", "x-ratelimit-reset: 1790000000");

        server.connector(Pacing.unlimited()).ask(get("https://user:pw@api.test/repos/o/r?page=2&access_token=hush"));

        assertThat(server.log)
                .containsExactly(
                        new RequestEvent("GET", "/repos/o/r?page=2", 502, 0, 1, OptionalInt.empty(), 0),
                        new RequestEvent("GET", "/repos/o/r?page=2", 200, 0, 2, OptionalInt.of(4321), 0));
    }

    @Test
    void remembersTheBudgets() {
        ResilientConnector connector = server.reply(
                        200,
                        "[]",
                        "x-ratelimit-limit: 5000",
                        "x-ratelimit-remaining: 17",
                        "x-ratelimit-reset: 1790000000",
                        "x-ratelimit-resource: graphql")
                .connector(Pacing.unlimited());

        connector.ask(get(URL));

        assertThat(connector.budget("graphql")).contains(new Budget(5000, 17, Instant.ofEpochSecond(1790000000)));
        assertThat(connector.budget("core")).isEmpty();
    }

    @Test
    void endsAtOnceWhenTheRunIsEnded() {
        server.reply(502, "");
        ResilientConnector connector = new ResilientConnector(
                server,
                ScriptedServer.BOUNDS,
                new ResilientConnector.Settings(
                        server.time,
                        server.time,
                        duration -> {
                            throw new InterruptedException();
                        },
                        Pacing.unlimited(),
                        Duration.ofMinutes(10),
                        server.log::add,
                        (reason, duration, until) -> {},
                        new java.util.Random(1)));

        RequestFailedException fault =
                catchThrowableOfType(RequestFailedException.class, () -> connector.ask(patch(URL)));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.failure("change it").kind()).isEqualTo(FailureKind.INTERRUPTED);
        assertThat(fault.isUnanswered()).isTrue();
    }

    private RequestFailedException faultOf(ApiRequest request) {
        return catchThrowableOfType(
                RequestFailedException.class,
                () -> server.connector(Pacing.unlimited()).ask(request));
    }
}

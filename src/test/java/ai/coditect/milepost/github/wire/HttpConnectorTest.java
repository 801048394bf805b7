package ai.coditect.milepost.github.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.ConnectionError;
import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.exchange.NoConnectionException;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.testing.RawServer;
import ai.coditect.milepost.testing.RawServer.Answer;
import ai.coditect.milepost.testing.VirtualTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** What goes over a connection, when it is used again, and how it ends. */
class HttpConnectorTest {

    private static final int MAX_ANSWER_BYTES = 1_000;

    private static final Duration LONG = Duration.ofSeconds(20);

    /** For what does not come at all. */
    private static final Duration SHORT = Duration.ofMillis(400);

    private final VirtualTime time = new VirtualTime();
    private RawServer server;
    private HttpConnector connector;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        connector = connector(server.uri(), LONG, LONG);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sendsWhatIsAskedForAndReadsWhatComes() throws IOException {
        server.answer(Answer.of(
                "HTTP/1.1 201 Created\r\nLink: <a>\r\nlink: <b>\r\nContent-Length: 6\r\n\r\nh\u00c3\u00a9llo"));

        GitHubConnectorResponse response = connector.send(request(
                "PATCH",
                "/repos/o/r?q=a%20b",
                Map.of("Accept", List.of("json"), "HOST", List.of("elsewhere"), "Content-Length", List.of("7")),
                Optional.of("{\"\u00fc\":1}")));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.allHeaders().get("LINK")).containsExactly("<a>", "<b>");
        assertThat(text(response)).isEqualTo("h\u00e9llo");
        assertThat(server.requests())
                .containsExactly("1 PATCH /repos/o/r?q=a%20b HTTP/1.1\r\nHost: "
                        + server.uri().getAuthority()
                        + "\r\nUser-Agent: tester\r\nAccept: json\r\nContent-Length: 8\r\n\r\n{\"\u00fc\":1}");
    }

    @Test
    void aConnectionCarriesOneRequestAfterTheOther() throws IOException {
        server.answer(ok("one"), Answer.of("HTTP/1.1 204 No Content\r\n\r\n"), chunked("", "three"));

        assertThat(text(get())).isEqualTo("one");
        assertThat(text(get())).isEmpty();
        assertThat(text(get())).isEqualTo("three");

        assertThat(connections()).containsExactly(1, 1, 1);
    }

    @Test
    void aConnectionThatNobodyUsedForHalfAMinuteIsNotUsedAgain() throws IOException {
        server.answer(ok("one"), ok("two"), ok("three"));

        get();
        time.sleep(Duration.ofSeconds(29));
        get();
        time.sleep(Duration.ofSeconds(30));
        get();

        assertThat(connections()).containsExactly(1, 1, 2);
        server.awaitEndOf(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nConnection: close\r\n", "HTTP/1.0 200 OK\r\n"})
    void aServerMaySayThatItCloses(String head) throws IOException {
        server.answer(Answer.of(head + "Content-Length: 1\r\n\r\n1"), ok("2"));

        assertThat(text(get())).isEqualTo("1");
        assertThat(text(get())).isEqualTo("2");

        assertThat(connections()).containsExactly(1, 2);
    }

    @Test
    void aServerMayCloseWithoutAWord() throws IOException {
        server.answer(ok("1").thenClose(), ok("2"));

        get();
        server.awaitEndOf(1);

        assertThat(text(get())).isEqualTo("2");
        assertThat(connections()).containsExactly(1, 2);
    }

    /** Else it would be taken for the answer to the next request. */
    @Test
    void whatNobodyAskedForIsNoAnswer() throws IOException {
        String ofOneByte = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n";
        server.answer(Answer.of(ofOneByte + "1" + ofOneByte + "x"), ok("2"));

        assertThat(text(get())).isEqualTo("1");
        assertThat(text(get())).isEqualTo("2");

        assertThat(connections()).containsExactly(1, 2);
    }

    @Test
    void interimAnswersAreSkipped() throws IOException {
        server.answer(Answer.of("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n1"));

        assertThat(text(get())).isEqualTo("1");
    }

    static Stream<Arguments> ends() {
        String headOfThree = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n";
        String headOfChunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        return Stream.of(
                Arguments.of(ConnectionError.CUT_OFF, Answer.of("").thenClose()),
                Arguments.of(ConnectionError.CUT_OFF, Answer.of("HTTP/1.1 20").thenClose()),
                Arguments.of(
                        ConnectionError.CUT_OFF, Answer.of("HTTP/1.1 204 No").thenClose()),
                Arguments.of(
                        ConnectionError.CUT_OFF,
                        Answer.of("HTTP/1.1 204 No Content\r\n").thenClose()),
                Arguments.of(
                        ConnectionError.CUT_OFF,
                        Answer.of("HTTP/1.1 301 Moved\r\nLocation: /a").thenClose()),
                Arguments.of(
                        ConnectionError.TRUNCATED, Answer.of(headOfThree + "12").thenClose()),
                Arguments.of(
                        ConnectionError.TRUNCATED,
                        Answer.of(headOfChunks + "3\r\n12").thenClose()),
                Arguments.of(
                        ConnectionError.TRUNCATED,
                        Answer.of(headOfChunks + "1\r\n1\r\n").thenClose()),
                Arguments.of(ConnectionError.TRUNCATED, Answer.of(headOfChunks + "x\r\n1\r\n")),
                Arguments.of(
                        ConnectionError.TRUNCATED,
                        Answer.of(headOfChunks + "01\r\n1\r\n0").thenClose()),
                Arguments.of(
                        ConnectionError.TRUNCATED,
                        Answer.of(headOfChunks + "1\r\n1\r\n0\r\n").thenClose()),
                Arguments.of(
                        ConnectionError.TRUNCATED,
                        Answer.of(headOfChunks + "7d0\r\n" + "1".repeat(MAX_ANSWER_BYTES))
                                .thenClose()),
                Arguments.of(ConnectionError.TOO_LONG, Answer.of(headOfThree.replace("3", "1001") + "1".repeat(1_001))),
                Arguments.of(ConnectionError.TOO_LONG, Answer.endless(headOfChunks, "1\r\n1\r\n")),
                Arguments.of(ConnectionError.TOO_LONG, Answer.endless("HTTP/1.1 200 OK\r\n\r\n", "1".repeat(100))),
                Arguments.of(
                        ConnectionError.UNREADABLE,
                        Answer.of("SSH-2.0-OpenSSH_9.9\r\n").thenClose()),
                Arguments.of(ConnectionError.UNREADABLE, Answer.endless("HTTP/1.1 200 OK\r\n", "a: b\r\n")),
                Arguments.of(ConnectionError.UNREADABLE, Answer.endless("HTTP/1.1 200 OK\r\na: ", "b".repeat(1 << 10))),
                Arguments.of(ConnectionError.UNREADABLE, Answer.endless(headOfChunks + "1;", "b".repeat(1 << 10))),
                Arguments.of(ConnectionError.UNREADABLE, Answer.endless(headOfChunks + "0\r\n", "a: b\r\n")));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void anAnswerThatIsNotWholeEndsAndSaysWhy(ConnectionError expected, Answer answer) throws IOException {
        server.answer(answer, ok("next"));

        assertThat(fault(post())).isEqualTo(expected);

        server.awaitEndOf(1);
        assertThat(text(get())).isEqualTo("next");
        assertThat(connections()).containsExactly(1, 2);
    }

    static Stream<Answer> silences() {
        return Stream.of(
                Answer.of(""),
                Answer.of("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n12"),
                Answer.endless("", "HTTP/1.1 100 Continue\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void anAnswerThatDoesNotEndIsGivenUp(Answer answer) throws IOException {
        server.answer(answer, ok("next"));
        connector = connector(server.uri(), SHORT, SHORT);

        assertThat(fault(post())).isEqualTo(ConnectionError.TIMED_OUT);

        server.awaitEndOf(1);
        assertThat(server.requests()).hasSize(1);
    }

    /** More than what the system takes for a server that does not read. */
    @Test
    void aServerThatDoesNotListenIsGivenUp() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
            connector = connector(address, LONG, SHORT);
            ApiRequest request = request("POST", "/", Map.of(), Optional.of("x".repeat(1 << 24)));

            assertThat(fault(request.at(address.toURL()))).isEqualTo(ConnectionError.TIMED_OUT);
        }
    }

    @Test
    void anAnswerMayTakeLongerThanConnecting() throws IOException {
        server.answer(connection -> {
            connection.setSoTimeout((int) SHORT.toMillis());
            try {
                connection.getInputStream().read();
            } catch (SocketTimeoutException nothingCame) {
                ok("late").on(connection);
            }
        });
        connector = connector(server.uri(), SHORT.dividedBy(2), LONG);

        assertThat(text(get())).isEqualTo("late");
    }

    @Test
    void whatAProxyAnswersThatOpensTlsIsNoAnswerOfTheServer() {
        server.answer(Answer.of("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"));

        assertThatThrownBy(() -> connector.send(post()))
                .isInstanceOf(NoConnectionException.class)
                .hasMessage("a proxy asks for a user and a password (status 407)");
    }

    @Test
    void whatWasNeverSentSaysSo() throws IOException {
        server.close();

        assertThat(fault(post())).isEqualTo(ConnectionError.NOT_SENT);
    }

    @ParameterizedTest
    @CsvSource({"20000, 400", "400, 20000"})
    void whatWasNotConnectedInTimeWasNeverSent(long connecting, long exchange) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI address = URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/");
            connector = connector(address, Duration.ofMillis(connecting), Duration.ofMillis(exchange));

            IOException thrown =
                    catchThrowableOfType(IOException.class, () -> connector.send(post().at(address.toURL())));

            assertThat(ConnectionError.of(thrown)).isEqualTo(ConnectionError.NOT_SENT);
            assertThat(thrown).cause().hasMessage(exchange < connecting ? "none within PT0.4S" : "Read timed out");
        }
    }

    @Test
    void anInterruptionEndsTheExchange() throws Exception {
        server.answer(Answer.of(""));
        Thread waiting = Thread.currentThread();
        Thread interrupting = new Thread(() -> {
            try {
                server.awaitRequest();
                waiting.interrupt();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        interrupting.start();

        IOException thrown = catchThrowableOfType(IOException.class, this::get);

        assertThat(thrown).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        interrupting.join();
        server.awaitEndOf(1);
    }

    @Test
    void aLongHeadIsRead() throws IOException {
        server.answer(Answer.of("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(150) + "Content-Length: 1\r\n\r\n1"));

        assertThat(get().allHeaders().get("a")).hasSize(150);
    }

    @Test
    void aLengthThatIsSaidInTwoWaysEndsTheConnection() throws IOException {
        server.answer(chunked("Content-Length: 9\r\n", "1"), ok("2"));

        assertThat(text(get())).isEqualTo("1");
        assertThat(text(get())).isEqualTo("2");

        assertThat(connections()).containsExactly(1, 2);
    }

    /** The path of an address, which begins with two slashes, is no address of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere/repos?x=1", "/repos?x=http://elsewhere/", "/%2F%2Felsewhere"})
    void aPathIsSentAsItIs(String path) throws IOException {
        server.answer(ok("1"));

        connector.send(request("GET", path, Map.of(), Optional.empty()));

        assertThat(server.requests()).singleElement().asString().startsWith("1 GET " + path + " HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @CsvSource({"GET, false", "POST, true", "PUT, true", "PATCH, true", "DELETE, true"})
    void anEmptyRequestSaysThatItIsEmpty(String method, boolean says) throws IOException {
        server.answer(ok("1"));

        connector.send(request(method, "/x", Map.of(), Optional.empty()));

        assertThat(server.requests().get(0).contains("Content-Length: 0\r\n")).isEqualTo(says);
    }

    private HttpConnector connector(URI address, Duration connecting, Duration exchange) {
        return new HttpConnector(
                Network.to(address, Map.of(), Path.of("")),
                new HttpConnector.Limits(connecting, exchange, MAX_ANSWER_BYTES),
                "tester",
                time);
    }

    private GitHubConnectorResponse get() throws IOException {
        return connector.send(request("GET", "/repos/o/r?page=2", Map.of(), Optional.empty()));
    }

    private ConnectionError fault(ApiRequest request) {
        return ConnectionError.of(catchThrowableOfType(IOException.class, () -> connector.send(request)));
    }

    private ApiRequest post() throws IOException {
        return request("POST", "/repos/o/r/issues", Map.of(), Optional.of("{}"));
    }

    private ApiRequest request(
            String method, String target, Map<String, List<String>> headers, Optional<String> content)
            throws IOException {
        return new ApiRequest(
                "do it",
                method,
                new URL(server.uri() + target),
                headers,
                content,
                Idempotency.ofMethod(method, false),
                Load.NONE,
                Precondition.none());
    }

    private static Answer ok(String body) {
        return Answer.of("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static Answer chunked(String header, String body) {
        return Answer.of("HTTP/1.1 200 OK\r\n" + header + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    private static String text(GitHubConnectorResponse response) throws IOException {
        try (InputStream body = response.bodyStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The number of the connection of each request. */
    private List<Integer> connections() {
        return server.requests().stream()
                .map(request -> Integer.valueOf(request.substring(0, request.indexOf(' '))))
                .toList();
    }
}

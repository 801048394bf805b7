package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.github.resilience.Bounds;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.wire.HttpConnector;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.testing.VirtualTime;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers on a real socket that nobody can read: none takes the memory, none is taken for an empty repository. */
class UnreadableAnswersTest {

    private static final String TOO_LONG = "the answer is longer than any of GitHub's";
    private static final String UNREADABLE = "the answer is in an encoding that was not asked for, or damaged";
    private static final String EMPTY = "{\"data\":{\"repository\":{\"id\":\"R_1\",\"nameWithOwner\":\"o/r\","
            + "\"hasIssuesEnabled\":true,\"labels\":{\"pageInfo\":{\"hasNextPage\":false},\"nodes\":[]}}}}";

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private byte[] body = {};
    private String encoding = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    static Stream<Arguments> answers() {
        byte[] long64 = new byte[Bounds.MAX_ANSWER_BYTES + 1];
        Arrays.fill(long64, (byte) ' ');
        return Stream.of(
                Arguments.of("longer than is read", "", long64, TOO_LONG),
                Arguments.of("longer than is read once it is decompressed", "gzip", gzip(long64), TOO_LONG),
                Arguments.of("brotli", "br", bytes(EMPTY), UNREADABLE),
                Arguments.of("deflate", "deflate", deflate(bytes(EMPTY)), UNREADABLE),
                Arguments.of("twice compressed", "gzip, gzip", gzip(gzip(bytes(EMPTY))), UNREADABLE),
                Arguments.of("not gzip", "gzip", bytes(EMPTY), UNREADABLE),
                Arguments.of("not UTF-8", "", EMPTY.replace("o/r", "\u00fc/r").getBytes(LATIN_1), UNREADABLE),
                Arguments.of(
                        "gzip that stops",
                        "gzip",
                        Arrays.copyOf(gzip(bytes(EMPTY)), 40),
                        "the answer stopped in the middle"));
    }

    private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aReadEndsAndSaysWhy(String name, String codings, byte[] bytes, String words) {
        body = bytes;
        encoding = codings;

        ServiceException thrown = catchThrowableOfType(
                ServiceException.class, () -> client().reader().labels());

        assertThat(thrown.failure())
                .isEqualTo(new Failure(
                        FailureKind.MALFORMED,
                        "cannot read the labels of o/r: " + words + ", tried 4 times",
                        "Run the same command again later; it goes on where it stopped."
                                + " https://www.githubstatus.com reports incidents."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aCreateIsSentOnceAndOpen(String name, String codings, byte[] bytes, String words) {
        body = bytes;
        encoding = codings;

        Reply<?> reply = client().writer().createIssue(write("A title").body("").toWrite(), Precondition.none());

        assertThat(reply).isInstanceOf(Reply.Unanswered.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void takesTheReplacementCharacterOfAServerForText() {
        String label = "{\"name\":\"a\uFFFD\",\"color\":\"\",\"description\":null}";
        body = bytes(EMPTY.replace("\"nodes\":[]", "\"nodes\":[" + label + "]"));

        assertThat(client().reader().labels())
                .extracting(read -> read.name().value())
                .containsExactly("a\uFFFD");
    }

    private GitHubClient client() {
        VirtualTime time = new VirtualTime();
        ApiUrl api = ApiUrl.parse("http://localhost:" + server.getAddress().getPort());
        return GitHubClient.connect(
                api,
                StubbedGitHub.REPOSITORY,
                Optional.empty(),
                Transport.of(new HttpConnector(
                        Network.to(api.rest(), Map.of(), Path.of("")),
                        new HttpConnector.Limits(
                                Duration.ofSeconds(5), Duration.ofSeconds(30), Bounds.MAX_ANSWER_BYTES),
                        RequestFactory.USER_AGENT,
                        time)),
                new ResilientConnector.Settings(
                        time,
                        time,
                        time,
                        Pacing.unlimited(),
                        Duration.ofMinutes(10),
                        event -> {},
                        (reason, duration, until) -> {},
                        new Random(1)),
                StubbedGitHub.WITHOUT_PLANNING,
                notice -> {});
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        if (!encoding.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
        }
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException gone) {
            // The client has heard enough.
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}

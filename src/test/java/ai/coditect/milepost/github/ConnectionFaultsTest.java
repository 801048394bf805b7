package ai.coditect.milepost.github;

import static ai.coditect.milepost.testing.IssueWriteExample.write;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.coditect.milepost.github.resilience.RequestFailedException;
import ai.coditect.milepost.github.rest.ClientLibrary;
import ai.coditect.milepost.remote.IssueWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import ai.coditect.milepost.remote.RepositoryWriter;
import ai.coditect.milepost.remote.ServiceException;
import ai.coditect.milepost.testing.VirtualTime;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;

/** How often a request is sent for each fault of the wire, counted on the server's side. */
@Tag("slow")
class ConnectionFaultsTest {

    private final StubbedGitHub wired = new StubbedGitHub("WireFaultsTest", Duration.ofSeconds(1));

    /** The first request is slow and would be counted as one that timed out. */
    @BeforeEach
    void warmUp() {
        wired.server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(410)));
        assertThatThrownBy(wired.client().reader()::labels).isInstanceOf(ServiceException.class);
        wired.server.resetAll();
        wired.log.clear();
    }

    @AfterEach
    void stop() {
        wired.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("empty answer", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of("malformed chunk", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of("garbage then close", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Arguments.of("no answer in time", aResponse().withStatus(201).withFixedDelay(3_000)),
                Arguments.of(
                        "slow body",
                        aResponse().withStatus(201).withBody("{\"number\":1}").withChunkedDribbleDelay(5, 5_000)),
                Arguments.of("truncated JSON", aResponse().withStatus(201).withBody("{\"number\":")),
                Arguments.of("500", aResponse().withStatus(500)),
                Arguments.of("502", aResponse().withStatus(502).withBody("<html>Bad Gateway</html>")),
                Arguments.of("503", aResponse().withStatus(503)),
                Arguments.of("504", aResponse().withStatus(504)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aCreateIsSentOnceByOurCalls(String name, ResponseDefinitionBuilder fault) {
        wired.server.stubFor(any(anyUrl()).willReturn(fault));

        Reply<?> reply = wired.client().writer().createIssue(issue(), Precondition.none());

        assertThat(reply).isInstanceOf(Reply.Unanswered.class);
        assertThat(wired.requests()).containsExactly("POST /repos/o/r/issues");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aCreateIsSentOnceByTheClientLibrary(String name, ResponseDefinitionBuilder fault) throws IOException {
        wired.server.stubFor(any(anyUrl()).willReturn(fault));
        GHRepository repository = repository();

        RequestFailedException thrown = catchThrowableOfType(
                RequestFailedException.class,
                () -> repository.createIssue("A title").create());

        assertThat(thrown.isUnanswered()).isTrue();
        assertThat(wired.requests()).containsExactly("POST /repos/o/r/issues");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aChangeIsSentFourTimes(String name, ResponseDefinitionBuilder fault) {
        wired.server.stubFor(any(anyUrl()).willReturn(fault));

        Reply<?> reply = wired.client().writer().updateIssue(7, issue(), Precondition.none());

        assertThat(reply).isInstanceOf(Reply.Unanswered.class);
        assertThat(wired.requests()).hasSize(4).containsOnly("PATCH /repos/o/r/issues/7");
    }

    @Test
    void aThrottledCreateIsSentAgainByTheClientLibraryToo() throws IOException {
        wired.server.stubFor(any(anyUrl())
                .inScenario("limit")
                .whenScenarioStateIs("Started")
                .willReturn(aResponse().withStatus(403).withHeader("Retry-After", "5"))
                .willSetStateTo("free"));
        wired.server.stubFor(any(anyUrl())
                .inScenario("limit")
                .whenScenarioStateIs("free")
                .willReturn(aResponse().withStatus(201).withBody("{\"number\":12}")));

        assertThat(repository().createIssue("A title").create().getNumber()).isEqualTo(12);

        assertThat(wired.requests()).hasSize(2);
        assertThat(Duration.between(new VirtualTime().instant(), wired.time.instant()))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aRefusedConnectionIsTriedFourTimes() {
        RepositoryWriter writer = wired.client().writer();
        wired.server.stop();

        Reply<?> reply = writer.createIssue(issue(), Precondition.none());

        assertThat(reply).isInstanceOf(Reply.Refused.class);
        assertThat(wired.log).hasSize(4);
    }

    private GHRepository repository() throws IOException {
        GitHub gitHub = ClientLibrary.on(
                wired.connector(), wired.api().rest(), Optional.of(new Token(StubbedGitHub.TOKEN).authorization()));
        return gitHub.parseEventPayload(
                        new StringReader(
                                "{\"repository\":{\"name\":\"r\",\"full_name\":\"o/r\",\"owner\":{\"login\":\"o\"}}}"),
                        GHEventPayload.Ping.class)
                .getRepository();
    }

    private static IssueWrite issue() {
        return write("A title").body("A body").toWrite();
    }
}

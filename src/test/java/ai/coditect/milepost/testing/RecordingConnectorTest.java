package ai.coditect.milepost.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.extras.HttpClientGitHubConnector;

/** Both recorders on one server: they are transparent to the client, and both see each exchange. */
final class RecordingConnectorTest {

    private static final Path FILE = Path.of(System.getProperty("milepost.exchanges", "target/exchanges.jsonl"));

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void recordsWhatTheClientSendsAndStillAnswersIt() throws IOException {
        RecordingWireMock.attach(server, "RecordingConnectorTest.wire");
        server.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\":7,\"name\":\"bug\",\"color\":\"d73a4a\"}")));

        var label = repository("recorder-answers").createLabel("bug", "d73a4a", "broken");

        assertThat(label.getName()).isEqualTo("bug");
        assertThat(lines("recorder-answers"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"method\":\"POST\"")
                        .contains("\"authorization\":\"REDACTED\"")
                        .doesNotContain("token-of-the-test")
                        .contains("\"requestBody\":{")
                        .contains("\"status\":201")
                        .endsWith("\"responseBody\":{\"id\":7,\"name\":\"bug\",\"color\":\"d73a4a\"}}"));
    }

    @Test
    void recordsARequestThatGotNoAnswer() throws IOException {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(() -> repository("recorder-unanswered").createLabel("bug", "d73a4a", "broken"))
                .isInstanceOf(IOException.class);

        assertThat(lines("recorder-unanswered"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("\"status\":null,\"responseHeaders\":{},\"responseBody\":null}");
    }

    private GHRepository repository(String name) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        GitHub github = new GitHubBuilder()
                .withEndpoint(server.baseUrl())
                .withOAuthToken("token-of-the-test", "")
                .withConnector(new RecordingConnector(
                        new HttpClientGitHubConnector(client), Exchange.Server.WIREMOCK, "RecordingConnectorTest"))
                .build();
        String event = "{\"repository\":{\"name\":\"" + name + "\",\"full_name\":\"o/" + name
                + "\",\"owner\":{\"login\":\"o\"}}}";
        return github.parseEventPayload(new StringReader(event), GHEventPayload.Ping.class)
                .getRepository();
    }

    private static List<String> lines(String repository) throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.contains("/repos/o/" + repository + "/"))
                .toList();
    }
}

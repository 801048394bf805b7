package ai.coditect.milepost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExchangeRecorderTest {

    @TempDir
    Path directory;

    private Path file;
    private ExchangeRecorder recorder;

    @BeforeEach
    void startAFile() {
        file = directory.resolve("new/exchanges.jsonl");
        recorder = new ExchangeRecorder(file, ExchangeRecorder.MAX_BYTES);
    }

    @Test
    void writesRequestAndAnswerWithoutTheToken() throws IOException {
        recorder.add(new Exchange(
                "SomeTest",
                Exchange.Server.SANDBOX,
                "POST",
                "/repos/o/r/labels?x=1",
                Map.of("Authorization", "Bearer secret", "Accept", "application/json"),
                "{\"name\":\"bug\"}",
                Optional.of(new Exchange.Answer(201, Map.of("Content-Type", "application/json"), "{\"id\":1}"))));

        assertThat(Files.readString(file))
                .isEqualTo("{\"source\":\"SomeTest\",\"kind\":\"rest\",\"server\":\"sandbox\",\"method\":\"POST\","
                        + "\"target\":\"/repos/o/r/labels?x=1\","
                        + "\"requestHeaders\":{\"accept\":\"application/json\",\"authorization\":\"REDACTED\"},"
                        + "\"requestBody\":{\"name\":\"bug\"},\"status\":201,"
                        + "\"responseHeaders\":{\"content-type\":\"application/json\"},"
                        + "\"responseBody\":{\"id\":1}}\n");
    }

    @Test
    void writesAnUnansweredRequestAndTextThatIsNotJson() throws IOException {
        recorder.add(exchange("POST", "/graphql", "not json", Optional.empty()));

        assertThat(Files.readString(file))
                .isEqualTo("{\"source\":\"SomeTest\",\"kind\":\"graphql\",\"server\":\"wiremock\",\"method\":\"POST\","
                        + "\"target\":\"/graphql\",\"requestHeaders\":{},\"requestBody\":\"not json\","
                        + "\"status\":null,\"responseHeaders\":{},\"responseBody\":null}\n");
    }

    @Test
    void writesAnExchangeOfTheSameShapeOnce() throws IOException {
        recorder.add(exchange("PATCH", "/repos/o/r/issues/1", "{\"title\":\"one\",\"labels\":[\"a\"]}"));
        recorder.add(exchange("PATCH", "/repos/p/q/issues/22", "{\"title\":\"two\",\"labels\":[\"b\",\"c\"]}"));
        recorder.add(exchange("PATCH", "/repos/o/r/issues/1", "{\"title\":null,\"labels\":[\"a\"]}"));
        recorder.add(exchange("PATCH", "/repos/o/r/issues/1", "{\"state\":\"open\"}"));
        recorder.add(exchange("PATCH", "/repos/o/r/issues/1", "{\"state\":\"closed\"}"));
        recorder.add(exchange("GET", "/repos/o/r/issues?page=1", ""));
        recorder.add(exchange("GET", "/repos/o/r/issues?page=2", ""));

        assertThat(Files.readAllLines(file))
                .extracting(line -> line.replaceAll(".*\"requestBody\":(.*),\"status\".*", "$1"))
                .containsExactly(
                        "{\"title\":\"one\",\"labels\":[\"a\"]}",
                        "{\"title\":null,\"labels\":[\"a\"]}",
                        "{\"state\":\"open\"}",
                        "{\"state\":\"closed\"}",
                        "null");
    }

    @Test
    void endsAFileThatIsFullWithALineThatSaysSo() throws IOException {
        ExchangeRecorder small = new ExchangeRecorder(file, 400);
        for (String body : new String[] {"{\"a\":1}", "{\"b\":1}", "{\"c\":1}", "{\"d\":1}"}) {
            small.add(exchange("POST", "/graphql", body));
        }

        assertThat(Files.readAllLines(file)).hasSize(3).last().isEqualTo("{\"truncated\":true}");
    }

    @Test
    void keepsLinesOfManyThreadsWhole() throws IOException {
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> recorder.add(exchange("POST", "/graphql", "{\"field" + i + "\":1}")));

        assertThat(Files.readAllLines(file)).hasSize(200).allMatch(line -> line.endsWith("\"responseBody\":null}"));
    }

    @Test
    void startsTheFileAfresh() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "of an earlier build\n");

        recorder.add(exchange("GET", "/rate_limit", ""));

        assertThat(Files.readAllLines(file)).hasSize(1).first().asString().contains("/rate_limit");
    }

    private static Exchange exchange(String method, String target, String body) {
        return exchange(method, target, body, Optional.of(new Exchange.Answer(200, Map.of(), "")));
    }

    private static Exchange exchange(String method, String target, String body, Optional<Exchange.Answer> answer) {
        return new Exchange("SomeTest", Exchange.Server.WIREMOCK, method, target, Map.of(), body, answer);
    }
}

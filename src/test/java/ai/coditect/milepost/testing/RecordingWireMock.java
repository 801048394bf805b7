package ai.coditect.milepost.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records what a WireMock server receives and answers. */
public final class RecordingWireMock {

    private RecordingWireMock() {}

    /** From now on everything that the server receives is recorded; {@code source} is the name of the test. */
    public static void attach(WireMockServer server, String source) {
        server.addMockServiceRequestListener(
                (request, response) -> ExchangeRecorder.record(exchange(request, response, source)));
    }

    private static Exchange exchange(Request request, Response response, String source) {
        Optional<Exchange.Answer> answer = response.getFault() == null
                ? Optional.of(new Exchange.Answer(
                        response.getStatus(), join(response.getHeaders()), text(response.getBodyAsString())))
                : Optional.empty();
        return new Exchange(
                source,
                Exchange.Server.WIREMOCK,
                request.getMethod().getName(),
                request.getUrl(),
                join(request.getHeaders()),
                text(request.getBodyAsString()),
                answer);
    }

    private static Map<String, String> join(HttpHeaders headers) {
        Map<String, String> joined = new TreeMap<>();
        headers.all().forEach(header -> joined.put(header.key(), String.join(", ", header.values())));
        return joined;
    }

    private static String text(String body) {
        return body == null ? "" : body;
    }
}

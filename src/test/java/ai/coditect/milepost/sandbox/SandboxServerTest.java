package ai.coditect.milepost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxServerTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private SandboxServer server;

    @BeforeEach
    void start() throws IOException {
        server = SandboxServer.start(
                new SandboxGitHub(
                        SandboxSettings.builder().createsRepositories().build()),
                0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.uri() + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void servesApiAndPages() throws Exception {
        HttpResponse<String> created = send("POST", "/api/v3/repos/acme/app/issues", "{\"title\":\"One & two\"}");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("location")).hasValue(server.uri() + "/api/v3/repos/acme/app/issues/1");
        assertThat(created.headers().firstValue("x-ratelimit-remaining")).hasValue("5000");
        assertThat(send("POST", "/api/graphql", "{\"query\":\"{viewer{login}}\"}")
                        .body())
                .contains("octocat");
        assertThat(send("DELETE", "/repos/acme/app/labels/none", "").statusCode())
                .isEqualTo(404);
        HttpResponse<String> page = send("GET", "/acme/app", "");
        assertThat(page.body()).contains("<a href=\"/acme/app/issues/1\">One &amp; two</a>");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(send("HEAD", "/acme/app", "").body()).isEmpty();
    }

    @Test
    void limitsTheSizeOfRequests() throws Exception {
        assertThat(send("POST", "/repos/acme/app/issues", "x".repeat((1 << 20) + 1))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void turnsForeignNamesAway() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.0\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("403")
                    .contains("The sandbox answers requests to localhost only");
        }
    }
}

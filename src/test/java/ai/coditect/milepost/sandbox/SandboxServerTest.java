package ai.coditect.milepost.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxServerTest {
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
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
        assertThat(created.headers().firstValue("x-github-request-id")).isPresent();
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
        assertThat(raw("GET / HTTP/1.0\r\nHost: evil.example\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ")
                .contains("The sandbox answers requests to localhost only");
    }

    /** What a browser sends for a page of another site, or of another port of this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://evil.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Origin: https://127.0.0.1:PORT",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate"
            })
    void refusesWritesOfOtherSites(String header) throws Exception {
        send("POST", "/repos/acme/app/issues", "{\"title\":\"Mine\"}");
        List<String> writes = List.of(
                request("POST", "/repos/acme/app/issues", header, "{\"title\":\"Theirs\"}"),
                request("PATCH", "/api/v3/repos/acme/app/issues/1", header, "{\"title\":\"Theirs\"}"),
                request("POST", "/graphql", header, "{\"query\":\"{viewer{login}}\"}"),
                request("POST", "/api/graphql", header, "{\"query\":\"{viewer{login}}\"}"),
                request("POST", "/acme/app", header, "title=Theirs"),
                request("POST", "/acme/app/issues/1/title", header + "\r\n" + FORM, form("title", "Theirs")));

        for (String write : writes) {
            assertThat(raw(write))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("The sandbox answers no requests of other sites")
                    .doesNotContainIgnoringCase("access-control-");
        }
        assertThat(send("GET", "/repos/acme/app/issues", "").body())
                .contains("\"Mine\"")
                .doesNotContain("Theirs");
    }

    /** A name of another site that leads to this machine, so that its page and the request have one origin. */
    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "localhost.evil.example", "127.0.0.1.evil.example:PORT"})
    void refusesFormsThatWereSentToAnotherName(String host) throws Exception {
        send("POST", "/repos/acme/app/issues", "{\"title\":\"Mine\"}");
        String headers = "Origin: http://" + host + "\r\nSec-Fetch-Site: same-origin\r\n" + FORM;
        String request = request("POST", "/acme/app/issues/1/title", headers, form("title", "Theirs"));

        assertThat(raw(request.replace("Host: 127.0.0.1:PORT", "Host: " + host)))
                .startsWith("HTTP/1.1 403 ")
                .contains("The sandbox answers requests to localhost only");
        assertThat(send("GET", "/repos/acme/app/issues/1", "").body()).contains("\"Mine\"");
    }

    @Test
    void takesFormsOfItsOwnPages() throws Exception {
        send("POST", "/repos/acme/app/issues", "{\"title\":\"Mine\"}");
        String headers = "Origin: http://127.0.0.1:PORT\r\nSec-Fetch-Site: same-origin\r\n" + FORM;

        assertThat(raw(request("POST", "/acme/app/issues/1/title", headers, form("title", "Changed"))))
                .startsWith("HTTP/1.1 303 ")
                .containsIgnoringCase("\r\nLocation: /acme/app/issues/1\r\n");
        assertThat(send("GET", "/acme/app/issues/1", "").body()).contains("<h1>Changed <small>");
        assertThat(raw(request("POST", "/acme/app/issues/1/title", FORM, form("title", "By no browser"))))
                .startsWith("HTTP/1.1 403 ");
        assertThat(send("GET", "/favicon.ico", "").statusCode()).isEqualTo(204);
    }

    /** The form of the page, filled in. */
    private String form(String name, String value) throws Exception {
        Matcher hidden = Pattern.compile("name=\"(token|seen)\" value=\"([^\"]*)\"")
                .matcher(send("GET", "/acme/app/issues/1", "").body());
        StringBuilder form = new StringBuilder(name + "=" + value.replace(' ', '+'));
        for (int i = 0; i < 2 && hidden.find(); i++) {
            form.append("&").append(hidden.group(1)).append("=").append(hidden.group(2));
        }
        return form.toString();
    }

    @Test
    void answersNoPreflight() throws Exception {
        String asks = "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type";

        assertThat(raw(request("OPTIONS", "/graphql", "Origin: https://evil.example\r\n" + asks, "")))
                .startsWith("HTTP/1.1 403 ")
                .doesNotContainIgnoringCase("access-control-");
        assertThat(raw(request("OPTIONS", "/repos/acme/app/issues", asks, "")))
                .startsWith("HTTP/1.1 404 ")
                .doesNotContainIgnoringCase("access-control-");
    }

    @Test
    void answersItsOwnPagesAndLinksFromElsewhere() throws Exception {
        send("POST", "/repos/acme/app/issues", "{\"title\":\"Mine\"}");

        assertThat(raw(request(
                        "POST",
                        "/graphql",
                        "Origin: http://127.0.0.1:PORT\r\nSec-Fetch-Site: same-origin",
                        "{\"query\":\"{viewer{login}}\"}")))
                .startsWith("HTTP/1.1 200 ");
        assertThat(raw(request("GET", "/acme/app", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate", "")))
                .startsWith("HTTP/1.1 200 ")
                .contains("Mine");
    }

    @Test
    void answersWhileOthersSendHalfARequest() throws Exception {
        List<Socket> dawdlers = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                dawdlers.add(open("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Le"));
                dawdlers.add(open("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{"));
            }
            assertThat(send("GET", "/repos/acme/app", "").statusCode()).isEqualTo(200);
        } finally {
            for (Socket dawdler : dawdlers) {
                dawdler.close();
            }
        }
    }

    private static String request(String method, String path, String headers, String body) {
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(method, path, headers, body.length(), body);
    }

    private Socket open(String text) throws IOException {
        int port = server.uri().getPort();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write(text.replace("PORT", Integer.toString(port)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The whole reply to a request in which PORT stands for the server's. */
    private String raw(String request) throws IOException {
        try (Socket socket = open(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

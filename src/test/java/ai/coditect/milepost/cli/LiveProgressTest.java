package ai.coditect.milepost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own on a real terminal, 80 columns wide, which {@code script} of util-linux provides. */
@Tag("slow")
@Timeout(180)
class LiveProgressTest {

    private static final String CLEAR = "\u001b[K";

    @TempDir
    private Path directory;

    private final SandboxGitHub sandbox =
            new SandboxGitHub(SandboxSettings.builder().createsRepositories().build());
    private final CountDownLatch barIsSeen = new CountDownLatch(1);
    private final AtomicInteger creates = new AtomicInteger();

    @Test
    void theBarMovesWhileTheRunGoesOnAndAWaitHasALineOfItsOwn() throws Exception {
        assumeTrue(isThere("script"), "`script` is not installed");
        define();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        try {
            Process process = onTerminal("apply --yes --pace 0 --api-url http://127.0.0.1:"
                    + server.getAddress().getPort());
            String shown = read(process);

            assertThat(process.waitFor()).as(shown).isZero();
            List<String> screen = screen(shown);
            assertThat(screen).as(shown).contains("[####################] 3/3");
            assertThat(screen).anyMatch(line -> line.matches("Waiting 3 s, until .*: GitHub asks to slow down\\."));
            assertThat(screen).noneMatch(line -> line.contains("Waiting") && line.contains("[#"));
            assertThat(screen).allMatch(line -> line.length() <= 80).noneMatch(line -> line.contains("\u001b"));
            assertThat(screen.subList(screen.indexOf("[####################] 3/3") + 1, screen.size()))
                    .noneMatch(line -> line.contains("[#"))
                    .anyMatch(line -> line.startsWith("Apply complete: 3 created"));
            assertThat(screen.get(screen.size() - 1)).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    /** The second issue is created when the bar has shown the first one; the third only after a wait. */
    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            int create = exchange.getRequestMethod().equals("POST") && target.endsWith("/issues")
                    ? creates.incrementAndGet()
                    : 0;
            if (create == 2) {
                awaitBar();
            }
            if (create == 3) {
                exchange.getResponseHeaders().set("Retry-After", "3");
                exchange.sendResponseHeaders(429, -1);
                return;
            }
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            SandboxReply reply = sandbox.handle(new SandboxRequest(
                    exchange.getRequestMethod(),
                    target,
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private void awaitBar() throws IOException {
        try {
            if (!barIsSeen.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody saw the bar");
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private String read(Process process) throws IOException {
        StringBuilder shown = new StringBuilder();
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                shown.append((char) next);
                if (shown.indexOf("] 1/3") >= 0) {
                    barIsSeen.countDown();
                }
            }
        }
        return shown.toString();
    }

    /** The lines that are on the screen in the end. */
    private static List<String> screen(String shown) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int column = 0;
        for (int i = 0; i < shown.length(); i++) {
            if (shown.startsWith(CLEAR, i)) {
                line.setLength(column);
                i += CLEAR.length() - 1;
            } else if (shown.charAt(i) == '\r') {
                column = 0;
            } else if (shown.charAt(i) == '\n') {
                lines.add(line.toString());
                line.setLength(0);
                column = 0;
            } else {
                line.replace(column, Math.min(column + 1, line.length()), shown.substring(i, i + 1));
                column++;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private Process onTerminal(String arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = java + " " + Main.class.getName() + " " + arguments + " --color never";
        ProcessBuilder builder = new ProcessBuilder("script", "-qec", command, "/dev/null");
        builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
        builder.environment()
                .putAll(Map.of(
                        "CLASSPATH",
                        System.getProperty("java.class.path"),
                        "GITHUB_TOKEN",
                        CliHarness.TOKEN,
                        "MILEPOST_TERMINAL",
                        "oe80",
                        "TERM",
                        "xterm"));
        return builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private void define() throws IOException {
        Path issues = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(issues.resolve("all.yaml"), """
                repository: o/r
                issues:
                  - {id: one, title: One, body: Text}
                  - {id: two, title: Two, body: Text}
                  - {id: three-with-a-name-so-long-that-it-does-not-fit-into-the-line-beside-the-bar, title: Three, body: x}
                """);
    }
}

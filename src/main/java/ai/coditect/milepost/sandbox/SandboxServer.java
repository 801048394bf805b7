package ai.coditect.milepost.sandbox;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Serves an embedded GitHub over HTTP, on the loopback interface only. Each connection has a thread, so that a client
 * that sends or reads slowly holds up no other; it is cut off after seconds.
 */
public final class SandboxServer implements AutoCloseable {
    private static final int CONNECTIONS = 128;
    private static final int MAX_BODY = 1 << 20;

    /**
     * The limits of the JDK's server, which can be set in no other way: connections; seconds for a request, for its
     * reply; bytes.
     */
    private static final Map<String, Integer> LIMITS = Map.of(
            "jdk.httpserver.maxConnections",
            CONNECTIONS,
            "sun.net.httpserver.maxReqTime",
            10,
            "sun.net.httpserver.maxRspTime",
            60,
            "sun.net.httpserver.maxReqHeaderSize",
            64 << 10);

    private final HttpServer server;
    private final ExecutorService threads;

    private SandboxServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a server.
     *
     * @param port 0 for any free port
     * @throws IOException when the port is taken
     */
    public static SandboxServer start(SandboxGitHub gitHub, int port) throws IOException {
        LIMITS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value.toString());
            }
        });
        InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
        HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                CONNECTIONS, CONNECTIONS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "sandbox");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(gitHub, exchange));
        server.start();
        return new SandboxServer(server, threads);
    }

    /** The base URL, without a trailing slash. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void serve(SandboxGitHub gitHub, HttpExchange exchange) throws IOException {
        try (exchange) {
            SandboxReply reply;
            try {
                reply = answer(gitHub, exchange);
            } catch (RuntimeException unexpected) {
                reply = Refusal.of(500, "Server Error: " + unexpected).reply();
            }
            send(exchange, reply);
        }
    }

    private static SandboxReply answer(SandboxGitHub gitHub, HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        Optional<Refusal> refusal = Provenance.refusal(exchange.getRequestMethod(), headers);
        if (refusal.isPresent()) {
            return refusal.get().reply();
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Refusal.of(413, "The body of the request is larger than 1 MiB")
                    .reply();
        }
        return gitHub.handle(
                new SandboxRequest(exchange.getRequestMethod(), target(exchange.getRequestURI()), headers, body));
    }

    private static String target(URI uri) {
        return Optional.ofNullable(uri.getRawQuery())
                .map(query -> uri.getRawPath() + "?" + query)
                .orElse(uri.getRawPath());
    }

    private static void send(HttpExchange exchange, SandboxReply reply) throws IOException {
        reply.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        byte[] body = reply.body();
        boolean withoutBody = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), withoutBody ? -1 : body.length);
        if (!withoutBody) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}

package ai.coditect.milepost.testing;

import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The embedded GitHub with TLS, under a certificate of its own for {@code ghe.example}. */
public final class TlsGitHub implements AutoCloseable {

    public static final String HOST = "ghe.example";

    private static final String PASSWORD = "changeit";

    private final HttpsServer server;
    private final List<Map<String, String>> headers = Collections.synchronizedList(new ArrayList<>());

    private TlsGitHub(HttpsServer server) {
        this.server = server;
    }

    /**
     * A key with a certificate that nobody has issued.
     *
     * @param keys a key store
     * @param certificate a file in the form PEM
     */
    public record Identity(Path keys, Path certificate) {

        /** Makes one; this takes a second or more. */
        public static Identity make(Path directory, String name) throws IOException, InterruptedException {
            Path keys = directory.resolve(name + ".p12");
            List<String> make = new ArrayList<>(List.of("-genkeypair", "-alias", "server", "-keyalg", "EC"));
            make.addAll(List.of("-dname", "CN=" + HOST, "-ext", "san=dns:" + HOST));
            keytool(keys, make);
            Path certificate = directory.resolve(name + ".pem");
            keytool(keys, List.of("-exportcert", "-alias", "server", "-rfc", "-file", certificate.toString()));
            return new Identity(keys, certificate);
        }
    }

    /** Starts one. */
    public static TlsGitHub start(SandboxGitHub sandbox, Identity identity)
            throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(identity.keys())));
        TlsGitHub started = new TlsGitHub(server);
        server.createContext("/", exchange -> started.serve(sandbox, exchange));
        server.start();
        return started;
    }

    private static void keytool(Path keys, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-keystore", keys.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }

    private static SSLContext context(Path keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(keys)) {
            store.load(stream, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void serve(SandboxGitHub sandbox, HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> received = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            headers.add(received);
            SandboxReply reply = sandbox.handle(new SandboxRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    received,
                    exchange.getRequestBody().readAllBytes()));
            reply.headers()
                    .forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** The headers of all requests, by lower-case name. */
    public List<Map<String, String>> headers() {
        return List.copyOf(headers);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

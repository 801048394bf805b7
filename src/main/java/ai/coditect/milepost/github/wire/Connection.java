package ai.coditect.milepost.github.wire;

import ai.coditect.milepost.github.exchange.AnswerTooLongException;
import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.InMemoryResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * A connection to one server, which is made by its first exchange and carries one at a time. Any thread may close it,
 * which ends the exchange.
 */
final class Connection {

    /** Headers that are set here, whatever a request says. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "user-agent");

    /** How long it takes to see what has come already. */
    private static final Timeout A_MOMENT = Timeout.ofMilliseconds(1);

    private final URI server;
    private final Dialer dialer;
    private final int maxAnswerBytes;
    private final String userAgent;
    private final Socket socket = new Socket(Proxy.NO_PROXY);
    private final DefaultBHttpClientConnection http;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();

    Connection(URI server, Dialer dialer, int maxAnswerBytes, String userAgent) {
        this.server = server;
        this.dialer = dialer;
        this.http = new DefaultBHttpClientConnection(dialer.headLimits());
        this.maxAnswerBytes = maxAnswerBytes;
        this.userAgent = userAgent;
    }

    /**
     * Sends a request, and reads the whole response.
     *
     * @throws IOException when there is no whole response; the connection is then of no more use
     */
    GitHubConnectorResponse exchange(GitHubConnectorRequest request) throws IOException {
        if (!http.isOpen()) {
            dialer.dial(server, socket, http);
        }
        ClassicHttpRequest sent = translate(request);
        HttpCoreContext context = HttpCoreContext.create();
        try {
            ClassicHttpResponse response = executor.execute(sent, http, context);
            byte[] body = body(response.getEntity());
            if (!executor.keepAlive(sent, response, http, context)) {
                close();
            }
            return new InMemoryResponse(request, response.getCode(), headers(response), body);
        } catch (HttpException fault) {
            throw new IOException("what came is not HTTP", fault);
        }
    }

    /** Whether it can carry another exchange, as far as is known. */
    boolean isOpen() {
        return !socket.isClosed();
    }

    /** Whether the server has closed it meanwhile, or said what nobody asked for. */
    boolean isStale() {
        try {
            return http.isStale() || http.isDataAvailable(A_MOMENT);
        } catch (IOException unusable) {
            return true;
        }
    }

    void close() {
        Closer.closeQuietly(socket);
    }

    private ClassicHttpRequest translate(GitHubConnectorRequest request) {
        URI uri = URI.create(request.url().toString());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        ClassicHttpRequest sent = new BasicClassicHttpRequest(request.method(), uri.getRawPath() + query);
        sent.setHeader("Host", uri.getRawAuthority());
        sent.setHeader("User-Agent", userAgent);
        request.allHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.addHeader(name, value));
            }
        });
        Optional<byte[]> content = ApiRequest.of(request).content().map(text -> text.getBytes(StandardCharsets.UTF_8));
        content.ifPresent(bytes -> {
            sent.setHeader("Content-Length", bytes.length);
            sent.setEntity(new ByteArrayEntity(bytes, null));
        });
        return sent;
    }

    private byte[] body(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream stream = entity.getContent();
        byte[] bytes = stream.readNBytes(maxAnswerBytes);
        if (stream.read() != -1) {
            throw new AnswerTooLongException(maxAnswerBytes);
        }
        return bytes;
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                    .add(Optional.ofNullable(header.getValue()).orElse(""));
        }
        return headers;
    }
}

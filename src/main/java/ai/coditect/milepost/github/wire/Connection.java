package ai.coditect.milepost.github.wire;

import ai.coditect.milepost.github.exchange.AnswerReader;
import ai.coditect.milepost.github.exchange.ApiRequest;
import ai.coditect.milepost.github.exchange.InMemoryResponse;
import ai.coditect.milepost.github.network.Network;
import java.io.IOException;
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
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * A connection to one server, which carries one request at a time. Any thread may close it, which ends whatever another
 * does with it.
 */
final class Connection {

    /** Headers that are set here, whatever a request says. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "user-agent");

    /** The methods whose requests say that they have no content by saying nothing. */
    private static final Set<String> WITHOUT_CONTENT = Set.of("GET", "HEAD");

    /** How long it takes to see what has come already: twice, once for the end and once for anything else. */
    private static final Timeout A_MOMENT = Timeout.ofMilliseconds(1);

    private final URI server;
    private final Dialer dialer;
    private final int maxAnswerBytes;
    private final String userAgent;
    private final Socket socket = new Socket(Proxy.NO_PROXY);
    private final DefaultBHttpClientConnection http = new StrictHttpConnection();
    private final HttpRequestExecutor executor = new HttpRequestExecutor();

    Connection(URI server, Dialer dialer, int maxAnswerBytes, String userAgent) {
        this.server = server;
        this.dialer = dialer;
        this.maxAnswerBytes = maxAnswerBytes;
        this.userAgent = userAgent;
    }

    /**
     * Connects to the server, if that was not done. The server is sent no request.
     *
     * @throws IOException as {@link Dialer#dial}
     */
    void open() throws IOException {
        if (!socket.isConnected()) {
            dialer.dial(server, socket, http);
        }
    }

    /** Whether it is open, and the server has said nothing that nobody asked for. */
    boolean isUsable() {
        try {
            return !socket.isClosed() && !http.isStale() && !http.isDataAvailable(A_MOMENT);
        } catch (IOException lost) {
            return false;
        }
    }

    /**
     * Sends a request, and reads the whole response.
     *
     * @throws IOException when there is no whole response, or that of a proxy which opens TLS; the connection is then
     *     of no more use
     */
    GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        ClassicHttpRequest sent = translate(request);
        HttpCoreContext context = HttpCoreContext.create();
        try {
            ClassicHttpResponse response = executor.execute(sent, http, context);
            HttpEntity entity = response.getEntity();
            byte[] body = entity == null ? new byte[0] : AnswerReader.upTo(maxAnswerBytes, entity.getContent());
            if (!executor.keepAlive(sent, response, http, context) || isAmbiguous(response)) {
                close();
            }
            if (Network.isOfProxy(response.getCode())) {
                throw dialer.network().refusedByProxy(server, response.getCode());
            }
            return new InMemoryResponse(request, response.getCode(), headers(response), body);
        } catch (HttpException fault) {
            throw new IOException("what came is not HTTP", fault);
        }
    }

    void close() {
        Closer.closeQuietly(socket);
    }

    private ClassicHttpRequest translate(GitHubConnectorRequest request) {
        HttpHost host = new HttpHost(server.getScheme(), server.getHost(), server.getPort());
        String target = request.url().getFile();
        ClassicHttpRequest sent = new BasicClassicHttpRequest(request.method(), host, target.isEmpty() ? "/" : target);
        sent.setHeader("Host", host.toHostString());
        sent.setHeader("User-Agent", userAgent);
        request.allHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> sent.addHeader(name, value));
            }
        });
        byte[] content = ApiRequest.of(request).content().orElse("").getBytes(StandardCharsets.UTF_8);
        if (content.length > 0 || !WITHOUT_CONTENT.contains(request.method())) {
            sent.setHeader("Content-Length", content.length);
            sent.setEntity(new ByteArrayEntity(content, null));
        }
        return sent;
    }

    /**
     * Whether the response names its length in two ways, so that not everybody agrees where it ends (RFC 9112, 6.1).
     */
    private static boolean isAmbiguous(ClassicHttpResponse response) {
        return response.containsHeader("Content-Length") && response.containsHeader("Transfer-Encoding");
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

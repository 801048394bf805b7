package ai.coditect.milepost.github.wire;

import ai.coditect.milepost.github.exchange.ServerPort;
import ai.coditect.milepost.github.network.Network;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/**
 * Makes connections to servers: straight or through the tunnel of a proxy, and with TLS where the address says so.
 *
 * @param timeout for connecting, and for each answer on the way there
 */
record Dialer(Network network, Duration timeout) {

    private static final int OK = 200;
    private static final int REDIRECTION = 300;

    /** For as long as it takes: the limit is that of the whole exchange. */
    private static final int WITHOUT_LIMIT = 0;

    /**
     * Connects the socket to the server, and binds the HTTP connection to it. The server is sent no request.
     *
     * @throws java.net.ConnectException when no connection comes about
     * @throws ai.coditect.milepost.github.exchange.NoConnectionException the same, where it is known why
     */
    void dial(URI server, Socket socket, DefaultBHttpClientConnection http) throws IOException {
        try {
            Optional<InetSocketAddress> proxy = network.proxyAddress(server);
            InetSocketAddress first =
                    proxy.orElseGet(() -> new InetSocketAddress(server.getHost(), ServerPort.of(server)));
            socket.setTcpNoDelay(true);
            socket.connect(first, Math.toIntExact(timeout.toMillis()));
            socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
            if (proxy.isPresent()) {
                openTunnel(server, socket);
            }
            if (server.getScheme().equals("http")) {
                http.bind(socket);
            } else {
                http.bind(secured(server, socket), socket);
            }
            socket.setSoTimeout(WITHOUT_LIMIT);
        } catch (IOException fault) {
            throw network.unconnected(server, fault);
        }
    }

    private void openTunnel(URI server, Socket socket) throws IOException {
        String target = server.getHost() + ":" + ServerPort.of(server);
        ClassicHttpRequest connect =
                new BasicClassicHttpRequest("CONNECT", new HttpHost(server.getHost(), ServerPort.of(server)), target);
        connect.setHeader("Host", target);
        network.proxyAuthorization(server).ifPresent(value -> connect.setHeader("Proxy-Authorization", value));
        DefaultBHttpClientConnection proxy = new StrictHttpConnection();
        proxy.bind(socket);
        try {
            proxy.sendRequestHeader(connect);
            proxy.flush();
            int status;
            do {
                status = proxy.receiveResponseHeader().getCode();
            } while (status < OK);
            if (status >= REDIRECTION) {
                throw network.refusedByProxy(server, status);
            }
        } catch (HttpException fault) {
            throw new IOException("the proxy does not answer in HTTP", fault);
        }
    }

    private SSLSocket secured(URI server, Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket)
                network.tls().createSocket(socket, server.getHost(), ServerPort.of(server), /* autoClose= */ true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}

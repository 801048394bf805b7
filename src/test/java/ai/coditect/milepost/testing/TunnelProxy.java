package ai.coditect.milepost.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A proxy that opens a tunnel to one server of this machine, whatever server it is asked for, or refuses to. */
public final class TunnelProxy implements AutoCloseable {

    /** How the proxy answers. */
    private interface Policy {
        /** The status line of a refusal; empty to open the tunnel. */
        Optional<String> refusal(List<String> request);
    }

    private final ServerSocket socket;
    private final int target;
    private final Policy policy;
    private volatile String preamble = "";
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private TunnelProxy(int target, Policy policy) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.policy = policy;
        Background.run(this::accept);
    }

    /** Opens a tunnel for everybody. */
    public static TunnelProxy to(int port) throws IOException {
        return new TunnelProxy(port, request -> Optional.empty());
    }

    /** Opens a tunnel for one user. */
    public static TunnelProxy to(int port, String user, String password) throws IOException {
        String both = user + ":" + password;
        String needed = "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        return new TunnelProxy(
                port,
                request -> request.contains(needed)
                        ? Optional.empty()
                        : Optional.of("407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"corp\""));
    }

    /** Answers everybody so. */
    public static TunnelProxy refusing(String status) throws IOException {
        return new TunnelProxy(0, request -> Optional.of(status));
    }

    /** Writes this before any answer. */
    public TunnelProxy saying(String text) {
        preamble = text;
        return this;
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket client = socket.accept();
            Background.run(() -> serve(client));
        }
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            List<String> request = new ArrayList<>();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1), 1);
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                request.add(line);
            }
            asked.add(request.get(0));
            Optional<String> refusal = policy.refusal(request);
            if (refusal.isPresent()) {
                say(client, refusal.get() + "\r\nContent-Length: 4\r\n\r\nno\r\n");
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
                say(client, "200 Connection established\r\n\r\n");
                Background.run(() -> copy(server.getInputStream(), client.getOutputStream()));
                copy(client.getInputStream(), server.getOutputStream());
            }
        }
    }

    private void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((preamble + "HTTP/1.1 " + answer).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
    }

    /** Its address, {@code HOST:PORT}. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** The first line of every request. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

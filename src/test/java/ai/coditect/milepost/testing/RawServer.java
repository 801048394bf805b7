package ai.coditect.milepost.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that writes on its connections what a test wants, byte by byte, be it HTTP or not. */
public final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");

    /** What is done about one request. */
    public interface Answer {

        /** Answers on the connection, and leaves it open or closes it. */
        void on(Socket connection) throws IOException;

        /** Writes this. */
        static Answer of(String text) {
            return connection -> connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** Writes this again and again, until nobody listens. */
        static Answer endless(String start, String more) {
            return connection -> {
                of(start).on(connection);
                while (true) {
                    of(more).on(connection);
                }
            };
        }

        /** Closes the connection after this. */
        default Answer thenClose() {
            return connection -> {
                on(connection);
                connection.close();
            };
        }
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore arrivals = new Semaphore(0);
    private final List<CompletableFuture<Void>> ends = Collections.synchronizedList(new ArrayList<>());

    public RawServer() throws IOException {
        Background.run(this::accept);
    }

    /** Answers the next requests so, one after the other, on whatever connection they come. */
    public void answer(Answer... next) {
        answers.addAll(List.of(next));
    }

    /** Its address. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The requests: the number of the connection, and what came on it. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Waits until it has done with the connection of this number, counted from 1. */
    public void awaitEndOf(int connection) {
        ends.get(connection - 1).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Waits for the next request that nobody waited for. */
    public void awaitRequest() throws InterruptedException {
        if (!arrivals.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request came");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() throws IOException {
        while (!socket.isClosed()) {
            Socket connection = socket.accept();
            CompletableFuture<Void> end = new CompletableFuture<>();
            ends.add(end);
            int number = ends.size();
            Background.run(() -> {
                try (connection) {
                    serve(connection, number);
                } finally {
                    end.complete(null);
                }
            });
        }
    }

    private void serve(Socket connection, int number) throws IOException {
        while (!connection.isClosed()) {
            String request = request(connection.getInputStream());
            if (request.isEmpty()) {
                return;
            }
            requests.add(number + " " + request);
            arrivals.release();
            answers.remove().on(connection);
        }
    }

    /** Head and body; empty when the other side has closed the connection. */
    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            bytes.write(next);
            head = bytes.toString(StandardCharsets.ISO_8859_1);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head + new String(body, StandardCharsets.UTF_8);
    }
}

package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.SandboxServer;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Runs in one process what people run most, so that the JVM can note the classes that it takes and keep them in an
 * archive, from which it starts in a fraction of the time. Touches no server but its own on loopback, prints nothing
 * but the version, and writes nothing outside its directory.
 */
public final class Rehearsal {

    /** What an archive is for. */
    private enum Scene {
        /** A server on the network; the embedded GitHub plays it in another process, so its classes are not noted. */
        NETWORK,
        /** Everything, the embedded GitHub included. */
        SANDBOX
    }

    private static final String ADDRESS = "http:";

    private final Path directory;
    private final Path definitions;

    private Rehearsal(Path directory, Path definitions) {
        this.directory = directory;
        this.definitions = definitions;
    }

    /**
     * Rehearses and ends the process; its exit status is the highest of all commands that should succeed.
     *
     * @param arguments {@code network} or {@code sandbox}, an empty directory to work in, and the definitions, which
     *     name their repository
     */
    public static void main(String[] arguments) throws IOException {
        Scene scene = Scene.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Rehearsal rehearsal =
                new Rehearsal(Path.of(arguments[1]), Path.of(arguments[2]).toAbsolutePath());
        int status = switch (scene) {
            case NETWORK -> rehearsal.onNetwork();
            case SANDBOX -> rehearsal.inSandbox();
        };
        if (status != ExitCode.OK.status()) {
            System.exit(status);
        }
        Main.main(new String[] {"--version"});
    }

    private int onNetwork() throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sandbox",
                        directory.resolve("served.json").toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            return withServer(address(out));
        } finally {
            server.destroy();
        }
    }

    /** The address is the first word of the kind that the server prints. */
    private static URI address(BufferedReader out) throws IOException {
        String line = Optional.ofNullable(out.readLine()).orElse("");
        return Arrays.stream(line.split(" "))
                .filter(word -> word.startsWith(ADDRESS))
                .map(URI::create)
                .findFirst()
                .orElseThrow(() -> new IOException("the server did not start"));
    }

    private int inSandbox() throws IOException {
        SandboxGitHub gitHub = new SandboxGitHub(
                SandboxSettings.builder().createsRepositories().build());
        try (SandboxServer server = SandboxServer.start(gitHub, 0)) {
            return highest(
                    run("apply", "--yes", "--sandbox=sandbox.json"),
                    run("plan", "--sandbox=sandbox.json"),
                    withServer(server.uri()));
        }
    }

    private int withServer(URI uri) throws IOException {
        greetByTls();
        return highest(
                run("validate"),
                run("apply", "--yes", "--pace", "0", "--api-url", uri.toString()),
                run("plan", "--api-url", uri.toString()),
                run("plan", "--api-url", uri.toString(), "-R", "octocat/hello-world"),
                run("status", "--api-url", uri.toString()),
                run("graph"));
    }

    private static int highest(int... statuses) {
        return Arrays.stream(statuses).max().orElse(ExitCode.OK.status());
    }

    /** What a client says first to a server with TLS. This one never answers. */
    private static void greetByTls() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket silent = new ServerSocket(0, 1, loopback);
                Socket socket = new Socket(loopback, silent.getLocalPort());
                SSLSocket secured = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                        .createSocket(socket, "localhost", silent.getLocalPort(), true)) {
            secured.setSoTimeout(1);
            secured.startHandshake();
        } catch (SocketTimeoutException unanswered) {
            // As was to be expected.
        }
    }

    private int run(String command, String... options) {
        Environment environment = Environment.silent(directory, Map.of("GITHUB_TOKEN", "rehearsal"));
        String[] arguments = Stream.of(List.of(command, "-f", definitions.toString()), List.of(options))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return new Cli(environment).run(arguments);
    }
}

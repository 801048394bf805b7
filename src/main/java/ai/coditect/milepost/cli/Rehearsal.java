package ai.coditect.milepost.cli;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.SandboxServer;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

/**
 * Runs in one process what people run most, so that the JVM can note the classes that it takes and keep them in an
 * archive, from which it starts in a fraction of the time. Touches no server but one of its own on loopback, prints
 * nothing, and writes nothing outside its directory.
 */
public final class Rehearsal {

    private final Path directory;
    private final Path definitions;

    private Rehearsal(Path directory, Path definitions) {
        this.directory = directory;
        this.definitions = definitions;
    }

    /**
     * Rehearses and ends the process; its exit status is the highest of all commands that should succeed.
     *
     * @param arguments an empty directory to work in, and the definitions, which name their repository
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(new Rehearsal(Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath()).run());
    }

    private int run() throws IOException {
        SandboxGitHub gitHub = new SandboxGitHub(
                SandboxSettings.builder().createsRepositories().build());
        try (SandboxServer server = SandboxServer.start(gitHub, 0)) {
            URI uri = server.uri();
            greetByTls();
            return Stream.of(
                            run("validate"),
                            run("apply", "--yes", "--sandbox=sandbox.json"),
                            run("plan", "--sandbox=sandbox.json"),
                            run("apply", "--yes", "--pace", "0", "--api-url", uri.toString()),
                            run("plan", "--api-url", uri.toString()),
                            run("status", "--api-url", uri.toString()),
                            run("graph"))
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
        }
    }

    /** What a client says first to a server with TLS, which is said to nobody here. */
    private static void greetByTls() throws IOException {
        SSLEngine engine = defaultTls().createSSLEngine("localhost", 443);
        engine.setUseClientMode(true);
        engine.beginHandshake();
        engine.wrap(
                ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has TLS", fault);
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

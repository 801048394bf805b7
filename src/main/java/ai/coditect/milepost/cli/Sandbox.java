package ai.coditect.milepost.cli;

import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.github.Wire;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.SandboxStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The embedded GitHub, kept in a file that one process at a time may use. */
record Sandbox(SandboxGitHub gitHub, SandboxStore store) implements AutoCloseable {

    /** Opens the one that is kept in the file; repositories come into being when they are asked for. */
    static Sandbox open(Environment environment, Path file) {
        SandboxSettings settings = SandboxSettings.builder()
                .clock(environment.clock())
                .createsRepositories()
                .build();
        SandboxStore store = SandboxStore.open(environment.workingDirectory().resolve(file));
        return new Sandbox(new SandboxGitHub(settings, store), store);
    }

    /** The way to it, without a network. */
    Wire wire() {
        return Wire.inProcess((method, target, headers, body) -> {
            SandboxReply reply =
                    gitHub.handle(new SandboxRequest(method, target, headers, body.getBytes(StandardCharsets.UTF_8)));
            return new InProcessConnector.Reply(reply.status(), reply.headers(), reply.text());
        });
    }

    @Override
    public void close() {
        store.close();
    }
}

package ai.coditect.milepost.cli;

import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.github.Wire;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.SandboxReply;
import ai.coditect.milepost.sandbox.SandboxRequest;
import ai.coditect.milepost.sandbox.SandboxSettings;
import ai.coditect.milepost.sandbox.SandboxStore;
import java.nio.file.Path;

/** Opens the embedded GitHub. */
final class Sandboxes {

    private Sandboxes() {}

    /** The embedded GitHub that is kept in the file; repositories come into being when they are asked for. */
    static SandboxGitHub load(Environment environment, Path file) {
        SandboxSettings settings = SandboxSettings.builder()
                .clock(environment.clock())
                .createsRepositories()
                .build();
        return new SandboxGitHub(
                settings, SandboxStore.in(environment.workingDirectory().resolve(file)));
    }

    static Wire open(Environment environment, Path file, RepositoryRef repository) {
        SandboxGitHub sandbox = load(environment, file);
        sandbox.addRepository(repository.owner(), repository.name());
        return Wire.inProcess((method, target, headers, body) -> {
            SandboxReply reply = sandbox.handle(new SandboxRequest(method, target, headers, body));
            return new InProcessConnector.Reply(reply.status(), reply.headers(), reply.body());
        });
    }
}

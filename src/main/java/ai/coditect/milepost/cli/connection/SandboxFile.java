package ai.coditect.milepost.cli.connection;

import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.github.Transport;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.SandboxStore;
import ai.coditect.milepost.sandbox.web.WebPages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The embedded GitHub, kept in a file that others may use at the same time, request by request. */
public record SandboxFile(SandboxGitHub gitHub) {

    /**
     * Opens the file; a repository is created when it is first asked for. Who changes something on a page is another
     * person than the one that the API writes as, and has the own login for a token.
     */
    public static SandboxFile open(Environment environment, Path file) {
        String visitor = WebPages.VISITOR.login();
        SandboxSettings settings = SandboxSettings.builder()
                .clock(environment.clock())
                .account(SandboxAccount.member(visitor, visitor))
                .createsRepositories()
                .build();
        SandboxStore store =
                SandboxStore.open(environment.workingDirectory().resolve(file), environment.sleeper()::sleep);
        return new SandboxFile(new SandboxGitHub(settings, store));
    }

    /** The connection to it, without a network. */
    Transport wire() {
        return Transport.inProcess((method, target, headers, body) -> {
            SandboxReply reply =
                    gitHub.handle(new SandboxRequest(method, target, headers, body.getBytes(StandardCharsets.UTF_8)));
            return new InProcessConnector.Reply(reply.status(), reply.headers(), reply.text());
        });
    }
}

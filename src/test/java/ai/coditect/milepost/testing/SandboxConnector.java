package ai.coditect.milepost.testing;

import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import java.nio.charset.StandardCharsets;
import org.kohsuke.github.connector.GitHubConnector;

/** Carries the client's requests to an embedded GitHub in this process, and records them for the referee. */
public final class SandboxConnector {

    private SandboxConnector() {}

    public static GitHubConnector to(SandboxGitHub sandbox, String source) {
        GitHubConnector direct = new InProcessConnector((method, target, headers, body) -> {
            SandboxReply reply =
                    sandbox.handle(new SandboxRequest(method, target, headers, body.getBytes(StandardCharsets.UTF_8)));
            return new InProcessConnector.Reply(reply.status(), reply.headers(), reply.text());
        });
        return new RecordingConnector(direct, Exchange.Server.SANDBOX, source);
    }
}

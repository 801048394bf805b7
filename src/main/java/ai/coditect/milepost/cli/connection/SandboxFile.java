package ai.coditect.milepost.cli.connection;

import ai.coditect.milepost.cli.options.ServerOptions;
import ai.coditect.milepost.cli.process.Environment;
import ai.coditect.milepost.file.WholeFile;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.github.Transport;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.http.SandboxRequest;
import ai.coditect.milepost.sandbox.settings.SandboxAccount;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.sandbox.state.SandboxStore;
import ai.coditect.milepost.sandbox.state.SandboxStoreException;
import ai.coditect.milepost.sandbox.web.WebPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The embedded GitHub, kept in a file that others may use at the same time, request by request.
 *
 * @param file seen from where the command was called
 */
public record SandboxFile(Path file, SandboxGitHub gitHub) {

    /**
     * Opens the file; a repository is created when it is first asked for. Who changes something on a page is another
     * person than the one that the API writes as, and has the own login for a token.
     *
     * @param named the file, or {@link ServerOptions#USUAL_SANDBOX}
     */
    public static SandboxFile open(Environment environment, Path named) {
        Path file = path(environment, named);
        String visitor = WebPages.VISITOR.login();
        SandboxSettings settings = SandboxSettings.builder()
                .clock(environment.clock())
                .account(SandboxAccount.member(visitor, visitor))
                .createsRepositories()
                .build();
        SandboxStore store =
                SandboxStore.open(environment.workingDirectory().resolve(file), environment.sleeper()::sleep);
        if (named.equals(ServerOptions.USUAL_SANDBOX)) {
            keepOutOfGit(environment.workingDirectory().resolve(file));
        }
        return new SandboxFile(file, new SandboxGitHub(settings, store));
    }

    /** The path of the file, seen from where the command was called. */
    public static Path path(Environment environment, Path named) {
        return named.equals(ServerOptions.USUAL_SANDBOX)
                ? environment.workspace().sandbox()
                : named;
    }

    /** The directory is ours alone, so it says itself that git is to ignore it. */
    private static void keepOutOfGit(Path file) {
        Path ignored = file.resolveSibling(".gitignore");
        if (Files.exists(ignored)) {
            return;
        }
        try {
            WholeFile.replace(ignored, "*\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new SandboxStoreException(
                    "Cannot write " + ignored + ": " + failed.getMessage(), "Make room or choose another file.");
        }
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

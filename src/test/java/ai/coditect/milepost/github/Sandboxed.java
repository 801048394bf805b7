package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.RequestEvent;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.sandbox.SandboxGitHub;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import ai.coditect.milepost.testing.SandboxConnector;
import ai.coditect.milepost.testing.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The embedded GitHub with the repository {@code o/r}, and a client of it. */
final class Sandboxed {

    final VirtualTime time = new VirtualTime();
    final List<RequestEvent> log = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    final SandboxGitHub server;
    final GitHubClient client;

    Sandboxed(String source, SandboxSettings.Builder settings) {
        this(source, settings, Optional.empty());
    }

    Sandboxed(String source, SandboxSettings.Builder settings, Optional<Token> token) {
        server = new SandboxGitHub(settings.clock(time).build());
        server.addRepository("o", "r");
        client = GitHubClient.connect(
                ApiUrl.parse("https://api.github.com"),
                RemoteContract.REPOSITORY,
                token,
                Transport.of(SandboxConnector.to(server, source)),
                new ResilientConnector.Settings(
                        time,
                        time,
                        time,
                        Pacing.unlimited(),
                        Duration.ofMinutes(10),
                        log::add,
                        (reason, duration, until) -> {},
                        new Random(1)),
                StubbedGitHub.WITHOUT_PLANNING,
                notices::add);
    }

    /** Every request so far, as method and path. */
    List<String> requests() {
        return log.stream().map(event -> event.method() + " " + event.path()).toList();
    }
}

package ai.coditect.milepost.github;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.network.Network;
import ai.coditect.milepost.github.resilience.Bounds;
import ai.coditect.milepost.github.resilience.RequestEvent;
import ai.coditect.milepost.github.resilience.ResilientConnector;
import ai.coditect.milepost.github.wire.HttpConnector;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.pace.Pacing;
import ai.coditect.milepost.testing.RecordingWireMock;
import ai.coditect.milepost.testing.VirtualTime;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A stub of GitHub on a real socket, and a client of it whose waits take no time. */
final class StubbedGitHub implements AutoCloseable {

    static final RepositoryRef REPOSITORY = new RepositoryRef("o", "r");
    static final String TOKEN = "ghp_hushhushhush";

    final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    final List<String> notices = new ArrayList<>();
    final List<RequestEvent> log = new ArrayList<>();
    final VirtualTime time = new VirtualTime();
    final ResilientConnector.Settings settings = new ResilientConnector.Settings(
            time,
            time,
            time,
            Pacing.unlimited(),
            Duration.ofMinutes(10),
            log::add,
            (reason, duration, until) -> {},
            new Random(1));
    private final HttpConnector http;

    /** What is asked for where definitions name neither an issue field nor a project. */
    static final Set<ServerFeature> WITHOUT_PLANNING = Collections.unmodifiableSet(
            EnumSet.complementOf(EnumSet.of(ServerFeature.ISSUE_FIELDS, ServerFeature.PROJECT)));

    private Set<ServerFeature> wanted = WITHOUT_PLANNING;

    StubbedGitHub(String source) {
        this(source, Duration.ofSeconds(20));
    }

    StubbedGitHub(String source, Duration requestTimeout) {
        RecordingWireMock.attach(server, source);
        server.start();
        http = new HttpConnector(
                Network.to(api().rest(), Map.of(), Path.of("")),
                new HttpConnector.Limits(Duration.ofSeconds(5), requestTimeout, Bounds.MAX_ANSWER_BYTES),
                RequestFactory.USER_AGENT,
                time);
    }

    /** Issue fields are asked for from now on. */
    StubbedGitHub withFields() {
        wanted = EnumSet.allOf(ServerFeature.class);
        return this;
    }

    ApiUrl api() {
        return ApiUrl.parse(server.baseUrl());
    }

    GitHubClient client() {
        return client(Optional.of(new Token(TOKEN)));
    }

    GitHubClient client(Optional<Token> token) {
        return GitHubClient.connect(api(), REPOSITORY, token, Transport.of(http), settings, wanted, notices::add);
    }

    ResilientConnector connector() {
        return new ResilientConnector(http, new Bounds(api().origin(), Bounds.MAX_ANSWER_BYTES), settings);
    }

    /** Every request that arrived, as method and target, in order. */
    List<String> requests() {
        return server.getAllServeEvents().stream()
                .sorted(Comparator.comparing(event -> event.getRequest().getLoggedDate()))
                .map(StubbedGitHub::line)
                .toList();
    }

    /** The body of the request at this place. */
    String body(int index) {
        List<ServeEvent> events = server.getAllServeEvents();
        return events.get(events.size() - 1 - index).getRequest().getBodyAsString();
    }

    private static String line(ServeEvent event) {
        return event.getRequest().getMethod() + " " + event.getRequest().getUrl();
    }

    @Override
    public void close() {
        server.stop();
    }
}

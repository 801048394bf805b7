package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.cli.process.ExitCode;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.testing.RepositoryDump;
import ai.coditect.milepost.testing.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** GitHub asks to wait, and while milepost waits somebody else goes on working. */
class LongWaitTest {

    private static final String[] APPLY = {"apply", "--yes", "-q"};

    @TempDir
    private Path directory;

    private CliHarness cli;
    private RepositoryDump repository;

    @BeforeEach
    void prepare() throws IOException {
        cli = new CliHarness(directory);
        repository = new RepositoryDump(cli.sandbox(), "o/r");
        define("one", "  - {id: one, title: One, body: First text}");
    }

    @Test
    void anEditDuringTheWaitIsNotReplaced() throws IOException {
        cli.run(APPLY);
        define("one", "  - {id: one, title: One, body: Second text}");
        String edited = body(1).replace("First text", "First text, and what a person wrote");
        whileWaiting(method("PATCH"), () -> repository.send("PATCH", "/issues/1", "{\"body\":" + quoted(edited) + "}"));

        Result interrupted = cli.run(APPLY);
        cli.withFaults(inner -> inner);

        assertThat(interrupted.exit()).isEqualTo(ExitCode.STOPPED_EARLY.status());
        assertThat(interrupted.out()).contains("it was changed on GitHub after the plan was made");
        assertThat(body(1)).isEqualTo(edited);
    }

    @Test
    void anIssueThatAnotherRunCreatesDuringTheWaitIsNotCreatedAgain() {
        CliHarness other = cli.beside();
        whileWaiting(method("POST").and(path("/issues")), () -> other.run(APPLY));

        Result result = cli.run(APPLY);

        assertThat(result.exit()).isZero();
        assertThat(repository.issues()).hasSize(1);
    }

    @Test
    void anEditBeforeTheSecondWriteIsNotReplaced() throws IOException {
        define("one", "  - {id: one, title: One, body: 'See #{two}'}\n  - {id: two, title: Two, body: 'See #{one}'}");
        whileWaiting(
                method("PATCH"),
                () -> repository.send(
                        "PATCH", "/issues/1", "{\"body\":" + quoted("A person's words\n" + body(1)) + "}"));

        Result interrupted = cli.run(APPLY);
        String kept = body(1);
        cli.withFaults(inner -> inner);
        Result next = cli.run(APPLY);

        assertThat(interrupted.exit()).isEqualTo(ExitCode.STOPPED_EARLY.status());
        assertThat(kept).startsWith("A person's words\n");
        assertThat(next.exit()).isZero();
        assertThat(body(1)).startsWith("A person's words\n").contains("See #2");
    }

    private void whileWaiting(Predicate<GitHubConnectorRequest> which, Runnable meanwhile) {
        boolean[] asked = {false};
        cli.withFaults(inner -> request -> {
            if (asked[0] || !which.test(request)) {
                return inner.send(request);
            }
            asked[0] = true;
            meanwhile.run();
            return throttled().send(request);
        });
    }

    private static GitHubConnector throttled() {
        return new InProcessConnector((method, target, headers, body) ->
                new InProcessConnector.Reply(429, Map.of("retry-after", List.of("60")), "{\"message\":\"Slow down\"}"));
    }

    private static Predicate<GitHubConnectorRequest> method(String name) {
        return request -> request.method().equals(name);
    }

    private static Predicate<GitHubConnectorRequest> path(String end) {
        return request -> request.url().getPath().endsWith(end);
    }

    private String body(int number) {
        return repository.get("/issues/" + number).path("body").asText();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\n", "\\n").replace("\"", "\\\"") + "\"";
    }

    private void define(String name, String issues) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(folder.resolve(name + ".yaml"), "repository: o/r\nissues:\n" + issues + "\n");
    }
}

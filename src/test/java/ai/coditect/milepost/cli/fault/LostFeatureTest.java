package ai.coditect.milepost.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.cli.CliHarness;
import ai.coditect.milepost.github.InProcessConnector;
import ai.coditect.milepost.testing.RepositoryDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that for one run shows less than before, such as a proxy that lets no GraphQL through. */
class LostFeatureTest {

    @TempDir
    private Path directory;

    @Test
    void anEdgeThatWasDroppedMeanwhileIsRemovedOnceItIsSeenAgain() throws IOException {
        CliHarness cli = new CliHarness(directory);
        RepositoryDump repository = new RepositoryDump(cli.sandbox(), "o/r");
        define("  - {id: one, title: One}\n  - {id: two, title: Two, depends_on: [one]}");
        cli.run("apply", "--yes");
        define("  - {id: one, title: One}\n  - {id: two, title: Two, body: New text}");

        cli.withFaults(inner -> request -> request.url().getPath().endsWith("/graphql")
                ? new InProcessConnector((method, target, headers, body) ->
                                new InProcessConnector.Reply(404, Map.of(), "{\"message\":\"Not Found\"}"))
                        .send(request)
                : inner.send(request));
        int withoutGraphQl = cli.run("apply", "--yes").exit();
        List<Integer> blockersThen = blockers(repository);
        cli.withFaults(inner -> inner);
        int again = cli.run("apply", "--yes").exit();

        assertThat(List.of(withoutGraphQl, again)).containsOnly(0);
        assertThat(blockersThen).containsExactly(1);
        assertThat(blockers(repository)).isEmpty();
        assertThat(cli.run("plan").out()).contains("No changes.");
    }

    private static List<Integer> blockers(RepositoryDump repository) {
        return repository.get("/issues/2/dependencies/blocked_by").findValuesAsText("number").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private void define(String issues) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("issues"));
        Files.writeString(folder.resolve("all.yaml"), "repository: o/r\nissues:\n" + issues + "\n");
    }
}

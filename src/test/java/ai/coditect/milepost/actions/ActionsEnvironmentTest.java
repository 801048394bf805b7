package ai.coditect.milepost.actions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.coditect.milepost.model.RepositoryRef;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActionsEnvironmentTest {

    @Test
    void isAbsentElsewhere() {
        assertThat(ActionsEnvironment.of(Map.of())).isEmpty();
        assertThat(ActionsEnvironment.of(Map.of("GITHUB_ACTIONS", "", "GITHUB_OUTPUT", "out")))
                .isEmpty();
        assertThat(ActionsEnvironment.of(Map.of("GITHUB_ACTIONS", "false"))).isEmpty();
    }

    @Test
    void readsTheDocumentedVariables() {
        assertThat(ActionsEnvironment.of(Map.of(
                        "GITHUB_ACTIONS", "true",
                        "GITHUB_STEP_SUMMARY", "/t/summary",
                        "GITHUB_OUTPUT", "/t/output",
                        "GITHUB_EVENT_PATH", "/t/event.json",
                        "GITHUB_EVENT_NAME", "pull_request",
                        "GITHUB_REPOSITORY", "o/r",
                        "GITHUB_WORKSPACE", "/w",
                        "RUNNER_TEMP", "/t")))
                .contains(new ActionsEnvironment(
                        Optional.of(Path.of("/t/summary")),
                        Optional.of(Path.of("/t/output")),
                        Optional.of(Path.of("/t/event.json")),
                        "pull_request",
                        Optional.of(new RepositoryRef("o", "r")),
                        Optional.of(Path.of("/w")),
                        Optional.of(Path.of("/t"))));
    }

    @Test
    void knowsAPullRequestByItsEvent() {
        assertThat(onEvent("pull_request").isPullRequest()).isTrue();
        assertThat(onEvent("pull_request_target").isPullRequest()).isTrue();
        assertThat(onEvent("push").isPullRequest()).isFalse();
        assertThat(ActionsEnvironment.of(Map.of("GITHUB_ACTIONS", "true"))
                        .orElseThrow()
                        .isPullRequest())
                .isFalse();
    }

    @Test
    void namesFilesFromTheRootOfTheCheckout() {
        ActionsEnvironment environment = ActionsEnvironment.of(
                        Map.of("GITHUB_ACTIONS", "true", "GITHUB_WORKSPACE", "/w/r"))
                .orElseThrow();
        assertThat(environment.inRepository("/w/r/issues/a.yaml")).isEqualTo("issues/a.yaml");
        assertThat(environment.inRepository("./issues/a.yaml")).isEqualTo("issues/a.yaml");
        assertThat(environment.inRepository("/elsewhere/a.yaml")).isEqualTo("/elsewhere/a.yaml");
    }

    private static ActionsEnvironment onEvent(String name) {
        return ActionsEnvironment.of(Map.of("GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", name))
                .orElseThrow();
    }
}

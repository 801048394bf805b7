package ai.coditect.milepost.github;

import ai.coditect.milepost.model.ServerFeature;
import ai.coditect.milepost.sandbox.settings.SandboxSettings;
import java.util.Set;

class GraphQlOverSandboxTest extends RemoteContract {

    private final Sandboxed sandbox =
            new Sandboxed("GraphQlOverSandboxTest", SandboxSettings.builder().assignable("ada", "bob"));

    @Override
    GitHubClient client() {
        return sandbox.client;
    }

    @Override
    void addPullRequest(String title) {
        sandbox.server.addPullRequest("o", "r", title);
    }

    @Override
    Set<ServerFeature> features() {
        return StubbedGitHub.WITHOUT_PLANNING;
    }
}

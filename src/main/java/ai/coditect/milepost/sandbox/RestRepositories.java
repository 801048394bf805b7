package ai.coditect.milepost.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The repository itself, and what belongs to no repository. */
final class RestRepositories {
    private RestRepositories() {}

    static void addTo(Routes routes) {
        routes.add("GET", "/repos/{owner}/{repo}", RestRepositories::get)
                .add("GET", "/repos/{owner}/{repo}/issue-types", RestRepositories::issueTypes)
                .add("GET", "/user", RestRepositories::user);
    }

    private static SandboxReply get(Call call) {
        return SandboxReply.json(200, new RepositoryView(call.session()).json(call.repository()));
    }

    private static SandboxReply issueTypes(Call call) {
        call.repository();
        if (!call.session().settings().has(SandboxFeature.ISSUE_TYPES)) {
            throw Refusal.notFound();
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        call.session().settings().issueTypes().forEach(name -> types.add(Views.issueType(name)));
        return SandboxReply.json(200, types);
    }

    private static SandboxReply user(Call call) {
        return SandboxReply.json(
                200, UserView.profile(call.session().login(), call.session().urls()));
    }
}

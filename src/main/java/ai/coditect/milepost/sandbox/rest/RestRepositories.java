package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.IssueType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** The endpoints of repositories, their issue types, and the user. */
final class RestRepositories {
    private RestRepositories() {}

    static void addTo(Routes routes) {
        routes.add("GET", "/repos/{owner}/{repo}", RestRepositories::get)
                .add("GET", "/repos/{owner}/{repo}/issue-types", RestRepositories::issueTypes)
                .add("GET", "/user", RestRepositories::user);
    }

    private static SandboxReply get(RestRequest request) {
        return SandboxReply.json(200, RepositoryJson.of(request.repository(), request.context()));
    }

    private static SandboxReply issueTypes(RestRequest request) {
        request.repository();
        if (!request.context().settings().hasIssueTypes()) {
            throw Refusal.notFound();
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        request.context().settings().issueTypes().forEach(name -> types.add(IssueTypeJson.of(new IssueType(name))));
        return SandboxReply.json(200, types);
    }

    private static SandboxReply user(RestRequest request) {
        return SandboxReply.json(
                200,
                UserJson.profile(request.context().login(), request.context().urls()));
    }
}

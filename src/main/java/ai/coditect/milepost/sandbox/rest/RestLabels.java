package ai.coditect.milepost.sandbox.rest;

import ai.coditect.milepost.sandbox.http.JsonBody;
import ai.coditect.milepost.sandbox.http.Refusal;
import ai.coditect.milepost.sandbox.http.SandboxReply;
import ai.coditect.milepost.sandbox.state.Label;
import ai.coditect.milepost.sandbox.state.LabelRules;
import ai.coditect.milepost.sandbox.state.Repository;
import java.util.Optional;

/** The endpoints of labels. */
final class RestLabels {
    private static final String ALL = "/repos/{owner}/{repo}/labels";
    private static final String ONE = ALL + "/{name}";

    private RestLabels() {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestLabels::list)
                .add("POST", ALL, RestLabels::create)
                .add("GET", ONE, request -> reply(request, label(request)))
                .add("PATCH", ONE, RestLabels::update)
                .add("DELETE", ONE, RestLabels::delete);
    }

    private static SandboxReply list(RestRequest request) {
        Repository repository = request.repository();
        return new Pagination(request)
                .reply(request.context().listed(repository.labels()), label -> LabelJson.of(label, request.urls()));
    }

    private static SandboxReply create(RestRequest request) {
        Repository repository = request.repository();
        JsonBody input = request.input();
        Label label = new LabelRules(request.context())
                .create(repository, input.text("name").orElse(""), input.text("color"), input.text("description"));
        return SandboxReply.created(request.urls().api(label), LabelJson.of(label, request.urls()));
    }

    private static SandboxReply update(RestRequest request) {
        Label label = label(request);
        JsonBody input = request.input();
        Optional<Optional<String>> description =
                input.has("description") ? Optional.of(input.text("description")) : Optional.empty();
        Optional<String> name = input.text("new_name").or(() -> input.text("name"));
        new LabelRules(request.context()).update(label, name, input.text("color"), description);
        return reply(request, label);
    }

    private static SandboxReply delete(RestRequest request) {
        new LabelRules(request.context()).delete(label(request));
        return SandboxReply.empty(204);
    }

    private static Label label(RestRequest request) {
        return request.repository().label(request.text("name")).orElseThrow(Refusal::notFound);
    }

    private static SandboxReply reply(RestRequest request, Label label) {
        return SandboxReply.json(200, LabelJson.of(label, request.urls()));
    }
}

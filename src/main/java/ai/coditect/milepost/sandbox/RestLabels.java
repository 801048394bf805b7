package ai.coditect.milepost.sandbox;

import java.util.Map;
import java.util.Optional;

/** The endpoints of labels. */
final class RestLabels {
    private static final String ALL = "/repos/{owner}/{repo}/labels";
    private static final String ONE = ALL + "/{name}";

    private RestLabels() {}

    static void addTo(Routes routes) {
        routes.add("GET", ALL, RestLabels::list)
                .add("POST", ALL, RestLabels::create)
                .add("GET", ONE, call -> reply(call, 200, label(call)))
                .add("PATCH", ONE, RestLabels::update)
                .add("DELETE", ONE, RestLabels::delete);
    }

    private static SandboxReply list(Call call) {
        Repository repository = call.repository();
        Views views = new Views(call.session());
        return new Paging(call).reply(call.session().listed(repository.labels()), views::label);
    }

    private static SandboxReply create(Call call) {
        Repository repository = call.repository();
        Input input = call.input();
        Label label = new LabelRules(call.session())
                .create(repository, input.text("name").orElse(""), input.text("color"), input.text("description"));
        return reply(call, 201, label)
                .withHeaders(Map.of("Location", call.session().urls().api(label)));
    }

    private static SandboxReply update(Call call) {
        Label label = label(call);
        Input input = call.input();
        Optional<Optional<String>> description =
                input.has("description") ? Optional.of(input.text("description")) : Optional.empty();
        Optional<String> name = input.text("new_name").or(() -> input.text("name"));
        new LabelRules(call.session()).update(label, name, input.text("color"), description);
        return reply(call, 200, label);
    }

    private static SandboxReply delete(Call call) {
        new LabelRules(call.session()).delete(label(call));
        return SandboxReply.empty(204);
    }

    private static Label label(Call call) {
        return call.repository().label(call.text("name")).orElseThrow(Refusal::notFound);
    }

    private static SandboxReply reply(Call call, int status, Label label) {
        return SandboxReply.json(status, new Views(call.session()).label(label));
    }
}

package ai.coditect.milepost.github;

import ai.coditect.milepost.github.resilience.Effect;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Writes labels. */
final class LabelWrites {

    /** The colour that GitHub gives a label that comes without one. */
    private static final String GREY = "ededed";

    private final Requests requests;
    private final Calls calls;
    private final Server server;
    private final Batches batches;

    LabelWrites(Requests requests, Calls calls, Server server, Batches batches) {
        this.requests = requests;
        this.calls = calls;
        this.server = server;
        this.batches = batches;
    }

    List<Reply<LiveLabel>> create(List<DeclaredLabel> labels) {
        return server.repositoryId()
                .map(id -> batches.write(kind(id), labels))
                .orElseGet(() -> labels.stream().map(this::createOne).toList());
    }

    Reply<LiveLabel> update(LabelName current, DeclaredLabel target) {
        boolean renamed = !current.value().equals(target.name().value());
        ObjectNode body = Json.object();
        if (renamed) {
            body.put("new_name", target.name().value());
        }
        target.color().ifPresent(color -> body.put("color", color));
        target.description().ifPresent(text -> body.put("description", text));
        // A rename that was carried out makes the old name unknown, so sending it again would fail.
        return calls.send(requests.write(
                        "PATCH",
                        "/labels/" + Requests.encoded(current.value()),
                        Optional.of(body),
                        renamed ? Effect.ONCE : Effect.REPEATABLE_WRITE,
                        "change the label \"" + current + "\""))
                .reply((answer, remarks) -> RestMapping.label(answer));
    }

    private Batches.Kind<DeclaredLabel, LiveLabel> kind(String repositoryId) {
        return new Batches.Kind<>(
                "createLabel",
                "CreateLabelInput",
                "label{name color description}",
                label -> input(label).put("repositoryId", repositoryId),
                LabelWrites::wanted,
                (label, payload) -> GraphQlMapping.label(payload.path("label")),
                this::createOne);
    }

    private Reply<LiveLabel> createOne(DeclaredLabel label) {
        return calls.send(requests.write("POST", "/labels", Optional.of(input(label)), Effect.ONCE, wanted(label)))
                .reply((answer, remarks) -> RestMapping.label(answer));
    }

    private static ObjectNode input(DeclaredLabel label) {
        ObjectNode input = Json.object()
                .put("name", label.name().value())
                .put("color", label.color().orElse(GREY));
        label.description().ifPresent(text -> input.put("description", text));
        return input;
    }

    private static String wanted(DeclaredLabel label) {
        return "create the label \"" + label.name() + "\"";
    }
}

package ai.coditect.milepost.github;

import ai.coditect.milepost.github.exchange.Idempotency;
import ai.coditect.milepost.github.graphql.BatchMutation;
import ai.coditect.milepost.github.graphql.GraphQlMapping;
import ai.coditect.milepost.github.graphql.ServerCapabilities;
import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.RequestFactory;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.github.rest.RestShapes;
import ai.coditect.milepost.model.DeclaredLabel;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.model.LiveLabel;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Writes labels. */
final class LabelWriter {

    /** The colour that GitHub gives a label that has none. */
    private static final String GREY = "ededed";

    private final RequestFactory requests;
    private final ApiClient client;
    private final ServerCapabilities server;
    private final BatchMutation batches;

    LabelWriter(RequestFactory requests, ApiClient client, ServerCapabilities server, BatchMutation batches) {
        this.requests = requests;
        this.client = client;
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
        // After a rename the old name is unknown, so sending it again would fail.
        return client.send(
                        requests.write(
                                "PATCH",
                                "/labels/" + RequestFactory.encoded(current.value()),
                                Optional.of(body),
                                renamed ? Idempotency.ONCE : Idempotency.REPEATABLE_WRITE,
                                Load.silent(1),
                                "change the label \"" + current + "\""),
                        RestShapes.LABEL)
                .reply((answer, remarks) -> GraphQlMapping.label(answer));
    }

    private BatchMutation.Kind<DeclaredLabel, LiveLabel> kind(String repositoryId) {
        return new BatchMutation.Kind<>(
                "createLabel",
                "CreateLabelInput",
                Load::silent,
                "label{name color description}",
                Shape.with("label", RestShapes.LABEL),
                label -> input(label).put("repositoryId", repositoryId),
                LabelWriter::wanted,
                (label, payload) -> GraphQlMapping.label(payload.path("label")),
                Optional.of(this::createOne));
    }

    private Reply<LiveLabel> createOne(DeclaredLabel label) {
        return client.send(
                        requests.write(
                                "POST",
                                "/labels",
                                Optional.of(input(label)),
                                Idempotency.ONCE,
                                Load.silent(1),
                                wanted(label)),
                        RestShapes.LABEL)
                .reply((answer, remarks) -> GraphQlMapping.label(answer));
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

package ai.coditect.milepost.github.graphql;

import ai.coditect.milepost.github.http.ApiClient;
import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.github.http.Shape;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.model.planning.LiveField;
import ai.coditect.milepost.pace.Load;
import ai.coditect.milepost.remote.Failure;
import ai.coditect.milepost.remote.FailureKind;
import ai.coditect.milepost.remote.FieldsWrite;
import ai.coditect.milepost.remote.Precondition;
import ai.coditect.milepost.remote.Reply;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sets values of issue fields, of several issues by one request. Only the mutation leaves values alone that it is not
 * asked about: what changes an issue by REST replaces them all. Values are compared with the answer, as GitHub drops in
 * silence what the token may not set.
 */
public final class FieldMutation {

    private static final Shape PAYLOAD = Shape.with("issue", Shape.with("issueFieldValues", FieldNodes.VALUES));

    private final ApiClient client;
    private final BatchMutation batches;
    private final ServerCapabilities server;

    public FieldMutation(ApiClient client, BatchMutation batches, ServerCapabilities server) {
        this.client = client;
        this.batches = batches;
        this.server = server;
    }

    /** Writes them all, unless the precondition is violated by then; one reply for each, in the same order. */
    public List<Reply<FieldValues>> write(List<FieldsWrite> writes, Precondition precondition) {
        BatchMutation.Kind<FieldsWrite, FieldValues> kind = new BatchMutation.Kind<>(
                "setIssueFieldValue",
                "SetIssueFieldValueInput",
                Load::notifying,
                "issue{" + new FieldNodes(server).values() + "}",
                PAYLOAD,
                this::input,
                FieldMutation::wanted,
                (write, payload) -> FieldNodes.values(payload.path("issue")),
                Optional.empty());
        List<Reply<FieldValues>> replies = batches.write(kind, writes, precondition);
        return IntStream.range(0, writes.size())
                .mapToObj(i -> checked(writes.get(i), replies.get(i)))
                .toList();
    }

    private ObjectNode input(FieldsWrite write) {
        ObjectNode input = Json.object().put("issueId", write.issue().nodeId());
        ArrayNode fields = input.putArray("issueFields");
        write.fields()
                .forEach(name -> server.field(name)
                        .ifPresent(field -> put(field, write.values().of(name), fields.addObject())));
        return input;
    }

    private static void put(LiveField field, Optional<FieldValue> value, ObjectNode entry) {
        entry.put("fieldId", field.nodeId());
        if (value.isEmpty()) {
            entry.put("delete", true);
            return;
        }
        String text = value.get().text();
        switch (field.type()) {
            case TEXT -> entry.put("textValue", text);
            case NUMBER -> entry.put("numberValue", new BigDecimal(text));
            case DATE -> entry.put("dateValue", text);
            case SINGLE_SELECT -> optionId(field, text).ifPresent(option -> entry.put("singleSelectOptionId", option));
            case MULTI_SELECT -> {
                ArrayNode ids = entry.putArray("multiSelectOptionIds");
                value.get().texts().forEach(name -> optionId(field, name).ifPresent(ids::add));
            }
        }
    }

    private static Optional<String> optionId(LiveField field, String name) {
        return field.options().stream()
                .filter(option -> option.name().equals(name))
                .map(LiveField.Option::nodeId)
                .findFirst();
    }

    private Reply<FieldValues> checked(FieldsWrite write, Reply<FieldValues> reply) {
        if (!(reply instanceof Reply.Done<FieldValues> done) || write.isIn(done.value())) {
            return reply;
        }
        String names = write.values().differing(done.value().only(write.fields())).stream()
                .map(FieldName::value)
                .collect(Collectors.joining(", "));
        return new Reply.Refused<>(dropped(client, write.issue().link() + ": " + names));
    }

    /** GitHub did as if it had set what it did not set. */
    private static Failure dropped(ApiClient client, String what) {
        return client.failures()
                .refused(
                        FailureKind.NOT_ALLOWED,
                        "set the issue fields of " + what,
                        "GitHub left them as they were, as it does without write access to the repository");
    }

    private static String wanted(FieldsWrite write) {
        return "set the issue fields of " + write.issue().link() + ": "
                + write.fields().stream().map(FieldName::value).collect(Collectors.joining(", "));
    }
}

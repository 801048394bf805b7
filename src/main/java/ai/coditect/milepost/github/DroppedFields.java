package ai.coditect.milepost.github;

import ai.coditect.milepost.github.http.Json;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.remote.IssueWrite;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What GitHub made differently from what was asked, said in words. */
final class DroppedFields {

    private static final String NO_PUSH =
            "; the token lacks push access to the repository, without which GitHub drops them";

    private DroppedFields() {}

    /** Compares what was sent with the issue that came back. */
    static List<String> of(IssueWrite asked, JsonNode answer) {
        List<String> remarks = new ArrayList<>();
        Set<LabelName> labels = new HashSet<>();
        answer.path("labels").forEach(label -> labels.add(new LabelName(Json.textOrEmpty(label, "name"))));
        List<LabelName> dropped = asked.labels().orElse(List.of()).stream()
                .filter(label -> !labels.contains(label))
                .toList();
        if (!dropped.isEmpty()) {
            remarks.add("GitHub did not set the labels " + joined(dropped) + NO_PUSH);
        }
        OptionalInt milestone = asked.milestone().orElse(OptionalInt.empty());
        if (milestone.isPresent() && answer.path("milestone").path("number").asInt() != milestone.getAsInt()) {
            remarks.add("GitHub did not set the milestone" + NO_PUSH);
        }
        List<String> unassigned = unassigned(asked, answer);
        if (!unassigned.isEmpty()) {
            remarks.add("GitHub did not assign " + joined(unassigned)
                    + "; a login has to have access to the repository to be assigned");
        }
        Optional<String> type =
                asked.type().filter(name -> !name.equalsIgnoreCase(Json.textOrEmpty(answer.path("type"), "name")));
        type.ifPresent(name ->
                remarks.add("GitHub did not set the type \"" + name + "\"; only organisations have issue types"));
        return remarks;
    }

    private static List<String> unassigned(IssueWrite asked, JsonNode answer) {
        Set<String> assigned = new HashSet<>();
        answer.path("assignees")
                .forEach(user -> assigned.add(Json.textOrEmpty(user, "login").toLowerCase(Locale.ROOT)));
        return asked.assignees().orElse(List.of()).stream()
                .filter(login -> !assigned.contains(login.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String joined(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

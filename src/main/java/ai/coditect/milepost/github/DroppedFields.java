package ai.coditect.milepost.github;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.remote.IssueWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What GitHub made differently from what was asked, said in words. */
final class DroppedFields {

    private static final String NO_PUSH =
            "; the token lacks push access to the repository, without which GitHub drops them";

    private DroppedFields() {}

    /** Compares what was sent with the issue that came back. */
    static List<String> of(IssueWrite asked, IssueContent answer) {
        List<String> remarks = new ArrayList<>();
        IssueContent wanted = asked.content();
        if (asked.writes(IssueField.LABELS)) {
            List<LabelName> dropped = new ArrayList<>(wanted.labels());
            dropped.removeAll(answer.labels());
            if (!dropped.isEmpty()) {
                remarks.add("GitHub did not set the labels " + joined(dropped) + NO_PUSH);
            }
        }
        if (asked.writes(IssueField.MILESTONE) && !answer.milestone().equals(wanted.milestone())) {
            remarks.add(
                    "GitHub did not " + (asked.milestone().isPresent() ? "set" : "clear") + " the milestone" + NO_PUSH);
        }
        if (asked.writes(IssueField.ASSIGNEES)) {
            List<String> unassigned = wanted.assignees().stream()
                    .filter(login -> answer.assignees().stream().noneMatch(login::equalsIgnoreCase))
                    .toList();
            if (!unassigned.isEmpty()) {
                remarks.add("GitHub did not assign " + joined(unassigned)
                        + "; a login has to have access to the repository to be assigned");
            }
        }
        wanted.type()
                .filter(name -> asked.writes(IssueField.TYPE)
                        && answer.type().filter(name::equalsIgnoreCase).isEmpty())
                .ifPresent(name -> remarks.add(
                        "GitHub did not set the type \"" + name + "\"; only organisations have issue types"));
        if (asked.writes(IssueField.TYPE)
                && wanted.type().isEmpty()
                && answer.type().isPresent()) {
            remarks.add("GitHub did not clear the type" + NO_PUSH);
        }
        return remarks;
    }

    private static String joined(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

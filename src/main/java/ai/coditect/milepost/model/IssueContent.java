package ai.coditect.milepost.model;

import ai.coditect.milepost.model.planning.FieldValues;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What an issue says, whoever says it: the definitions, GitHub, or the record of what was last applied.
 * {@link IssueField} names the fields; a patch is some of these values with the set of fields that it writes.
 *
 * @param body Markdown without milepost's marker
 * @param labels in the order in which they are sent, each once; the order means nothing
 * @param assignees logins, each once; the order means nothing
 * @param milestone the title of its milestone
 * @param state empty where the definitions leave it to people
 * @param type the name of an issue type of the organisation
 * @param fields the values of the organisation's issue fields
 * @param blockedBy the issues that block it, each once; the order means nothing
 * @param parent the issue that this is a sub-issue of
 * @param board the values that it has on the project board
 */
public record IssueContent(
        String title,
        String body,
        List<LabelName> labels,
        List<String> assignees,
        Optional<String> milestone,
        Optional<IssueState> state,
        Optional<String> type,
        FieldValues fields,
        List<IssueLink> blockedBy,
        Optional<IssueLink> parent,
        FieldValues board) {

    /** An issue that says nothing. */
    public static final IssueContent EMPTY = new IssueContent(
            "",
            "",
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            FieldValues.NONE,
            List.of(),
            Optional.empty());

    /** An issue that says nothing about a project board. */
    public IssueContent(
            String title,
            String body,
            List<LabelName> labels,
            List<String> assignees,
            Optional<String> milestone,
            Optional<IssueState> state,
            Optional<String> type,
            FieldValues fields,
            List<IssueLink> blockedBy,
            Optional<IssueLink> parent) {
        this(title, body, labels, assignees, milestone, state, type, fields, blockedBy, parent, FieldValues.NONE);
    }

    public IssueContent {
        labels = List.copyOf(labels);
        assignees = List.copyOf(assignees);
        blockedBy = blockedBy.size() < 2 ? List.copyOf(blockedBy) : List.copyOf(new LinkedHashSet<>(blockedBy));
    }

    /** Whether it says that the issue is closed; without a state it does not. */
    public boolean isClosed() {
        return state.filter(said -> said.isClosed()).isPresent();
    }

    /** The same with another title. */
    public IssueContent withTitle(String other) {
        return new IssueContent(
                other, body, labels, assignees, milestone, state, type, fields, blockedBy, parent, board);
    }

    /** The same with another text. */
    public IssueContent withBody(String other) {
        return new IssueContent(
                title, other, labels, assignees, milestone, state, type, fields, blockedBy, parent, board);
    }

    /** The same with other labels. */
    public IssueContent withLabels(List<LabelName> others) {
        return new IssueContent(
                title, body, others, assignees, milestone, state, type, fields, blockedBy, parent, board);
    }

    /** The same with other assignees. */
    public IssueContent withAssignees(List<String> others) {
        return new IssueContent(title, body, labels, others, milestone, state, type, fields, blockedBy, parent, board);
    }

    /** The same in another milestone, or in none. */
    public IssueContent withMilestone(Optional<String> other) {
        return new IssueContent(title, body, labels, assignees, other, state, type, fields, blockedBy, parent, board);
    }

    /** The same in another state, or with none said. */
    public IssueContent withState(Optional<IssueState> other) {
        return new IssueContent(
                title, body, labels, assignees, milestone, other, type, fields, blockedBy, parent, board);
    }

    /** The same with another type, or with none. */
    public IssueContent withType(Optional<String> other) {
        return new IssueContent(
                title, body, labels, assignees, milestone, state, other, fields, blockedBy, parent, board);
    }

    /** The same with other values of fields. */
    public IssueContent withFields(FieldValues others) {
        return new IssueContent(
                title, body, labels, assignees, milestone, state, type, others, blockedBy, parent, board);
    }

    /** The same with other blockers. */
    public IssueContent withBlockedBy(List<IssueLink> others) {
        return new IssueContent(title, body, labels, assignees, milestone, state, type, fields, others, parent, board);
    }

    /** The same under another parent, or under none. */
    public IssueContent withParent(Optional<IssueLink> other) {
        return new IssueContent(
                title, body, labels, assignees, milestone, state, type, fields, blockedBy, other, board);
    }

    /** The same with other values on the board. */
    public IssueContent withBoard(FieldValues others) {
        return new IssueContent(
                title, body, labels, assignees, milestone, state, type, fields, blockedBy, parent, others);
    }
}

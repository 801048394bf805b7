package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LiveIssue;
import ai.coditect.milepost.model.planning.FieldName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A field of an issue with three values: what was last applied, what the definitions say now if they changed, and what
 * a person made of it. A value is written as the table shows it; a list with blanks between its elements, none as
 * {@code -}, a new line as {@code /}; {@code none} is said by the definitions.
 */
record OwnedField(
        String name,
        String last,
        String yaml,
        String person,
        BiFunction<IssueExample, String, IssueExample> set,
        Function<LiveIssue, String> get) {

    /** The live issues that edges of the table lead to, by number. */
    static final List<String> OTHERS = List.of("b", "c", "mine");

    private static final int FIRST_OTHER = 11;

    static final List<OwnedField> ALL = List.of(
            new OwnedField("title", "Old", "New", "Mine", IssueExample::title, LiveIssue::title),
            new OwnedField(
                    "milestone",
                    "M1",
                    "M2",
                    "M3",
                    OwnedField::milestone,
                    issue -> issue.content().milestone().orElse("-")),
            new OwnedField(
                    "milestone_taken_back",
                    "M1",
                    "-",
                    "M3",
                    OwnedField::milestone,
                    issue -> issue.content().milestone().orElse("-")),
            new OwnedField(
                    "milestone_none",
                    "M1",
                    "none",
                    "M3",
                    OwnedField::milestone,
                    issue -> issue.content().milestone().orElse("-")),
            new OwnedField(
                    "milestone_was_none",
                    "none",
                    "M2",
                    "M3",
                    OwnedField::milestone,
                    issue -> issue.content().milestone().orElse("-")),
            new OwnedField(
                    "type_none",
                    "Task",
                    "none",
                    "Idea",
                    OwnedField::type,
                    issue -> issue.content().type().orElse("-")),
            new OwnedField(
                    "type_was_none",
                    "none",
                    "Bug",
                    "Idea",
                    OwnedField::type,
                    issue -> issue.content().type().orElse("-")),
            new OwnedField(
                    "type",
                    "Task",
                    "Bug",
                    "Idea",
                    IssueExample::type,
                    issue -> issue.content().type().orElse("-")),
            new OwnedField(
                    "labels",
                    "bug old",
                    "bug new",
                    "old mine",
                    (issue, names) -> issue.labels(words(names)),
                    OwnedField::labels),
            new OwnedField(
                    "assignees",
                    "ada bob",
                    "ada cleo",
                    "bob dan",
                    (issue, names) -> issue.assignees(words(names)),
                    issue -> join(issue.content().assignees())),
            new OwnedField("state_closing", "open", "completed", "not_planned", OwnedField::state, OwnedField::state),
            new OwnedField(
                    "state_closing_again", "completed", "not_planned", "open", OwnedField::state, OwnedField::state),
            new OwnedField("state_reopening", "completed", "open", "not_planned", OwnedField::state, OwnedField::state),
            new OwnedField("state_undeclared", "-", "open", "completed", OwnedField::state, OwnedField::state),
            new OwnedField(
                    "body_other_lines", "a/b/c/d/e", "A/b/c/d/e", "a/b/c/d/e/mine", OwnedField::body, OwnedField::body),
            new OwnedField(
                    "body_same_line",
                    "one line/two",
                    "one line of the definitions/two",
                    "a person's words/two",
                    OwnedField::body,
                    OwnedField::body),
            new OwnedField(
                    "task_box",
                    "- [ ] first/- [ ] second",
                    "- [ ] first/- [ ] between/- [ ] second",
                    "- [ ] first/- [x] second",
                    OwnedField::body,
                    OwnedField::body),
            new OwnedField(
                    "blocked_by",
                    "b",
                    "c",
                    "b mine",
                    OwnedField::blockers,
                    issue -> refs(issue.content().blockedBy())),
            new OwnedField(
                    "blocked_by_removed",
                    "b",
                    "c",
                    "-",
                    OwnedField::blockers,
                    issue -> refs(issue.content().blockedBy())),
            new OwnedField("field", "High", "Low", "Medium", OwnedField::priority, OwnedField::priority),
            new OwnedField("field_taken_out", "High", "-", "Medium", OwnedField::priority, OwnedField::priority),
            new OwnedField("field_cleared", "High", "Low", "-", OwnedField::priority, OwnedField::priority),
            new OwnedField("field_taken_out_cleared", "High", "-", "-", OwnedField::priority, OwnedField::priority),
            new OwnedField("field_never_set", "-", "High", "Medium", OwnedField::priority, OwnedField::priority),
            new OwnedField(
                    "field_of_options",
                    "Core Docs",
                    "Docs Web",
                    "Docs Core Web",
                    (issue, names) -> issue.field("Team", words(names)),
                    issue -> value(issue, "Team")),
            new OwnedField("parent", "b", "c", "mine", OwnedField::parent, OwnedField::parent),
            new OwnedField("parent_taken_back", "b", "-", "mine", OwnedField::parent, OwnedField::parent));

    /** An issue with the value, and for edges the same edges on GitHub. */
    IssueExample with(String value) {
        return set.apply(IssueExample.issue("a"), value);
    }

    String of(LiveIssue issue) {
        return get.apply(issue);
    }

    static int numberOf(String other) {
        return FIRST_OTHER + OTHERS.indexOf(other);
    }

    private static IssueExample milestone(IssueExample issue, String title) {
        return switch (title) {
            case "-" -> issue;
            case "none" -> issue.none(IssueField.MILESTONE);
            default -> issue.milestone(title);
        };
    }

    private static IssueExample type(IssueExample issue, String name) {
        return name.equals("none") ? issue.none(IssueField.TYPE) : issue.type(name);
    }

    private static IssueExample priority(IssueExample issue, String option) {
        return option.equals("-") ? issue : issue.field("Priority", option);
    }

    private static String priority(LiveIssue issue) {
        return value(issue, "Priority");
    }

    private static String value(LiveIssue issue, String field) {
        return issue.content()
                .fields()
                .of(new FieldName(field))
                .map(value -> join(value.texts()))
                .orElse("-");
    }

    private static IssueExample state(IssueExample issue, String state) {
        return state.equals("-") ? issue : issue.state(IssueState.valueOf(state.toUpperCase(Locale.ROOT)));
    }

    private static String state(LiveIssue issue) {
        return issue.state().name().toLowerCase(Locale.ROOT);
    }

    private static IssueExample body(IssueExample issue, String text) {
        return issue.body(text.replace('/', '\n'));
    }

    private static String body(LiveIssue issue) {
        int marker = issue.body().indexOf("\n\n<!--");
        return (marker < 0 ? issue.body() : issue.body().substring(0, marker)).replace('\n', '/');
    }

    private static IssueExample blockers(IssueExample issue, String others) {
        Arrays.stream(words(others)).forEach(other -> issue.blockedBy(numberOf(other)));
        return issue.dependsOn(words(others));
    }

    private static IssueExample parent(IssueExample issue, String other) {
        return other.equals("-") ? issue : issue.parent(other).under(numberOf(other));
    }

    private static String parent(LiveIssue issue) {
        return issue.content().parent().map(OwnedField::other).orElse("-");
    }

    private static String refs(Collection<IssueLink> refs) {
        return join(refs.stream().map(OwnedField::other).sorted().toList());
    }

    private static String other(IssueLink link) {
        return OTHERS.get(((IssueNumber) link).value() - FIRST_OTHER);
    }

    private static String labels(LiveIssue issue) {
        return join(
                issue.content().labels().stream().sorted().map(Object::toString).toList());
    }

    private static String join(List<String> words) {
        return words.isEmpty() ? "-" : words.stream().collect(Collectors.joining(" "));
    }

    private static String[] words(String words) {
        return words.equals("-") ? new String[0] : words.split(" ", -1);
    }
}

package ai.coditect.milepost.testing;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import ai.coditect.milepost.remote.IssueWrite;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Makes writes of issues in which only what matters is said. */
public final class IssueWriteExample {

    private final Set<IssueField> fields = EnumSet.noneOf(IssueField.class);
    private IssueContent content = IssueContent.EMPTY;
    private OptionalInt milestone = OptionalInt.empty();

    private IssueWriteExample() {}

    public static IssueWriteExample write() {
        return new IssueWriteExample();
    }

    public static IssueWriteExample write(String title) {
        return write().with(IssueField.TITLE, IssueContent.EMPTY.withTitle(title));
    }

    public IssueWriteExample body(String text) {
        return with(IssueField.BODY, content.withBody(text));
    }

    public IssueWriteExample labels(String... names) {
        List<LabelName> labels = Stream.of(names).map(LabelName::new).toList();
        return with(IssueField.LABELS, content.withLabels(labels));
    }

    public IssueWriteExample assignees(String... logins) {
        return with(IssueField.ASSIGNEES, content.withAssignees(List.of(logins)));
    }

    public IssueWriteExample milestone(String title, int number) {
        milestone = OptionalInt.of(number);
        return with(IssueField.MILESTONE, content.withMilestone(Optional.of(title)));
    }

    public IssueWriteExample noMilestone() {
        milestone = OptionalInt.empty();
        return with(IssueField.MILESTONE, content.withMilestone(Optional.empty()));
    }

    public IssueWriteExample state(IssueState state) {
        return with(IssueField.STATE, content.withState(Optional.of(state)));
    }

    public IssueWriteExample type(String name) {
        return with(IssueField.TYPE, content.withType(Optional.of(name)));
    }

    public IssueWriteExample noType() {
        return with(IssueField.TYPE, content.withType(Optional.empty()));
    }

    public IssueWrite toWrite() {
        return new IssueWrite(fields, content, milestone);
    }

    private IssueWriteExample with(IssueField field, IssueContent changed) {
        fields.add(field);
        content = changed;
        return this;
    }
}

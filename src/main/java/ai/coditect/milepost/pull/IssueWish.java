package ai.coditect.milepost.pull;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.planning.FieldValue;
import ai.coditect.milepost.model.planning.FieldValues;
import ai.coditect.milepost.plan.ManagedIssue;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.FieldRules;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one definition is to say.
 *
 * @param content what it is to say; links are ids, and references in the body to issues that exist are numbers
 * @param taken the fields in which it changes
 * @param sections what its sections say and are to say; empty where its text is no matter of sections
 * @param dependencies what its list of dependencies is to be; empty where its text does not show them
 * @param progress how many ticks and states would come in too if they were asked for
 */
record IssueWish(
        ManagedIssue issue,
        IssueContent content,
        Set<IssueField> taken,
        Optional<TextPull.Change> sections,
        Optional<List<Dependency>> dependencies,
        List<FieldChange> disputes,
        List<Left> left,
        int progress) {
    IssueWish {
        taken = Set.copyOf(taken);
        disputes = List.copyOf(disputes);
        left = List.copyOf(left);
    }

    /** The fields that can come in without the others. */
    List<IssueWish> parts() {
        List<IssueWish> parts = new ArrayList<>();
        Set<IssueField> text = EnumSet.of(IssueField.BODY, IssueField.BLOCKED_BY, IssueField.FIELDS);
        text.retainAll(taken);
        for (IssueField field : new TreeSet<>(taken)) {
            if (!text.contains(field)) {
                parts.add(only(Set.of(field)));
            }
        }
        if (!text.isEmpty()) {
            parts.add(only(text));
        }
        return parts;
    }

    /** The same with these of its fields; that the others do not come in is said. */
    IssueWish only(Set<IssueField> fields) {
        IssueContent said = issue.declared().content();
        List<Left> all = new ArrayList<>(left);
        for (IssueField field : new TreeSet<>(taken)) {
            if (fields.contains(field)) {
                said = FieldRules.copy(field, content, said);
            } else {
                all.add(new Left(field.key(), value(field), Left.Reason.NO_EDIT));
            }
        }
        boolean withText = fields.contains(IssueField.BODY) || fields.contains(IssueField.BLOCKED_BY);
        return new IssueWish(
                issue,
                said,
                fields,
                withText ? sections : Optional.empty(),
                withText ? dependencies : Optional.empty(),
                disputes,
                all,
                progress);
    }

    /** The same with the fields of another part of the same issue. */
    IssueWish with(IssueWish other) {
        IssueContent said = content;
        for (IssueField field : other.taken()) {
            said = FieldRules.copy(field, other.content(), said);
        }
        Set<IssueField> fields = EnumSet.copyOf(taken);
        fields.addAll(other.taken());
        return new IssueWish(
                issue,
                said,
                fields,
                sections.or(other::sections),
                dependencies.or(other::dependencies),
                disputes,
                left,
                progress);
    }

    /** What would have come in, as far as it fits on a line. */
    private String value(IssueField field) {
        return switch (field) {
            case TITLE -> content.title();
            case LABELS -> joined(content.labels());
            case ASSIGNEES -> joined(content.assignees());
            case MILESTONE -> content.milestone().orElse("(none)");
            case STATE ->
                content.state()
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .orElse("");
            case TYPE -> content.type().orElse("(none)");
            case FIELDS -> fields();
            case BOARD -> "";
            case BODY -> "";
            case BLOCKED_BY -> joined(content.blockedBy());
            case PARENT -> content.parent().map(IssueLink::toString).orElse("(none)");
        };
    }

    /** The fields that change, each with its value. */
    private String fields() {
        FieldValues before = issue.declared().content().fields();
        return before.differing(content.fields()).stream()
                .map(name -> name + ": "
                        + content.fields().of(name).map(FieldValue::toString).orElse("(none)"))
                .collect(Collectors.joining(", "));
    }

    private static String joined(List<?> values) {
        return values.isEmpty()
                ? "(none)"
                : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}

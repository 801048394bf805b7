package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.IssueContent;
import ai.coditect.milepost.model.IssueField;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is written to an issue. Bodies are templates, see {@link ai.coditect.milepost.body.References}: they may refer
 * to issues that get their numbers while the plan is carried out.
 *
 * @param fields those that are written; when the body is among them, so is the marker
 * @param target the values to write, whole lists since GitHub replaces them; its other fields mean nothing
 * @param base what the marker records as last applied
 */
public record IssuePatch(Set<IssueField> fields, IssueContent target, IssueContent base) {

    public IssuePatch {
        fields = Set.copyOf(fields);
    }

    /** A patch that takes away the value of some fields, and leaves the marker. */
    public static IssuePatch clearing(Set<IssueField> fields) {
        return new IssuePatch(fields, IssueContent.EMPTY, IssueContent.EMPTY);
    }

    /** A patch that writes nothing. */
    public static IssuePatch nothing() {
        return new IssuePatch(Set.of(), IssueContent.EMPTY, IssueContent.EMPTY);
    }

    /** Whether it writes nothing. */
    public boolean isNothing() {
        return fields.isEmpty();
    }

    /** Whether it writes the field. */
    public boolean writes(IssueField field) {
        return fields.contains(field);
    }

    /** The part of it that is written with the issue itself, once it is there. */
    public IssuePatch ofIssueAlone() {
        return only(EnumSet.complementOf(EnumSet.of(IssueField.FIELDS)), base);
    }

    /** The new body, if it is written. */
    public Optional<String> body() {
        return Optional.of(target.body()).filter(body -> writes(IssueField.BODY));
    }

    /** Whether it closes the issue. */
    public boolean closes() {
        return writes(IssueField.STATE) && target.isClosed();
    }

    /** The part of it that writes these fields, recording the base. */
    public IssuePatch only(Collection<IssueField> some, IssueContent recorded) {
        Set<IssueField> both = EnumSet.noneOf(IssueField.class);
        both.addAll(some);
        both.retainAll(fields);
        return new IssuePatch(both, target, recorded);
    }
}

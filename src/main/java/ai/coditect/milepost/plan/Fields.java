package ai.coditect.milepost.plan;

import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.MilestoneState;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that a plan has for the values of fields. */
final class Fields {

    private Fields() {}

    /** A field that gets a value for the first time. */
    static FieldChange first(String field, String value) {
        return new FieldChange(field, Optional.empty(), Optional.of(value), Reason.YAML);
    }

    static FieldChange change(String field, String before, String after, Reason reason) {
        return new FieldChange(field, Optional.of(before), Optional.of(after), reason);
    }

    /** A field that is brought back to what the definitions say. */
    static FieldChange drift(String field, Optional<String> before, String after) {
        return new FieldChange(field, before.filter(text -> !text.isEmpty()), Optional.of(after), Reason.DRIFT);
    }

    /** The elements joined; empty when there are none. */
    static Optional<String> list(Collection<?> elements) {
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(elements.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    static String state(IssueState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String state(MilestoneState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

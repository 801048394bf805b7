package ai.coditect.milepost.sandbox.state.field;

import ai.coditect.milepost.sandbox.settings.SandboxIssueField;
import java.math.BigDecimal;
import java.util.List;

/** What an issue has in a field, as stored. */
public sealed interface IssueFieldContent {

    /** A text, or a date as {@code 2026-03-01}. */
    record Text(String text) implements IssueFieldContent {}

    record Amount(BigDecimal number) implements IssueFieldContent {
        public Amount {
            BigDecimal plain = number.stripTrailingZeros();
            number = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    /** The names of the chosen options. */
    record Choice(List<String> names) implements IssueFieldContent {
        public Choice {
            names = List.copyOf(names);
        }
    }

    /** Whether a field can hold it: of the same type, and all its options are there. */
    default boolean fits(IssueField field) {
        SandboxIssueField.Type type = field.type();
        if (this instanceof Choice choice) {
            boolean single = type == SandboxIssueField.Type.SINGLE_SELECT
                    && choice.names().size() == 1;
            boolean several = type == SandboxIssueField.Type.MULTI_SELECT
                    && !choice.names().isEmpty();
            return (single || several) && field.definition().options().containsAll(choice.names());
        }
        return this instanceof Amount
                ? type == SandboxIssueField.Type.NUMBER
                : type == SandboxIssueField.Type.TEXT || type == SandboxIssueField.Type.DATE;
    }
}

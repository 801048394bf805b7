package ai.coditect.milepost.sandbox.state.field;

import ai.coditect.milepost.sandbox.state.entity.Entity;
import ai.coditect.milepost.sandbox.state.entity.NodeId;
import java.math.BigDecimal;
import java.util.List;

/**
 * What an issue has in a field, as GitHub shows it.
 *
 * @param content fits the field
 */
public record IssueFieldValue(long issueId, IssueField field, IssueFieldContent content) implements Entity {

    @Override
    public long id() {
        return NodeId.hash(issueId + " " + field.name());
    }

    @Override
    public String nodeId() {
        return new NodeId(field.kind() + "V", id()).text();
    }

    /** The chosen options, in the field's order; none unless it is a choice. */
    public List<IssueFieldOption> options() {
        return content instanceof IssueFieldContent.Choice choice
                ? field.options().stream()
                        .filter(option -> choice.names().contains(option.name()))
                        .toList()
                : List.of();
    }

    /** The number; zero unless it is one. */
    public BigDecimal number() {
        return content instanceof IssueFieldContent.Amount number ? number.number() : BigDecimal.ZERO;
    }

    /** As people read it. */
    public String text() {
        if (content instanceof IssueFieldContent.Amount number) {
            return number.number().toPlainString();
        }
        return content instanceof IssueFieldContent.Text text
                ? text.text()
                : String.join(
                        ",", options().stream().map(IssueFieldOption::name).toList());
    }
}

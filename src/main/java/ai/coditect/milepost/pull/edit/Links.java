package ai.coditect.milepost.pull.edit;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueLink;
import ai.coditect.milepost.model.IssueNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which definition the issue of a number has, and the other way round. */
public final class Links {

    private final Map<IssueId, Integer> numbers;
    private final Map<Integer, IssueId> ids = new HashMap<>();

    public Links(Map<IssueId, Integer> numbers) {
        this.numbers = Map.copyOf(numbers);
        numbers.forEach((id, number) -> ids.put(number, id));
    }

    public Map<IssueId, Integer> numbers() {
        return numbers;
    }

    public Map<Integer, IssueId> ids() {
        return ids;
    }

    /** The definition of an issue; empty when it has none. */
    public Optional<IssueId> id(IssueLink link) {
        if (link instanceof IssueId id) {
            return Optional.of(id);
        }
        return link instanceof IssueNumber number ? Optional.ofNullable(ids.get(number.value())) : Optional.empty();
    }
}

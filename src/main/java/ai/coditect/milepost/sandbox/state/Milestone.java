package ai.coditect.milepost.sandbox.state;

import ai.coditect.milepost.sandbox.state.entity.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A milestone as stored. */
public final class Milestone extends ClosableEntity {
    final String creator;
    Optional<String> description = Optional.empty();
    Optional<Instant> dueOn = Optional.empty();
    final NavigableMap<Integer, Issue> issues = new TreeMap<>();

    Milestone(Repository repository, long id, int number, Instant createdAt, String creator, String title) {
        super(NodeId.MILESTONE, repository, id, number, createdAt, title);
        this.creator = creator;
    }

    public String creator() {
        return creator;
    }

    public Optional<String> description() {
        return description;
    }

    public Optional<Instant> dueOn() {
        return dueOn;
    }

    /** The day that a person sees: in the zone whose midnight GitHub stores. */
    public Optional<LocalDate> dueDay() {
        return dueOn.map(moment -> LocalDate.ofInstant(moment, MilestoneRules.PACIFIC));
    }

    /** Its issues and pull requests by number. */
    public List<Issue> issues() {
        return List.copyOf(issues.values());
    }
}

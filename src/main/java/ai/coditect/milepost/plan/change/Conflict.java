package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.plan.field.Difference;
import ai.coditect.milepost.plan.field.FieldChange;
import ai.coditect.milepost.plan.field.Reason;
import java.util.List;
import java.util.Optional;

/** What only a person can settle. */
public sealed interface Conflict {

    /** One case for each kind of conflict. */
    interface Cases<R> {
        R disputedLines(DisputedLines conflict);

        R twin(Twin conflict);

        R damagedMarker(DamagedMarker conflict);

        R sameId(SameId conflict);

        R waiting(Waiting conflict);
    }

    /** Calls the case of this conflict's kind. */
    <R> R match(Cases<R> cases);

    /** What it is called in JSON. */
    String key();

    /** Whether the definition is not carried out as long as it stands. */
    default boolean leavesOut() {
        return false;
    }

    /** The two texts that stand against each other; empty when it is not about a text. */
    default Optional<FieldChange> sides() {
        return Optional.empty();
    }

    /**
     * Both sides changed the same lines of the body; they stay as they are on GitHub, and the rest is merged.
     *
     * @param texts the body to come, and what it would be with the definitions' lines
     */
    record DisputedLines(Difference.Text texts) implements Conflict {
        @Override
        public String key() {
            return "disputed_lines";
        }

        @Override
        public Optional<FieldChange> sides() {
            return body(texts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.disputedLines(this);
        }
    }

    /**
     * An issue without a marker has the title of the definition, and says something else.
     *
     * @param texts its body, and what the definition says
     */
    record Twin(Difference.Text texts) implements Conflict {
        @Override
        public String key() {
            return "twin";
        }

        @Override
        public boolean leavesOut() {
            return true;
        }

        @Override
        public Optional<FieldChange> sides() {
            return body(texts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.twin(this);
        }
    }

    /**
     * The issue is the definition's, but its marker cannot be read, so nothing is known of what was last applied.
     *
     * @param problem what is wrong with the marker, as half a sentence
     */
    record DamagedMarker(String problem) implements Conflict {
        @Override
        public String key() {
            return "damaged_marker";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.damagedMarker(this);
        }
    }

    /**
     * More than one issue carries the definition's id; the one of the row is taken for it.
     *
     * @param others the numbers of the other issues, which are left alone
     */
    record SameId(List<Integer> others) implements Conflict {
        public SameId {
            others = List.copyOf(others);
        }

        @Override
        public String key() {
            return "same_id";
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameId(this);
        }
    }

    /**
     * The issue is not created, or not changed, because others have to be settled first.
     *
     * @param needs the definitions that it depends on or refers to, in order
     */
    record Waiting(List<IssueId> needs) implements Conflict {
        public Waiting {
            needs = List.copyOf(needs);
        }

        @Override
        public String key() {
            return "waiting";
        }

        @Override
        public boolean leavesOut() {
            return true;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.waiting(this);
        }
    }

    private static Optional<FieldChange> body(Difference.Text texts) {
        return Optional.of(new FieldChange(IssueField.BODY.key(), texts, Reason.MERGE));
    }
}

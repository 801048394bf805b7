package ai.coditect.milepost.plan.change;

import ai.coditect.milepost.plan.field.FieldChange;
import java.util.List;
import java.util.OptionalInt;

/** A row of a plan. To handle every kind, use {@link #match}: a new kind then breaks the build and not the user. */
public sealed interface Change
        permits LabelChange,
                MilestoneChange,
                ProjectChange,
                ProjectFieldChange,
                IssueChange,
                IssueConflict,
                RelationChange,
                ProjectItemChange {

    /** One case for each kind of row. */
    interface Cases<R> {
        R label(LabelChange change);

        R milestone(MilestoneChange change);

        R project(ProjectChange change);

        R projectField(ProjectFieldChange change);

        R issue(IssueChange change);

        R conflict(IssueConflict change);

        R relation(RelationChange change);

        R projectItem(ProjectItemChange change);
    }

    Kind kind();

    /** What the row is known by: a label's name, a milestone's title, an issue's id, {@code blocked<-blocker}. */
    String key();

    Action action();

    /** The live number, if the thing has one already. */
    OptionalInt number();

    /** What a person knows it by. */
    String title();

    List<FieldChange> fields();

    /** Calls the case of this row's kind. */
    <R> R match(Cases<R> cases);
}

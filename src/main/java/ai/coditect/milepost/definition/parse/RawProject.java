package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The project board as it is written.
 *
 * @param at where its key is
 */
public record RawProject(
        Location at,
        Optional<String> owner,
        DeclaredProject.Choice choice,
        Optional<Scalar> status,
        List<Field> fields) {

    /**
     * A field as it is written.
     *
     * @param options empty where the values that occur are meant
     */
    public record Field(Scalar name, FieldType type, Optional<PlanningKey> from, List<Scalar> options) {

        /** The types that it can have. */
        public static final List<FieldType> TYPES =
                List.of(FieldType.NUMBER, FieldType.SINGLE_SELECT, FieldType.DATE, FieldType.TEXT);

        /** GitHub's own fields, and names that it keeps for itself. */
        public static final List<FieldName> RESERVED = Stream.of(
                        "Title",
                        "Assignees",
                        "Status",
                        "Labels",
                        "Linked pull requests",
                        "Milestone",
                        "Repository",
                        "Reviewers",
                        "Parent issue",
                        "Sub-issues progress",
                        "Tracks",
                        "Tracked by",
                        "Repo",
                        "Type")
                .map(FieldName::new)
                .toList();
    }
}

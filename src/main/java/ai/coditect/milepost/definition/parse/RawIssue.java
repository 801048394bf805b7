package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue as it is written.
 *
 * @param at where it starts
 */
public record RawIssue(
        Location at,
        Optional<Scalar> id,
        Optional<Scalar> title,
        Optional<Scalar> previousId,
        RawFields fields,
        Optional<Scalar> parent,
        List<RawDependency> dependsOn,
        RawContent content) {

    /** The ids of the issues that this one depends on, as often as they are written. */
    public Stream<Scalar> blockers() {
        return dependsOn.stream().flatMap(dependency -> dependency.on().stream());
    }

    /** All texts that become part of the body. */
    public Stream<Scalar> bodyTexts() {
        Stream<Scalar> remarks = dependsOn.stream().flatMap(dependency -> dependency.remark().stream());
        return Stream.concat(content.texts(), remarks);
    }

    /** The location of a finding about the issue as a whole. */
    public Location where() {
        return id.or(() -> title).map(Scalar::at).orElse(at);
    }
}

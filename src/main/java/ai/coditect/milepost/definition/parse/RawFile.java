package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file as it is written.
 *
 * @param rootKeys the keys that may be given only once over all files, with their locations
 * @param defaultsForAll whether its defaults apply to the issues of all files
 * @param incompleteKeys the keys whose value could not be parsed in full: names may be missing from them
 */
public record RawFile(
        SourceFile source,
        Map<String, Location> rootKeys,
        Optional<Scalar> repository,
        List<RawPerson> people,
        List<RawMilestone> milestones,
        List<RawLabel> labels,
        RawFields defaults,
        boolean defaultsForAll,
        Optional<Scalar> workstream,
        List<RawIssue> issues,
        Set<String> incompleteKeys) {

    /** The title that the issues of the file are grouped under. */
    public String workstreamTitle() {
        return workstream.map(Scalar::value).orElse(source.stem());
    }
}

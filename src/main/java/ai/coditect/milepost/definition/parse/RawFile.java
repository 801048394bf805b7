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
 * @param rootKeys where the keys stand that may be given only once over all files
 * @param defaultsForAll whether its defaults hold for the issues of all files
 * @param faulty the keys of lists with items that could not be read: names may be missing from them
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
        Set<String> faulty) {

    /** What the issues of the file belong to. */
    public String workstreamTitle() {
        return workstream.map(Scalar::value).orElse(source.stem());
    }
}

package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.definition.yaml.SourceFile;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file as it is written.
 *
 * @param rootKeys the keys that may be given only once over all files, with their locations
 * @param fields the issue fields that the values of keys stand in
 * @param headings those of the sections of all issues
 * @param defaultsForAll whether its defaults apply to the issues of all files
 * @param unread of each key what could not be parsed of its value: names may be missing
 */
public record RawFile(
        SourceFile source,
        Map<String, Location> rootKeys,
        Optional<Scalar> repository,
        List<RawPerson> people,
        Map<PlanningKey, RawMappedField> fields,
        List<RawMilestone> milestones,
        List<RawLabel> labels,
        RawHeadings headings,
        Optional<RawProject> project,
        RawFields defaults,
        boolean defaultsForAll,
        Optional<Scalar> workstream,
        List<RawIssue> issues,
        Map<String, List<String>> unread) {

    /** The defaults that apply to its issues, its own and those of all files. */
    public RawFields defaultsOver(RawFields forAll, People people) {
        return defaultsForAll ? forAll : defaults.over(forAll, people);
    }

    /** The title that the issues of the file are grouped under. */
    public String workstreamTitle() {
        return workstream.map(Scalar::value).orElse(source.stem());
    }
}

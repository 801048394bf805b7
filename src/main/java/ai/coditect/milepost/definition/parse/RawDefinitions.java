package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.UnparsedFiles;
import java.util.List;
import java.util.stream.Stream;

/** All files as they are written. */
public record RawDefinitions(List<RawFile> files, UnparsedFiles unparsed) {

    public RawDefinitions {
        files = List.copyOf(files);
    }

    public Stream<RawIssue> issues() {
        return files.stream().flatMap(file -> file.issues().stream());
    }

    public Stream<RawLabel> labels() {
        return files.stream().flatMap(file -> file.labels().stream());
    }

    public Stream<RawMilestone> milestones() {
        return files.stream().flatMap(file -> file.milestones().stream());
    }

    public Stream<RawPerson> people() {
        return files.stream().flatMap(file -> file.people().stream());
    }

    /** Whether all names under the key could be read. */
    public boolean isComplete(String key) {
        return files.stream().noneMatch(file -> file.faulty().contains(key));
    }
}

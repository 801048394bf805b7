package ai.coditect.milepost.definition;

import java.util.List;
import java.util.stream.Stream;

/** All files as they are written. */
record Definitions(List<RawFile> files, Unread unread) {

    Definitions {
        files = List.copyOf(files);
    }

    Stream<RawIssue> issues() {
        return files.stream().flatMap(file -> file.issues().stream());
    }

    Stream<RawLabel> labels() {
        return files.stream().flatMap(file -> file.labels().stream());
    }

    Stream<RawMilestone> milestones() {
        return files.stream().flatMap(file -> file.milestones().stream());
    }

    Stream<RawPerson> people() {
        return files.stream().flatMap(file -> file.people().stream());
    }

    /** Whether all names under the key could be read. */
    boolean isComplete(String key) {
        return files.stream().noneMatch(file -> file.faulty().contains(key));
    }
}

package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.People;
import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawFile;
import java.util.List;
import java.util.stream.Stream;

/** Merges defaults into issues: those of all files, then those of the issue's file, then the issue's own fields. */
final class DefaultsMerger {

    private DefaultsMerger() {}

    /** The issues in the order of the files. */
    static List<MergedIssue> merge(RawDefinitions definitions, People people) {
        RawFields forAll = definitions.defaultsForAll();
        return definitions.files().stream()
                .flatMap(file -> merge(file, file.defaultsOver(forAll, people), people))
                .toList();
    }

    private static Stream<MergedIssue> merge(RawFile file, RawFields defaults, People people) {
        return file.issues().stream()
                .map(issue -> new MergedIssue(issue, issue.fields().over(defaults, people), file.workstreamTitle()));
    }
}

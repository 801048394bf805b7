package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawIssue;
import java.util.List;

/** Merges defaults into issues: those for all files first, then those of the file, then what the issue says itself. */
final class DefaultsMerger {

    private final RawDefinitions definitions;

    DefaultsMerger(RawDefinitions definitions) {
        this.definitions = definitions;
    }

    /** The issues in the order of the files. */
    List<MergedIssue> merge() {
        RawFields forAll = definitions.files().stream()
                .filter(RawFile::defaultsForAll)
                .map(RawFile::defaults)
                .reduce(RawFields.NONE, (first, second) -> second.over(first));
        return definitions.files().stream()
                .flatMap(file -> file.issues().stream().map(issue -> merge(issue, file, forAll)))
                .toList();
    }

    private static MergedIssue merge(RawIssue issue, RawFile file, RawFields forAll) {
        RawFields defaults = file.defaultsForAll() ? forAll : file.defaults().over(forAll);
        return new MergedIssue(issue, issue.fields().over(defaults), file.workstreamTitle());
    }
}

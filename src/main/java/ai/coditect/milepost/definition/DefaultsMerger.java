package ai.coditect.milepost.definition;

import ai.coditect.milepost.definition.parse.RawDefinitions;
import ai.coditect.milepost.definition.parse.RawFields;
import ai.coditect.milepost.definition.parse.RawFile;
import ai.coditect.milepost.definition.parse.RawIssue;
import java.util.List;

/** Merges defaults into issues: those of all files, then those of the issue's file, then the issue's own fields. */
final class DefaultsMerger {

    private DefaultsMerger() {}

    /** The issues in the order of the files. */
    static List<MergedIssue> merge(RawDefinitions definitions) {
        RawFields forAll = definitions.files().stream()
                .filter(RawFile::defaultsForAll)
                .filter(file -> file.rootKeys().containsKey("defaults"))
                .findFirst()
                .map(RawFile::defaults)
                .orElse(RawFields.NONE);
        return definitions.files().stream()
                .flatMap(file -> file.issues().stream().map(issue -> merge(issue, file, forAll)))
                .toList();
    }

    private static MergedIssue merge(RawIssue issue, RawFile file, RawFields forAll) {
        RawFields defaults = file.defaultsForAll() ? forAll : file.defaults().over(forAll);
        return new MergedIssue(issue, issue.fields().over(defaults), file.workstreamTitle());
    }
}

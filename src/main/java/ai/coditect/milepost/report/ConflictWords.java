package ai.coditect.milepost.report;

import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.plan.change.Conflict;
import ai.coditect.milepost.plan.change.IssueConflict;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a conflict says to its reader.
 *
 * @param what what stands against what, in sentences
 * @param waysOut what the reader can do, one way each
 */
public record ConflictWords(String what, List<String> waysOut) {

    public static ConflictWords of(IssueConflict row) {
        return row.conflict().match(new Conflict.Cases<>() {
            @Override
            public ConflictWords disputedLines(Conflict.DisputedLines conflict) {
                return new ConflictWords(
                        "The same lines were changed on GitHub and in the definitions. They stay as they are on GitHub;"
                                + " the rest of the body is merged.",
                        List.of(
                                "To take the definitions' lines: --on-conflict=yaml",
                                "To keep GitHub's: bring the change into the definition"));
            }

            @Override
            public ConflictWords twin(Conflict.Twin conflict) {
                return new ConflictWords(
                        (row.live().filter(issue -> issue.state().isClosed()).isPresent()
                                        ? "A closed issue"
                                        : "An issue")
                                + " of this title is there already, without a marker. It is left alone, and no second"
                                + " one is created beside it.",
                        List.of(
                                "To take it over, keeping its text: --adopt",
                                "To have an issue of its own: give the definition another title"));
            }

            @Override
            public ConflictWords damagedMarker(Conflict.DamagedMarker conflict) {
                return new ConflictWords(
                        "Its marker is damaged: " + Visible.line(conflict.problem()) + ". The issue is left alone.",
                        List.of(
                                "To repair it: bring the line that starts with `<!-- milepost` back from the issue's edit history",
                                "To start anew: delete what is left of the marker, and take the issue over with --adopt"));
            }

            @Override
            public ConflictWords sameId(Conflict.SameId conflict) {
                String others = IssueNumber.list(conflict.others().stream());
                return new ConflictWords(
                        "More than one issue carries this id: "
                                + IssueNumber.list(row.number().stream().boxed()) + " is taken for it, and "
                                + others + (conflict.others().size() == 1 ? " is" : " are") + " left alone.",
                        List.of("Delete the marker, the line that starts with `<!-- milepost`, from " + others));
            }

            @Override
            public ConflictWords waiting(Conflict.Waiting conflict) {
                String needs = conflict.needs().stream().map(IssueId::value).collect(Collectors.joining(", "));
                return new ConflictWords(
                        (row.live().isPresent() ? "It is left as it is" : "It is not created")
                                + " before the conflict about what it needs is settled: " + needs + ".",
                        List.of());
            }
        });
    }
}

package ai.coditect.milepost.plan;

import ai.coditect.milepost.diagnostic.Diagnostic;
import ai.coditect.milepost.model.IssueField;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueNumber;
import ai.coditect.milepost.model.LiveIssue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells which fields of which issues are left alone because GitHub does not show them to this token. */
final class UnknownFields {

    private static final int MOST_NAMED = 10;

    private UnknownFields() {}

    /** One warning for all of them. */
    static List<Diagnostic> findings(Map<IssueId, PlannedIssue> ours) {
        List<Integer> numbers = new ArrayList<>();
        Set<IssueField> fields = new TreeSet<>();
        ours.values().stream()
                .map(planned -> planned.handle().live())
                .flatMap(Optional::stream)
                .filter(issue -> !ofIssue(issue).isEmpty())
                .sorted(Comparator.comparingInt(LiveIssue::number))
                .forEach(issue -> {
                    numbers.add(issue.number());
                    fields.addAll(ofIssue(issue));
                });
        if (numbers.isEmpty()) {
            return List.of();
        }
        String names = fields.stream().map(IssueField::key).collect(Collectors.joining(", "));
        return List.of(Diagnostic.warning(
                "GitHub does not show this token everything of " + named(numbers) + ": " + names,
                "That is left alone there, the rest is planned as usual. A relation may lead to a repository that the"
                        + " token cannot read: give it access, or have it removed by somebody who has."));
    }

    /** Of a board is told elsewhere. */
    private static Set<IssueField> ofIssue(LiveIssue issue) {
        Set<IssueField> fields = new TreeSet<>(issue.unknown());
        fields.remove(IssueField.BOARD);
        return fields;
    }

    private static String named(List<Integer> numbers) {
        String first = IssueNumber.list(numbers.stream().limit(MOST_NAMED));
        return numbers.size() <= MOST_NAMED ? first : first + " and " + (numbers.size() - MOST_NAMED) + " more";
    }
}

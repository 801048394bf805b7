package ai.coditect.milepost.progress;

import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.DeclaredState;
import ai.coditect.milepost.model.planning.DeclaredProject;
import ai.coditect.milepost.model.planning.PlanningKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The order of priorities, the most urgent first. A priority is a word of the team's own: the options of the board's
 * field say the order, else the words that are common.
 */
final class Urgency {

    private static final List<List<String>> COMMON = List.of(
            List.of("p0", "critical", "urgent", "blocker", "highest"),
            List.of("p1", "high", "major"),
            List.of("p2", "medium", "normal"),
            List.of("p3", "low", "minor"),
            List.of("p4", "lowest", "trivial"));

    private static final int MIDDLE = 2;

    private final Map<String, Integer> ranks = new HashMap<>();
    private final int unknown;

    private Urgency(List<List<String>> order, int unknown) {
        for (int rank = 0; rank < order.size(); rank++) {
            for (String word : order.get(rank)) {
                ranks.putIfAbsent(key(word), rank);
            }
        }
        this.unknown = unknown;
    }

    static Urgency of(DeclaredState declared) {
        List<String> options = declared.project().stream()
                .flatMap(project -> project.fields().stream())
                .filter(field -> field.from().equals(Optional.of(PlanningKey.PRIORITY)))
                .map(DeclaredProject.Field::options)
                .findFirst()
                .orElse(List.of());
        return options.isEmpty()
                ? new Urgency(COMMON, MIDDLE)
                : new Urgency(options.stream().map(List::of).toList(), options.size());
    }

    /** The smaller, the more urgent. */
    int of(DeclaredIssue issue) {
        return issue.priority()
                .map(word -> ranks.getOrDefault(key(word), unknown))
                .orElse(unknown);
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}

package ai.coditect.milepost.importer.draft;

import ai.coditect.milepost.model.IssueState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that trackers have for the states that GitHub knows. */
public final class States {

    private static final Map<String, IssueState> WORDS = new HashMap<>();

    static {
        words(
                IssueState.OPEN,
                "open",
                "opened",
                "reopened",
                "todo",
                "backlog",
                "new",
                "pending",
                "unstarted",
                "planned");
        words(IssueState.OPEN, "notstarted", "triage", "unresolved");
        words(IssueState.CLOSED, "closed");
        words(IssueState.COMPLETED, "completed", "complete", "done", "resolved", "fixed", "finished", "shipped");
        words(IssueState.NOT_PLANNED, "notplanned", "canceled", "cancelled", "wontfix", "wontdo", "removed");
        words(IssueState.DUPLICATE, "duplicate");
    }

    private States() {}

    private static void words(IssueState state, String... words) {
        Arrays.stream(words).forEach(word -> WORDS.put(word, state));
    }

    /** The state that a word means beyond doubt. */
    public static Optional<IssueState> of(String word) {
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")));
    }
}

package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.model.IssueId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes ids: from a name that the source gives the issue, or else from its title. Each is given once. */
final class Ids {

    private static final int LONGEST = 60;
    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9]+");
    private static final Pattern LEADING_TAG = Pattern.compile("^(?:\\[[^\\]]*]\\s*)+(?=\\S)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    /** Keeps an id from being given. */
    void reserve(IssueId id) {
        taken.add(id.value());
    }

    /** The id that the issue has, or a new one. */
    IssueId of(DraftIssue issue) {
        return issue.id().orElseGet(() -> next(issue));
    }

    private IssueId next(DraftIssue issue) {
        String name = issue.names().stream()
                .filter(Ids::isName)
                .findFirst()
                .orElseGet(() -> LEADING_TAG.matcher(issue.title()).replaceFirst(""));
        return new IssueId(unique(kebab(name, "issue")));
    }

    /** A name of its own, where a number alone says nothing. */
    private static boolean isName(String name) {
        return Key.parse(name).map(Key::isNamed).orElse(true);
    }

    /** The words of a text in lower case, joined by hyphens, and cut where they get long. */
    static String kebab(String text, String otherwise) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String words =
                NO_ID.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-").replaceAll("^-|-$", "");
        if (words.length() > LONGEST) {
            int end = words.lastIndexOf('-', LONGEST);
            words = words.substring(0, end > 0 ? end : LONGEST);
        }
        return words.isEmpty() ? otherwise : words;
    }

    private String unique(String wanted) {
        String id = wanted;
        while (!taken.add(id)) {
            id = wanted + "-" + next.merge(wanted, 2, (last, first) -> last + 1);
        }
        return id;
    }
}

package ai.coditect.milepost.report.graph;

import ai.coditect.milepost.body.References;
import ai.coditect.milepost.graph.DependencyGraph;
import ai.coditect.milepost.graph.Workstream;
import ai.coditect.milepost.model.DeclaredIssue;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.report.Visible;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Titles without the words with which all titles begin, and then those of a workstream: "[Phase 1] " says nothing that
 * tells one issue from another. Two titles that differ still differ.
 *
 * @param titles by their issues
 * @param ofAll what all titles begin with
 * @param ofWorkstreams what the titles of a workstream begin with behind it, by its name
 */
record ShortTitles(Map<IssueId, String> titles, Optional<String> ofAll, Map<String, String> ofWorkstreams) {

    /** So many titles have to begin with the same words, or two with the same tag. */
    private static final int FEWEST_TITLES = 3;

    private static final int FEWEST_WORDS = 2;

    static ShortTitles of(DependencyGraph graph) {
        Map<IssueId, String> titles = new LinkedHashMap<>();
        graph.issues().forEach(issue -> titles.put(issue.id(), full(issue)));
        String ofAll = shared(List.copyOf(titles.values()));
        titles.replaceAll((id, title) -> title.substring(ofAll.length()));

        Map<String, String> ofWorkstreams = new HashMap<>();
        Map<IssueId, String> shorter = new HashMap<>(titles);
        for (Workstream workstream : graph.workstreams()) {
            List<IssueId> ids =
                    workstream.issues().stream().map(DeclaredIssue::id).toList();
            String shared = shared(ids.stream().map(id -> title(titles, id)).toList());
            if (!shared.isEmpty()) {
                ofWorkstreams.put(workstream.name(), shared.strip());
                ids.forEach(id -> shorter.computeIfPresent(id, (same, title) -> title.substring(shared.length())));
            }
        }
        boolean distinct = distinct(shorter) == distinct(titles);
        return new ShortTitles(
                distinct ? shorter : titles,
                Optional.of(ofAll.strip()).filter(text -> !text.isEmpty()),
                distinct ? ofWorkstreams : Map.of());
    }

    /** The title on one line, with the bare ids of the issues that it refers to. */
    static String full(DeclaredIssue issue) {
        return Visible.line(References.names(issue.title()));
    }

    String of(DeclaredIssue issue) {
        return title(titles, issue.id());
    }

    private static String title(Map<IssueId, String> titles, IssueId id) {
        return titles.getOrDefault(id, id.value());
    }

    private static int distinct(Map<IssueId, String> titles) {
        return new HashSet<>(titles.values()).size();
    }

    /** The words with which all of them begin, with the blank behind them; empty if leaving them out helps nobody. */
    private static String shared(List<String> titles) {
        if (titles.size() < 2) {
            return "";
        }
        String first = titles.get(0);
        int length = first.length();
        for (String title : titles) {
            int same = 0;
            while (same < Math.min(length, title.length() - 1) && first.charAt(same) == title.charAt(same)) {
                same++;
            }
            length = same;
        }
        int end = first.lastIndexOf(' ', length - 1) + 1;
        String words = first.substring(0, end);
        while (!isClosed(words)) {
            words = words.substring(0, words.stripTrailing().lastIndexOf(' ') + 1);
        }
        String stripped = words.strip();
        boolean isTag = stripped.endsWith("]") || stripped.endsWith(":");
        boolean isPhrase = titles.size() >= FEWEST_TITLES && stripped.split(" +").length >= FEWEST_WORDS;
        return isTag || isPhrase ? words : "";
    }

    /** Whether no bracket and no quotation is cut through. */
    private static boolean isClosed(String words) {
        return count(words, '[') == count(words, ']')
                && count(words, '(') == count(words, ')')
                && count(words, '`') % 2 == 0
                && count(words, '"') % 2 == 0;
    }

    private static long count(String words, char wanted) {
        return words.chars().filter(letter -> letter == wanted).count();
    }
}

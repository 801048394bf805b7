package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which issue of a source has which name. A name that two issues have leads to neither. */
final class Names {

    /** Longer ranges are none. */
    private static final int LONGEST_RANGE = 1_000;

    private static final Pattern NUMBER = Pattern.compile("#?\\s*" + Key.NUMBER);

    private static final Comparator<List<Integer>> NUMERIC = Names::compare;

    private final Map<String, IssueId> byText = new HashMap<>();
    private final Map<String, IssueId> byTitle = new HashMap<>();
    private final Map<String, NavigableMap<List<Integer>, IssueId>> bySeries = new HashMap<>();
    private final Map<List<Integer>, Set<IssueId>> byNumber = new HashMap<>();

    private final Set<String> doubled = new HashSet<>();

    Names(List<DraftIssue> issues, IdentityHashMap<DraftIssue, IssueId> ids) {
        Set<String> taken = new HashSet<>();
        for (DraftIssue issue : issues) {
            issue.names().stream()
                    .map(Names::canonical)
                    .distinct()
                    .filter(name -> !taken.add(name))
                    .forEach(doubled::add);
        }
        for (DraftIssue issue : issues) {
            IssueId id = ids.get(issue);
            if (id != null) {
                byTitle.putIfAbsent(folded(issue.title()), id);
                issue.names().stream()
                        .filter(name -> !doubled.contains(canonical(name)))
                        .forEach(name -> add(name, id));
            }
        }
    }

    private void add(String name, IssueId id) {
        byText.put(folded(name), id);
        Key.parse(name).ifPresent(key -> {
            bySeries.computeIfAbsent(key.series(), series -> new TreeMap<>(NUMERIC))
                    .put(key.numbers(), id);
            byNumber.computeIfAbsent(key.numbers(), numbers -> new TreeSet<>()).add(id);
        });
    }

    /** The series that names of this source have. */
    Set<String> series() {
        return new TreeSet<>(bySeries.keySet());
    }

    /** The issue that is called exactly this. */
    Optional<IssueId> exact(String text) {
        return Optional.ofNullable(byText.get(folded(text)));
    }

    /** The issue that has exactly this title, unless it is a number. */
    Optional<IssueId> titled(String text) {
        return NUMBER.matcher(text.strip()).matches()
                ? Optional.empty()
                : Optional.ofNullable(byTitle.get(folded(text)));
    }

    Optional<IssueId> find(Key key) {
        return Optional.ofNullable(bySeries.get(key.series())).map(series -> series.get(key.numbers()));
    }

    /** The issue of that key, or else the only one that has its number under another word. */
    Optional<IssueId> findLoosely(Key key) {
        return find(key)
                .or(() -> Optional.of(byNumber.getOrDefault(key.numbers(), Set.of()))
                        .filter(ids -> ids.size() == 1 && !key.isNamed())
                        .flatMap(ids -> ids.stream().findFirst()));
    }

    /** Whether several issues have the name, which so leads to none of them. */
    boolean isDoubled(Key key) {
        return doubled.contains(key.toString());
    }

    /** Every key from the first to the last, with those that no issue has as far as they can be counted. */
    List<Key> range(Key first, List<Integer> last) {
        Set<List<Integer>> numbers = new TreeSet<>(NUMERIC);
        first.countTo(last, LONGEST_RANGE).forEach(key -> numbers.add(key.numbers()));
        NavigableMap<List<Integer>, IssueId> known = bySeries.getOrDefault(first.series(), new TreeMap<>(NUMERIC));
        if (compare(first.numbers(), last) <= 0) {
            numbers.addAll(known.subMap(first.numbers(), true, last, true).keySet());
        }
        List<Key> keys = new ArrayList<>();
        numbers.forEach(number -> keys.add(new Key(first.series(), number)));
        return keys;
    }

    private static String canonical(String name) {
        return Key.parse(name).map(Key::toString).orElseGet(() -> folded(name));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}

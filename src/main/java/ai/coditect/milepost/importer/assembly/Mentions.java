package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.CodeSpans;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.assembly.NameFinder.Found;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the names of a source's issues in its texts: single ones, lists ({@code 1.3, 1.4}) and ranges. */
final class Mentions {

    /**
     * A mention.
     *
     * @param keys what it names, with what no issue has
     */
    record Mention(int start, int end, List<Key> keys) {}

    /** So many names that lead nowhere are shown of one text. */
    private static final int MOST_NAMED = 10;

    private static final String IN_TEXT = "It stays in the text as it stands, and leads nowhere.";

    /** What gh-issue-sync calls an issue until it has a number. */
    private static final Pattern LOCAL = Pattern.compile("(?<![\\p{L}\\d&/#\\\\])#(T[0-9A-Za-z]{1,20})(?![\\p{L}\\d])");

    private final Names names;
    private final Numbering numbering;
    private final NameFinder finder;

    Mentions(Names names, Numbering numbering) {
        this.names = names;
        this.numbering = numbering;
        this.finder = switch (numbering) {
            case REPOSITORY -> NameFinder.ofRepository();
            case DOCUMENT -> NameFinder.of(names.series()).withNumbers();
            case NAMES -> NameFinder.of(names.series());
        };
    }

    /**
     * The template for a literal text: names of issues become references, and what looks like a reference is escaped.
     * Code is left alone.
     */
    String template(String literal, Location at, Findings findings) {
        String text = local(References.template(literal));
        List<Found> matches = finder.in(text);
        if (matches.isEmpty()) {
            return text;
        }
        BitSet code = CodeSpans.in(text);
        StringBuilder template = new StringBuilder();
        List<Key> unknown = new ArrayList<>();
        int done = 0;
        for (Found match : matches) {
            if (code.get(match.start())) {
                continue;
            }
            List<List<Key>> ranges = ranges(text.substring(match.start(), match.end()), match.form());
            ranges.stream()
                    .flatMap(List::stream)
                    .filter(key -> names.find(key).isEmpty())
                    .forEach(unknown::add);
            String references = ranges.stream()
                    .map(this::references)
                    .filter(range -> !range.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!references.isEmpty()) {
                template.append(text, done, match.start()).append(references);
                done = match.end();
            }
        }
        if (numbering != Numbering.REPOSITORY) {
            reportUnknown(unknown, at, IN_TEXT, findings);
        }
        return template.append(text, done, text.length()).toString();
    }

    private String local(String text) {
        if (!text.contains("#T")) {
            return text;
        }
        BitSet code = CodeSpans.in(text);
        return LOCAL.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(names.exact(match.group(1))
                        .filter(id -> !code.get(match.start()))
                        .map(id -> "#{" + id + "}")
                        .orElse(match.group())));
    }

    /** A range by its ends if both are known, or else every issue in it. */
    private String references(List<Key> range) {
        List<String> known = range.stream()
                .flatMap(key -> names.find(key).map(id -> "#{" + id + "}").stream())
                .toList();
        boolean hasEnds = names.find(range.get(0)).isPresent()
                && names.find(range.get(range.size() - 1)).isPresent();
        return known.size() > 1 && hasEnds
                ? known.get(0) + "-" + known.get(known.size() - 1)
                : String.join(", ", known);
    }

    /** All that a text names by more than a number. */
    List<Mention> named(String text) {
        return finder.in(text).stream()
                .map(found -> mention(text, found.start(), found.end(), found.form()))
                .toList();
    }

    /** All bare numbers of a text, as names of the series. */
    List<Mention> bare(String text, String series) {
        NameForm form = NameForm.bare(series);
        return form.whole()
                .matcher(text)
                .results()
                .map(match -> mention(text, match.start(), match.end(), form))
                .toList();
    }

    private Mention mention(String text, int start, int end, NameForm form) {
        return new Mention(
                start,
                end,
                ranges(text.substring(start, end), form).stream()
                        .flatMap(List::stream)
                        .toList());
    }

    /** Each number of a mention, a range with everything in it. */
    private List<List<Key>> ranges(String mention, NameForm form) {
        return form.item()
                .matcher(mention)
                .results()
                .map(item -> {
                    Key first = new Key(form.series(), Key.numbers(item.group(1)));
                    return Optional.ofNullable(item.group(2))
                            .map(last -> names.range(first, Key.numbers(last)))
                            .filter(range -> !range.isEmpty())
                            .orElse(List.of(first));
                })
                .toList();
    }

    /**
     * Says that a title names an issue, as it cannot refer to it.
     *
     * @param own the names of the issue itself
     */
    void checkTitle(String title, List<String> own, Location at, Findings findings) {
        Set<Key> keys = own.stream().flatMap(name -> Key.parse(name).stream()).collect(Collectors.toSet());
        List<String> named = finder.in(title).stream()
                .map(found -> title.substring(found.start(), found.end()))
                .filter(name -> Key.parse(name).filter(keys::contains).isEmpty())
                .toList();
        if (numbering != Numbering.REPOSITORY && !named.isEmpty()) {
            findings.lost(
                    Loss.REFERENCE,
                    named.size(),
                    at,
                    "the title names `" + String.join("`, `", named) + "`",
                    "It stays as it stands: a title cannot refer to an issue.");
        }
    }

    /**
     * Says which names lead nowhere.
     *
     * @param kept what becomes of them
     */
    void reportUnknown(List<Key> unknown, Location at, String kept, Findings findings) {
        if (!unknown.isEmpty()) {
            Set<Key> distinct = new LinkedHashSet<>(unknown);
            String list = distinct.stream()
                    .limit(MOST_NAMED)
                    .map(key -> "`" + key + "`")
                    .collect(Collectors.joining(", "));
            String more = distinct.size() > MOST_NAMED ? " and " + (distinct.size() - MOST_NAMED) + " more" : "";
            boolean doubled = distinct.stream().anyMatch(names::isDoubled);
            findings.lost(
                    Loss.REFERENCE,
                    unknown.size(),
                    at,
                    (doubled ? "not exactly one issue of this source is " : "no issue of this source is ")
                            + list
                            + more,
                    kept);
        }
    }
}

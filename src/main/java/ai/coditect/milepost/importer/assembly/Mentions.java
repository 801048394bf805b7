package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.CodeSpans;
import ai.coditect.milepost.body.References;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the names of a source's issues in its texts: single ones, lists ({@code 1.3, 1.4}) and ranges. */
final class Mentions {

    private static final String RANGE = "(?:[-–—]|\\.\\.\\.?|…|\\s+(?:to|through)\\s+|\\s[–—]\\s)";
    private static final String END = "(?![\\p{L}\\d]|\\.\\d)";
    private static final String AND = "(?:\\s*(?:,|&|\\band\\b)\\s*)";

    /** So many kinds of names are looked for. */
    private static final int MOST_SERIES = 20;

    /**
     * A mention.
     *
     * @param keys what it names, with what no issue has
     */
    record Mention(int start, int end, List<Key> keys) {}

    /**
     * How the names of one series are written.
     *
     * @param before what stands before each number
     * @param whole everything that is one mention
     */
    private record Form(String series, String before, String whole) {

        private static final String ISSUE = "(?<![\\p{L}\\d&/#])(?<!\\]\\()";

        static Form of(String series) {
            String word = "(?iu:" + Pattern.quote(series) + ")";
            if (series.equals(Key.ISSUES)) {
                String one = "#\\d{1,9}";
                return new Form(series, "#", ISSUE + one + "(?:" + RANGE + "#?\\d{1,9}" + END + ")?" + END);
            }
            if (new Key(series, List.of()).isWord()) {
                String one = "#?" + Key.NUMBER + "(?:" + RANGE + "#?" + Key.NUMBER + ")?" + END;
                String whole = "(?<![\\p{L}\\d])" + word + "s?\\s+" + one + "(?:" + AND + one + "){0,100}";
                return new Form(series, "#?", whole);
            }
            String whole =
                    "(?<![\\p{L}\\d/-])" + word + Key.NUMBER + "(?:" + RANGE + word + "?" + Key.NUMBER + ")?" + END;
            return new Form(series, word, whole);
        }

        /** A number of the repository stands alone, in the form in which it is written back. */
        static Form single() {
            return new Form(Key.ISSUES, "#", "(?<!\\\\)" + ISSUE + "#[1-9]\\d{0,8}(?![-–—]#?\\d|_)" + END);
        }

        /** A bare number, which counts as one of the series. */
        static Form bare(String series) {
            String one = "#?" + Key.NUMBER;
            return new Form(series, "#?", "(?<![\\p{L}\\d.#/-])" + one + "(?:" + RANGE + one + ")?" + END);
        }

        Pattern item() {
            String one = "(" + Key.NUMBER + ")";
            return Pattern.compile(before + one + "(?:" + RANGE + "(?:" + before + ")?" + one + ")?");
        }
    }

    /** Forms as one pattern, a group for each. */
    private record Scanner(List<Form> forms, List<Pattern> items, Pattern pattern) {

        static Scanner of(List<Form> forms) {
            String all = forms.stream().map(form -> "(" + form.whole() + ")").collect(Collectors.joining("|"));
            return new Scanner(
                    forms, forms.stream().map(Form::item).toList(), Pattern.compile(all.isEmpty() ? "(?!)" : all));
        }

        int formOf(MatchResult match) {
            int group = 1;
            while (match.start(group) < 0) {
                group++;
            }
            return group - 1;
        }
    }

    /** What gh-issue-sync calls an issue until it has a number. */
    private static final Pattern LOCAL = Pattern.compile("(?<![\\p{L}\\d&/#\\\\])#(T[0-9A-Za-z]{1,20})(?![\\p{L}\\d])");

    private final Names names;
    private final Numbering numbering;
    private final List<Form> forms;
    private final Scanner scanner;

    Mentions(Names names, Numbering numbering) {
        this.names = names;
        this.numbering = numbering;
        this.forms = switch (numbering) {
            case REPOSITORY -> List.of(Form.single());
            case DOCUMENT -> forms(Stream.concat(Stream.of(Key.ISSUES), names.series().stream()));
            case NAMES -> forms(names.series().stream());
        };
        this.scanner = Scanner.of(forms);
    }

    private static List<Form> forms(Stream<String> series) {
        return series.filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_SERIES)
                .map(Form::of)
                .toList();
    }

    /**
     * The template for a literal text: names of issues become references, and what looks like a reference is escaped.
     * Code is left alone.
     */
    String template(String literal, Location at, Findings findings) {
        String text = local(References.template(literal));
        List<MatchResult> matches = scanner.pattern().matcher(text).results().toList();
        if (matches.isEmpty()) {
            return text;
        }
        BitSet code = CodeSpans.in(text);
        StringBuilder template = new StringBuilder();
        int done = 0;
        for (MatchResult match : matches) {
            if (code.get(match.start())) {
                continue;
            }
            List<List<Key>> ranges = ranges(match, scanner);
            if (numbering != Numbering.REPOSITORY) {
                reportUnknown(
                        ranges.stream()
                                .flatMap(List::stream)
                                .filter(key -> names.find(key).isEmpty())
                                .toList(),
                        at,
                        findings);
            }
            String references = ranges.stream()
                    .map(this::references)
                    .filter(range -> !range.isEmpty())
                    .collect(Collectors.joining(", "));
            if (!references.isEmpty()) {
                template.append(text, done, match.start()).append(references);
                done = match.end();
            }
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

    /** All mentions in a text that is about nothing else; a bare number counts as one of the series. */
    List<Mention> all(String text, String series) {
        Scanner loose = Scanner.of(
                Stream.concat(forms.stream(), Stream.of(Form.bare(series))).toList());
        return loose.pattern()
                .matcher(text)
                .results()
                .map(match -> new Mention(
                        match.start(),
                        match.end(),
                        ranges(match, loose).stream().flatMap(List::stream).toList()))
                .toList();
    }

    /** Each number of a mention, a range with everything in it. */
    private List<List<Key>> ranges(MatchResult match, Scanner source) {
        int form = source.formOf(match);
        String series = source.forms().get(form).series();
        return source.items()
                .get(form)
                .matcher(match.group())
                .results()
                .map(item -> {
                    Key first = new Key(series, Key.numbers(item.group(1)));
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
        List<String> named = scanner.pattern()
                .matcher(title)
                .results()
                .map(MatchResult::group)
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

    /** Says which names lead nowhere. */
    void reportUnknown(List<Key> unknown, Location at, Findings findings) {
        if (!unknown.isEmpty()) {
            String list = unknown.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
            boolean doubled = unknown.stream().anyMatch(names::isDoubled);
            findings.lost(
                    Loss.REFERENCE,
                    unknown.size(),
                    at,
                    (doubled ? "not exactly one issue of this source is " : "no issue of this source is ") + list,
                    "It stays in the text as it stands, and leads nowhere.");
        }
    }
}

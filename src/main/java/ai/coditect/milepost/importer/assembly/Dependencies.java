package ai.coditect.milepost.importer.assembly;

import ai.coditect.milepost.body.IssueText.Dependency;
import ai.coditect.milepost.importer.assembly.Mentions.Mention;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.model.IssueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a source says about dependencies. */
final class Dependencies {

    /** A word for nothing, maybe with a reason. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?:none|nothing|nil|no|n/a|not applicable|no dependencies|[-–—])?[.:]?"
                    + "(?:\\s*\\((?<reason>[^()]*(?:\\([^()]*\\)[^()]*)*)\\)|\\s+[-–—]\\s+(?<why>.*))?[.]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK =
            Pattern.compile("(?<main>[^(]*[^(\\s])\\s*\\((?<remark>.*)\\)[.]?", Pattern.DOTALL);

    /** Words that say nothing more than the names beside them. */
    private static final String WORDS =
            "issues?|tickets?|tasks?|and|depends?|on|after|blocked|by|requires?|needs?|must|be"
                    + "|is|are|has|have|been|completed?|done|finished";

    /** What stands between names and says nothing more. */
    private static final Pattern FILLER =
            Pattern.compile("(?iu)\\b(?:" + WORDS + "|stories|story)\\b|[\\p{Punct}\\p{S}·–—✅✔☑\\s\\uFE0F]");

    /** What may stand beside a bare number that names an issue. */
    private static final Pattern BESIDE_NUMBER =
            Pattern.compile("(?iu)\\b(?:" + WORDS + ")\\b|[\\s.:#()\\[\\]*_`'\"·–—✅✔☑\\uFE0F-]");

    /** What stands between names; each part is read by itself. */
    private static final Pattern SEPARATOR = Pattern.compile("(?iu)[,;&\\n]|\\band\\b");

    /** Where a remark in parentheses ends, and something else follows. */
    private static final Pattern AFTER_REMARK = Pattern.compile("(?<=\\))\\s*[,;]\\s*");

    /** Stands for what was read already. */
    private static final char READ = '\0';

    private static final Pattern EDGES = Pattern.compile("^[\\x00\\s,;&·]+|[\\x00\\s,;&·]+$");
    private static final Pattern LIST = Pattern.compile("[,;\\n]");

    private static final String LEFT_OUT = "It is left out, and stands in a comment above the issue.";

    /** A longer text names no issues. */
    private static final int LONGEST = 2_000;

    /**
     * What was read of a text.
     *
     * @param isWhole whether all that it names was found
     */
    record Reading(List<Dependency> found, boolean isWhole) {

        /** The issues, each once. */
        List<IssueId> ids() {
            return found.stream()
                    .flatMap(dependency -> dependency.on().stream())
                    .distinct()
                    .toList();
        }
    }

    /** What no issue was found for: names, and words with a number among them. */
    private record Unread(List<Key> keys, List<String> words) {}

    private final Names names;
    private final Mentions mentions;
    private final Findings findings;

    Dependencies(Names names, Mentions mentions, Findings findings) {
        this.names = names;
        this.mentions = mentions;
        this.findings = findings;
    }

    /** Why there are no dependencies, if that is what the text says. */
    static Optional<String> noneBecause(String text) {
        Matcher nothing = NOTHING.matcher(text.strip());
        return text.length() <= LONGEST && nothing.matches()
                ? Optional.ofNullable(nothing.group("reason"))
                        .or(() -> Optional.ofNullable(nothing.group("why")))
                        .map(String::strip)
                        .filter(reason -> !reason.isEmpty())
                : Optional.empty();
    }

    /** Whether the text says that there are none. */
    static boolean isNone(String text) {
        return text.length() <= LONGEST && NOTHING.matcher(text.strip()).matches();
    }

    /**
     * The issues that a text names, with its remarks. What names none is reported.
     *
     * @param series that a bare number belongs to
     */
    Reading read(DraftDependency dependency, String series) {
        String text = dependency.text().strip();
        if (text.length() > LONGEST) {
            report(text, dependency);
            return new Reading(List.of(), false);
        }
        List<IssueId> exact = exact(text);
        if (!exact.isEmpty()) {
            return new Reading(List.of(new Dependency(exact, Optional.empty())), true);
        }
        Unread unread = new Unread(new ArrayList<>(), new ArrayList<>());
        List<Dependency> found = parts(text).stream()
                .flatMap(part -> read(part, series, unread).stream())
                .toList();
        mentions.reportUnknown(unread.keys(), dependency.at(), LEFT_OUT, findings);
        if (found.isEmpty() && unread.keys().isEmpty()) {
            report(text, dependency);
        } else {
            unread.words().forEach(words -> report(words, dependency));
        }
        return new Reading(
                found,
                !found.isEmpty() && unread.keys().isEmpty() && unread.words().isEmpty());
    }

    /** Divided after each remark in parentheses, unless one is within another. */
    private static List<String> parts(String text) {
        List<String> parts = List.of(AFTER_REMARK.split(text, -1));
        return parts.stream().allMatch(part -> count(part, '(') == count(part, ')')) ? parts : List.of(text);
    }

    private static long count(String text, char character) {
        return text.chars().filter(each -> each == character).count();
    }

    private Optional<Dependency> read(String part, String series, Unread unread) {
        Matcher remark = REMARK.matcher(part);
        String main = remark.matches() ? remark.group("main") : part;
        StringBuilder rest = new StringBuilder(main);
        Set<IssueId> ids = new LinkedHashSet<>();
        List<Mention> found = new ArrayList<>(mentions.named(main));
        found.forEach(mention -> erase(rest, mention));
        found.addAll(bare(rest, series, unread));
        found.sort(Comparator.comparingInt(Mention::start));
        for (Mention mention : found) {
            for (Key key : mention.keys()) {
                names.findLoosely(key)
                        .ifPresentOrElse(ids::add, () -> unread.keys().add(key));
            }
        }
        if (ids.isEmpty()) {
            if (found.isEmpty()) {
                unread.words().add(part.strip());
            }
            return Optional.empty();
        }
        Optional<String> words = words(main, rest);
        Optional<String> why = remark.matches()
                ? Optional.of(words.map(said -> said + " (" + remark.group("remark") + ")")
                        .orElse(remark.group("remark").strip()))
                : words;
        return Optional.of(new Dependency(List.copyOf(ids), why.filter(said -> !said.isBlank())));
    }

    /** The bare numbers that stand for issues, as nothing is beside them that says otherwise. They are erased. */
    private List<Mention> bare(StringBuilder rest, String series, Unread unread) {
        List<Mention> numbers = mentions.bare(rest.toString(), series);
        List<Mention> accepted = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(rest.toString());
        int start = 0;
        while (start <= rest.length()) {
            boolean isLast = !separator.find();
            int end = isLast ? rest.length() : separator.start();
            int from = start;
            List<Mention> inPart = numbers.stream()
                    .filter(number -> number.start() >= from && number.end() <= end)
                    .toList();
            String part = rest.substring(start, end);
            StringBuilder without = new StringBuilder(rest);
            inPart.forEach(number -> erase(without, number));
            String beside = without.substring(start, end).replace(READ, ' ');
            if (BESIDE_NUMBER.matcher(beside).replaceAll("").isEmpty()) {
                accepted.addAll(inPart);
            } else if (part.indexOf(READ) < 0 && part.chars().anyMatch(Character::isDigit)) {
                unread.words().add(part.strip());
            }
            start = isLast ? rest.length() + 1 : separator.end();
        }
        accepted.forEach(number -> erase(rest, number));
        return accepted;
    }

    private static void erase(StringBuilder text, Mention mention) {
        text.replace(mention.start(), mention.end(), String.valueOf(READ).repeat(mention.end() - mention.start()));
    }

    /** What is said beside the names: all of it, if there is a name in its middle. */
    private static Optional<String> words(String main, CharSequence rest) {
        String beside = EDGES.matcher(rest).replaceAll("");
        boolean isDivided = beside.indexOf(READ) >= 0;
        return FILLER.matcher(beside.replace(READ, ' ')).replaceAll("").isEmpty()
                ? Optional.empty()
                : Optional.of(isDivided ? EDGES.matcher(main).replaceAll("") : beside);
    }

    /** The issues whose names, or titles, are all that the text has. */
    private List<IssueId> exact(String text) {
        return names.exact(text)
                .map(List::of)
                .or(() -> each(text.split("[,;\\s]+", -1), names::exact))
                .or(() -> names.titled(text).map(List::of))
                .or(() -> each(LIST.split(text, -1), part -> names.exact(part).or(() -> names.titled(part))))
                .orElse(List.of());
    }

    private static Optional<List<IssueId>> each(String[] parts, Function<String, Optional<IssueId>> find) {
        Set<IssueId> ids = new LinkedHashSet<>();
        for (String part : parts) {
            Optional<IssueId> id = find.apply(part);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id.get());
        }
        return Optional.of(List.copyOf(ids));
    }

    private void report(String words, DraftDependency dependency) {
        findings.lost(Loss.REFERENCE, dependency.at(), "`" + words + "` names no issue of this source", LEFT_OUT);
    }
}

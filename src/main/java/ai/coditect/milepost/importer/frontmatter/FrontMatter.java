package ai.coditect.milepost.importer.frontmatter;

import ai.coditect.milepost.importer.draft.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in two parts: keys between two lines of three hyphens, and the text below.
 *
 * @param keys the first part, on the lines on which it stands in the file
 * @param body the text without blank lines before it
 * @param bodyLine the line on which the text begins
 */
record FrontMatter(SourceText keys, String body, int bodyLine) {

    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\n");
    private static final Pattern CLOSING = Pattern.compile("(?m)^---[ \\t]*$");
    private static final Pattern TEXT = Pattern.compile("\\S");

    /** What Backlog.md takes for a value, and YAML does not. */
    private static final Pattern PEOPLE =
            Pattern.compile("(?m)^([ \\t]*(?:assignees?|reporter)[ \\t]*:[ \\t]*|[ \\t]*-[ \\t]+(?=@))([\\[@].*)$");

    private static final Pattern PERSON = Pattern.compile("(?<![\\w\"'@])@[\\w-]+(?![\\w\"'])");

    /** The two parts of a file; empty if it has no front matter. */
    static Optional<FrontMatter> of(SourceText source) {
        String text = source.text();
        Matcher opening = OPENING.matcher(text);
        Matcher closing = CLOSING.matcher(text);
        if (!opening.lookingAt() || !closing.find(opening.end())) {
            return Optional.empty();
        }
        String keys = text.substring(0, closing.start());
        int start = Math.min(text.length(), closing.end() + 1);
        Matcher first = TEXT.matcher(text);
        int body = first.find(start) ? text.lastIndexOf('\n', first.start()) + 1 : text.length();
        return Optional.of(new FrontMatter(
                new SourceText(source.name(), quoted(keys)),
                text.substring(body).stripTrailing(),
                source.lineOf(body)));
    }

    /** Logins get the quotes that YAML wants around what begins with {@code @}. */
    private static String quoted(String keys) {
        return keys.contains("@")
                ? PEOPLE.matcher(keys)
                        .replaceAll(people -> Matcher.quoteReplacement(people.group(1) + value(people.group(2))))
                : keys;
    }

    private static String value(String people) {
        return people.startsWith("[")
                ? PERSON.matcher(people).replaceAll("\"$0\"")
                : '"' + people.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

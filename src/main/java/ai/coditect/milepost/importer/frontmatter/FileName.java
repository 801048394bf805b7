package ai.coditect.milepost.importer.frontmatter;

import ai.coditect.milepost.importer.draft.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the place of a file says of its issue: {@code closed/12-fix-login.md}, {@code task-3 - Title.md}. */
final class FileName {

    /** A number, which is not the year of a day. */
    private static final Pattern NUMBER = Pattern.compile("(?!\\d{4}-\\d{2}-\\d{2})(\\d{1,9})(?:[-_. ].*)?\\.[a-z]+");

    /** What gh-issue-sync calls an issue that is not on GitHub yet. */
    private static final Pattern LOCAL = Pattern.compile("(T(?=[0-9A-Za-z]*\\d)[0-9A-Za-z]{1,20})(?:-.*)?\\.[a-z]+");

    private static final Pattern LOCAL_IN_STATE = Pattern.compile("(T[0-9A-Za-z]{1,20})(?:-.*)?\\.[a-z]+");

    private static final Pattern NAME = Pattern.compile("([A-Za-z]{1,20}-\\d{1,9}(?:\\.\\d{1,9})*) - .*");

    private static final Pattern STATE = Pattern.compile("(?:.*/)?(open|closed)/[^/]*");

    private FileName() {}

    /** The number that it begins with. */
    static Optional<String> number(SourceText source) {
        return group(NUMBER, file(source));
    }

    /** The name that it begins with. */
    static Optional<String> name(SourceText source) {
        Pattern local = state(source).isPresent() ? LOCAL_IN_STATE : LOCAL;
        return group(local, file(source)).or(() -> group(NAME, file(source)));
    }

    /** Whether the name is one such as {@code task-3}, which stays. */
    static boolean hasTaskName(SourceText source) {
        return group(NAME, file(source)).isPresent();
    }

    private static String file(SourceText source) {
        return source.name().substring(source.name().lastIndexOf('/') + 1);
    }

    /** The state of the issues in a folder that is called so. */
    static Optional<String> state(SourceText source) {
        return group(STATE, source.name());
    }

    private static Optional<String> group(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

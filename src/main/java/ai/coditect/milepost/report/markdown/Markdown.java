package ai.coditect.milepost.report.markdown;

import ai.coditect.milepost.report.Columns;
import ai.coditect.milepost.report.Visible;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign text inside Markdown as GitHub renders it. Nothing in it can end a table cell or an HTML comment, become
 * HTML, mention a person or refer to an issue.
 */
public final class Markdown {

    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final Pattern NEEDS_HTML = Pattern.compile("[`|\\\\]|^\\s|\\s$|^$");
    private static final Pattern PUNCTUATION = Pattern.compile("[!-'*+/:-@\\[-`{-~]");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~&$!]");
    private static final Pattern REFERENCE = Pattern.compile("@|#(?=[0-9])|GH-(?=[0-9])|://");
    private static final String ZERO_WIDTH_SPACE = "\u200B";
    private static final int LONGEST_VALUE = 120;

    private Markdown() {}

    /**
     * The text as code, where GitHub looks for neither people nor issues. Inside a table a code span cannot hold every
     * pipe and backslash, so those texts are spelt in HTML.
     */
    public static String code(String foreign) {
        String line = Visible.line(foreign);
        return NEEDS_HTML.matcher(line).find() ? html(foreign) : "`" + line + "`";
    }

    /** The text as code where Markdown is not read, or where a code span cannot hold it. */
    static String html(String foreign) {
        return "<code>"
                + PUNCTUATION
                        .matcher(Visible.line(foreign))
                        .replaceAll(found -> String.format(
                                Locale.ROOT, "&#%d;", found.group().codePointAt(0)))
                + "</code>";
    }

    /** The text as code, cut when it is long. */
    public static String brief(String foreign) {
        return code(Columns.cut(foreign, LONGEST_VALUE));
    }

    /** Sentences that may quote foreign text. */
    public static String prose(String text) {
        String escaped =
                SPECIAL.matcher(Visible.line(text)).replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
        return REFERENCE.matcher(escaped).replaceAll(found -> found.group() + ZERO_WIDTH_SPACE);
    }

    /** A fence that no line of the content can end. */
    static String fence(Iterable<String> lines) {
        int longest = 2;
        for (String line : lines) {
            longest = Math.max(
                    longest,
                    BACKTICKS
                            .matcher(line)
                            .results()
                            .mapToInt(run -> run.group().length())
                            .max()
                            .orElse(0));
        }
        return "`".repeat(longest + 1);
    }
}

package ai.coditect.milepost.importer.frontmatter;

import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what create-an-issue fills in when it runs. Other text in braces is what an issue says. */
final class RunTimeText {

    private static final Pattern FORM = Pattern.compile(
            "(?<!\\$)\\{\\{-?\\s*(?:env|payload|date|repo|sha|ref|workflow|action|actor|event)\\b[^\\n}]{0,200}}}"
                    + "|\\{%-?\\s*(?:if|for|set|raw|block|include|macro|filter|call)\\b[^\\n%]{0,200}%}");

    private RunTimeText() {}

    /** Refuses a file with such a text. */
    static void check(SourceText source, Findings findings) {
        Matcher found = FORM.matcher(source.text());
        if (found.find()) {
            findings.error(
                    source.at(source.lineOf(found.start())),
                    "`" + found.group() + "` is known only when create-an-issue runs",
                    "Write the text itself there, or import the issue that was made of it from GitHub, with -R.");
        }
    }
}

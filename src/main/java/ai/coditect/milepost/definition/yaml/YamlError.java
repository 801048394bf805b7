package ai.coditect.milepost.definition.yaml;

/** Says what to do about the YAML parser's complaints, which speak of its inner workings. */
enum YamlError {
    ALIASES(
            "Number of aliases",
            "it repeats parts of itself by aliases (`*name`) more than 50 times",
            "Write the parts out, or use `defaults:` for what issues share."),
    DEPTH(
            "Nesting Depth",
            "it nests deeper than 20 levels",
            "Definitions need far fewer levels: check the indentation and the brackets."),
    SECOND_DOCUMENT(
            "but found another document",
            "a second document begins here",
            "Put it into a file of its own: a file holds one document, so `---` may stand at its top only."),
    COLON(
            "mapping values are not allowed here",
            "a colon stands where none may",
            "Put text that holds a colon into quotes; otherwise check the indentation of this line and the one above."),
    AT_SIGN(
            "found character '@'",
            "text cannot begin with `@`",
            "Put the text into quotes, for example `\"@octocat\"`."),
    BACKTICK("found character '`'", "text cannot begin with a backtick", "Put the text into single quotes."),
    PERCENT("found character '%'", "text cannot begin with `%`", "Put the text into quotes."),
    TAB("found character '\\t", "a tab stands in the indentation", "Indent with spaces."),
    ESCAPE(
            "found unknown escape character",
            "a backslash stands before a character that it cannot escape",
            "Within double quotes write `\\\\` for a backslash, or put the text into single quotes."),
    ALIAS(
            "found undefined alias",
            "an alias (`*name`) stands before the anchor (`&name`) that it repeats",
            "Define the anchor above it, or put text that begins with `*` into quotes."),
    UNFINISHED(
            "'<stream end>'", "the file ends within an open bracket", "Close each `[` with `]` and each `{` with `}`."),
    OPEN_QUOTE(
            "found unexpected end of stream",
            "the file ends within an open quote",
            "Close the quote; within single quotes an apostrophe is written twice."),
    BROKEN_LIST(
            "expected ',' or ']'",
            "a list in brackets is broken",
            "Separate its items by commas and close it with `]`; text that begins with `[` needs quotes."),
    BROKEN_MAP(
            "expected ',' or '}'",
            "a mapping in braces is broken",
            "Separate its keys by commas and close it with `}`; text that begins with `{` needs quotes."),
    AFTER_QUOTES(
            "expected <block end>, but found '<scalar>'",
            "text goes on after a closing quote or bracket, or a line is indented differently",
            "Put the whole text into one pair of quotes, and line the keys up."),
    INDENTATION(
            "expected <block end>",
            "the line does not line up with the ones above",
            "Indent the items of a list, and the keys of a mapping, all alike."),
    NO_COLON(
            "could not find expected ':'",
            "a line is no `key: value`",
            "Put a colon and a space after the key; indent text that goes on from the line above."),
    MISSING(
            "expected the node content",
            "a value is missing or stands in the wrong place",
            "Check the indentation, the commas and the brackets here and in the line above."),
    OTHER("", "", "Check the indentation, the quotes and the brackets here and in the line above.");

    private final String complaint;
    private final String summary;
    private final String advice;

    YamlError(String complaint, String summary, String advice) {
        this.complaint = complaint;
        this.summary = summary;
        this.advice = advice;
    }

    static String summary(String complaint) {
        YamlError known = of(complaint);
        return known == OTHER ? complaint : known.summary;
    }

    static String advice(String complaint) {
        return of(complaint).advice;
    }

    private static YamlError of(String complaint) {
        for (YamlError advice : values()) {
            if (complaint.contains(advice.complaint)) {
                return advice;
            }
        }
        return OTHER;
    }
}

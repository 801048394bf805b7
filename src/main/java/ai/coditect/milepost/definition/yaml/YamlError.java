package ai.coditect.milepost.definition.yaml;

import java.util.Arrays;

/** The YAML parser's errors in the user's terms, each with what to do about it. */
enum YamlError {
    ALIASES(
            "Number of aliases",
            "it repeats lists or mappings by alias (`*name`) more than 50 times",
            "Write them out, or use `defaults:` for what issues share."),
    DEPTH(
            "Nesting Depth",
            "it is nested more than 20 levels deep",
            "Definitions need far fewer: check the indentation and the brackets."),
    SECOND_DOCUMENT(
            "but found another document",
            "a second document starts here",
            "Put it into a file of its own: a file is one document, so `---` is allowed only at its top."),
    COLON(
            "mapping values are not allowed here",
            "unexpected colon",
            "Put text with a colon into quotes; otherwise check the indentation of this line and the one above."),
    AT_SIGN(
            "found character '@'",
            "text cannot start with `@`",
            "Put the text into quotes, for example `\"@octocat\"`."),
    BACKTICK("found character '`'", "text cannot start with a backtick", "Put the text into single quotes."),
    PERCENT("found character '%'", "text cannot start with `%`", "Put the text into quotes."),
    TAB("found character '\\t", "a tab in the indentation", "Indent with spaces."),
    ESCAPE(
            "found unknown escape character",
            "a backslash before a character that it cannot escape",
            "Write a backslash in double quotes as `\\\\`, or put the text into single quotes."),
    ALIAS(
            "found undefined alias",
            "an alias (`*name`) without an anchor (`&name`) above it",
            "Define the anchor above it, or put text that starts with `*` into quotes."),
    UNFINISHED(
            "'<stream end>'",
            "the file ends inside brackets or braces",
            "Close each `[` with `]` and each `{` with `}`."),
    OPEN_QUOTE(
            "found unexpected end of stream",
            "the file ends inside quotes",
            "Close the quotes; in single quotes, write an apostrophe twice."),
    BROKEN_LIST(
            "expected ',' or ']'",
            "a malformed list in brackets",
            "Separate its items with commas and close it with `]`; text that starts with `[` needs quotes."),
    BROKEN_MAP(
            "expected ',' or '}'",
            "a malformed mapping in braces",
            "Separate its keys with commas and close it with `}`; text that starts with `{` needs quotes."),
    AFTER_QUOTES(
            "expected <block end>, but found '<scalar>'",
            "text after a closing quote or bracket, or a line that is indented differently",
            "Put the whole text into one pair of quotes, and align the keys."),
    INDENTATION(
            "expected <block end>",
            "the line is not aligned with those above",
            "Indent all items of a list, and all keys of a mapping, by the same amount."),
    NO_COLON(
            "could not find expected ':'",
            "a line is not `key: value`",
            "Put a colon and a space after the key; indent text that continues the line above."),
    MISSING(
            "expected the node content",
            "a value is missing or in the wrong place",
            "Check the indentation, the commas and the brackets here and in the line above."),
    OTHER("", "", "Check the indentation, the quotes and the brackets here and in the line above.");

    private final String message;
    private final String summary;
    private final String advice;

    YamlError(String message, String summary, String advice) {
        this.message = message;
        this.summary = summary;
        this.advice = advice;
    }

    static String summary(String message) {
        YamlError known = of(message);
        return known == OTHER ? message : known.summary;
    }

    static String advice(String message) {
        return of(message).advice;
    }

    private static YamlError of(String message) {
        return Arrays.stream(values())
                .filter(error -> message.contains(error.message))
                .findFirst()
                .orElse(OTHER);
    }
}

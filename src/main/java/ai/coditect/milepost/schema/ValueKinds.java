package ai.coditect.milepost.schema;

import static ai.coditect.milepost.body.SectionLayout.LONGEST_HEADING;
import static ai.coditect.milepost.body.SectionLayout.MOST_OWN;

import ai.coditect.milepost.definition.parse.RawProject;
import ai.coditect.milepost.definition.parse.ValueParser;
import ai.coditect.milepost.model.GitHubLimits;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.FieldName;
import ai.coditect.milepost.model.planning.FieldType;
import ai.coditect.milepost.model.planning.Hours;
import ai.coditect.milepost.model.planning.PlanningKey;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What JSON Schema says of each kind of value in a definition. Patterns, words and limits are the parser's own. White
 * space around a text does not count, and text that looks like a number or like true or false is text.
 */
final class ValueKinds {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** All but control characters. */
    private static final String TEXT = "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]";

    private static final String LINE = "(?=\\S)[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f]+";
    private static final String ANY_LINE = "[^\\u0000-\\u0008\\u000a-\\u001f\\u007f-\\u009f]*";

    private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";

    /** A day that the calendar has. */
    private static final String DAY = "(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
            + "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
            + "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";

    private static final String HOURS = "(?!0*(?:\\.0*)?\\s*h?\\s*$)" + Hours.FORM.pattern();
    private static final String HOURS_PER_DAY =
            "0{0,3}(?:0?0\\.(?:2[5-9]|[3-9][0-9]?)|(?:0?[1-9]|1[0-9]|2[0-3])(?:\\.[0-9]{1,2})?|24(?:\\.00?)?)\\s*h?";

    private static final String NONE = "none|";

    private final Map<String, ObjectNode> kinds = new LinkedHashMap<>();

    ValueKinds() {
        texts();
        names();
        numbers();
        days();
        words();
        fieldValues();
        kinds.put("nobody", JSON.objectNode().put("type", "null"));
    }

    /** What JSON Schema says of the kind. */
    ObjectNode of(String kind) {
        ObjectNode known = kinds.get(kind);
        if (known == null) {
            throw new IllegalArgumentException("no kind of value: " + kind);
        }
        return known.deepCopy();
    }

    private void texts() {
        text("text", "^(?=\\s*\\S)" + TEXT + "*$", "This is empty, or has control characters.");
        text("any_text", "^" + TEXT + "*$", "This has control characters.");
        line("line", LINE, "Write text on one line.");
        line("title", LINE, "Write a title on one line.").put("maxLength", GitHubLimits.MAX_TITLE);
        line("milestone_title", "(?!none\\s*$)" + LINE, "Write a title on one line, but not none.");
        line("label_name", LINE, "Write the name of a label on one line.")
                .put("maxLength", GitHubLimits.MAX_LABEL_NAME);
        line("label_description", ANY_LINE, "Write it on one line.")
                .put("maxLength", GitHubLimits.MAX_LABEL_DESCRIPTION);
        String heading = "(?!" + ValueParser.MARKED.pattern() + "$)" + LINE;
        line("heading", heading, "Write the words of the heading on one line, without #.");
        line("section_heading", heading, "Write the words of the heading on one line, without #.")
                .put("maxLength", LONGEST_HEADING);
        line("task_text", "(?!(?:[-*+]\\s+)?\\[[ xX]\\]\\s*$)" + LINE, "Write what is to be done on one line.");
        line("option", "(?!none\\s*$)" + LINE, "Write an option on one line; none stands alone, without a list.");
        String reserved = RawProject.Field.RESERVED.stream()
                .map(FieldName::value)
                .map(ValueKinds::inAnyCase)
                .collect(Collectors.joining("|"));
        line("board_field_name", "(?!(?:" + reserved + ")\\s*$)" + LINE, "GitHub has a field of this name itself.");
    }

    private void names() {
        line("id", ID, "An id is words of lower-case letters and digits joined by single hyphens.", "integer")
                .put("minimum", 0)
                .put("maxLength", IssueId.MAX_LENGTH);
        pattern(
                "repository",
                "(?!.*/\\.\\.?\\s*$)" + RepositoryRef.FORM.pattern(),
                "Write owner and name, for example octocat/hello-world.",
                "string");
        line("login", ValueParser.LOGIN.pattern(), "A login has at most 39 letters, digits and hyphens.", "integer")
                .put("minimum", 0);
        line(
                "assignee",
                "(?!@)" + LINE + "|(?=@)" + ValueParser.LOGIN.pattern(),
                "Write a role of people, or a login as \"@octocat\".");
    }

    private void numbers() {
        pattern("color", ValueParser.COLOR.pattern(), "Write six hexadecimal digits.", "string", "number")
                .put("minimum", 0);
        hours("hours", HOURS, "Write hours above zero, for example 4, 1.5 or 4h.");
        hours("hours_or_none", NONE + HOURS, "Write hours above zero, for example 4, 1.5 or 4h, or none.");
        pattern("hours_per_day", HOURS_PER_DAY, "Write 0.25 to 24, for example 8 or 4h.", "number", "string")
                .put("minimum", 0.25)
                .put("maximum", 24);
        pattern(
                        "rate",
                        ValueParser.RATE.pattern(),
                        "Write a plain number, for example 120 or 87.50.",
                        "number",
                        "string")
                .put("minimum", 0)
                .put("maximum", 9_999_999.99);
        pattern("level", ValueParser.LEVEL.pattern(), "Write a number from 1 to 6.", "integer", "string")
                .put("minimum", 1)
                .put("maximum", 6);
        pattern(
                        "project_number",
                        ValueParser.NUMBER.pattern(),
                        "Write the number that the address of the project ends with.",
                        "integer",
                        "string")
                .put("minimum", 1)
                .put("maximum", 999_999_999);
    }

    private void days() {
        pattern("day", DAY, "Write a day as YYYY-MM-DD.", "string");
        pattern("day_or_none", NONE + DAY, "Write a day as YYYY-MM-DD, or none.", "string");
        String weekday = Stream.of(DayOfWeek.values())
                .map(day -> inAnyCase(day.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        pattern(
                "day_off",
                DAY + "(?:\\s*\\.\\.\\s*" + DAY + ")?|" + weekday,
                "Write a day 2025-12-24, days in a row 2025-12-24..2026-01-01, or a day of every week friday.",
                "string");
    }

    private void words() {
        words("milestone_state", ValueParser.milestoneStates());
        words("issue_state", ValueParser.issueStates());
        words("field_type", RawProject.Field.TYPES.stream().map(FieldType::key).toList());
        words(
                "field_source",
                Stream.of(PlanningKey.values()).map(PlanningKey::key).toList());
        pattern(
                "yes_or_no",
                "[yY]es|YES|[nN]o|NO|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF",
                "Write true or false.",
                "boolean",
                "string");
    }

    private void fieldValues() {
        ObjectNode values = JSON.objectNode().put("type", "object");
        values.set("propertyNames", of("line"));
        values.put("maxProperties", GitHubLimits.MAX_ISSUE_FIELDS);
        ObjectNode options = JSON.objectNode().put("type", "array").put("minItems", 1);
        options.set("items", of("option"));
        values.putObject("additionalProperties")
                .putArray("anyOf")
                .add(of("line"))
                .add(options);
        kinds.put("field_values", values);
        ObjectNode sections = JSON.objectNode().put("type", "array").put("maxItems", MOST_OWN);
        sections.set("items", Template.reference("section"));
        kinds.put("own_sections", sections);
    }

    private void words(String kind, Collection<String> words) {
        ObjectNode node = JSON.objectNode();
        words.forEach(node.putArray("enum")::add);
        kinds.put(kind, node);
    }

    private void hours(String kind, String pattern, String message) {
        pattern(kind, pattern, message, "number", "string")
                .put("exclusiveMinimum", 0)
                .put("maximum", 99_999.99);
    }

    private ObjectNode line(String kind, String pattern, String message) {
        return line(kind, pattern, message, "number");
    }

    private ObjectNode line(String kind, String pattern, String message, String number) {
        return pattern(kind, pattern, message, "string", number, "boolean");
    }

    private ObjectNode pattern(String kind, String pattern, String message, String... types) {
        return text(kind, "^\\s*(?:" + pattern + ")\\s*$", message, types);
    }

    private void text(String kind, String pattern, String message) {
        text(kind, pattern, message, "string", "number", "boolean");
    }

    private ObjectNode text(String kind, String pattern, String message, String... types) {
        ObjectNode node = JSON.objectNode();
        if (types.length == 1) {
            node.put("type", types[0]);
        } else {
            Stream.of(types).forEach(node.putArray("type")::add);
        }
        node.put("pattern", pattern).put("patternErrorMessage", message);
        kinds.put(kind, node);
        return node;
    }

    /** A pattern of the words, as JSON Schema has no flag for it. */
    private static String inAnyCase(String words) {
        return words.chars()
                .mapToObj(character -> (char) character)
                .map(character -> Character.isLetter(character)
                        ? "[" + Character.toLowerCase(character) + Character.toUpperCase(character) + "]"
                        : String.valueOf(character))
                .collect(Collectors.joining());
    }
}

package ai.coditect.milepost.definition.parse;

import ai.coditect.milepost.definition.yaml.Scalar;
import ai.coditect.milepost.diagnostic.DiagnosticCollector;
import ai.coditect.milepost.model.IssueId;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.MilestoneState;
import ai.coditect.milepost.model.RepositoryRef;
import ai.coditect.milepost.model.planning.DaysOff;
import ai.coditect.milepost.model.planning.Hours;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Parses scalars that are more than text, and reports those that are malformed. Its patterns are public for the schema
 * of the definitions, which is made of them.
 */
public final class ValueParser {

    public static final Pattern COLOR = Pattern.compile("#?([0-9a-fA-F]{6})");

    private static final BigDecimal LEAST_A_DAY = new BigDecimal("0.25");
    private static final BigDecimal MOST_A_DAY = BigDecimal.valueOf(24);
    public static final Pattern RATE = Pattern.compile("([0-9]{1,7}(?:\\.[0-9]{1,2})?)");

    public static final Pattern NUMBER = Pattern.compile("([1-9][0-9]{0,8})");

    /** Letters, digits and hyphens; managed users also have an underscore before their company's short name. */
    public static final Pattern LOGIN = Pattern.compile("@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})");

    public static final Pattern LEVEL = Pattern.compile("([1-6])");
    public static final Pattern MARKED = Pattern.compile("#+(?:\\s.*)?");

    private static final Map<String, MilestoneState> MILESTONE_STATES =
            new TreeMap<>(Map.of("open", MilestoneState.OPEN, "closed", MilestoneState.CLOSED));
    private static final Map<String, IssueState> ISSUE_STATES = new TreeMap<>(Map.of(
            "open", IssueState.OPEN,
            "closed", IssueState.COMPLETED,
            "completed", IssueState.COMPLETED,
            "not_planned", IssueState.NOT_PLANNED,
            "duplicate", IssueState.DUPLICATE));

    private final DiagnosticCollector diagnostics;

    public ValueParser(DiagnosticCollector diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The states that a milestone can be given. */
    public static Set<String> milestoneStates() {
        return MILESTONE_STATES.keySet();
    }

    /** The states that an issue can be given. */
    public static Set<String> issueStates() {
        return ISSUE_STATES.keySet();
    }

    /** A GitHub login, written with or without {@code @}; empty if the text is not one. */
    public static Optional<String> login(String text) {
        return firstGroup(LOGIN, text);
    }

    /** A GitHub login, written with or without {@code @}. */
    public Optional<String> login(Scalar text) {
        String advice = "A login has at most 39 letters, digits and hyphens, for example `octocat`.";
        return orReport(login(text.value()), text, "a GitHub login", advice);
    }

    void checkId(Scalar text) {
        orReport(
                IssueId.parse(text.value()),
                text,
                "an id",
                "An id is words of lower-case letters and digits joined by single hyphens, for example `pytest-setup`,"
                        + " and has at most " + IssueId.MAX_LENGTH + " characters.");
    }

    void checkRepository(Scalar text) {
        String advice = "Write its owner and its name, for example `octocat/hello-world`.";
        orReport(RepositoryRef.parse(text.value()), text, "a repository", advice);
    }

    /** Six lower-case hex digits. */
    Optional<String> color(Scalar text) {
        Optional<String> color = firstGroup(COLOR, text.value()).map(digits -> digits.toLowerCase(Locale.ROOT));
        return orReport(
                color, text, "a colour", "Write six hexadecimal digits, for example `d73a4a` or `\"#d73a4a\"`.");
    }

    Optional<BigDecimal> hours(Scalar text) {
        return orReport(
                Hours.parse(text.value()),
                text,
                "a number of hours",
                "Write hours above zero, for example `4`, `1.5` or `4h`.");
    }

    /** How long somebody works on a day: at least a quarter of an hour. */
    Optional<BigDecimal> hoursPerDay(Scalar text) {
        return orReport(
                Hours.parse(text.value())
                        .filter(hours -> hours.compareTo(LEAST_A_DAY) >= 0 && hours.compareTo(MOST_A_DAY) <= 0),
                text,
                "a number of hours in a day",
                "Write 0.25 to 24, for example `8` or `4h`.");
    }

    /** What an hour costs. */
    Optional<BigDecimal> rate(Scalar text) {
        return orReport(
                firstGroup(RATE, text.value()).map(BigDecimal::new),
                text,
                "a rate",
                "Write what an hour costs as a plain number, for example `120` or `87.50`.");
    }

    /** A day, days in a row, or a day of every week. */
    Optional<DaysOff> daysOff(Scalar text) {
        Optional<DaysOff> weekday = Stream.of(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(text.value()))
                .<DaysOff>map(DaysOff.Weekly::new)
                .findFirst();
        return orReport(
                weekday.or(() -> range(text.value())),
                text,
                "a day off",
                "Write a day `2025-12-24`, days in a row `2025-12-24..2026-01-01`, or a day of every week `friday`.");
    }

    private static Optional<DaysOff> range(String text) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        return day(ends[0].strip())
                .flatMap(first -> day(ends[ends.length - 1].strip())
                        .filter(last -> !last.isBefore(first))
                        .map(last -> new DaysOff.Range(first, last)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The number of a project. */
    Optional<Integer> number(Scalar text) {
        Optional<Integer> number = firstGroup(NUMBER, text.value()).map(Integer::valueOf);
        return orReport(number, text, "the number of a project", "Its address ends with it: `…/projects/7`.");
    }

    Optional<LocalDate> date(Scalar text) {
        String advice = "Write year, month and day as `YYYY-MM-DD`, for example `2025-12-06`.";
        return orReport(day(text.value()), text, "a date", advice);
    }

    Optional<MilestoneState> milestoneState(Scalar text) {
        return state(MILESTONE_STATES, text, "a milestone");
    }

    Optional<IssueState> issueState(Scalar text) {
        return state(ISSUE_STATES, text, "an issue");
    }

    /** How many {@code #} stand before a heading. */
    Optional<Integer> level(Scalar text) {
        Optional<Integer> level = firstGroup(LEVEL, text.value()).map(Integer::valueOf);
        return orReport(level, text, "a level of headings", "Write a number from 1 (`#`) to 6 (`######`).");
    }

    /** A heading is words: what makes it one in Markdown is added. */
    void checkHeading(Scalar text) {
        if (MARKED.matcher(text.value()).matches()) {
            diagnostics.error(
                    text.at(),
                    "the heading `" + text.value() + "` starts with `#`",
                    "Write its words only; `level` in `headings` of the root file says how many `#` stand before them.");
        }
    }

    /** Whether the value of {@code done} is true. */
    boolean done(Scalar text) {
        return isTrue(text, "done");
    }

    /** Whether the value of a key is true. */
    boolean isTrue(Scalar text, String key) {
        if (!Tag.BOOL.equals(text.node().getTag())) {
            diagnostics.error(
                    text.at(),
                    "`" + key + "` must be true or false, not `" + text.value() + "`",
                    "Write `" + key + ": true`.");
        }
        return List.of("true", "yes", "on").contains(text.value().toLowerCase(Locale.ROOT));
    }

    private <T> Optional<T> state(Map<String, T> states, Scalar text, String owner) {
        Optional<T> state = Optional.ofNullable(states.get(text.value()));
        if (state.isEmpty()) {
            String advice = "Write one of " + String.join(", ", states.keySet()) + ".";
            diagnostics.error(
                    text.at(),
                    "unknown state `" + text.value() + "` of " + owner,
                    diagnostics.suggestions().orElse(text.value(), states.keySet(), advice));
        }
        return state;
    }

    private <T> Optional<T> orReport(Optional<T> value, Scalar text, String expected, String advice) {
        if (value.isEmpty()) {
            diagnostics.error(text.at(), "`" + text.value() + "` is not " + expected, advice);
        }
        return value;
    }

    private static Optional<String> firstGroup(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

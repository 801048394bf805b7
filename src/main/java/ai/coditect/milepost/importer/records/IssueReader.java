package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.importer.draft.Day;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Estimate;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.States;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.model.IssueState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the issue that a record is. */
final class IssueReader {

    private static final Pattern JIRA_NOTATION = Pattern.compile("(?m)^h[1-6]\\. |\\{(?:code|noformat|quote)[:}]");
    private final Dialect dialect;
    private final Described described;
    private final ImportSettings settings;
    private final Findings findings;

    IssueReader(Dialect dialect, Described described, ImportSettings settings, Findings findings) {
        this.dialect = dialect;
        this.described = described;
        this.settings = settings;
        this.findings = findings;
    }

    /** Of several titles the one that is called so; the others are left behind. */
    Optional<String> title(Values values) {
        List<Field> titles = values.fields(Meaning.TITLE).stream()
                .filter(field -> field.value().text().isPresent())
                .sorted(Comparator.comparing(field -> !settings.columns().containsKey(field.key())
                        && !field.key().equalsIgnoreCase("title")))
                .toList();
        titles.stream().skip(1).forEach(field -> values.leave(field));
        return titles.stream().findFirst().flatMap(field -> field.value().text());
    }

    /** The issue of a record that has this title. */
    DraftIssue issue(Values values, String title) {
        Links links = new Links(values, dialect, findings);
        DraftFields shared = new DraftFields(
                described.labels(values),
                new Assignees(values, dialect.people()).read(),
                described.milestone(values, dialect),
                values.single(Meaning.TYPE),
                values.single(Meaning.PRIORITY).filter(priority -> !priority.equalsIgnoreCase("no priority")),
                state(values),
                estimate(values));
        leavePoints(values);
        leaveDays(values);
        return new DraftIssue(
                values.at(),
                names(values, title),
                title,
                values.single(Meaning.WORKSTREAM).orElse("Issues"),
                shared,
                new Markdown(body(values)),
                links.dependsOn(),
                links.blocks(),
                links.parent(),
                values.remarks());
    }

    private List<String> names(Values values, String title) {
        if (dialect.equals(Dialect.NOTION) && values.fields(Meaning.ID).isEmpty()) {
            return List.of(title);
        }
        Set<String> names = new LinkedHashSet<>();
        values.first(Meaning.NUMBER).ifPresent(number -> names.add("#" + number));
        for (Field field : values.fields(Meaning.ID)) {
            Optional<String> id = field.value().text();
            values.leaveUnnamed(field.value(), id, field);
            if (names.stream().anyMatch(name -> name.startsWith("#"))) {
                id.ifPresent(unused -> values.leave(field));
            } else {
                id.ifPresent(names::add);
            }
        }
        if (names.size() == 1) {
            return names.stream()
                    .map(name -> Words.isWhole(name) ? "#" + name : name)
                    .toList();
        }
        return List.copyOf(names);
    }

    private String body(Values values) {
        List<String> parts = new ArrayList<>();
        values.texts(Meaning.BODY).forEach(field -> Words.raw(field.value()).ifPresent(parts::add));
        values.texts(Meaning.SECTION)
                .forEach(field -> Words.raw(field.value())
                        .ifPresent(text -> parts.add("## " + heading(field.key()) + "\n\n" + text)));
        String body = String.join("\n\n", parts);
        if (dialect.equals(Dialect.JIRA) && JIRA_NOTATION.matcher(body).find()) {
            findings.warning(
                    values.at(),
                    "the text is in Jira's notation",
                    "It is brought along as it stands: GitHub shows its headings and code as plain text.");
        }
        return body;
    }

    /** A reason says more than the state that it is the reason for. */
    private static Optional<IssueState> state(Values values) {
        Optional<String> word = values.single(Meaning.STATE);
        Optional<IssueState> state = word.flatMap(States::of);
        if (word.isPresent() && state.isEmpty()) {
            values.lost(values.fields(Meaning.STATE).get(0), word.get(), "is no state that GitHub knows");
        }
        Optional<String> reason = values.single(Meaning.REASON);
        Optional<IssueState> why = reason.flatMap(States::of);
        if (reason.isPresent() && why.isEmpty()) {
            values.lost(
                    values.fields(Meaning.REASON).get(0), reason.get(), "is no reason for closing that GitHub knows");
        }
        return state.filter(IssueState::isClosed)
                .map(closed -> why.filter(IssueState::isClosed).orElse(closed));
    }

    private Optional<BigDecimal> estimate(Values values) {
        Optional<BigDecimal> hours = hours(values, Meaning.SECONDS, 3600).or(() -> hours(values, Meaning.MINUTES, 60));
        if (hours.isPresent()) {
            return hours;
        }
        Optional<String> text = values.single(Meaning.ESTIMATE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Field field = values.fields(Meaning.ESTIMATE).get(0);
        Optional<BigDecimal> read = Estimate.hours(text.get(), field.value().at(), settings, findings);
        if (read.isEmpty()) {
            values.remarks().add(field.key() + ": " + text.get());
        }
        return read;
    }

    private static Optional<BigDecimal> hours(Values values, Meaning unit, int perHour) {
        Optional<String> number = values.single(unit).filter(it -> !it.equals("0"));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!Words.isWhole(number.get())) {
            values.lost(
                    values.fields(unit).get(0),
                    number.get(),
                    "is no number of " + unit.name().toLowerCase(Locale.ROOT));
            return Optional.empty();
        }
        Optional<BigDecimal> hours = number.map(BigDecimal::new)
                .map(it -> it.divide(BigDecimal.valueOf(perHour), 2, RoundingMode.HALF_UP))
                .flatMap(Estimate::fitting);
        if (hours.isEmpty()) {
            values.lost(
                    values.fields(unit).get(0), number.get(), "gives no number of hours that a definition can hold");
        }
        return hours;
    }

    private static void leavePoints(Values values) {
        for (Field field : values.fields(Meaning.POINTS)) {
            Words.words(field.value()).forEach(value -> values.lost(field, value, "is no number of hours"));
        }
    }

    private void leaveDays(Values values) {
        for (Field field : values.fields(Meaning.DUE)) {
            field.value()
                    .text()
                    .ifPresent(text -> Day.of(text, field.value().at(), settings, findings)
                            .ifPresentOrElse(
                                    day -> values.lost(field, day.toString(), "has no place in a definition"),
                                    () -> values.remarks().add(field.key() + ": " + text)));
        }
    }

    /** {@code testStrategy} and {@code acceptance_criteria} in words. */
    private static String heading(String key) {
        String words =
                key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package ai.coditect.milepost.importer.records;

import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.Day;
import ai.coditect.milepost.importer.draft.Draft;
import ai.coditect.milepost.importer.draft.Draft.Numbering;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.DraftLabel;
import ai.coditect.milepost.importer.draft.Estimate;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.labels.LabelReader;
import ai.coditect.milepost.importer.labels.MilestoneReader;
import ai.coditect.milepost.importer.records.Dialect.People;
import ai.coditect.milepost.importer.tree.Leftovers;
import ai.coditect.milepost.importer.tree.Tree;
import ai.coditect.milepost.importer.tree.Tree.Field;
import ai.coditect.milepost.importer.tree.Tree.Fields;
import ai.coditect.milepost.importer.tree.Tree.Items;
import ai.coditect.milepost.importer.tree.Tree.Text;
import ai.coditect.milepost.model.DeclaredMilestone;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the records of one source. */
public final class RecordReader {

    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");
    private static final Pattern LOGIN = Pattern.compile("@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})");
    private static final Pattern NAME_AND_MAIL = Pattern.compile("(.+?)\\s*<[^<>]*@[^<>]*>");
    private static final Pattern LINKED_TITLE = Pattern.compile("(.+?)\\s*\\(https?://[^()\\s]*\\)(?:,\\s*|$)");
    private static final Pattern JIRA_NOTATION = Pattern.compile("(?m)^h[1-6]\\. |\\{(?:code|noformat|quote)[:}]");
    private static final String ADVICE =
            "It is left out: no key of a definition holds it. If it means one of them, say so with --map.";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    /** Keys of a mapping that names an issue, and of one that names a person or anything else. */
    private static final List<String> ISSUE_KEYS = List.of("number", "depends_on_id", "key", "id");

    private static final List<String> NAME_KEYS = List.of("login", "name", "title", "displayName");

    private final Dialect dialect;
    private final ImportSettings settings;
    private final Findings findings;
    private final Leftovers leftovers = new Leftovers("");
    private final Leftovers labelLeftovers = new Leftovers("labels.");
    private final Leftovers milestoneLeftovers = new Leftovers("milestone.");
    private final LabelReader labelReader;
    private final MilestoneReader milestoneReader;
    private final List<DraftLabel> labels = new ArrayList<>();
    private final List<DeclaredMilestone> milestones = new ArrayList<>();

    private RecordReader(Dialect dialect, ImportSettings settings, Findings findings) {
        this.dialect = dialect;
        this.settings = settings;
        this.findings = findings;
        this.labelReader = new LabelReader(labelLeftovers, findings);
        this.milestoneReader = new MilestoneReader(settings, milestoneLeftovers, findings);
    }

    /** The issues that the records are, and all that is said about them. */
    public static Draft read(String source, List<Fields> records, ImportSettings settings, Findings findings) {
        Set<String> keys = keys(records);
        Dialect dialect = Dialect.of(keys);
        RecordReader reader = new RecordReader(dialect, settings, findings);
        List<DraftIssue> issues = List.of();
        if (!records.isEmpty() && reader.canRead(records.get(0), keys)) {
            issues = records.stream().flatMap(it -> reader.issue(it).stream()).toList();
        }
        for (Leftovers left : List.of(reader.leftovers, reader.labelLeftovers, reader.milestoneLeftovers)) {
            left.report(findings, ADVICE);
        }
        return new Draft(
                source,
                Optional.empty(),
                reader.milestones,
                reader.labels,
                issues,
                dialect.equals(Dialect.GITHUB) ? Numbering.REPOSITORY : Numbering.DOCUMENT);
    }

    /** Whether the records can be issues: one of their keys is a title. */
    public static boolean hasTitle(List<Fields> records) {
        return Dialect.hasTitle(keys(records));
    }

    /** What the user may say that a key means. */
    public static Set<String> meanings() {
        return Dialect.meanings();
    }

    private static Set<String> keys(List<Fields> records) {
        return records.stream()
                .flatMap(record -> record.all().stream())
                .map(Field::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the keys are those that the user speaks of, with a title among them; otherwise it is reported. */
    private boolean canRead(Fields first, Set<String> keys) {
        String all = keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
        List<String> unknown = settings.columns().keySet().stream()
                .filter(column -> !keys.contains(column))
                .sorted()
                .toList();
        for (String column : unknown) {
            findings.error(
                    first.at(), "no column is called `" + column + "`, which --map names", "There are " + all + ".");
        }
        boolean hasTitle = keys.stream().anyMatch(key -> meaning(key).equals(Optional.of(Meaning.TITLE)));
        if (!hasTitle) {
            findings.error(
                    first.at(),
                    "no column is known to be the title",
                    "There are " + all + ". Name the one that is: --map COLUMN=title.");
        }
        return hasTitle && unknown.isEmpty();
    }

    private Optional<Meaning> meaning(String key) {
        return Optional.ofNullable(settings.columns().get(key))
                .map(name -> Meaning.valueOf(name.toUpperCase(Locale.ROOT)))
                .or(() -> dialect.meaning(key));
    }

    private Optional<DraftIssue> issue(Fields record) {
        One one = new One(record);
        Optional<String> title = one.title();
        if (title.isEmpty()) {
            findings.lost(Loss.PASSAGE, record.at(), "an issue has no title", "It is left out. Give it a title.");
            return Optional.empty();
        }
        return Optional.of(one.issue(title.get()));
    }

    /** One record. */
    private final class One {

        private final Location at;
        private final Map<Meaning, List<Field>> values = new EnumMap<>(Meaning.class);
        private final List<String> remarks = new ArrayList<>();

        One(Fields record) {
            this.at = record.at();
            for (Field field : record.all()) {
                Optional<Meaning> meaning = meaning(field.key());
                if (meaning.isPresent()) {
                    values.computeIfAbsent(meaning.get(), key -> new ArrayList<>())
                            .add(field);
                } else if (saysSomething(field.value())) {
                    leftovers.add(field.key(), field.at());
                }
            }
        }

        DraftIssue issue(String title) {
            List<DraftDependency> dependsOn = new ArrayList<>();
            List<DraftDependency> blocks = new ArrayList<>();
            List<DraftDependency> parents = new ArrayList<>();
            fields(Meaning.DEPENDS_ON).forEach(field -> links(field, dependsOn, parents));
            fields(Meaning.BLOCKS).forEach(field -> links(field, blocks, parents));
            fields(Meaning.PARENT).forEach(field -> links(field, parents, parents));
            DraftFields shared = new DraftFields(
                    labels(),
                    assignees(),
                    milestone(),
                    single(Meaning.TYPE),
                    single(Meaning.PRIORITY).filter(priority -> !priority.equalsIgnoreCase("no priority")),
                    state(),
                    estimate());
            points();
            due();
            return new DraftIssue(
                    at,
                    names(title),
                    title,
                    single(Meaning.WORKSTREAM).orElse("Issues"),
                    shared,
                    new Markdown(body()),
                    dependsOn,
                    blocks,
                    parent(parents),
                    remarks);
        }

        /** Of several titles the one that is called so; the others are left behind. */
        Optional<String> title() {
            List<Field> titles = fields(Meaning.TITLE).stream()
                    .filter(field -> field.value().text().isPresent())
                    .sorted(Comparator.comparing(field -> !settings.columns().containsKey(field.key())
                            && !field.key().equalsIgnoreCase("title")))
                    .toList();
            titles.stream().skip(1).forEach(field -> leftovers.add(field.key(), field.at()));
            return titles.stream().findFirst().flatMap(field -> field.value().text());
        }

        private Optional<DraftDependency> parent(List<DraftDependency> parents) {
            List<String> names =
                    parents.stream().map(DraftDependency::text).distinct().toList();
            if (names.size() > 1 && !dialect.equals(Dialect.JIRA)) {
                remarks.add("parents: " + String.join(", ", names));
                findings.lost(
                        Loss.REFERENCE,
                        names.size(),
                        at,
                        "the issue has more than one parent: " + String.join(", ", names),
                        "They are left out, and stand in a comment above the issue: GitHub takes one.");
                return Optional.empty();
            }
            return parents.stream().findFirst();
        }

        private List<Field> fields(Meaning meaning) {
            return values.getOrDefault(meaning, List.of());
        }

        private Optional<String> first(Meaning meaning) {
            return fields(meaning).stream()
                    .flatMap(field -> words(field.value()).stream())
                    .findFirst();
        }

        /** The only value; of several, none is taken. */
        private Optional<String> single(Meaning meaning) {
            List<String> all = fields(meaning).stream()
                    .flatMap(field -> words(field.value()).stream())
                    .distinct()
                    .toList();
            if (all.size() > 1) {
                lost(fields(meaning).get(0), String.join(", ", all), "has more than one value, and an issue has one");
                return Optional.empty();
            }
            return all.stream().findFirst();
        }

        private void lost(Field field, String value, String why) {
            remarks.add(field.key() + ": " + value);
            findings.lost(
                    Loss.VALUE,
                    field.value().at(),
                    "`" + field.key() + "` " + why + ": `" + value + "`",
                    "It is left out, and stands in a comment above the issue.");
        }

        private List<String> names(String title) {
            if (dialect.equals(Dialect.NOTION) && fields(Meaning.ID).isEmpty()) {
                return List.of(title);
            }
            Set<String> names = new LinkedHashSet<>();
            first(Meaning.NUMBER).ifPresent(number -> names.add("#" + number));
            for (Field field : fields(Meaning.ID)) {
                Optional<String> id = field.value().text();
                if (names.stream().anyMatch(name -> name.startsWith("#"))) {
                    id.ifPresent(unused -> leftovers.add(field.key(), field.at()));
                } else {
                    id.ifPresent(names::add);
                }
            }
            if (names.size() == 1) {
                return names.stream()
                        .map(name -> WHOLE.matcher(name).matches() ? "#" + name : name)
                        .toList();
            }
            return List.copyOf(names);
        }

        private String body() {
            List<String> parts = new ArrayList<>();
            fields(Meaning.BODY).forEach(field -> raw(field.value()).ifPresent(parts::add));
            fields(Meaning.SECTION)
                    .forEach(field -> raw(field.value())
                            .ifPresent(text -> parts.add("## " + heading(field.key()) + "\n\n" + text)));
            String body = String.join("\n\n", parts);
            if (dialect.equals(Dialect.JIRA) && JIRA_NOTATION.matcher(body).find()) {
                findings.warning(
                        at,
                        "the text is in Jira's notation",
                        "It is brought along as it stands: GitHub shows its headings and code as plain text.");
            }
            return body;
        }

        private List<LabelName> labels() {
            List<String> names = new ArrayList<>();
            for (Field field : fields(Meaning.LABELS)) {
                for (Tree item : field.value().items()) {
                    if (item instanceof Fields) {
                        List<DraftLabel> read = labelReader.read(item);
                        labels.addAll(read);
                        read.forEach(label -> names.add(label.label().name().value()));
                    } else if (field.value() instanceof Items) {
                        item.text().ifPresent(names::add);
                    } else {
                        names.addAll(list(item));
                    }
                }
            }
            return names.stream().map(LabelName::new).distinct().toList();
        }

        private List<String> assignees() {
            List<String> assignees = new ArrayList<>();
            for (Field field : fields(Meaning.ASSIGNEES)) {
                for (Tree item : field.value().items()) {
                    boolean isLogin = item instanceof Fields person && person.has("login");
                    leftUnnamed(item, words(item).stream().findFirst(), field);
                    for (String name : item instanceof Text text && !(field.value() instanceof Items)
                            ? people(text)
                            : words(item)) {
                        assignee(name, isLogin, field).ifPresent(assignees::add);
                    }
                }
            }
            return assignees;
        }

        /** Names of people have commas in them, logins have none. */
        private List<String> people(Text text) {
            return dialect.people() == People.LOGINS || text.value().contains("@")
                    ? list(text)
                    : text.text().stream().toList();
        }

        private Optional<String> assignee(String name, boolean isLogin, Field field) {
            Matcher login = LOGIN.matcher(name);
            if (name.toLowerCase(Locale.ROOT).equals("@me")) {
                lost(field, name, "is whoever runs the tool");
                return Optional.empty();
            }
            if (login.matches() && (isLogin || dialect.people() == People.LOGINS || name.startsWith("@"))) {
                return Optional.of("@" + login.group(1));
            }
            Matcher mail = NAME_AND_MAIL.matcher(name);
            return Optional.of(mail.matches() ? mail.group(1) : name.replaceFirst("^@", ""));
        }

        private Optional<String> milestone() {
            for (Field field : fields(Meaning.MILESTONE)) {
                for (Fields milestone : field.value().mappings()) {
                    Optional<DeclaredMilestone> read = milestoneReader.read(milestone);
                    read.ifPresent(milestones::add);
                    if (read.isPresent()) {
                        return read.map(DeclaredMilestone::title);
                    }
                }
            }
            Optional<String> title = single(Meaning.MILESTONE);
            if (dialect.equals(Dialect.GITHUB)
                    && title.filter(it -> WHOLE.matcher(it).matches()).isPresent()) {
                lost(fields(Meaning.MILESTONE).get(0), title.get(), "may be the number of a milestone, or a title");
                return Optional.empty();
            }
            return title;
        }

        /** A reason says more than the state that it is the reason for. */
        private Optional<IssueState> state() {
            Optional<String> word = single(Meaning.STATE);
            Optional<IssueState> state = word.flatMap(States::of);
            if (word.isPresent() && state.isEmpty()) {
                lost(fields(Meaning.STATE).get(0), word.get(), "is no state that GitHub knows");
            }
            Optional<String> reason = single(Meaning.REASON);
            Optional<IssueState> why = reason.flatMap(States::of);
            if (reason.isPresent() && why.isEmpty()) {
                lost(fields(Meaning.REASON).get(0), reason.get(), "is no reason for closing that GitHub knows");
            }
            return state.filter(IssueState::isClosed)
                    .map(closed -> why.filter(IssueState::isClosed).orElse(closed));
        }

        private Optional<BigDecimal> estimate() {
            Optional<BigDecimal> hours = hours(Meaning.SECONDS, 3600).or(() -> hours(Meaning.MINUTES, 60));
            if (hours.isPresent()) {
                return hours;
            }
            Optional<String> text = single(Meaning.ESTIMATE);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Field field = fields(Meaning.ESTIMATE).get(0);
            Optional<BigDecimal> read = Estimate.hours(text.get(), field.value().at(), settings, findings);
            if (read.isEmpty()) {
                remarks.add(field.key() + ": " + text.get());
            }
            return read;
        }

        private Optional<BigDecimal> hours(Meaning unit, int perHour) {
            Optional<String> number = single(unit).filter(it -> !it.equals("0"));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            if (!WHOLE.matcher(number.get()).matches()) {
                lost(
                        fields(unit).get(0),
                        number.get(),
                        "is no number of " + unit.name().toLowerCase(Locale.ROOT));
                return Optional.empty();
            }
            return number.map(BigDecimal::new)
                    .map(it -> it.divide(BigDecimal.valueOf(perHour), 2, RoundingMode.HALF_UP)
                            .stripTrailingZeros());
        }

        private void points() {
            for (Field field : fields(Meaning.POINTS)) {
                words(field.value()).forEach(value -> lost(field, value, "is no number of hours"));
            }
        }

        private void due() {
            for (Field field : fields(Meaning.DUE)) {
                field.value()
                        .text()
                        .ifPresent(text -> Day.of(text, field.value().at(), settings, findings)
                                .ifPresentOrElse(
                                        day -> lost(field, day.toString(), "has no place in a definition"),
                                        () -> remarks.add(field.key() + ": " + text)));
            }
        }

        private void links(Field field, List<DraftDependency> links, List<DraftDependency> parents) {
            for (Tree item : field.value().items()) {
                List<String> titles = linkedTitles(item);
                titles.forEach(title -> links.add(new DraftDependency(title, item.at())));
                if (!titles.isEmpty()) {
                    continue;
                }
                Optional<String> name = item instanceof Fields target ? target(target) : item.text();
                Location place = item.at();
                Optional<String> kind = item instanceof Fields target ? target.text("type") : Optional.empty();
                leftUnnamed(item, name, field);
                if (name.isEmpty()) {
                    continue;
                }
                DraftDependency link = new DraftDependency(numbered(name.get()), place);
                if (kind.isEmpty() || kind.get().equals("blocks")) {
                    links.add(link);
                } else if (kind.get().equals("parent-child")) {
                    parents.add(link);
                } else {
                    remarks.add(kind.get() + ": " + name.get());
                    findings.lost(
                            Loss.REFERENCE,
                            place,
                            "a link of the kind `" + kind.get() + "` has no place in a definition",
                            "It is left out, and stands in a comment above the issue.");
                }
            }
        }

        private void leftUnnamed(Tree item, Optional<String> name, Field field) {
            if (name.isEmpty() && saysSomething(item)) {
                leftovers.add(field.key(), field.at());
            }
        }

        /** Titles with the addresses of their pages behind them. */
        private List<String> linkedTitles(Tree item) {
            return dialect.equals(Dialect.NOTION)
                    ? item.text().stream()
                            .flatMap(text -> LINKED_TITLE.matcher(text).results())
                            .map(title -> title.group(1))
                            .toList()
                    : List.of();
        }

        private static Optional<String> target(Fields fields) {
            return ISSUE_KEYS.stream().flatMap(key -> fields.text(key).stream()).findFirst();
        }

        /** On GitHub a bare number is one of an issue. */
        private String numbered(String name) {
            Matcher number = NUMBER.matcher(name);
            return !dialect.equals(Dialect.JIRA) && number.matches() ? "#" + number.group(1) : name;
        }
    }

    /** Whether leaving a value out loses anything. */
    private static boolean saysSomething(Tree value) {
        if (value instanceof Fields fields) {
            return fields.all().stream().anyMatch(field -> saysSomething(field.value()));
        }
        if (value instanceof Items items) {
            return items.all().stream().anyMatch(RecordReader::saysSomething);
        }
        return value.text().filter(text -> !text.equals("false")).isPresent();
    }

    private static Optional<String> raw(Tree value) {
        return value instanceof Text text && !text.value().isBlank() ? Optional.of(text.value()) : Optional.empty();
    }

    /** Texts, and the names of what is described. */
    private static List<String> words(Tree value) {
        return value.items().stream()
                .flatMap(item -> item instanceof Fields fields
                        ? NAME_KEYS.stream()
                                .flatMap(key -> fields.text(key).stream())
                                .limit(1)
                        : item.text().stream())
                .toList();
    }

    /** The parts of a list that is written as a text; quotes around a part are not its own. */
    private static List<String> list(Tree item) {
        return item.text().stream()
                .flatMap(text -> Arrays.stream(text.split("[,;\\n]", -1)))
                .map(part -> part.strip().replaceAll("^[\"'`]+|[\"'`]+$", "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
    }

    /** {@code testStrategy} and {@code acceptance_criteria} in words. */
    private static String heading(String key) {
        String words =
                key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

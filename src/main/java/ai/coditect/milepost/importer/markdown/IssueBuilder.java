package ai.coditect.milepost.importer.markdown;

import ai.coditect.milepost.body.IssueText;
import ai.coditect.milepost.body.IssueText.Markdown;
import ai.coditect.milepost.body.IssueText.OwnSection;
import ai.coditect.milepost.body.IssueText.Sections;
import ai.coditect.milepost.body.IssueText.Task;
import ai.coditect.milepost.diagnostic.Location;
import ai.coditect.milepost.importer.draft.DraftDependency;
import ai.coditect.milepost.importer.draft.DraftFields;
import ai.coditect.milepost.importer.draft.DraftIssue;
import ai.coditect.milepost.importer.draft.Estimate;
import ai.coditect.milepost.importer.draft.Findings;
import ai.coditect.milepost.importer.draft.ImportSettings;
import ai.coditect.milepost.importer.draft.Loss;
import ai.coditect.milepost.importer.draft.States;
import ai.coditect.milepost.model.IssueState;
import ai.coditect.milepost.model.LabelName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Collects what a document says of one issue. */
final class IssueBuilder {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TICK = Pattern.compile("[✅✔☑\\uFE0F]|\\[[xX]]");
    private static final Pattern UNITLESS = Pattern.compile("[\\d.~ ]+");
    private static final Pattern NOBODY = Pattern.compile("(?i)none|nobody|unassigned|tbd|n/a|[-–—]|");
    private static final Pattern LOGIN = Pattern.compile("@[A-Za-z0-9][A-Za-z0-9_-]{0,38}");

    private final Location at;
    private final String workstream;
    private final ImportSettings settings;
    private final Findings findings;
    private final List<String> names = new ArrayList<>();
    private final List<LabelName> labels = new ArrayList<>();
    private final List<String> assignees = new ArrayList<>();
    private final List<DraftDependency> dependsOn = new ArrayList<>();
    private final List<DraftDependency> blocks = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> goal = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> deliverables = new ArrayList<>();
    private final List<String> acceptance = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<OwnSection> sections = new ArrayList<>();
    private String title;
    private Optional<String> milestone = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> priority = Optional.empty();
    private Optional<IssueState> state = Optional.empty();
    private Optional<BigDecimal> estimate = Optional.empty();
    private Optional<DraftDependency> parent = Optional.empty();
    private Optional<String> body = Optional.empty();

    IssueBuilder(Location at, String title, String workstream, ImportSettings settings, Findings findings) {
        this.at = at;
        this.title = title;
        this.workstream = workstream;
        this.settings = settings;
        this.findings = findings;
    }

    IssueBuilder named(String name) {
        names.add(name);
        return this;
    }

    IssueBuilder remark(String remark) {
        remarks.add(remark);
        return this;
    }

    IssueBuilder done() {
        state = Optional.of(IssueState.COMPLETED);
        return this;
    }

    IssueBuilder goal(String text) {
        goal.add(text);
        return this;
    }

    IssueBuilder task(String text, boolean ticked) {
        tasks.add(new Task(text, ticked));
        return this;
    }

    IssueBuilder section(OwnSection section) {
        sections.add(section);
        return this;
    }

    /** The whole text as it stands, instead of sections. */
    IssueBuilder body(String markdown) {
        body = Optional.of(markdown);
        return this;
    }

    String title() {
        return title;
    }

    Location at() {
        return at;
    }

    /** Takes the milestone of the document, unless the issue has its own. */
    void milestoneOfAll(String title) {
        milestone = milestone.or(() -> said(title));
    }

    /** Takes a value of one line; one that is not known is kept in a comment, and reported. */
    void field(Field.Entry entry, Location where) {
        if (entry.field().isEmpty()) {
            findings.lost(
                    Loss.FIELD,
                    where,
                    "`" + entry.name() + "` has no place in a definition",
                    "It stands in a comment above the issue.");
            remarks.add(entry.name() + ": " + entry.value());
            return;
        }
        entry.field().ifPresent(field -> field(field, entry.name(), entry.value(), where));
    }

    private void field(Field field, String name, String value, Location where) {
        String plain = Page.plain(value);
        switch (field) {
            case ID -> names.add(plain);
            case TITLE -> title = plain.isBlank() ? title : plain;
            case LABELS -> list(value).map(LabelName::new).forEach(labels::add);
            case MILESTONE -> milestone = said(plain);
            case ASSIGNEES ->
                list(value).filter(who -> !NOBODY.matcher(who).matches()).forEach(this::assign);
            case ESTIMATE -> estimate(name, plain, where);
            case PRIORITY -> priority = said(plain);
            case TYPE -> type = said(plain);
            case STATUS -> status(name, plain, where);
            case DEPENDS_ON -> dependsOn.add(new DraftDependency(plain, where));
            case BLOCKS -> blocks.add(new DraftDependency(plain, where));
            case PARENT -> parent = said(plain).map(text -> new DraftDependency(text, where));
            case DESCRIPTION, GOAL -> add(value, goal);
            case TASKS -> {
                if (!value.isBlank()) {
                    task(value, false);
                }
            }
            case DELIVERABLES -> add(value, deliverables);
            case ACCEPTANCE -> add(value, acceptance);
            case RESOURCES -> add(value, resources);
            case FILES -> add(value, files);
            case DUE -> leave(name, plain, "has no place in a definition", where);
        }
    }

    /** An item of the section that a field names. */
    void item(Field field, String text, Location where) {
        switch (field) {
            case DEPENDS_ON -> dependsOn.add(new DraftDependency(Page.plain(text), where));
            case TASKS -> tasks.add(new Task(text, false));
            default -> field(field, field.name(), text, where);
        }
    }

    private static void add(String value, List<String> texts) {
        if (!value.isBlank()) {
            texts.add(value);
        }
    }

    private Optional<String> said(String plain) {
        return Optional.of(plain).filter(text -> !NOBODY.matcher(text).matches());
    }

    private void assign(String who) {
        String plain = Page.plain(who);
        assignees.add(LOGIN.matcher(plain).matches() ? plain : plain.replaceFirst("^@", ""));
    }

    private void estimate(String name, String plain, Location where) {
        if (NOBODY.matcher(plain).matches()) {
            return;
        }
        String what = name.toLowerCase(Locale.ROOT);
        boolean points = what.matches(".*points|size")
                || (what.equals("effort") && UNITLESS.matcher(plain).matches());
        String text = points ? plain + " (" + name + ")" : plain;
        Optional<BigDecimal> hours =
                points ? Estimate.none(text, where, findings) : Estimate.hours(plain, where, settings, findings);
        estimate = estimate.or(() -> hours);
        if (hours.isEmpty()) {
            remarks.add(name + ": " + plain);
        }
    }

    private void status(String name, String plain, Location where) {
        String word = TICK.matcher(plain).replaceAll("").replaceAll("[`.!]", "").strip();
        Optional<IssueState> said =
                word.isEmpty() && !plain.isEmpty() ? Optional.of(IssueState.COMPLETED) : States.of(word);
        if (said.isEmpty() && !plain.isEmpty()) {
            leave(name, plain, "is no state that GitHub knows", where);
        }
        said.filter(IssueState::isClosed)
                .map(closed -> closed == IssueState.CLOSED ? IssueState.COMPLETED : closed)
                .ifPresent(closed -> state = Optional.of(closed));
    }

    private void leave(String name, String value, String why, Location where) {
        remark(name + ": " + value);
        findings.leftInComment(where, name, value, why);
    }

    /** Names in code, or else separated by commas. */
    private static Stream<String> list(String value) {
        List<String> code = CODE.matcher(value)
                .results()
                .map((MatchResult span) -> span.group(1).strip())
                .toList();
        Stream<String> parts =
                code.isEmpty() ? Arrays.stream(value.split("[,;]", -1)).map(Page::plain) : code.stream();
        return parts.map(String::strip)
                .filter(part -> !part.isEmpty() && !NOBODY.matcher(part).matches());
    }

    Optional<BigDecimal> hours() {
        return estimate;
    }

    DraftIssue build() {
        IssueText text = body.<IssueText>map(Markdown::new)
                .orElseGet(() -> new Sections(
                        Optional.empty(),
                        goal.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", goal)),
                        tasks,
                        deliverables,
                        acceptance,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        resources,
                        files,
                        sections));
        return new DraftIssue(
                at,
                names,
                title,
                workstream,
                new DraftFields(labels, assignees, milestone, type, priority, state, estimate),
                text,
                dependsOn,
                blocks,
                parent,
                remarks);
    }
}
